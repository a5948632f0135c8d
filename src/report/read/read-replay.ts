import { CHECK_STATES } from '../../check/types.ts';
import { INTAKE_FIELDS } from '../../flow/types.ts';
import { PROFILES } from '../../redact/types.ts';
import { VOICES } from '../../session/types.ts';
import { clean, cleanLine } from '../../text/clean.ts';
import type { Replay } from '../schema.ts';
import type { PlainMap, PlainTree } from './plain-tree.ts';
import { readReplayLook } from './read-replay-look.ts';

export type ReplayReading = { readonly ok: true; readonly replay: Replay } | { readonly ok: false; readonly at: string };

const ID = /^[a-z][a-z0-9-]{0,99}$/;
const SESSION = /^\d{8}-\d{4}-[a-z0-9]{4}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;
const LANG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const READERS = ['internal', 'customer'] as const;
const ENDS = ['resolved', 'advice', 'handover'] as const;

/** Says where a block does not fit (`answers 3`); thrown inside this file only. */
class Misfit extends Error {}

/**
 * A block as a replay, checked by hand: every id, time and word must be one, and keys it does not know are refused unless its sums
 * were found to fit (`isSealed`: a newer Ariane may say more). Texts come back clean.
 */
export function readReplay(tree: PlainTree, { isSealed }: { isSealed: boolean }): ReplayReading {
  try {
    return { ok: true, replay: replayIn(mapIn(tree, 'block'), isSealed) };
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, at: error.message };
    throw error;
  }
}

const TOP = ['format', 'flow', 'version', 'hash', 'session', 'started', 'profile', 'case', 'lang', 'from', 'stands'];
const KEYS = new Set([...TOP, 'answers', 'notes', 'wrong', 'backs', 'intake', 'looks', 'needs', 'sums']);

function replayIn(map: PlainMap, isSealed: boolean): Replay {
  for (const key of map.keys()) if (!isSealed && !KEYS.has(key)) throw new Misfit(cleanLine(key).slice(0, 40));
  const text = (key: string): string => textIn(map.get(key), key);
  const maybe = <K extends string, T>(key: K, read: (tree: PlainTree) => T) => {
    const tree = map.get(key);
    return (tree === undefined ? {} : { [key]: read(tree) }) as { readonly [k in K]?: T };
  };
  if (text('format') !== '1') throw new Misfit('format');
  const version = text('version');
  if (!/^\d{1,9}$/.test(version)) throw new Misfit('version');
  return {
    format: 1,
    flow: matching(ID, map.get('flow'), 'flow'),
    version: Number(version),
    hash: cleanLine(text('hash')).slice(0, 128),
    ...maybe('session', (tree) => matching(SESSION, tree, 'session')),
    ...maybe('started', (tree) => timeIn(tree, 'started')),
    ...maybe('profile', (tree) => oneOf(PROFILES, tree, 'profile')),
    ...maybe('case', (tree) => cleanLine(textIn(tree, 'case')).slice(0, 120)),
    ...maybe('lang', (tree) => matching(LANG, tree, 'lang')),
    ...maybe('from', (tree) => matching(SESSION, tree, 'from')),
    ...maybe('stands', (tree) => standsIn(tree, 'stands')),
    answers: listIn(map.get('answers'), 'answers').map((item, index) => answerIn(item, `answers ${index + 1}`)),
    ...maybe('notes', (tree) =>
      listIn(tree, 'notes').map((item) => ({
        step: matching(ID, mapIn(item, 'notes').get('step'), 'notes'),
        ...noteIn(item, 'notes'),
        at: timeIn(mapIn(item, 'notes').get('at'), 'notes'),
      })),
    ),
    ...maybe('wrong', (tree) => listIn(tree, 'wrong').map((item) => wrongIn(item, 'wrong'))),
    ...maybe('backs', (tree) => listIn(tree, 'backs').map((item, index) => backIn(item, `backs ${index + 1}`))),
    intake: intakeIn(map.get('intake')),
    ...maybe('needs', (tree) => listIn(tree, 'needs').map((item) => needIn(item, 'needs'))),
    ...maybe('looks', (tree) => listIn(tree, 'looks').map((item, index) => lookIn(item, `looks ${index + 1}`))),
    ...maybe('sums', (tree) => {
      const sums = mapIn(tree, 'sums');
      return { words: textIn(sums.get('words'), 'sums'), block: textIn(sums.get('block'), 'sums') };
    }),
  };
}

