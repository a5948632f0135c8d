import type { Arm, ExitId, Flow, PartId, Step, StepId } from '../../flow/types.ts';
import { holds } from '../../machine/nodes.ts';
import type { Place } from '../../machine/types.ts';

/** One answer of a walk or a session: where it was given, what it was, the arm it took and where that led. */
export interface Taken {
  readonly place: Place;
  /** An option's id, or `given`. */
  readonly answer: string;
  readonly arm: Arm;
  readonly to: Place;
}

/** A path taken, as the map marks it. */
export interface Trail {
  /** What was walked, for the legend. */
  readonly name: string;
  readonly answers: number;
  /** Where it ends or stands. */
  readonly stands: StepId;
  /** By step, part steps too, the numbers of the answers given at it or in it, from 1; where it stands, one more. */
  readonly visits: ReadonlyMap<StepId, readonly number[]>;
  /** The ways taken, by `wayKey`. */
  readonly ways: ReadonlySet<string>;
}

/** Names a way among all of a flow: ids hold no space. */
export function wayKey(step: StepId, { answer, arm }: { readonly answer: string; readonly arm: number }): string {
  return `${step} ${answer} ${arm}`;
}

/** What a path marks: its steps, the part steps around them, and each way, through the exits of the parts it leaves. */
export function trailOf(flow: Flow, { name, taken, stands }: { name: string; taken: readonly Taken[]; stands: Place }): Trail {
  const visits = new Map<StepId, number[]>();
  const ways = new Set<string>();
  const visit = ({ path }: Place, number: number) => {
    for (const id of path) visits.set(id, [...(visits.get(id) ?? []), number]);
  };
  taken.forEach((each, index) => {
    visit(each.place, index + 1);
    for (const key of waysThrough(flow, each)) ways.add(key);
  });
  visit(stands, taken.length + 1);
  return { name, answers: taken.length, stands: stands.step.id, visits, ways };
}

function waysThrough(flow: Flow, { place, answer, arm, to }: Taken): string[] {
  const keys = [wayKey(place.step.id, { answer, arm: armsOf(place.step, answer).indexOf(arm) })];
  let go: StepId | ExitId = arm.go;
  for (let depth = place.path.length - 1; depth > 0; depth -= 1) {
    const around = flow.all.get(place.path[depth - 1]!);
    if (around?.kind !== 'part' || isStepOf(flow, around.part, go)) break;
    const arms: readonly Arm[] = around.exits.get(go) ?? [];
    const index = arms.findIndex(({ when }) => holds(when, to.facts));
    if (index < 0) break;
    keys.push(wayKey(around.id, { answer: go, arm: index }));
    go = arms[index]!.go;
  }
  return keys;
}

const isStepOf = (flow: Flow, part: PartId, id: string): boolean => flow.parts.get(part)?.steps.has(id) === true;

function armsOf(step: Step, answer: string): readonly Arm[] {
  if (step.kind === 'part' || step.kind === 'end') return [];
  if (step.kind === 'value' && answer === 'given') return step.given.arms;
  return step.options.get(answer)?.arms ?? [];
}
