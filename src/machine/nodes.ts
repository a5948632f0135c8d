import type { Arm, AskingStep, EndStep, ExitId, FactId, Flow, OptionId, PartStep, Step, StepId } from '../flow/types.ts';

/** What may be said at a step: an option, or that a value was given. */
export type Answer = OptionId | 'given';

type When = Arm['when'];

/** One way out of a step: the option's arm, the conditions met on the way out of its parts, and the node it leads to. */
export interface Out {
  readonly arm: Arm;
  /** Place among the option's ways, from 0. */
  readonly index: number;
  /** Read before the answer becomes a fact. */
  readonly before: When;
  /** Conditions on the exits of the parts that are left: read once the answer is a fact. */
  readonly after: readonly When[];
  readonly to: string;
}

/** A step where it stands: a part used twice gives two nodes for each of its steps. */
export interface Node {
  readonly key: string;
  readonly path: readonly StepId[];
  readonly step: AskingStep | EndStep;
  readonly outs: ReadonlyMap<Answer, readonly Out[]>;
}

/** Parts in parts multiply; beyond this many places a flow is a mistake or an attack. */
export const MOST_NODES = 200_000;

/** A flow that unfolds into more places than can be walked. */
export class TooManyPlaces extends Error {
  constructor() {
    super(`the flow unfolds into more than ${MOST_NODES} places: its parts or facts multiply`);
    this.name = 'TooManyPlaces';
  }
}

export const keyOf = (path: readonly StepId[]): string => path.join('/');

interface Level {
  readonly path: readonly StepId[];
  readonly steps: ReadonlyMap<StepId, Step>;
  /** The part step this level unfolds, and the level it stands in. */
  readonly by: PartStep | undefined;
  readonly outer: Level | undefined;
}

/** Every asking step and end of the flow, by key, in the order of the file; parts are entered and left within a way. */
export function unfold(flow: Flow): { readonly nodes: ReadonlyMap<string, Node>; readonly start: string } {
  const top: Level = { path: [], steps: flow.steps, by: undefined, outer: undefined };
  const nodes = new Map<string, Node>();
  const open: Level[] = [top];
  for (let level = open.pop(); level !== undefined; level = open.pop()) {
    for (const step of level.steps.values()) {
      const path = [...level.path, step.id];
      if (step.kind === 'part') {
        open.push({ path, steps: partOf(flow, step).steps, by: step, outer: level });
        if (open.length + nodes.size > MOST_NODES) throw new TooManyPlaces();
      } else {
        nodes.set(keyOf(path), { key: keyOf(path), path, step, outs: outsOf(flow, { level, step }) });
        if (nodes.size > MOST_NODES) throw new TooManyPlaces();
      }
    }
  }
  return { nodes, start: keyOf(entered(flow, { level: top, id: flow.start })) };
}

function partOf(flow: Flow, step: PartStep) {
  const part = flow.parts.get(step.part);
  if (part === undefined) throw new Error(`step "${step.id}" uses unknown part "${step.part}"`);
  return part;
}

function outsOf(flow: Flow, { level, step }: { level: Level; step: AskingStep | EndStep }): Node['outs'] {
  const outs = new Map<Answer, readonly Out[]>();
  if (step.kind === 'end') return outs;
  const add = (answer: Answer, arms: readonly Arm[]) => {
    const ways = arms.flatMap((arm) => leads(flow, { level, go: arm.go }).map((way) => ({ arm, before: arm.when, ...way })));
    outs.set(
      answer,
      ways.map((way, index) => ({ ...way, index })),
    );
  };
  if (step.kind === 'value') add('given', step.given.arms);
  for (const option of step.options.values()) add(option.id, option.arms);
  return outs;
}

/** Where `go` leads from a level: a step of it (entering parts), or one of the exits of the part that holds it. */
function leads(flow: Flow, { level, go }: { level: Level; go: StepId | ExitId }): { after: When[]; to: string }[] {
  if (level.steps.has(go)) return [{ after: [], to: keyOf(entered(flow, { level, id: go })) }];
  const arms = level.by?.exits.get(go);
  if (arms === undefined || level.outer === undefined) throw new Error(`"${go}" is neither a step nor an exit here`);
  const outer = level.outer;
  return arms.flatMap((arm) =>
    leads(flow, { level: outer, go: arm.go }).map((way) => ({ after: [arm.when, ...way.after], to: way.to })),
  );
}

/** The path of the first asking step or end once `id` is entered. */
function entered(flow: Flow, { level, id }: { level: Level; id: StepId }): StepId[] {
  const path = [...level.path];
  let steps = level.steps;
  let at = id;
  for (;;) {
    const step = steps.get(at);
    if (step === undefined) throw new Error(`unknown step "${at}"`);
    path.push(at);
    if (step.kind !== 'part') return path;
    const part = partOf(flow, step);
    steps = part.steps;
    at = part.start;
  }
}

/** Whether a condition holds: every fact it names has one of the values named; a fact not set matches nothing. */
export function holds(when: When, facts: ReadonlyMap<FactId, OptionId>): boolean {
  for (const [fact, values] of when) {
    const value = facts.get(fact);
    if (value === undefined || !values.includes(value)) return false;
  }
  return true;
}

/** The facts once `answer` was given at a step. */
export function factsAfter(
  step: AskingStep,
  { answer, facts }: { answer: Answer; facts: ReadonlyMap<FactId, OptionId> },
): ReadonlyMap<FactId, OptionId> {
  return step.sets === undefined ? facts : new Map(facts).set(step.sets, answer);
}

/** The way an answer takes: the first whose conditions hold. */
export function outOf(node: Node, { answer, facts }: { answer: Answer; facts: ReadonlyMap<FactId, OptionId> }): Out | undefined {
  const outs = node.outs.get(answer);
  if (outs === undefined || node.step.kind === 'end') return undefined;
  const later = factsAfter(node.step, { answer, facts });
  return outs.find((out) => holds(out.before, facts) && out.after.every((when) => holds(when, later)));
}
