import { expect, it } from 'vitest';
import type { Flow, Step } from '../../src/flow/types.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { coverage } from '../../src/machine/coverage.ts';
import { runWalk } from '../../src/machine/run-walk.ts';
import type { CleanText } from '../../src/text/clean.ts';

const base = { in: undefined, from: [], after: undefined, fills: undefined };
const end = (id: string): Step => ({ ...base, id, kind: 'end', end: 'resolved', ticket: undefined });
const question = (id: string, options: Record<string, string>): Step => ({
  ...base,
  id,
  kind: 'question',
  sets: undefined,
  check: undefined,
  fault: false,
  options: new Map(
    Object.entries(options).map(([key, go]) => [
      key,
      {
        id: key,
        from: [],
        arms: [{ go, when: new Map(), park: false, effects: { pointsTo: [], confirms: [], rulesOut: [] } }],
      },
    ]),
  ),
});
const flowOf = (...list: Step[]): Flow => {
  const steps = new Map(list.map((step) => [step.id, step]));
  return { start: list[0]?.id, steps, all: steps, parts: new Map() } as unknown as Flow;
};
const say = (step: string, answer: string) => ({ step, answer: answer as CleanText });

it('takes an answer that fits and says undefined for one that does not', () => {
  const machine = compileFlow(flowOf(question('constructor', { yes: 'done' }), end('done')));
  expect(machine.take(machine.start(), 'yes')?.place.step.id).toBe('done');
  expect(machine.take(machine.start(), 'toString')).toBeUndefined();
});

it('tells a step called like the root of the machine from the root', () => {
  const machine = compileFlow(flowOf(question('a', { yes: 'flow' }), question('flow', { on: 'done' }), end('done')));
  const flow = machine.take(machine.start(), 'yes');
  expect(flow?.place.step.id).toBe('flow');
});

it('counts the questions left without going round a loop', () => {
  const machine = compileFlow(
    flowOf(question('a', { x: 'b', y: 'done' }), question('b', { back: 'a', on: 'done' }), end('done')),
  );
  expect(machine.left(machine.start())).toEqual({ fewest: 1, most: 2 });
});

it('covers every edge with its own walks', () => {
  const machine = compileFlow(
    flowOf(question('a', { x: 'b', y: 'done' }), question('b', { back: 'a', on: 'done' }), end('done')),
  );
  expect(coverage(machine, machine.walks())).toEqual({ all: 4, covered: 4, missing: [] });
});

it('names the first entry of a walk that does not fit, and the step reached instead', () => {
  const machine = compileFlow(flowOf(question('a', { x: 'b' }), question('b', { on: 'done' }), end('done')));
  expect(runWalk(machine, { answers: [say('a', 'x'), say('b', 'on')], end: 'done' }).ok).toBe(true);
  expect(runWalk(machine, { answers: [say('a', 'x'), say('c', 'on')], end: 'done' })).toMatchObject({
    entry: 2,
    reason: 'other-step',
    reached: { step: { id: 'b' } },
  });
  expect(runWalk(machine, { answers: [say('a', 'x')], end: 'done' })).toMatchObject({ entry: 2, reason: 'other-end' });
});

it('walks a chain of ten thousand steps without overflowing the stack', () => {
  const machine = compileFlow(
    flowOf(...Array.from({ length: 10_000 }, (_, i) => question(`s${i}`, { on: `s${i + 1}` })), end('s10000')),
  );
  expect(machine.left(machine.start())).toEqual({ fewest: 10_000, most: 10_000 });
  expect(machine.walks()).toHaveLength(1);
});
