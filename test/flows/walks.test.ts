import { describe, expect, it } from 'vitest';
import { causesOf } from '../../src/session/causes-of.ts';
import { parkedOf } from '../../src/session/parked-of.ts';
import { connector, machine, placeAfter, sessionOf, walksOfConnector } from './connector.ts';

const { flow } = connector;
const walks = walksOfConnector();
const steps = [...flow.all.values()];

describe('the walks of the connector flow', () => {
  it.each(walks)('$name ends where it says', ({ walk }) => {
    expect(placeAfter(walk.answers).step).toMatchObject({ kind: 'end', id: walk.end });
  });

  it.each(walks)('$name leaves the causes and open questions it says', ({ walk }) => {
    const session = sessionOf(walk);
    const causes = causesOf(session);
    const got = [...walk.expected.keys()].map((state) => [
      state,
      state === 'parked'
        ? parkedOf(session).map((index) => session.path[index]!.entry.step)
        : causes.filter((cause) => cause.state === state).map((cause) => cause.cause),
    ]);
    expect(sorted(got)).toEqual(sorted([...walk.expected]));
  });

  it('come to every end', () => {
    const ends = steps.filter((step) => step.kind === 'end').map((step) => step.id);
    expect([...new Set(walks.map(({ walk }) => walk.end))].toSorted()).toEqual(ends.toSorted());
  });

  it('answer every question, and every repair both ways', () => {
    const answered = new Set(walks.flatMap(({ walk }) => walk.answers.map(({ step, answer }) => `${step}: ${answer}`)));
    const asked = new Set(walks.flatMap(({ walk }) => walk.answers.map(({ step }) => step)));
    const never = steps.filter((step) => step.kind !== 'end' && step.kind !== 'part' && !asked.has(step.id));
    const repairs = steps.filter((step) => step.kind === 'repair').flatMap(({ id }) => [`${id}: done`, `${id}: not-mine`]);
    expect(never.map((step) => step.id)).toEqual([]);
    expect(repairs.filter((each) => !answered.has(each))).toEqual([]);
  });
});

describe('the machine of the connector flow', () => {
  const generated = machine.walks().map((way) => {
    const places = [machine.start()];
    for (const { answer } of way) places.push(machine.take(places.at(-1)!, answer)!.place);
    return places;
  });

  it('reaches every step and every end', () => {
    const reached = new Set(generated.flat().map((place) => place.step.id));
    expect(steps.filter((step) => step.kind !== 'part' && !reached.has(step.id)).map((step) => step.id)).toEqual([]);
  });

  it('comes to "resolved" only by looking at the fault again', () => {
    const last = generated.filter((places) => {
      const { step } = places.at(-1)!;
      return step.kind === 'end' && step.end === 'resolved';
    });
    expect(last.length).toBeGreaterThan(3);
    for (const places of last) expect(places.at(-2)!.step).toMatchObject({ kind: 'again', fault: true });
  });

  it('lets "I don’t know" lead to an end from everywhere', () => {
    let place = machine.start();
    place = machine.take(place, 'go-on')!.place;
    for (let asked = 0; place.step.kind !== 'end' && asked < 40; asked++) {
      const answer = machine.answersAt(place).includes('unknown') ? 'unknown' : 'not-mine';
      place = machine.take(place, answer)!.place;
    }
    expect(place.step.id).toBe('support');
  });

  it.each(['one', 'some'])('asks about the person before the configuration: %s', (scope) => {
    const order = orderOf(scope);
    expect(order.indexOf('known')).toBeLessThan(order.indexOf('licence'));
    expect(order.slice(-4)).toEqual(['notification', 'rights', 'cas-near', 'access-state']);
  });

  it('asks about the configuration and the sync first when everybody is affected', () => {
    expect(orderOf('everyone').slice(0, 5)).toEqual(['notification', 'rights', 'cas-near', 'console', 'sync-logs']);
  });
});

/** The steps asked after the fault, when nobody knows anything. */
function orderOf(scope: string): readonly string[] {
  let place = ['go-on', 'missing-phone', 'own-servers', scope, 'given', 'given', 'missing'].reduce(
    (at, answer) => machine.take(at, answer)!.place,
    machine.start(),
  );
  const order: string[] = [];
  while (place.step.kind !== 'end') {
    order.push(place.step.id);
    place = machine.take(place, 'unknown')!.place;
  }
  return order;
}

function sorted(states: readonly (readonly unknown[])[]): unknown {
  return states.map(([state, ids]) => [state, (ids as readonly string[]).toSorted()]);
}
