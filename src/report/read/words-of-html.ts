/** Of a page of ours: what a person reads in it, the text of each `<pre>` apart. */
export interface HtmlWords {
  /** Everything but the blocks, white space as it falls. */
  readonly words: string;
  readonly blocks: readonly string[];
}

const UNREAD = /<!--[\s\S]*?(?:-->|$)|<(style|script)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const PRE = /<pre\b[^>]*>([\s\S]*?)<\/pre\s*>/gi;
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
  const blocks: string[] = [];
  const rest = html.replace(UNREAD, ' ').replace(PRE, (whole, inner: string) => {
    const text = lettersIn(inner.replace(TAG, '')).replace(/^\n/, '');
    if (!isBlock(text)) return whole;
    blocks.push(text);
    return ' ';
  });
  return { words: lettersIn(rest.replace(TAG, ' ')), blocks };
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
