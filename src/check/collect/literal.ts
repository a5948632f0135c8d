/**
 * A text as a PowerShell expression that stands for exactly it. Single quotes, because nothing is looked at inside them; PowerShell
 * ends such a text at typographic quotes too, so all of them are doubled. With `ascii` what is not printable ASCII becomes
 * `[char]0x…`: a file without a byte order mark is read as ANSI by Windows PowerShell, and a console may change what is pasted.
 */
export function literal(text: string, { ascii = false }: { ascii?: boolean } = {}): string {
  if (!ascii) return quoted(text);
  // Neither is a quote left in such a text that a terminal or a mail could make typographic in one place only.
  const pieces = [...text.matchAll(/[ -~]+|[^ -~]/g)].map(([piece]) =>
    /^[ -~]/.test(piece) ? quoted(piece) : `[char]0x${piece.charCodeAt(0).toString(16)}`,
  );
  if (pieces.length === 0) return "''";
  // The first operand decides what `+` does: two characters would be added up as numbers.
  return pieces.length === 1 && pieces[0]!.startsWith("'") ? pieces[0]! : `(${[...startOf(pieces), ...pieces].join('+')})`;
}

function startOf(pieces: readonly string[]): string[] {
  return pieces[0]!.startsWith("'") ? [] : ["''"];
}

function quoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
