// `Name   : value`; the name of an error's first line is a command (`Get-Mailbox :`, `C:\x.ps1 :`), a category
// (`OperationStopped:`) or a sentence (`… failed with the following error message :`).
const PROPERTY = /^[ \t]*([^\s:+|][^:]{0,79}?)[ \t]*:(?:[ \t]|$)/;
const SPOKEN =
  /^[A-Za-z]+-[A-Za-z]\w*$|[\\/.?!,]|\b(?:errors?|erreurs?|failed|[ée]chou[ée]|denied|cannot|impossible|unable)\b|n['’]a pas|refus[ée]|^[ÉEée]chec|(?:Exception|Error|Operation)$|^Operation|^\[/iu;
const MARKER = /^[ \t]*\+ |^Line \||^[ \t]+\d* ?\|/;

/**
 * The lines, from 0, in which an output may speak of itself: all but a list's properties and what belongs to them. A property may
 * hold anything, an event's "Access is denied" too. Once two properties have stood together, the rest up to the next empty line is
 * theirs (a message copied from the event viewer has no indent), but for what begins like an error.
 */
export function* proseOf(lines: readonly string[]): Generator<number> {
  let properties = 0;
  let wasList = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      wasList ||= properties >= 2;
      properties = 0;
      continue;
    }
    const indent = line.length - line.trimStart().length;
    // An empty line inside a value: what follows is still indented as a value is.
    if (properties === 0 && wasList && indent >= 6 && !MARKER.test(line)) continue;
    const found = PROPERTY.exec(line);
    if (found !== null && isProperty(found[1]!, line.slice(found[0].length))) {
      properties += 1;
      continue;
    }
    const isError = MARKER.test(line) || found !== null;
    if (!isError && (properties >= 2 || (properties === 1 && indent > 0))) continue;
    if (isError && found !== null) properties = 0;
    wasList = false;
    yield index;
  }
}

function isProperty(name: string, value: string): boolean {
  const words = name.trimEnd();
  if (words.length > 60 || SPOKEN.test(words)) return false;
  // `foo : The term 'foo' is not recognized …`
  const head = value.slice(0, 160);
  return !(head.includes(words) && /recogni|reconnu/.test(head));
}
