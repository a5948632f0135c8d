import { INTAKE_FIELDS } from '../flow/types.ts';
import { type CleanText, clean, cleanLine } from '../text/clean.ts';
import { readFound, readLook } from './read-look.ts';
import { type Entry, type SessionEntry, VOICES, WHERES } from './types.ts';

type Raw = Readonly<Record<string, unknown>>;

const ID = /^[a-z][a-z0-9-]*$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;
const LANG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;

const is = {
  id: (value: unknown): value is string => typeof value === 'string' && ID.test(value),
  time: (value: unknown): value is string => typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value)),
  lang: (value: unknown): value is string => typeof value === 'string' && LANG.test(value),
  text: (value: unknown): value is string => typeof value === 'string',
  count: (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0,
  name: (value: unknown): value is string => typeof value === 'string' && NAME.test(value),
  one: <T extends string>(of: readonly T[], value: unknown): value is T => of.includes(value as T),
};

const isNames = (value: unknown): value is string[] => Array.isArray(value) && value.every(is.name);

/** `undefined` where the value is absent, `[value]` where it fits, `false` where it is something else. */
function optional<T>(raw: Raw, key: string, fits: (value: unknown) => value is T): { readonly [k: string]: T } | false {
  const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
  if (value === undefined) return {};
  return fits(value) ? { [key]: value } : false;
}

/** One entry out of one JSON value; undefined where it is none. Each kind lists what it must and may have; texts come back clean. */
export function readEntry(value: unknown): Entry | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const raw = value as Raw;
  const { kind, at } = raw;
  if (!is.time(at)) return undefined;
  const options = (...parts: ({ readonly [k: string]: unknown } | false)[]) =>
    parts.includes(false) ? undefined : Object.assign({}, ...(parts as object[]));
  const step = raw.step;
  const text = is.text(raw.text) ? clean(raw.text) : undefined;
  switch (kind) {
    case 'session': {
      const { format, flow, version, hash, lang, where } = raw;
      const more = options(optional(raw, 'say', is.lang));
      if (
        !is.count(format) ||
        !is.id(flow) ||
        !is.count(version) ||
        !is.text(hash) ||
        !is.lang(lang) ||
        !is.one(WHERES, where) ||
        !more
      )
        return undefined;
      return {
        ...{ kind, at, format: format as 1, flow, version, hash: cleanLine(hash), lang },
        ...more,
        where,
        ...caseOf(raw),
        ...fromOf(raw.from),
      };
    }
    case 'answer': {
      const { answer, voice } = raw;
      const isTrue = (value: unknown): value is true => value === true;
      const more = options(
        optional(raw, 'against', is.id),
        optional(raw, 'evidence', isNames),
        optional(raw, 'kept', isTrue),
        optional(raw, 'early', isTrue),
        optional(raw, 'auto', isTrue),
      );
      if (!is.id(step) || !is.text(answer) || !is.one(VOICES, voice) || !more) return undefined;
      return { kind, at, step, answer: cleanLine(answer), voice, ...more };
    }
    case 'back': {
      const more = options(optional(raw, 'next', is.count));
      return is.count(raw.n) && more ? { kind, at, n: raw.n, ...more } : undefined;
    }
    case 'note': {
      const whom = raw.for;
      return is.id(step) && text !== undefined && is.one(['internal', 'customer'], whom)
        ? { kind, at, step, text, for: whom }
        : undefined;
    }
    case 'intake': {
      const { field, voice } = raw;
      return is.one(INTAKE_FIELDS, field) && text !== undefined && is.one(VOICES, voice)
        ? { kind, at, field, text, voice }
        : undefined;
    }
    case 'need': {
      const { need, has, voice } = raw;
      return is.id(need) && typeof has === 'boolean' && text !== undefined && is.one(VOICES, voice)
        ? { kind, at, need, has, text, voice }
        : undefined;
    }
    case 'set': {
      const isWhere = (value: unknown): value is (typeof WHERES)[number] => is.one(WHERES, value);
      const more = options(optional(raw, 'lang', is.lang), optional(raw, 'say', is.lang), optional(raw, 'where', isWhere));
      return more ? { kind, at, ...more, ...caseOf(raw) } : undefined;
    }
    case 'known': {
      const { answer, voice, source, note } = raw;
      const more = options(
        optional(raw, 'against', is.id),
        optional(raw, 'evidence', isNames),
        optional(raw, 'looked', is.time),
        foundIn(raw),
      );
      if (!is.id(step) || !is.text(answer) || !is.one(VOICES, voice) || !is.text(source) || !more) return undefined;
      return { kind, at, step, answer: cleanLine(answer), voice, source: cleanLine(source), ...more, ...noteOf(note) };
    }
    case 'look': {
      const { look } = raw;
      const more = readLook(raw);
      return is.id(look) && is.id(step) && more !== undefined ? { kind, at, look, step, ...more } : undefined;
    }
    case 'hold': {
      const more = options(optional(raw, 'until', is.time));
      return more ? { kind, at, ...more } : undefined;
    }
    case 'wrong':
      return is.id(step) && text !== undefined ? { kind, at, step, text } : undefined;
    case 'end':
      return is.id(step) ? { kind, at, step } : undefined;
    default:
      return undefined;
  }
}

function foundIn(raw: Raw): { readonly [k: string]: unknown } | false {
  if (!Object.hasOwn(raw, 'found')) return {};
  const found = readFound(raw.found);
  return found === undefined ? false : { found };
}

function caseOf(raw: Raw): { readonly case?: CleanText } {
  return is.text(raw.case) ? { case: cleanLine(raw.case) } : {};
}

/** Where a session came from; what is none is as good as absent: nothing but a sentence hangs on it. */
function fromOf(raw: unknown): Pick<SessionEntry, 'from'> {
  if (typeof raw !== 'object' || raw === null) return {};
  const { session, at, profile } = raw as Raw;
  if (!is.text(session)) return {};
  // What is not known to be open counts as hidden.
  const known = is.one(['own', 'vendor', 'public'] as const, profile) ? profile : 'public';
  return { from: { session: cleanLine(session), ...(is.time(at) ? { at } : {}), profile: known } };
}

function noteOf(raw: unknown): { readonly note?: { readonly text: CleanText; readonly for: 'internal' | 'customer' } } {
  if (typeof raw !== 'object' || raw === null) return {};
  const { text, for: whom } = raw as Raw;
  return is.text(text) && is.one(['internal', 'customer'], whom) ? { note: { text: clean(text), for: whom } } : {};
}
