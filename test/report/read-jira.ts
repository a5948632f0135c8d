/**
 * A small reader of Jira wiki markup, written from its notation guide and not from our writer: the text a page would show, and what
 * on it is markup. Enough to see whether text from outside could become anything else than text.
 */
export interface JiraRead {
  /** Shown text, line by line, without marks. */
  readonly lines: readonly string[];
  /** Macros, links, images, mentions, smileys, tables, rules found outside code. */
  readonly markup: readonly string[];
}

const ACTIVE: readonly [string, RegExp][] = [
  ['macro', /(?<!\\)\{[a-z!{]/iu],
  ['link or mention', /(?<!\\)\[[^\]\s]/u],
  ['image', /(?<![\\\p{L}\p{N}])!\S[^!]*!/u],
  ['smiley', /(?<![\\&\p{N}]):[()PD]|(?<!\\);\)|(?<!\\)\((?:[ynix/!+\-?*]|on|off|flag)\)/u],
  ['table', /(?<!\\)\|/u],
  ['line break', /(?<!^)\\\\(?! )/u],
  ['struck out', /(?<![\\\p{L}\p{N}-])-(?=\S)[^-]*\S-(?![\p{L}\p{N}-])/u],
  ['emphasis', /(?<![\\\p{L}\p{N}_])_(?=\S)[^_]*\S_(?![\p{L}\p{N}_])/u],
  ['raised', /(?<!\\)[\^~]\S/u],
  ['cited', /(?<!\\)\?\?\S/u],
];

export function readJira(source: string): JiraRead {
  const markup: string[] = [];
  const lines: string[] = [];
  let frame: string | undefined;
  for (const raw of source.split('\n')) {
    const mark = /^\{(code|noformat)(?::[a-z0-9]+)?\}$/u.exec(raw)?.[1];
    if (frame !== undefined) {
      if (mark === frame && raw === `{${frame}}`) frame = undefined;
      else lines.push(raw);
      continue;
    }
    if (mark !== undefined) {
      frame = mark;
      continue;
    }
    // Our own: a heading, a list's mark, a label in bold, the break between two lines of a note.
    const own = raw
      .replace(/^h[12]\. /u, '')
      .replace(/^\*{1,2} /u, '')
      .replace(/^\*(?=\S)((?:\\.|[^*\\])*)\*(?= |$)/u, '$1')
      .replaceAll(' \\\\ ', '\n');
    for (const [what, pattern] of ACTIVE) if (own.split('\n').some((line) => pattern.test(line))) markup.push(`${what}: ${own}`);
    if (/(?<!\\)\*/u.test(own)) markup.push(`bold: ${own}`);
    if (/^(?:h[1-6]\.|bq\.|#|-{4})/mu.test(own)) markup.push(`start of a line: ${own}`);
    lines.push(shown(own));
  }
  return { lines, markup };
}

function shown(line: string): string {
  return line
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}
