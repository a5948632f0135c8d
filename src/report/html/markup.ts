/** HTML that was made by `markup` and nothing else: a text can only get into it escaped. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

type Part = string | number | Markup | undefined | readonly Part[];

/**
 * A piece of HTML, well-formed as XML too. What stands between is escaped, for text and for double-quoted attributes alike; only
 * what is itself made by `markup` stays as it is. `undefined` is nothing, a list is joined.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((each, index) => each + (index < parts.length ? written(parts[index]) : '')).join(''));
}

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.html;
  if (Array.isArray(part)) return part.map(written).join('');
  return escaped(String(part));
}

/** Text between tags, never in an attribute: quotes stay as they are, so that a block of ours reads the same in the page's source. */
export function between(text: string): Markup {
  return new Markup(allowed(text).replace(/[&<>]/gu, (letter) => REFERENCES[letter] ?? ''));
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return allowed(text).replace(/[&<>"']/gu, (letter) => REFERENCES[letter] ?? '');
}

/** Without what XML and HTML do not allow: texts are clean before, this is the last door. */
function allowed(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '');
}
