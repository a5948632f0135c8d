import type { CHECK_STATES } from '../../check/types.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Replay } from '../schema.ts';
import type { PlainMap, PlainTree } from './plain-tree.ts';

type Look = NonNullable<Replay['looks']>[number];
type Found = NonNullable<Look['found']>[number];

interface Rules {
  readonly id: RegExp;
  readonly isTime: (text: string) => boolean;
  readonly states: typeof CHECK_STATES;
}

const PLACES = ['host', 'tenant', 'organisation', 'account'] as const;

/** One of a block's `looks`; undefined where it is none. What it says beyond itself is left out. */
export function readReplayLook(map: PlainMap, rules: Rules): Look | undefined {
  const [look, step, at, why, error] = ['look', 'step', 'at', 'why', 'error'].map((key) => text(map.get(key)));
  if (look === undefined || step === undefined || at === undefined) return undefined;
  if (!rules.id.test(look) || !rules.id.test(step) || !rules.isTime(at)) return undefined;
  const voice = (['observed', 'shown'] as const).find((each) => each === map.get('voice'));
  const state = rules.states.find((each) => each === map.get('state'));
  const place = map.get('place');
  const places = PLACES.flatMap((name) => {
    const named = isMap(place) ? text(place.get(name)) : undefined;
    return named === undefined ? [] : [[name, cleanLine(named)] as const];
  });
  const found = list(map.get('found')).flatMap((item) => foundIn(item, rules) ?? []);
  const facts = list(map.get('facts')).flatMap((item) => factIn(item, rules) ?? []);
  const answers = list(map.get('answers')).flatMap((item) => (/^[1-9]\d{0,5}$/.test(String(item)) ? [Number(item)] : []));
  return {
    ...{ look, step, at: new Date(at).toISOString() },
    ...(voice === undefined ? {} : { voice }),
    ...(state === undefined || state === 'answered' || state === 'unsure' ? {} : { state }),
    ...(why === undefined ? {} : { why: cleanLine(why) }),
    ...(error === undefined ? {} : { error: cleanLine(error) }),
    ...(places.length === 0 ? {} : { place: Object.fromEntries(places) }),
    ...(found.length === 0 ? {} : { found }),
    ...(facts.length === 0 ? {} : { facts }),
    ...(answers.length === 0 ? {} : { answers }),
  };
}

function foundIn(tree: PlainTree, { id, states }: Rules): Found | undefined {
  if (!isMap(tree)) return undefined;
  const [check, answer, why] = ['check', 'answer', 'why'].map((key) => text(tree.get(key)));
  const state = states.find((each) => each === tree.get('state'));
  if (check === undefined || !id.test(check) || state === undefined) return undefined;
  const bound = list(tree.get('bound')).flatMap((item) => {
    const name = isMap(item) ? text(item.get('name')) : undefined;
    const value = isMap(item) ? text(item.get('text')) : undefined;
    return name === undefined || value === undefined ? [] : [{ name: cleanLine(name), text: cleanLine(value) }];
  });
  return {
    ...{ check, state },
    ...(answer === undefined ? {} : { answer: cleanLine(answer) }),
    ...(why === undefined ? {} : { why: cleanLine(why) }),
    ...(bound.length === 0 ? {} : { bound }),
  };
}

function factIn(tree: PlainTree, { id, isTime }: Rules): NonNullable<Look['facts']>[number] | undefined {
  const at = isMap(tree) ? text(tree.get('at')) : undefined;
  const kind = isMap(tree) ? text(tree.get('kind')) : undefined;
  const since = isMap(tree) ? text(tree.get('since')) : undefined;
  if (at === undefined || kind === undefined || !isTime(at) || !id.test(kind)) return undefined;
  return { at, kind, ...(since !== undefined && /^\d{1,9}$/.test(since) ? { since: Number(since) } : {}) };
}

function text(tree: PlainTree | undefined): string | undefined {
  return typeof tree === 'string' ? tree : undefined;
}

function isMap(tree: PlainTree | undefined): tree is PlainMap {
  return tree instanceof Map;
}

function list(tree: PlainTree | undefined): readonly PlainTree[] {
  return Array.isArray(tree) ? tree : [];
}
