import type { Resolver } from 'node:dns/promises';
import { short } from './evidence-text.ts';
import { codeOf } from './network-word.ts';

export const RECORD_TYPES = ['A', 'AAAA', 'CNAME', 'MX', 'TXT', 'SRV'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** Why a question to a name server brought nothing. */
export type DnsWord = '' | 'no-such-name' | 'no-answer' | 'refused' | 'servfail' | 'timeout' | 'failed';

/** What was found. A type, not an interface: it goes into a record as it is. */
export type FoundRecords = {
  readonly exists: boolean | undefined;
  readonly addresses: readonly string[];
  readonly aliases: readonly string[];
  readonly records: readonly string[];
  readonly error: DnsWord;
};

const MOST_RECORDS = 200;
const LONGEST_CHAIN = 8;
const WORDS = new Map<string, DnsWord>([
  ['ENOTFOUND', 'no-such-name'],
  ['ENODATA', 'no-answer'],
  ['EREFUSED', 'refused'],
  ['ECONNREFUSED', 'refused'],
  ['ESERVFAIL', 'servfail'],
  ['ETIMEOUT', 'timeout'],
  // Who called for an end says so elsewhere; otherwise the time was over.
  ['ECANCELLED', 'timeout'],
]);
/** Of several that failed, the one that says most. */
const TELLING: readonly DnsWord[] = ['no-such-name', 'timeout', 'servfail', 'refused', 'failed', 'no-answer'];

/** Asks for each type; never rejects. */
export async function askRecords(resolver: Resolver, name: string, types: readonly RecordType[]): Promise<FoundRecords> {
  const answers = await Promise.all(types.map((type) => ask(resolver, name, type)));
  const records = answers.flatMap((answer) => answer.records).slice(0, MOST_RECORDS);
  const words = answers.map((answer) => answer.word);
  const of = (...kinds: RecordType[]) =>
    answers.flatMap((answer) => (kinds.includes(answer.type) ? answer.records : [])).slice(0, MOST_RECORDS);
  const addresses = of('A', 'AAAA');
  const aliases = of('CNAME');
  const isThere = records.length > 0 || words.includes('no-answer');
  const isNotThere = !isThere && words.includes('no-such-name');
  // An alias is no answer to the question for an address.
  const isSatisfied = records.length > aliases.length || (aliases.length > 0 && !types.includes('A') && !types.includes('AAAA'));
  return {
    exists: isThere ? true : isNotThere ? false : undefined,
    addresses: addresses.map((each) => each.text),
    aliases: aliases.map((each) => each.text),
    records: records.map((each) => `${each.type} ${each.text}`),
    error: isSatisfied ? '' : (TELLING.find((word) => words.includes(word)) ?? ''),
  };
}

interface Found {
  readonly type: RecordType;
  readonly text: string;
}

async function ask(
  resolver: Resolver,
  name: string,
  type: RecordType,
): Promise<{ type: RecordType; word: DnsWord; records: Found[] }> {
  try {
    const texts = await textsOf(resolver, name, type);
    return {
      type,
      word: texts.length === 0 ? 'no-answer' : '',
      records: texts.map((text) => ({ type, text: short(text, 1000) })),
    };
  } catch (error) {
    return { type, word: WORDS.get(codeOf(error)) ?? 'failed', records: [] };
  }
}

async function textsOf(resolver: Resolver, name: string, type: RecordType): Promise<string[]> {
  switch (type) {
    case 'A':
      return resolver.resolve4(name);
    case 'AAAA':
      return resolver.resolve6(name);
    case 'CNAME':
      return aliasesOf(resolver, name);
    case 'MX':
      return (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`);
    case 'TXT':
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    case 'SRV':
      return (await resolver.resolveSrv(name)).map(
        ({ priority, weight, port, name: to }) => `${priority} ${weight} ${port} ${to}`,
      );
  }
}

/** The chain of aliases: a server tells one at a time. One that leads back into itself ends there. */
async function aliasesOf(resolver: Resolver, name: string): Promise<string[]> {
  const chain: string[] = [];
  const seen = new Set([name.toLowerCase()]);
  for (let at: string | undefined = name; at !== undefined && chain.length < LONGEST_CHAIN; ) {
    const next: string | undefined = await resolver.resolveCname(at).then(
      ([first]) => first,
      (error: unknown) => {
        // What the first name has is what was asked; where the chain ends is no failure.
        if (chain.length === 0) throw error;
        return undefined;
      },
    );
    at = next !== undefined && !seen.has(next.toLowerCase()) ? next : undefined;
    if (at !== undefined) {
      chain.push(at);
      seen.add(at.toLowerCase());
    }
  }
  return chain;
}
