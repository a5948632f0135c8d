import { Lexer, Marked, type Token, type Tokens } from 'marked';
import { linkText, plainText } from '../../markdown/inline.ts';
import { type Markup, markup } from '../../report/html/markup.ts';

const MARKED = new Marked();
/** Places one may go to by hand; nothing is ever fetched, and every other address stays text. */
const ADDRESS = /^https?:\/\//iu;

/**
 * Markdown as HTML. HTML written in it stays text, pictures are their description and address, headings are bold lines: the page's
 * own headings are its contents. Never throws.
 */
export function drawMarkdown(markdown: string): Markup {
  try {
    return markup`${MARKED.lexer(markdown).map(block)}`;
  } catch {
    // Nested deeper than the stack.
    return markup`<p>${markdown}</p>\n`;
  }
}

/** The same for one line that stands in a line: no paragraph around it. */
export function drawInline(markdown: string): Markup {
  try {
    return markup`${Lexer.lexInline(markdown).map(inline)}`;
  } catch {
    return markup`${markdown}`;
  }
}

const inside = (token: Token): Markup[] => ('tokens' in token ? (token.tokens ?? []) : []).map(inline);

function block(token: Token): Markup | undefined {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return undefined;
    case 'paragraph':
      return markup`<p>${inside(token)}</p>\n`;
    case 'heading':
      return markup`<p><b>${inside(token)}</b></p>\n`;
    case 'code':
      return markup`<pre>${(token as Tokens.Code).text}</pre>\n`;
    case 'hr':
      return markup`<hr />\n`;
    case 'blockquote':
      return markup`<blockquote>\n${(token.tokens ?? []).map(block)}</blockquote>\n`;
    case 'list':
      return list(token as Tokens.List);
    case 'table':
      return table(token as Tokens.Table);
    case 'text':
      return markup`${'tokens' in token ? inside(token) : inline(token)}`;
    default:
      return markup`<p>${token.raw}</p>\n`;
  }
}

function list({ ordered, start, items }: Tokens.List): Markup {
  const drawn = items.map(({ tokens, task, checked }) => {
    const box = task ? `[${checked ? 'x' : ' '}] ` : undefined;
    return markup`<li>${box}${tokens.map(block)}</li>\n`;
  });
  if (!ordered) return markup`<ul>\n${drawn}</ul>\n`;
  return Number(start) === 1 ? markup`<ol>\n${drawn}</ol>\n` : markup`<ol start="${Number(start)}">\n${drawn}</ol>\n`;
}

function table({ header, rows }: Tokens.Table): Markup {
  const head = header.map(({ tokens }) => markup`<th scope="col">${tokens.map(inline)}</th>`);
  const body = rows.map((row) => markup`<tr>${row.map(({ tokens }) => markup`<td>${tokens.map(inline)}</td>`)}</tr>\n`);
  return markup`<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`;
}

function inline(token: Token): Markup {
  switch (token.type) {
    case 'strong':
      return markup`<b>${inside(token)}</b>`;
    case 'em':
      return markup`<em>${inside(token)}</em>`;
    case 'del':
      return markup`<del>${inside(token)}</del>`;
    case 'codespan':
      return markup`<code>${(token as Tokens.Codespan).text}</code>`;
    case 'br':
      return markup`<br />`;
    case 'link':
      return link(token as Tokens.Link);
    case 'image':
      return markup`${[(token as Tokens.Image).text, (token as Tokens.Image).href].filter((each) => each !== '').join(' ')}`;
    case 'escape':
      return markup`${String(token.text)}`;
    case 'text':
      return (token as Tokens.Text).tokens === undefined
        ? markup`${plainText((token as Tokens.Text).text)}`
        : markup`${inside(token)}`;
    default:
      return markup`${token.raw}`;
  }
}

/** The address is always seen: it must be there on paper, and a text may not pretend to be another one. */
function link(token: Tokens.Link): Markup {
  const { href } = token;
  if (!ADDRESS.test(href)) return markup`${inside(token)}${href === '' ? '' : ` (${href})`}`;
  const address = markup`<a href="${href}" rel="noreferrer">${href}</a>`;
  return linkText(token, token.text) === token.text ? address : markup`${inside(token)} (${address})`;
}
