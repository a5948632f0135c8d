import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Arm, Flow, Step } from '../../src/flow/types.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { coverage } from '../../src/machine/coverage.ts';

const base = { in: undefined, from: [], after: undefined, fills: undefined };
const end = (id: string): Step => ({ ...base, id, kind: 'end', end: 'resolved', ticket: undefined });
const arm = (go: string, when: Record<string, string[]> = {}): Arm => ({
  go,
  when: new Map(Object.entries(when)),
  park: false,
  effects: { pointsTo: [], confirms: [], rulesOut: [] },
});
const ask = (id: string, options: Record<string, Arm[]>, sets?: string): Step => ({
  ...base,
  id,
  kind: 'question',
  sets,
  check: undefined,
  fault: false,
  options: new Map(Object.entries(options).map(([key, arms]) => [key, { id: key, from: [], arms }])),
});
const use = (id: string, part: string, exits: Record<string, Arm[]>): Step => ({
  ...base,
  id,
  kind: 'part',
  part,
  exits: new Map(Object.entries(exits)),
});
const byId = (list: readonly Step[]) => new Map(list.map((step) => [step.id, step]));

/** A part in a part, used twice, whose last exit is decided by a fact that its own answer sets. */
const nested = {
  start: 'one',
  steps: byId([
    use('one', 'outer', { out: [arm('two')] }),
    use('two', 'outer', { out: [arm('good', { f: ['yes'] }), arm('bad')] }),
    end('good'),
    end('bad'),
  ]),
  parts: new Map([
    ['outer', { id: 'outer', start: 'in', exits: ['out'], steps: byId([use('in', 'inner', { leave: [arm('out')] })]) }],
    [
      'inner',
      { id: 'inner', start: 'q', exits: ['leave'], steps: byId([ask('q', { yes: [arm('leave')], no: [arm('leave')] }, 'f')]) },
    ],
  ]),
} as unknown as Flow;

it('keeps a part used twice apart, and leaves nested parts through their exits', () => {
  const machine = compileFlow(nested);
  const first = machine.start();
  expect(first.path).toEqual(['one', 'in', 'q']);
  const second = machine.take(first, 'no')?.place;
  expect(second?.path).toEqual(['two', 'in', 'q']);
  expect(second && machine.take(second, 'yes')?.place.step.id).toBe('good');
  expect(second && machine.take(second, 'no')?.place.step.id).toBe('bad');
  expect(coverage(machine, machine.walks()).missing).toEqual([]);
});

it('goes by the same edges as xstate, whatever is answered', () => {
  const target = fc.integer({ min: 0, max: 6 });
  const arms = fc.tuple(target, target, fc.constantFrom('x', 'y'), fc.nat(5));
  const flows = fc.array(fc.tuple(arms, arms, fc.boolean()), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(flows, fc.array(fc.constantFrom('x', 'y'), { maxLength: 20 }), (drawn, answers) => {
      const out = ([a, b, value, fact]: [number, number, string, number]) => [
        arm(`s${a}`, { [`f${fact}`]: [value] }),
        arm(`s${b}`),
      ];
      const list = drawn.map(([x, y, sets], i) => ask(`s${i}`, { x: out(x), y: out(y) }, sets ? `f${i}` : undefined));
      const flow = { start: 's0', steps: byId([...list, end('s6')]), parts: new Map() } as unknown as Flow;
      const machine = compileFlow(flow);
      const edges = new Map(machine.edges().map((edge) => [`${edge.from}\n${edge.answer}`, edge]));
      let place = machine.start();
      let spot = machine.edges()[0]?.from ?? '';
      for (const answer of answers) {
        const edge = edges.get(`${spot}\n${answer}`);
        const taken = machine.take(place, answer);
        expect(taken === undefined).toBe(edge === undefined);
        if (taken === undefined || edge === undefined) return;
        expect(edge.to.split(' ')[0]).toBe(taken.place.key);
        expect(machine.left(taken.place).fewest).toBeLessThanOrEqual(machine.left(taken.place).most);
        place = taken.place;
        spot = edge.to;
      }
    }),
  );
});
