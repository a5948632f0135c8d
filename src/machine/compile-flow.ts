import type { Flow } from '../flow/types.ts';
import { causesFrom } from './causes-from.ts';
import { depthsOf } from './depths-of.ts';
import { type Graph, graphOf, plainGraph } from './graph.ts';
import { leftOf } from './left.ts';
import { type Answer, outOf, TooManyPlaces, unfold } from './nodes.ts';
import { type Snapshot, stateMachine } from './state-machine.ts';
import type { Left, Machine, Place, Taken } from './types.ts';
import { walksOf } from './walks.ts';
import { waysTo } from './ways-to.ts';

// Facts may multiply the places of a flow; what is beyond is worked out anew.
const MOST_KEPT = 20_000;

/**
 * Compiles a flow that lint found sound into a machine. The state machine is xstate's; the graph, made from the same arms, is
 * worked out once and only when asked for. Throws `TooManyPlaces` for a flow whose parts or facts multiply without bound.
 */
export function compileFlow(flow: Flow): Machine {
  const unfolded = unfold(flow);
  const { nodes } = unfolded;
  const states = stateMachine(flow, nodes);
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
  const left = once(() => leftOf(counted()));
  const walks = once(() => walksOf(graph()));

  // The same step with the same facts is one place however it was reached, and leads to the same ones: a long session that goes
  // round asks xstate once for each of its ways.
  const places = new Map<string, Place>();
  const known = new WeakMap<Place, Map<Answer, Taken>>();
  const placeOf = (snapshot: Snapshot): Place => {
    const key = snapshot.path.join('/');
    const id = JSON.stringify([key, ...[...snapshot.facts].sort(([one], [other]) => (one < other ? -1 : 1))]);
    const same = places.get(id);
    if (same !== undefined) return same;
    const place: Place = { step: nodes.get(key)!.step, path: snapshot.path, key, facts: snapshot.facts };
    snapshots.set(place, snapshot);
    if (places.size < MOST_KEPT) places.set(id, place);
    return place;
  };
  const take = (place: Place, answer: Answer): Taken | undefined => {
    const snapshot = snapshots.get(place);
    const out = outOf(nodes.get(place.key)!, { answer, facts: place.facts });
    const next = snapshot === undefined || out === undefined ? undefined : states.take(snapshot, answer);
    return out === undefined || next === undefined ? undefined : { arm: out.arm, place: placeOf(next) };
  };
  const spotOf = (place: Place): string => graph().spotKey(nodes.get(place.key)!, place.facts);
  const nothingLeft: Left = { fewest: 0, most: 0 };

  return {
    flow,
    start: () => placeOf(states.start()),
    take: (place, answer) => {
      const ways = known.get(place) ?? new Map<Answer, Taken>();
      known.set(place, ways);
      const taken = ways.get(answer) ?? take(place, answer);
      if (taken !== undefined) ways.set(answer, taken);
      return taken;
    },
    answersAt: (place) => [...nodes.get(place.key)!.outs.keys()] as Answer[],
    left: (place) => left().get(counted().spotKey(nodes.get(place.key)!, place.facts)) ?? nothingLeft,
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