function answerIn(tree: PlainTree, at: string): Replay['answers'][number] {
  const map = mapIn(tree, at);
  const { against, notes, asked } = { against: map.get('against'), notes: map.get('notes'), asked: map.get('asked') };
  return {
    step: matching(ID, map.get('step'), at),
    answer: cleanLine(textIn(map.get('answer'), at)),
    voice: oneOf(VOICES, map.get('voice'), at),
    at: timeIn(map.get('at'), at),
    ...(asked === undefined ? {} : { asked: timeIn(asked, at) }),
    ...(against === undefined ? {} : { against: matching(ID, against, at) }),
    ...(map.get('early') === 'true' ? { early: true as const } : {}),
    ...(map.get('parked') === 'true' ? { parked: true as const } : {}),
    ...(notes === undefined ? {} : { notes: listIn(notes, at).map((note) => noteIn(note, at)) }),
  };
}

function noteIn(tree: PlainTree, at: string): NonNullable<Replay['answers'][number]['notes']>[number] {
  const map = mapIn(tree, at);
  const time = map.get('at');
  return {
    text: clean(textIn(map.get('text'), at)),
    for: oneOf(READERS, map.get('for'), at),
    ...(time === undefined ? {} : { at: timeIn(time, at) }),
  };
}

function standsIn(tree: PlainTree, at: string): NonNullable<Replay['stands']> {
  const map = mapIn(tree, at);
  const end = map.get('end');
  return { step: matching(ID, map.get('step'), at), ...(end === undefined ? {} : { end: oneOf(ENDS, end, at) }) };
}

function wrongIn(tree: PlainTree, at: string): NonNullable<Replay['wrong']>[number] {
  const map = mapIn(tree, at);
  return { step: matching(ID, map.get('step'), at), text: clean(textIn(map.get('text'), at)), at: timeIn(map.get('at'), at) };
}

/** An answer that was taken back is one like the others, with when and from where it was. */
function backIn(tree: PlainTree, at: string): NonNullable<Replay['backs']>[number] {
  const map = mapIn(tree, at);
  const { early: _, notes: __, ...answer } = answerIn(tree, at);
  return {
    ...answer,
    ...{ given: timeIn(map.get('given'), at), from: matching(ID, map.get('from'), at) },
    ...(map.get('changed') === 'true' ? { changed: true as const } : {}),
  };
}

/** YAML has it by field, JSON as a list. */
function intakeIn(tree: PlainTree | undefined): Replay['intake'] {
  if (tree === undefined) return [];
  const said = (item: PlainTree, field: PlainTree | undefined): Replay['intake'][number] => {
    const map = mapIn(item, 'intake');
    return {
      field: oneOf(INTAKE_FIELDS, field, 'intake'),
      text: clean(textIn(map.get('text'), 'intake')),
      voice: oneOf(VOICES, map.get('voice'), 'intake'),
      at: timeIn(map.get('at'), 'intake'),
    };
  };
  return isList(tree)
    ? tree.map((item) => said(item, mapIn(item, 'intake').get('field')))
    : [...mapIn(tree, 'intake')].map(([field, item]) => said(item, field));
}

function needIn(tree: PlainTree, at: string): NonNullable<Replay['needs']>[number] {
  const map = mapIn(tree, at);
  return {
    need: matching(ID, map.get('need'), at),
    is: oneOf(['attached', 'cannot'] as const, map.get('is'), at),
    text: cleanLine(textIn(map.get('text'), at)),
    voice: oneOf(VOICES, map.get('voice'), at),
    at: timeIn(map.get('at'), at),
  };
}

function lookIn(tree: PlainTree, at: string): NonNullable<Replay['looks']>[number] {
  const look = readReplayLook(mapIn(tree, at), { id: ID, isTime, states: CHECK_STATES });
  if (look === undefined) throw new Misfit(at);
  return look;
}

function textIn(tree: PlainTree | undefined, at: string): string {
  if (typeof tree !== 'string') throw new Misfit(at);
  return tree;
}

function mapIn(tree: PlainTree | undefined, at: string): PlainMap {
  if (!(tree instanceof Map)) throw new Misfit(at);
  return tree;
}

function listIn(tree: PlainTree | undefined, at: string): readonly PlainTree[] {
  if (tree === undefined || !isList(tree)) throw new Misfit(at);
  return tree;
}

function isList(tree: PlainTree): tree is readonly PlainTree[] {
  return Array.isArray(tree);
}

function matching(pattern: RegExp, tree: PlainTree | undefined, at: string): string {
  const text = textIn(tree, at);
  if (!pattern.test(text)) throw new Misfit(at);
  return text;
}

function oneOf<T extends string>(of: readonly T[], tree: PlainTree | undefined, at: string): T {
  const found = of.find((each) => each === tree);
  if (found === undefined) throw new Misfit(at);
  return found;
}

function isTime(text: string): boolean {
  return TIME.test(text) && !Number.isNaN(Date.parse(text));
}

function timeIn(tree: PlainTree | undefined, at: string): string {
  const text = textIn(tree, at);
  if (!isTime(text)) throw new Misfit(at);
  return new Date(text).toISOString();
}
