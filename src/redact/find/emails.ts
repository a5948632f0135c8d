import { hideDomain, hideHost } from '../hide-host.ts';
import { hideLogin } from '../hide-person.ts';
import type { Hiding } from '../hiding.ts';

const LOCAL = /[\p{L}\p{N}\p{M}.!#$%&'’*+/=?^_`{|}~-]/u;
const HOST = /[\p{L}\p{N}.-]/u;
/** What no name begins with: emphasis (`_adele@contoso.com_`) and what joins a letter before. A host begins with none of it either. */
const LEADING = /[\p{M}!-/:-@[-`{-~’]/u;
const ASCII_LOCAL = /[A-Za-z0-9._%+-]/;
/** An @ as it stands in addresses of pages and in JSON. */
const AT = /@|%40|\\u0040|&#(?:64|x40);/giu;

/**
 * Addresses and user principal names, found from their @ outwards: `adele@contoso.com` → `user-1@domain-1`. Prefixes (`SMTP:`)
 * and what stands around stay.
 */
export function findEmails(text: string, hiding: Hiding): string {
  if (!text.includes('@') && !/%40|\\u0040|&#(?:64|x40);/iu.test(text)) return text;
  let result = '';
  let done = 0;
  for (const { 0: at, index } of text.matchAll(AT)) {
    if (index < done) continue;
    const start = startOf(text, index, done);
    const from = index + at.length;
    const end = endOf(text, from);
    const local = text.slice(start, index);
    const host = text.slice(from, end);
    if (local === '' || host === '') continue;
    result += text.slice(done, start) + hideLocal(hiding, local) + at + hideAfter(hiding, host);
    done = end;
  }
  return done === 0 ? text : result + text.slice(done);
}

function hideAfter(hiding: Hiding, host: string): string {
  return host.includes('.') ? hideDomain(hiding, host) : /^\d+$/u.test(host) ? host : hideHost(hiding, host);
}

/** A guest's name holds the address it has at home: `adele_contoso.com#EXT#`. */
function hideLocal(hiding: Hiding, local: string): string {
  const guest = /^(.+)_([^_#]+)#EXT#$/iu.exec(local);
  if (guest) return `${hideLogin(hiding, guest[1]!)}_${hideDomain(hiding, guest[2]!)}#EXT#`;
  return hideLogin(hiding, local);
}

function startOf(text: string, at: number, least: number): number {
  let start = at;
  // A quoted name before the @.
  if (text[at - 1] === '"') {
    const open = text.lastIndexOf('"', at - 2);
    if (
      open >= least &&
      at - open < 70 &&
      !(open > 0 && /[\p{L}\p{N}_]/u.test(letterBefore(text, open))) &&
      /^"(?! *")[\p{L}\p{N} .'-]+"$/u.test(text.slice(open, at))
    )
      return open;
  }
  while (start > least && at - start < 200) {
    const letter = letterBefore(text, start);
    if (!ASCII_LOCAL.test(letter) && !LOCAL.test(letter)) break;
    // In an address of a page a path comes before; `x=adele@…`, `'adele@…'`, `{adele@…` are not part of the name.
    if (/[/=?{|'’`!&*^]/u.test(letter) && !isApostrophe(text, start - 1)) break;
    start -= letter.length;
  }
  while (start < at) {
    const letter = String.fromCodePoint(text.codePointAt(start)!);
    if (!LEADING.test(letter)) break;
    start += letter.length;
  }
  // Behind another match there is no name of its own.
  return start > 0 && start === least && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) ? at : start;
}

/** A letter may take two places. */
function letterBefore(text: string, at: number): string {
  const one = text[at - 1]!;
  return /[\udc00-\udfff]/.test(one) && at > 1 ? text.slice(at - 2, at) : one;
}

/** O’Brien@…: behind a letter or two. */
function isApostrophe(text: string, at: number): boolean {
  return (
    /['’]/u.test(text[at]!) &&
    /(?:^|[^\p{L}\p{N}])\p{L}{1,2}$/u.test(text.slice(Math.max(0, at - 8), at)) &&
    /\p{L}/u.test(text[at + 1] ?? '')
  );
}

function endOf(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < 253) {
    const letter = String.fromCodePoint(text.codePointAt(end)!);
    if (!HOST.test(letter)) break;
    end += letter.length;
  }
  while (end > from && /[.-]/u.test(text[end - 1]!)) end -= 1;
  return end;
}
