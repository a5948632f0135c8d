import type { Token, Tokens } from 'marked';

/** The marks that stand inside a line, each as a function of its text. */
export interface Marks {
  strong(text: string): string;
  em(text: string): string;
  code(text: string): string;
  del(text: string): string;
}

const same = (text: string): string => text;
const sgr = (on: number, off: number) => (text: string) => (text === '' ? '' : `\x1b[${on}m${text}\x1b[${off}m`);

export const BARE: Marks = { strong: same, em: same, code: same, del: same };
const QUOTED: Marks = { ...BARE, code: (text) => `\`${text}\`` };
const COLOURED: Marks = { strong: sgr(1, 22), em: sgr(3, 23), code: sgr(36, 39), del: sgr(9, 29) };

/** Code keeps its backticks where there is no colour to show it. */
export function marksOf(colour: boolean): Marks {
  return colour ? COLOURED : QUOTED;
}

/** Inline tokens as text. Raw HTML stays text; a link is its text and its address. */
export function inline(tokens: readonly Token[], marks: Marks): string {
  return tokens.map((token) => one(token, marks)).join('');
}

function one(token: Token, marks: Marks): string {
  const inner = () => inline('tokens' in token ? (token.tokens ?? []) : [], marks);
  switch (token.type) {
    case 'strong':
      return marks.strong(inner());
    case 'em':
      return marks.em(inner());
    case 'del':
      return marks.del(inner());
    case 'codespan':
      return marks.code((token as Tokens.Codespan).text);
    case 'br':
      return '\n';
    case 'checkbox':
      return '';
    case 'link':
      return linkText(token as Tokens.Link, inner());
    case 'image':
      return addressed((token as Tokens.Image).text, (token as Tokens.Image).href);
    case 'text':
      return (token as Tokens.Text).tokens === undefined ? plainText((token as Tokens.Text).text) : inner();
    default:
      return 'text' in token && token.type === 'escape' ? String(token.text) : token.raw.replaceAll('\n', ' ');
  }
}

/** An address written bare is said once. */
export function linkText({ raw, text: source, href }: Tokens.Link, text: string): string {
  return raw === source || raw === `<${source}>` ? text : addressed(text, href);
}

function addressed(text: string, href: string): string {
  return text === '' || text === href ? href : href === '' ? text : `${text} (${href})`;
}

const ENTITIES = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', '\u00a0'],
]);

/** A line end inside a paragraph is a space; the entities a writer may need are undone. */
export function plainText(text: string): string {
  return text.replace(/&(?:lt|gt|amp|quot|#39|nbsp);/g, (entity) => ENTITIES.get(entity) ?? entity).replaceAll('\n', ' ');
}
