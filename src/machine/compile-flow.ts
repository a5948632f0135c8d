import type { Flow } from '../flow/types.ts';
import { type Graph, graphOf } from './graph.ts';
import { leftOf } from './left.ts';
import { type Answer, outOf, unfold } from './nodes.ts';
import { type Snapshot, stateMachine } from './state-machine.ts';
import type { Left, Machine, Place } from './types.ts';
import { walksOf, wayTo } from './walks.ts';

/**
 * Compiles a flow that lint found sound into a machine. The state machine is xstate's; the graph, made from the same arms, is
 * worked out once and only when asked for. Throws `TooManyPlaces` for a flow whose parts or facts multiply without bound.
 */
export function compileFlow(flow: Flow): Machine {
  const unfolded = unfold(flow);
  const { nodes } = unfolded;
  const states = stateMachine(flow, nodes);
  const snapshots = new WeakMap<Place, Snapshot>();
  const graph = once((): Graph => graphOf(unfolded));
  const left = once(() => leftOf(graph()));
  const walks = once(() => walksOf(graph()));

  const placeOf = (snapshot: Snapshot): Place => {
    const key = snapshot.path.join('/');
    const place: Place = { step: nodes.get(key)!.step, path: snapshot.path, key, facts: snapshot.facts };
    snapshots.set(place, snapshot);
    return place;
  };
  const spotOf = (place: Place): string => graph().spotKey(nodes.get(place.key)!, place.facts);
  const nothingLeft: Left = { fewest: 0, most: 0 };

  return {
    flow,
    start: () => placeOf(states.start()),
    take: (place, answer) => {
      const snapshot = snapshots.get(place);
      const out = outOf(nodes.get(place.key)!, { answer, facts: place.facts });
      const next = snapshot === undefined || out === undefined ? undefined : states.take(snapshot, answer);
      return out === undefined || next === undefined ? undefined : { arm: out.arm, place: placeOf(next) };
    },
    answersAt: (place) => [...nodes.get(place.key)!.outs.keys()] as Answer[],
    left: (place) => left().get(spotOf(place)) ?? nothingLeft,
    edges: () => [...graph().spots.values()].flatMap((spot) => spot.out),
    wayTo: (place, step) => wayTo(graph(), { from: spotOf(place), step }),
    walks,
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
