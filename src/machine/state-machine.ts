import { type AnyMachineSnapshot, assign, createMachine, initialTransition, transition } from 'xstate';
import type { FactId, Flow, OptionId, Step, StepId } from '../flow/types.ts';
import { type Answer, factsAfter, holds, keyOf, type Node } from './nodes.ts';

interface Context {
  readonly facts: ReadonlyMap<FactId, OptionId>;
}

/** The flow as xstate runs it; nothing of xstate leaves this file but the snapshot, as an opaque thing. */
export interface StateMachine {
  start(): Snapshot;
  /** Undefined where the answer does not fit: xstate itself would change nothing and say nothing. */
  take(snapshot: Snapshot, answer: Answer): Snapshot | undefined;
}

export interface Snapshot {
  readonly path: readonly StepId[];
  readonly facts: ReadonlyMap<FactId, OptionId>;
  readonly inner: AnyMachineSnapshot;
}

// A prefix keeps ids apart from what xstate and JavaScript give a meaning of their own ("constructor" as an unknown target
// fails with a raw TypeError).
const stateKey = (id: StepId): string => `_${id}`;
const eventType = (answer: Answer): string => `answer ${answer}`;

/**
 * Compiles a flow's steps into a pure machine: a step is a state, an answer an event, `when` a guard, `sets` an assign, a part
 * a compound state, an end a final state with output. No invoke, no timers, no actions that act.
 */
export function stateMachine(flow: Flow, nodes: ReadonlyMap<string, Node>): StateMachine {
  const machine = createMachine({
    // No step can be called this: a step named like the root would share its id.
    id: '/',
    context: { facts: new Map() } as Context,
    initial: stateKey(flow.start),
    states: statesOf(flow, { path: [], steps: flow.steps, nodes }),
    // Without this the output of a final state is lost.
    output: ({ event }: { event: unknown }) => (event as { output?: unknown }).output,
    // biome-ignore lint/suspicious/noExplicitAny: the config is built from data, xstate's types expect literals
  } as any);
  const wrap = (inner: AnyMachineSnapshot): Snapshot => ({
    path: pathOf(inner.value),
    facts: (inner.context as Context).facts,
    inner,
  });
  return {
    start: () => wrap(initialTransition(machine)[0]),
    take: (snapshot, answer) => {
      const event = { type: eventType(answer) };
      if (!snapshot.inner.can(event)) return undefined;
      return wrap(transition(machine, snapshot.inner, event)[0]);
    },
  };
}

type Config = Record<string, unknown>;

interface Unfolding {
  readonly path: readonly StepId[];
  readonly steps: ReadonlyMap<StepId, Step>;
  readonly nodes: ReadonlyMap<string, Node>;
}

function statesOf(flow: Flow, { path, steps, nodes }: Unfolding): Config {
  const states: Config = {};
  for (const step of steps.values()) {
    const here = [...path, step.id];
    const id = keyOf(here);
    if (step.kind === 'end') states[stateKey(step.id)] = { id, type: 'final', output: { end: step.id, kind: step.end } };
    else if (step.kind !== 'part') states[stateKey(step.id)] = { id, on: transitionsOf(nodes.get(id)!) };
    else {
      const part = flow.parts.get(step.part)!;
      states[stateKey(step.id)] = {
        id,
        initial: stateKey(part.start),
        states: statesOf(flow, { path: here, steps: part.steps, nodes }),
      };
    }
  }
  return states;
}

function transitionsOf(node: Node): Config {
  const on: Config = {};
  const { step } = node;
  if (step.kind === 'end') return on;
  for (const [answer, outs] of node.outs) {
    const sets = (facts: Context['facts']) => factsAfter(step, { answer, facts });
    on[eventType(answer)] = outs.map(({ before, after, to }) => ({
      target: `#${to}`,
      ...(before.size > 0 || after.some((when) => when.size > 0)
        ? {
            guard: ({ context: { facts } }: { context: Context }) =>
              holds(before, facts) && after.every((when) => holds(when, sets(facts))),
          }
        : {}),
      ...(step.sets === undefined
        ? {}
        : { actions: assign(({ context }: { context: Context }) => ({ facts: sets(context.facts) })) }),
      // An `again` of the very step one stands at must still be entered anew.
      reenter: true,
    }));
  }
  return on;
}

function pathOf(value: unknown): StepId[] {
  const path: StepId[] = [];
  let at = value;
  while (typeof at === 'object' && at !== null) {
    const [key, inner] = Object.entries(at)[0]!;
    path.push(key.slice(1));
    at = inner;
  }
  path.push(String(at).slice(1));
  return path;
}
