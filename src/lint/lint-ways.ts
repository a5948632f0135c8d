import type { RawStep } from '../flow/raw-types.ts';
import { armsOf, type Context } from './context.ts';

interface Level {
  readonly start: string;
  readonly steps: ReadonlyMap<string, RawStep>;
  readonly exits: ReadonlySet<string>;
}

interface Entered {
  readonly exits: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
}

/**
 * What can be seen only by following ways: steps and parts nothing leads to, loops that nothing leaves, and resolved ends
 * reached without a second look at the fault. Conditions are taken to hold or not to hold freely. Linear in the flow's edges.
 */
export function lintWays(context: Context): void {
  const { raw, say } = context;
  const entered = new Map<string, Entered>();
  const used = new Set<string>();
  const judge = judgeOf(context);

  const follow = (level: Level): ReadonlySet<string> => {
    const targets = (step: RawStep): string[] => {
      if (step.part === undefined) return [...armsOf(step)].map(({ arm }) => arm.go.id);
      const out = enter(step.part.id);
      // An unknown part or exit is said elsewhere; here it is taken to lead on, so that not everything behind it is named too.
      const open = (exit: string) => out.reached.has(exit) || !out.exits.has(exit);
      return [...step.exits.values()].flatMap((exit) => (open(exit.id) ? exit.arms.map((arm) => arm.go.id) : []));
    };
    const seen = new Set<string>([level.start]);
    const back = new Map<string, string[]>();
    const order = [level.start];
    for (let i = 0; i < order.length; i += 1) {
      const from = order[i]!;
      const step = level.steps.get(from);
      if (step === undefined) continue;
      for (const to of targets(step)) {
        const list = back.get(to);
        if (list === undefined) back.set(to, [from]);
        else list.push(from);
        if (!seen.has(to)) {
          seen.add(to);
          order.push(to);
        }
      }
    }
    for (const step of level.steps.values()) {
      if (!seen.has(step.id)) say('unreachable-step', step.at, { step: step.id });
    }
    lintLoops(context, { level, order, back, targets });
    return new Set([...level.exits].filter((exit) => seen.has(exit)));
  };

  const enter = (id: string): Entered => {
    const known = entered.get(id);
    if (known !== undefined) return known;
    const part = raw.parts.get(id);
    used.add(id);
    if (part === undefined) return { exits: new Set(), reached: new Set() };
    const exits = new Set(part.exits.map((exit) => exit.id));
    const reached = follow({ start: part.start?.id ?? '', steps: part.steps, exits });
    const result = { exits, reached };
    entered.set(id, result);
    for (const exit of part.exits) {
      if (!reached.has(exit.id)) say('unused-exit', exit.at, { part: id, exit: exit.id });
    }
    return result;
  };

  // Without a start every step would be out of reach.
  if (!raw.steps.has(raw.start.id)) return;
  follow({ start: raw.start.id, steps: raw.steps, exits: new Set() });
  for (const part of raw.parts.values()) {
    if (!used.has(part.id)) say('unused-part', part.at, { part: part.id });
  }
  judge();
}

interface Walked {
  readonly level: Level;
  readonly order: readonly string[];
  readonly back: ReadonlyMap<string, readonly string[]>;
  readonly targets: (step: RawStep) => readonly string[];
}

/** Steps from which no end (in a part: no exit) can be reached; said once for all that hang together. */
function lintLoops({ say }: Context, { level, order, back, targets }: Walked): void {
  const leaves = new Set<string>();
  const next = order.filter((id) => level.exits.has(id) || level.steps.get(id)?.kind === 'end' || !level.steps.has(id));
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (leaves.has(id)) continue;
    leaves.add(id);
    for (const from of back.get(id) ?? []) if (!leaves.has(from)) next.push(from);
  }
  const said = new Set<string>();
  for (const id of order) {
    if (leaves.has(id) || said.has(id)) continue;
    const step = level.steps.get(id);
    if (step === undefined) continue;
    say('endless-loop', step.at, { step: id });
    const trapped = [id];
    for (let at = trapped.pop(); at !== undefined; at = trapped.pop()) {
      if (said.has(at)) continue;
      said.add(at);
      const inside = level.steps.get(at);
      if (inside !== undefined) trapped.push(...targets(inside));
    }
  }
}

/** Every edge into a `resolved` end, through exits too, must start at an `again` of a `fault: true` question. */
function judgeOf({ flow, raw, say }: Context): () => void {
  const isSecondLook = (step: RawStep): boolean => {
    const resolved = flow.all.get(step.id);
    return resolved?.kind === 'again' && resolved.fault;
  };
  // The steps inside a part whose answers leave it by an exit without being a second look.
  const culprits = new Map<string, readonly RawStep[]>();
  const culpritsOf = (part: string, exit: string): readonly RawStep[] => {
    const key = `${part} ${exit}`;
    const known = culprits.get(key);
    if (known !== undefined) return known;
    const found: RawStep[] = [];
    for (const step of raw.parts.get(part)?.steps.values() ?? []) {
      for (const { option, arm } of armsOf(step)) {
        if (arm.go.id !== exit) continue;
        if (step.part !== undefined) found.push(...culpritsOf(step.part.id, option.id).slice(0, 1));
        else if (!isSecondLook(step)) found.push(step);
        if (found.length > 0) break;
      }
      if (found.length > 0) break;
    }
    culprits.set(key, found);
    return found;
  };
  return () => {
    const first = raw.steps.get(raw.start.id);
    if (first?.end === 'resolved') say('resolved-without-again', raw.start.at, { step: first.id, to: first.id });
    for (const step of raw.steps.values()) {
      for (const { option, arm } of armsOf(step)) {
        if (raw.steps.get(arm.go.id)?.end !== 'resolved') continue;
        const culprit =
          step.part === undefined ? (isSecondLook(step) ? undefined : step) : culpritsOf(step.part.id, option.id)[0];
        if (culprit !== undefined) say('resolved-without-again', arm.go.at, { step: culprit.id, to: arm.go.id });
      }
    }
  };
}
