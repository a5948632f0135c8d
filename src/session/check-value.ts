import type { ValueKind } from '../flow/types.ts';
import { type CleanText, cleanLine } from '../text/clean.ts';
import type { OwnLang } from '../text/lang.ts';
import { readMoment } from './read-moment.ts';
import type { Refusal } from './types.ts';
import { VALUE_WORDS } from './value-words.ts';

export type Checked = { readonly ok: true; readonly value: CleanText } | Refusal;

// Long enough for any address, host or sentence; a page must never be a paste.
const LONGEST = 500;

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const HOST = new RegExp(`^(?=.{1,253}$)(?:${LABEL}\\.)*(?:${LABEL})\\.?$`, 'u');
const ADDRESS = new RegExp(`^[^\\s@<>"(),:;\\\\[\\]]{1,64}@(?=.{1,253}$)(?:${LABEL}\\.)+${LABEL}$`, 'u');
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;
// "Version 15.1 (Build 30225.42)" is what Exchange prints, 15.1.225.42 what people write.
const BUILD = /^(?:version\s+)?\d+(?:\.\d+){1,3}(?:\s*\(build\s+\d+(?:\.\d+){1,2}\))?$/i;
// What redaction puts in place of a value is one of its kind, so that a redacted transcript can be gone on with.
const HIDDEN_PERSON = /^[\w.+-]*user-\d+[a-z]{0,2}[\w.+-]*@[\w.-]+$/;
// The person may have chosen to leave a name as it is, or hidden a word of their own: either side may be hidden alone.
const HIDDEN_DOMAIN = /^[^\s@<>"(),:;\\[\]]{1,64}@(?:[\w-]+\.)*(?:domain|word|host)-\d+(?:\.[\w-]+)*$/;
const HIDDEN_IP = /^ip-\d+\.net-\d+$/;
const HIDDEN_GUID = /^guid-\d+$/;
const NUMBER = /^[+-]?\d{1,15}(?:[.,]\d{1,6})?$/;

/** What a kind accepts and how it is kept; undefined where it does not fit. */
const KINDS: { readonly [kind in ValueKind]: (text: string) => string | undefined } = {
  upn: (text) => (isAddress(text) ? text : undefined),
  email: (text) => {
    const address = text.replace(/^(?:mailto|smtp):/i, '');
    return isAddress(address) ? address : undefined;
  },
  // `ip-1.net-1` is a host's name as far as letters go.
  host: (text) => (HOST.test(text) && !/^\d+(?:\.\d+)*$/.test(text) ? text : IPV4.test(text) ? text : undefined),
  ip: (text) => (IPV4.test(text) || isIpv6(text) || HIDDEN_IP.test(text) ? text : undefined),
  guid: (text) => (HIDDEN_GUID.test(text) ? text : GUID.exec(text)?.[1]?.toLowerCase()),
  build: (text) => (BUILD.test(text) ? text : undefined),
  datetime: (text) => readMoment(text),
  number: (text) => (NUMBER.test(text) ? text.replace(',', '.').replace(/^\+/, '') : undefined),
  text: (text) => text,
};

/**
 * Whether a typed value is of its kind, and how it is kept (trimmed, one line, dates in ISO). A refusal says what is expected
 * with an example, in `lang`. The bare word `unknown` is not a value: the caller looks for it first.
 */
export function checkValue({ kind, text, lang }: { kind: ValueKind; text: string; lang: OwnLang }): Checked {
  const words = VALUE_WORDS[lang];
  if (text.length > LONGEST) return refuse(words.tooLong(LONGEST));
  const value = cleanLine(text);
  if (value === '') return refuse(words.empty(words.kinds[kind]));
  const kept = KINDS[kind](value);
  if (kept !== undefined) return { ok: true, value: kept as CleanText };
  if (kind === 'datetime' && /^(?:0?\d|1[0-2])[/.-](?:0?\d|1[0-2])[/.-]\d{4}/.test(value)) return refuse(words.ambiguousDate);
  return refuse(words.wrong(words.kinds[kind]));
}

function refuse(message: string): Refusal {
  return { ok: false, code: 'bad-value', message: message as CleanText };
}

function isAddress(text: string): boolean {
  return ADDRESS.test(text) || HIDDEN_PERSON.test(text) || HIDDEN_DOMAIN.test(text);
}

function isIpv6(text: string): boolean {
  return text.length <= 45 && /^[0-9a-f:.]+$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`);
}
