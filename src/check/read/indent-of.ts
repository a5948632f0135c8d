/**
 * How many characters of white space a line begins with; its length where it is blank. Without a copy of the line, which `trim`
 * makes: outputs have a hundred thousand of them.
 */
export function indentOf(line: string): number {
  let at = 0;
  while (at < line.length) {
    const code = line.charCodeAt(at);
    if (code > 32 && code < 128) return at;
    if (code > 127 && !/\s/.test(line[at]!)) return at;
    at += 1;
  }
  return at;
}

export function isBlank(line: string): boolean {
  return indentOf(line) === line.length;
}
