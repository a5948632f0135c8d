/** Of a page of ours: what a person reads in it, the text of each `<pre>` apart. */
export interface HtmlWords {
  /** Everything but the blocks, white space as it falls. */
  readonly words: string;
  readonly blocks: readonly string[];
}

// Every pattern runs over the text once: a page may have been made to keep us busy.
const UNREAD = /<!--[\s\S]*?(?:-->|$)|<(style|script)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const PRE = /<(\/?)pre\b[^<>]*>/gi;
const TAG = /<[a-z/!?][^<>]*>/gi;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** Nothing is carried out and nothing is loaded: tags go, references become their letters. A browser that saves the page again changes neither. */
export function wordsOfHtml(html: string): HtmlWords {
  const page = html.replace(UNREAD, ' ');
  const blocks: string[] = [];
  let rest = '';
  let read = 0;
  let begun: { readonly at: number; readonly inner: number } | undefined;
  for (const { 0: tag, 1: slash, index } of page.matchAll(PRE)) {
    if (slash === '') begun ??= { at: index, inner: index + tag.length };
    else if (begun !== undefined) {
      const text = lettersIn(page.slice(begun.inner, index).replace(TAG, '')).replace(/^\n/, '');
      if (isBlock(text)) {
        blocks.push(text);
        rest += `${page.slice(read, begun.at)} `;
        read = index + tag.length;
      }
      begun = undefined;
    }
  }
  return { words: lettersIn((rest + page.slice(read)).replace(TAG, ' ')), blocks };
}

function isBlock(text: string): boolean {
  return /^format: 1\s*$/m.test(text);
}

function lettersIn(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(String(name).toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCodePoint(code);
  });
}
