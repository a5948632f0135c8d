import { hasPlaceholder } from '../text/placeholder.ts';
import { findEmails } from './find/emails.ts';
import { foldName } from './fold-name.ts';
import { hideDomain, hideHost } from './hide-host.ts';
import { hideDisplayName, hideLogin, joinPerson } from './hide-person.ts';
import type { Hiding } from './hiding.ts';

type Means = 'login' | 'email' | 'display' | 'name' | 'host' | 'domain';

/** What fields of Exchange, directories, Graph and Windows hold, by their names in small letters. */
const FIELDS: ReadonlyMap<string, Means> = new Map([
  ...fields('login', 'samaccountname alias mailnickname username useraccount loginname logonname onpremisessamaccountname'),
  ...fields(
    'email',
    'primarysmtpaddress emailaddresses proxyaddresses windowsemailaddress mail emailaddress userprincipalname upn targetaddress externalemailaddress user useremailaddress',
  ),
  ...fields(
    'display',
    'displayname userdisplayname givenname surname sn firstname lastname fullname simpledisplayname deviceownername nomcomplet',
  ),
  ...fields('name', 'name identity cn'),
  ...fields(
    'host',
    'servername server hostname computername machinename originatingserver fqdn dnshostname exchangeserver serverfqdn clientaccessserver computer netbiosname host machine mailboxserver',
  ),
  ...fields('domain', 'domainname netbiosdomainname dnsroot userdomain userdnsdomain defaultdomain'),
]);

function fields(means: Means, names: string): [string, Means][] {
  return names.split(' ').map((name) => [name, means]);
}

const LONGEST_LINE = 4000;
const MOST_SEEN = 100_000;
const PAIR = /"([A-Za-z]{2,40})"\s{0,4}:\s{0,4}(?:"((?:[^"\\]|\\.){1,300})"|\[([^\][]{0,2000})\])/gu;
const ADDRESS = /[^\s;,{}<>"()[\]]+@[\p{L}\p{N}.-]+/gu;

/**
 * Learns names from an output's fields: accounts, full names, hosts and domains; what stands in one record is one person, so that
 * two spellings of an address keep the same number. Linear; the text is not changed.
 */
export function learnFields(text: string, hiding: Hiding): void {
  if (!hiding.hides('person')) return;
  let record: [Means, string][] = [];
  // Machines say the same again and again: a record is learned once.
  const { seen } = hiding;
  const flush = (): void => {
    if (record.length === 0) return;
    const key = record.map(([means, value]) => `${means}=${value}`).join('\n');
    if (!seen.has(key)) learnRecord(record, hiding);
    if (seen.size < MOST_SEEN) seen.add(key);
    record = [];
  };
  for (let at = 0; at <= text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end);
    at = end === -1 ? text.length + 1 : end + 1;
    if (line.length > LONGEST_LINE || /^\s*[[{].*"\s*:/u.test(line)) {
      flush();
      for (const object of line.split(/[{}]/u)) {
        for (const [, key = '', one, many] of object.matchAll(PAIR)) take(record, key, one ?? many ?? '');
        flush();
      }
    } else if (line.trim() === '' || /^\s*[{}\]],?\s*$/u.test(line)) flush();
    else {
      const colon = signIn(line);
      if (colon > 0) take(record, line.slice(0, colon), line.slice(colon + 1));
    }
  }
  flush();
}

/** Where the first : or = stands, within the length of a field's name. */
function signIn(line: string): number {
  const length = Math.min(line.length, 60);
  for (let at = 0; at < length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === 58 || code === 61) return at;
  }
  return -1;
}

function take(record: [Means, string][], key: string, value: string): void {
  const means = FIELDS.get(key.replace(/["'\s]/gu, '').toLowerCase());
  const text = value.trim().replace(/^["'{]+|["'},]+$/gu, '');
  if (means !== undefined && text !== '' && text.length < 2000) record.push([means, text]);
}

function learnRecord(record: readonly [Means, string][], hiding: Hiding): void {
  const logins: string[] = [];
  const displays: string[] = [];
  const texts: string[] = [];
  for (const [means, text] of record) {
    if (hasPlaceholder(text)) continue;
    if (means === 'email') {
      for (const address of text.match(ADDRESS) ?? []) {
        logins.push(localOf(address));
        texts.push(address);
      }
    } else if (means === 'login' && /^[\p{L}\p{N}._$+-]{2,64}$/u.test(text)) logins.push(text);
    else if (means === 'display' && isPersonName(text, hiding)) displays.push(text);
    else if (means === 'host' && isHostText(text)) hideHost(hiding, text.split('/')[0]!);
    else if (means === 'domain' && isHostText(text)) hideDomain(hiding, text);
  }
  // A `Name` is a person's only beside an account or an address.
  const isPerson = logins.length > 0;
  for (const [means, text] of record)
    if (means === 'name' && isPerson && /\s/u.test(text) && isPersonName(text, hiding)) displays.push(text);
  if (isPerson) joinPerson(hiding, { logins, displays });
  else for (const display of displays) hideDisplayName(hiding, display);
  for (const login of logins) hideLogin(hiding, login);
  for (const address of texts) findEmails(address, hiding);
}

/** Without a prefix such as `SMTP:`. */
function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).replace(/^[A-Za-z0-9]{1,8}:/u, '');
}

/** Letters of a name, not a path, a product or a sentence. */
function isPersonName(text: string, hiding: Hiding): boolean {
  if (text.length > 80 || !/^\p{L}[\p{L}\p{M}.,’'\- ()]*$/u.test(text) || /\.\.\.|…$/u.test(text)) return false;
  const words = foldName(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.some((word) => word.length > 1) && words.length <= 6 && !words.every((word) => hiding.vocabulary.has(word));
}

function isHostText(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}.-]{1,252}(?:\/.*)?$/u.test(text) && !/^\d+$/u.test(text);
}
