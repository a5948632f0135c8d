import { getDomainWithoutSuffix } from 'tldts-icann';
import { foldName } from './fold-name.ts';
import { type Names, numberOf, wordOf } from './names.ts';
import { compoundsOf, isSamePerson, tokensOf } from './person-tokens.ts';
import { isInside, registeredDomain } from './registered-domain.ts';

/** Which names are of one thing: looked up, not searched, because an organisation has tens of thousands of people. */
export class NameIndex {
  readonly #names: Names;
  #done = 0;
  /** Tokens of people's names, and forms such as `avance`, to their numbers. */
  readonly #persons = new Map<string, Set<number>>();
  readonly #tokens = new Map<number, (readonly string[])[]>();
  readonly #others = new Map<string, number>();

  constructor(names: Names) {
    this.#names = names;
  }

  /** The one person a text may be another spelling of; undefined where nobody, or more than one, fits. */
  person(text: string): number | undefined {
    this.#catchUp();
    const tokens = tokensOf(text);
    const near = new Set<number>();
    for (const key of [...tokens.filter((token) => token.length >= 3), ...compoundsOf(tokens)])
      for (const number of this.#persons.get(key) ?? []) near.add(number);
    const fitting = [...near].filter((number) => this.#tokens.get(number)!.some((each) => isSamePerson(tokens, each)));
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** The number of what has the same key: a host's first label, a domain's name before its end, a subnet. */
  other(kind: 'host' | 'domain' | 'net', key: string): number | undefined {
    this.#catchUp();
    return this.#others.get(`${kind} ${key}`);
  }

  #catchUp(): void {
    const all = this.#names.all();
    for (; this.#done < all.length; this.#done += 1) {
      const { as, was } = all[this.#done]!;
      const word = wordOf(as);
      const number = numberOf(as);
      if (word === 'user' || word === 'User') this.#addPerson(number, tokensOf(was));
      else if (word === 'host') this.#addOther('host', hostKey(was), number);
      else if (word === 'domain') this.#addOther('domain', domainKey(was), number);
      else if (word === 'ip') this.#addOther('net', netKey(was), Number(/net-(\d+)/u.exec(as)?.[1] ?? number));
    }
  }

  #addPerson(number: number, tokens: readonly string[]): void {
    this.#tokens.set(number, [...(this.#tokens.get(number) ?? []), tokens]);
    for (const key of [...tokens.filter((token) => token.length >= 3), ...compoundsOf(tokens)]) {
      const people = this.#persons.get(key) ?? new Set();
      this.#persons.set(key, people.add(number));
    }
  }

  #addOther(kind: string, key: string, number: number): void {
    if (!this.#others.has(`${kind} ${key}`)) this.#others.set(`${kind} ${key}`, number);
  }
}

/** `EX01`, `ex01.contoso.com` → `ex01`. */
export function hostKey(host: string): string {
  return foldName(host).split('.')[0]!;
}

/** `contoso` of `eu.contoso.com`, `CONTOSO`, `contoso-com`. */
export function domainKey(domain: string): string {
  const folded = foldName(domain);
  if (!folded.includes('.')) return folded.replace(/-(?:com|fr|net|org|eu)$/u, '');
  const registered = registeredDomain(folded);
  if (registered === undefined) return folded;
  return isInside(registered) ? registered.split('.')[0]! : (getDomainWithoutSuffix(registered) ?? registered);
}

/** An address's /24 or /64. */
export function netKey(ip: string): string {
  if (!ip.includes(':')) return ip.split('.').slice(0, 3).join('.');
  // The URL parser writes every address in its one short form.
  const short = new URL(`http://[${ip}]/`).hostname.slice(1, -1);
  const [head = '', tail] = short.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const all = [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
  return all.slice(0, 4).join(':');
}
