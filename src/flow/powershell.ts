const POWERSHELL = /^(?:powershell|pwsh|ps1)$/i;

/** Whether a code block's language, the first word behind its fence, is PowerShell. */
export function isPowerShell(language: string): boolean {
  return POWERSHELL.test(language.trim().split(/\s/, 1)[0] ?? '');
}

/**
 * Whether a place of a PowerShell text lies between quotes. A backtick escapes; a comment ends with its line; doubled quotes stay
 * inside. PowerShell takes typographic quotes for quotes, and any of a kind closes any other of it.
 */
export function quotesOf(code: string): (at: number) => boolean {
  const inside = new Uint8Array(code.length);
  let quote = '';
  let comment = false;
  for (let i = 0; i < code.length; i += 1) {
    const character = code[i]!;
    if (comment) comment = character !== '\n';
    else if (quote === '') {
      if (character === '`') i += 1;
      else if (character === '#' && /^$|\s/.test(code[i - 1] ?? '')) comment = true;
      else quote = kindOf(character);
    } else if (character === '`' && quote === '"') {
      inside[i] = 1;
      i += 1;
      if (i < inside.length) inside[i] = 1;
    } else if (kindOf(character) === quote) quote = '';
    else inside[i] = 1;
  }
  return (at) => inside[at] === 1;
}

/** `"` or `'` for any quote of that kind, else nothing. */
function kindOf(character: string): string {
  if (/["\u201c-\u201e]/.test(character)) return '"';
  return /['\u2018-\u201b]/.test(character) ? "'" : '';
}

/** One PowerShell argument. PowerShell ends a single-quoted text at typographic quotes too, so all of them are doubled. */
export function quoteArgument(value: string): string {
  return `'${value.replace(/['\u2018-\u201b]/gu, '$&$&').replace(/\s+/g, ' ')}'`;
}
