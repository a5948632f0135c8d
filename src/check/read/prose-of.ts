import { indentOf } from './indent-of.ts';

// Names of no property: what stands before a colon where an error begins. A command (`Get-Mailbox :`, `C:\x.ps1 :`), a category
// (`OperationStopped:`) or a sentence (`… failed with the following error message :`).
const SPOKEN =
  /^[A-Za-z]+-[A-Za-z]\w*$|[\\/.?!,]|\b(?:errors?|erreurs?|failed|[ée]chou[ée]|denied|cannot|impossible|unable)\b|n['’]a pas|refus[ée]|^[ÉEée]chec|^\[/iu;
const LONGEST = 80;
const BEGINNING = /^[A-Za-z]+-[A-Za-z]\w*$|^[A-Za-z]:\\|\.(?:exe|ps1)$|^\[/i;
// PowerShell 7 puts the kind of an error right before the colon; a property of that name is padded.
const KIND = /(?:Exception|Error|Operation)$|^Operation\w*$/;
const MARKER = /^[ \t]*\+ |^Line \||^[ \t]+\d* ?\|/;

/**
 * The lines, from 0, in which an output may speak of itself: all but a list's properties and what belongs to them. A property may
 * hold anything, an event's "Access is denied" too. Once two properties have stood together, the rest up to the next empty line is
 * theirs (a message copied from the event viewer has no indent), but for what begins like an error.
 */
export function* proseOf(lines: readonly string[]): Generator<number> {
  const known = new Map<string, boolean>();
  let properties = 0;
  let wasList = false;
  for (const [index, line] of lines.entries()) {
    const indent = indentOf(line);
    if (indent === line.length) {
      wasList ||= properties >= 2;
      properties = 0;
      continue;
    }
    // An empty line inside a value: what follows is still indented as a value is.
    if (properties === 0 && wasList && indent >= 6 && !MARKER.test(line)) continue;
    const name = nameIn(line, indent);
    if (name !== undefined && isProperty(name, line, known)) {
      properties += 1;
      continue;
    }
    // A sentence with a colon may be a list's; a command or a kind of error before one is not.
    const isError = MARKER.test(line) || (name !== undefined && (KIND.test(name) || BEGINNING.test(name.trimEnd())));
    if (!isError && (properties >= 2 || (properties === 1 && indent > 0))) continue;
    if (isError) properties = 0;
    wasList = false;
    yield index;
  }
}

/** What stands before the colon, its padding included. */
function nameIn(line: string, indent: number): string | undefined {
  const colon = line.indexOf(':', indent);
  const next = line[colon + 1];
  if (colon <= indent || colon > indent + LONGEST || (next !== undefined && next !== ' ' && next !== '\t')) return undefined;
  return line[indent] === '+' || line[indent] === '|' ? undefined : line.slice(indent, colon);
}

/** `known`: what was found of a name before; lists repeat theirs. */
function isProperty(name: string, line: string, known: Map<string, boolean>): boolean {
  let is = known.get(name);
  if (is === undefined) {
    const word = name.trimEnd();
    is = word.length <= 60 && !SPOKEN.test(word) && !KIND.test(name);
    known.set(name, is);
  }
  // `foo : The term 'foo' is not recognized …`
  return (
    is && !((line.includes('recogni') || line.includes('reconnu')) && line.indexOf(name.trimEnd(), line.indexOf(':')) !== -1)
  );
}
