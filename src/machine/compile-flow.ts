import type { Flow, StepId } from '../flow/types.ts';
import { causesFrom } from './causes-from.ts';
import { depthsOf } from './depths-of.ts';
import { type Graph, graphOf, plainGraph, spotKeys } from './graph.ts';
import { leftOf } from './left.ts';
import { type Answer, outOf, TooManyPlaces, unfold } from './nodes.ts';
import { type Snapshot, stateMachine } from './state-machine.ts';
import type { Left, Machine, Place, Taken } from './types.ts';
import { walksOf } from './walks.ts';
import { waysTo } from './ways-to.ts';

// Facts may multiply the places of a flow; what is beyond is worked out anew.
const MOST_KEPT = 20_000;

/**
 * Compiles a flow that lint found sound into a machine. `kept`: what `lefts` gave for this very flow before. The state machine is xstate's; the graph, made from the same arms, is
 * worked out once and only when asked for. Throws `TooManyPlaces` for a flow whose parts or facts multiply without bound.
 */
export function compileFlow(flow: Flow, kept?: { readonly lefts: ReadonlyMap<string, Left> | undefined }): Machine {
  const unfolded = unfold(flow);
  const { nodes } = unfolded;
  // xstate takes its time for a large flow; the first question stands where its first node is, and waits for nobody.
  const states = once(() => stateMachine(flow, nodes));
  const snapshots = new WeakMap<Place, Snapshot>();
  // Walking to the limit of places takes its time: that they are too many is worked out once, too.
  const walked = once((): Graph | TooManyPlaces => tooMany(() => graphOf(unfolded)));
  const graph = (): Graph => {
    const made = walked();
    if (made instanceof TooManyPlaces) throw made;
    return made;
  };
  const plain = once(() => plainGraph(unfolded));
  const counted = once(() => countedGraph(unfolded));
  const lefts = once(() => kept?.lefts ?? leftOf(counted()));
  const spotKey = once(() => spotKeys(nodes));
  const walks = once(() => walksOf(graph()));

  // The same step with the same facts is one place however it was reached, and leads to the same ones: a long session that goes
  // round asks xstate once for each of its ways.
  const places = new Map<string, Place>();
  const known = new WeakMap<Place, Map<Answer, Taken>>();
  const placeAt = (path: readonly StepId[], facts: Place['facts']): Place => {
    const key = path.join('/');
    const id = JSON.stringify([key, ...[...facts].sort(([one], [other]) => (one < other ? -1 : 1))]);
    const same = places.get(id);
    if (same !== undefined) return same;
    const place: Place = { step: nodes.get(key)!.step, path, key, facts };
    if (places.size < MOST_KEPT) places.set(id, place);
    return place;
  };
  const placeOf = (snapshot: Snapshot): Place => {
    const place = placeAt(snapshot.path, snapshot.facts);
    if (!snapshots.has(place)) snapshots.set(place, snapshot);
    return place;
  };
  const begin = once(() => placeAt(nodes.get(unfolded.start)!.path, new Map()));
  const snapshotOf = (place: Place): Snapshot | undefined => {
    if (place === begin() && !snapshots.has(place)) snapshots.set(place, states().start());
    return snapshots.get(place);
  };
  const take = (place: Place, answer: Answer): Taken | undefined => {
    const snapshot = snapshotOf(place);
    const out = outOf(nodes.get(place.key)!, { answer, facts: place.facts });
    const next = snapshot === undefined || out === undefined ? undefined : states().take(snapshot, answer);
    return out === undefined || next === undefined ? undefined : { arm: out.arm, place: placeOf(next) };
  };
  const spotOf = (place: Place): string => graph().spotKey(nodes.get(place.key)!, place.facts);
  const nothingLeft: Left = { fewest: 0, most: 0 };

  return {
    flow,
    start: begin,
    take: (place, answer) => {
      const ways = known.get(place) ?? new Map<Answer, Taken>();
      known.set(place, ways);
      const taken = ways.get(answer) ?? take(place, answer);
      if (taken !== undefined) ways.set(answer, taken);
      return taken;
    },
    answersAt: (place) => [...nodes.get(place.key)!.outs.keys()] as Answer[],
    // Counted without facts, a place stands under its key alone.
    left: (place) => lefts().get(spotKey()(nodes.get(place.key)!, place.facts)) ?? lefts().get(place.key) ?? nothingLeft,
    lefts,
    edges: () => [...graph().spots.values()].flatMap((spot) => spot.out),
    waysTo: (step) => {
      const made = walked();
      // Beyond that, ways are worked out whatever the facts; whether each answer is there shows when it is taken.
      if (made instanceof TooManyPlaces) {
        const ways = waysTo(plain(), step);
        return (place) => ways(place.key);
      }
      const ways = waysTo(made, step);
      return (place) => ways(spotOf(place));
    },
    causesFrom: ({ key }) => causesFrom(nodes, key),
    depths: once(() => depthsOf(unfolded)),
    walks,
  };
}

/**
 * What "2 to 5 questions left" is counted on: with the facts, as long as they do not multiply the places; then without, which
 * may count a way that the facts at hand rule out, but never takes a second before a question.
 */
function countedGraph(unfolded: ReturnType<typeof unfold>): Graph {
  const made = tooMany(() => graphOf({ ...unfolded, most: 1000 + 3 * unfolded.nodes.size }));
  return made instanceof TooManyPlaces ? plainGraph(unfolded) : made;
}

/** What `work` makes, or that facts multiply the places beyond what can be walked. */
function tooMany<T>(work: () => T): T | TooManyPlaces {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooManyPlaces) return error;
    throw error;
  }
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
