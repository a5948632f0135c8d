import fc from 'fast-check';
import { readFlow } from '../../src/flow/read-flow.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import type { Guide } from '../../src/session/types.ts';
import { FileError, type Files } from '../../src/terminal/ports.ts';

// Every question has the same options, so that any of them may be looked at once more.
const OPTIONS = ['a', 'b', 'unknown'] as const;
const CAUSES = ['c0', 'c1', 'c2'] as const;
const FACTS = ['f0', 'f1'] as const;
const KINDS = ['question', 'question', 'question', 'value', 'repair', 'again', 'part'] as const;

interface Drawn {
  readonly kind: (typeof KINDS)[number];
  /** Where the options lead: how far on or back, or to an end. */
  readonly jumps: readonly number[];
  readonly facts: readonly (string | undefined)[];
  readonly effects: readonly (Readonly<Record<string, readonly string[]>> | undefined)[];
  readonly parks: readonly boolean[];
  readonly sets: string | undefined;
  readonly after: string | undefined;
  readonly fills: string | undefined;
  readonly pick: number;
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 3) => fc.option(arbitrary, { nil: undefined, freq });
const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(...KINDS),
  jumps: fc.array(fc.integer({ min: -4, max: 6 }), { minLength: 4, maxLength: 4 }),
  facts: fc.array(maybe(fc.constantFrom(...FACTS), 1), { minLength: 3, maxLength: 3 }),
  effects: fc.array(
    maybe(
      fc
        .tuple(fc.constantFrom('points-to', 'confirms', 'rules-out'), fc.constantFrom(...CAUSES))
        .map(([key, cause]) => ({ [key]: [cause] })),
    ),
    { minLength: 4, maxLength: 4 },
  ),
  parks: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  sets: maybe(fc.constantFrom(...FACTS), 1),
  after: maybe(fc.constantFrom('30m', '2h'), 1),
  fills: maybe(fc.constantFrom('impact', 'since'), 1),
  pick: fc.nat(100),
});

interface Level {
  readonly prefix: string;
  readonly steps: readonly Drawn[];
  /** What one may leave to: ends, or the exits of a part. */
  readonly outs: readonly string[];
  /** The parts one may use here: only later ones, so that none holds itself. */
  readonly parts: readonly string[];
}

function stepsOf({ prefix, steps, outs, parts }: Level, questions: readonly string[]): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  steps.forEach((step, index) => {
    const idAt = (at: number) => (at >= steps.length ? outs[at % outs.length]! : `${prefix}${Math.max(0, at)}`);
    // The last option always leads on, so that every loop can be left.
    const onward = index + 1 < steps.length ? idAt(index + 1) : outs[0]!;
    const go = (option: number) => (option === 2 ? onward : idAt(index + (step.jumps[option] ?? 1)));
    const way = (option: number, isAgain = false) => {
      const effects = isAgain ? {} : step.effects[option];
      const plain = { go: go(option), ...effects, ...(step.parks[option] ? { park: true } : {}) };
      const fact = step.facts[option];
      return fact === undefined ? plain : [{ when: { [fact]: ['a'] }, go: idAt(index + step.jumps[3]!), ...effects }, plain];
    };
    const options = (isAgain = false) => Object.fromEntries(OPTIONS.map((option, at) => [option, way(at, isAgain)]));
    const more = {
      ...(step.after === undefined ? {} : { after: step.after }),
      ...(step.fills === undefined ? {} : { fills: step.fills }),
    };
    const id = `${prefix}${index}`;
    const sets = step.sets === undefined ? {} : { sets: step.sets };
    const kind = (index === 0 && prefix === 's') || (step.kind === 'part' && parts.length === 0) ? 'question' : step.kind;
    if (kind === 'value') all[id] = { asks: 'v', go: onward, ...more };
    else if (kind === 'repair')
      all[id] = { repairs: [CAUSES[step.pick % 3]], undo: 'easy', options: { done: go(0), 'not-mine': onward }, ...more };
    else if (kind === 'again') {
      const of = questions[step.pick % questions.length]!;
      all[id] = { again: of, options: options(true), ...more };
    } else if (kind === 'part') all[id] = { part: parts[step.pick % parts.length], exits: { x: onward, y: way(0, true) } };
    else all[id] = { ...(index === 0 ? { fault: true } : {}), ...sets, options: options(), ...more };
  });
  return all;
}

const level = (maxLength: number) => fc.array(drawn, { minLength: 1, maxLength });

/** A random flow as `flow.yaml` would say it: parts in parts, facts, loops, second looks, repairs, values, parks. */
export const arbitraryYaml: fc.Arbitrary<string> = fc.tuple(level(7), level(3), level(3)).map(([top, outer, inner]) => {
  const levels: readonly Level[] = [
    { prefix: 's', steps: top, outs: ['fixed', 'support', 'known'], parts: ['outer', 'inner'] },
    { prefix: 'o', steps: outer, outs: ['x', 'y'], parts: ['inner'] },
    { prefix: 'i', steps: inner, outs: ['x', 'y'], parts: [] },
  ];
  const isQuestion = (step: Drawn, at: number, { prefix, parts }: Level) =>
    (at === 0 && prefix === 's') || step.kind === 'question' || (step.kind === 'part' && parts.length === 0);
  const questions = levels.flatMap((one) =>
    one.steps.flatMap((step, at) => (isQuestion(step, at, one) ? [`${one.prefix}${at}`] : [])),
  );
  const [s, o, i] = levels.map((one) => stepsOf(one, questions));
  const ends = { fixed: { end: 'resolved' }, support: { end: 'handover', ticket: 't' }, known: { end: 'advice' } };
  // JSON is YAML.
  return JSON.stringify({
    flow: 'random',
    version: 1,
    base: 'fr',
    start: 's0',
    values: { v: { kind: 'email' } },
    causes: [...CAUSES],
    tickets: { t: { to: 'vendor' } },
    steps: { ...s, ...ends },
    parts: { outer: { start: 'o0', exits: ['x', 'y'], steps: o }, inner: { start: 'i0', exits: ['x', 'y'], steps: i } },
  });
});

/** A flow from its text, through the reader, compiled. */
export function guideFrom(yaml: string): Guide {
  const texts: Readonly<Record<string, string>> = { 'flow.yaml': yaml, 'text/fr.md': '# flow: random\nHasard\n\nUn parcours.\n' };
  const nameOf = (path: string) => path.replace(/^.*dir\//, '');
  const bytesOf = (path: string) => {
    const text = texts[nameOf(path)];
    if (text === undefined) throw new FileError('missing', path, 'ENOENT');
    return new TextEncoder().encode(text);
  };
  const none = () => {
    throw new Error('a flow is only read');
  };
  const files: Files = {
    read: bytesOf,
    list: (path) =>
      /text$/.test(path)
        ? [{ name: 'fr.md', kind: 'file' }]
        : [
            { name: 'flow.yaml', kind: 'file' },
            { name: 'text', kind: 'folder' },
          ],
    exists: (path) => nameOf(path) in texts,
    stat: (path) => ({ size: bytesOf(path).length, changed: 0 }),
    ...{ makeFolder: none, create: none, append: none, replace: none, truncate: none, remove: none },
  };
  const reading = readFlow({ files, dir: 'dir' });
  if (!reading.ok) throw new Error(`${reading.diagnostics.map(({ message }) => message).join('\n')}\n${yaml}`);
  return { machine: compileFlow(reading.flow), texts: reading.texts };
}

export const arbitraryGuide: fc.Arbitrary<Guide> = arbitraryYaml.map(guideFrom);
