import { TRACE_KINDS } from '../check/trace/types.ts';
import { CHECK_STATES, type LookedAt } from '../check/types.ts';
import { LOOK_PLACES } from '../flow/check-types.ts';
import { type CleanText, cleanLine } from '../text/clean.ts';
import type { Found, LookEntry } from './types.ts';

type Raw = Readonly<Record<string, unknown>>;

const ID = /^[a-z][a-z0-9-]*$/;
const NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;
const FAILED = CHECK_STATES.filter((state) => state !== 'answered' && state !== 'unsure');

/** What a look's entry holds besides its kind, time, look and step; undefined where something in it does not fit. */
export function readLook(raw: Raw): Omit<LookEntry, 'kind' | 'at' | 'look' | 'step'> | undefined {
  const read = {
    evidence: maybe(raw.evidence, (value) => (typeof value === 'string' && NAME.test(value) ? value : undefined)),
    sha256: maybe(raw.sha256, text),
    bytes: maybe(raw.bytes, (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined)),
    voice: maybe(raw.voice, (value) => one(['observed', 'shown'] as const, value)),
    looked: maybe(raw.looked, (value) => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined)),
    where: maybe(raw.where, (value) => one(LOOK_PLACES, value)),
    place: maybe(raw.place, readPlace),
    values: maybe(raw.values, readPairs),
    culture: maybe(raw.culture, text),
    error: maybe(raw.error, text),
    whole: maybe(raw.whole, (value) => (value === true ? value : undefined)),
    state: maybe(raw.state, (value) => one(FAILED, value)),
    why: maybe(raw.why, text),
    found: maybe(raw.found, readFounds),
    facts: maybe(raw.facts, readFacts),
  };
  const entries = Object.entries(read).filter(([, value]) => value !== undefined);
  return entries.some(([, value]) => (value as unknown) === MISFIT)
    ? undefined
    : (Object.fromEntries(entries) as ReturnType<typeof readLook>);
}

/** What a check judged; undefined where it is none. */
export function readFound(value: unknown): Found | undefined {
  if (!isRaw(value)) return undefined;
  const { check, state, answer, why, bound, lines } = value;
  const known = one(CHECK_STATES, state);
  if (typeof check !== 'string' || !ID.test(check) || known === undefined) return undefined;
  const pairs = bound === undefined ? undefined : readPairs(bound);
  const found: { -readonly [K in keyof Found]: Found[K] } = { check, state: known };
  if (typeof answer === 'string') found.answer = cleanLine(answer);
  if (typeof why === 'string') found.why = cleanLine(why);
  if (pairs !== undefined) found.bound = pairs;
  if (Array.isArray(lines)) found.lines = lines.flatMap((line) => readLine(line) ?? []);
  return found;
}

function readLine(value: unknown): NonNullable<Found['lines']>[number] | undefined {
  if (!isRaw(value) || typeof value.look !== 'string' || typeof value.text !== 'string') return undefined;
  if (!ID.test(value.look) || !Number.isSafeInteger(value.line)) return undefined;
  return { look: value.look, line: value.line as number, text: cleanLine(value.text) };
}

function readFounds(value: unknown): readonly Found[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.map(readFound);
  return found.includes(undefined) ? undefined : (found as Found[]);
}

function readFacts(value: unknown): LookEntry['facts'] {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((each) => {
    const kind = isRaw(each) ? one(TRACE_KINDS, each.kind) : undefined;
    const at = isRaw(each) && typeof each.at === 'string' && !Number.isNaN(Date.parse(each.at)) ? each.at : undefined;
    const since = isRaw(each) && Number.isSafeInteger(each.since) ? { since: Number(each.since) } : {};
    return kind === undefined || at === undefined ? [] : [{ at, kind, ...since }];
  });
}

function readPlace(value: unknown): LookedAt | undefined {
  if (!isRaw(value)) return undefined;
  const names = ['host', 'tenant', 'organisation', 'account'] as const;
  return Object.fromEntries(names.flatMap((name) => (typeof value[name] === 'string' ? [[name, cleanLine(value[name])]] : [])));
}

function readPairs(value: unknown): readonly (readonly [string, CleanText])[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const pairs = value.map((pair) =>
    Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string'
      ? ([cleanLine(pair[0]), cleanLine(pair[1])] as const)
      : undefined,
  );
  return pairs.includes(undefined) ? undefined : (pairs as (readonly [string, CleanText])[]);
}

const MISFIT = Symbol('does not fit');

/** Absent stays absent; what is there must fit. */
function maybe<T>(value: unknown, read: (value: unknown) => T | undefined): T | undefined {
  return value === undefined ? undefined : (read(value) ?? (MISFIT as unknown as T));
}

function text(value: unknown): CleanText | undefined {
  return typeof value === 'string' ? cleanLine(value) : undefined;
}

function one<T extends string>(of: readonly T[], value: unknown): T | undefined {
  return of.find((each) => each === value);
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
