import { expect } from 'vitest';
import { readFlow } from '../../src/flow/read-flow.ts';
import type { CauseId } from '../../src/flow/types.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { applyCommand, type PureCommand } from '../../src/session/apply-command.ts';
import { causesOf } from '../../src/session/causes-of.ts';
import { pageOf } from '../../src/session/page-of.ts';
import type { Page } from '../../src/session/page-types.ts';
import { parkedOf } from '../../src/session/parked-of.ts';
import { repairsOf } from '../../src/session/repairs-of.ts';
import { replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start-session.ts';
import type {
  CauseState,
  Choice,
  Entry,
  Guide,
  Refusal,
  RepairResult,
  Session,
  SessionEntry,
  Where,
} from '../../src/session/types.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';

const guides = new Map<string, Guide>();

/** A flow of the tests, read from its files and compiled once. */
export function guideOf(dir = 'test/fixtures/flows/small'): Guide {
  const known = guides.get(dir);
  if (known) return known;
  const reading = readFlow({ files: nodeFiles(), dir });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  const guide = { machine: compileFlow(reading.flow), texts: reading.texts };
  guides.set(dir, guide);
  return guide;
}

type More = Partial<Omit<Choice, 'step' | 'answer'>>;

/** A session walked in memory by its own commands, one minute an answer unless it waits. */
export interface Walking {
  readonly session: Session;
  readonly last: Refusal | undefined;
  answer(step: string, answer: string, more?: More): Walking;
  /** Time goes by. */
  wait(minutes: number): Walking;
  act(command: PureCommand): Walking;
  /** The last command must have been refused with this code. */
  refused(code: Refusal['code']): Walking;
  expectStep(step: string): Walking;
  /** Exactly these; what is not named is untested. */
  expectCauses(states: Readonly<Record<CauseId, CauseState>>): Walking;
  expectParked(...steps: string[]): Walking;
  expectRepairs(...results: RepairResult[]): Walking;
  page(): Page;
  now(): string;
}

const START = Date.UTC(2026, 10, 22, 14, 31);

export function walk(guide: Guide = guideOf(), { where = 'here' }: { where?: Where } = {}): Walking {
  let at = START;
  const now = () => new Date(at).toISOString();
  let session = startSession({ guide, id: '20261122-1431-k7q2', at: now(), lang: guide.machine.flow.base, where });
  let last: Refusal | undefined;
  const walking: Walking = {
    get session() {
      return session;
    },
    get last() {
      return last;
    },
    answer: (step, answer, more = {}) => {
      walking.act({ do: 'answer', choice: { step, answer, ...more } });
      if (last !== undefined) throw new Error(`${step}: ${answer}: ${last.message} (at ${session.place.step.id})`);
      return walking;
    },
    wait: (minutes) => {
      at += minutes * 60_000;
      return walking;
    },
    act: (command) => {
      at += 60_000;
      const applied = applyCommand(session, command, now());
      last = applied.ok ? undefined : applied;
      if (!applied.ok) return walking;
      // Every step of every test holds the first law: what is on the disk tells the same.
      expect([...session.entries, ...applied.append]).toEqual(applied.session.entries);
      session = applied.session;
      return walking;
    },
    refused: (code) => {
      expect(last?.code).toBe(code);
      return walking;
    },
    expectStep: (step) => {
      expect(session.place.step.id).toBe(step);
      return walking;
    },
    expectCauses: (states) => {
      const told = causesOf(session).filter(({ state }) => state !== 'untested');
      expect(Object.fromEntries(told.map(({ cause, state }) => [cause, state]))).toEqual(states);
      return walking;
    },
    expectParked: (...steps) => {
      expect(parkedOf(session).map((index) => session.path[index]!.entry.step)).toEqual(steps);
      return walking;
    },
    expectRepairs: (...results) => {
      expect(repairsOf(session).map(({ result }) => result)).toEqual(results);
      return walking;
    },
    page: () => pageOf(session, at),
    now,
  };
  return walking;
}

/** The same session, worked out again from its entries as a journal would hold them. */
export function replayed(session: Session, guide: Guide = session.guide): Session {
  const entries = JSON.parse(JSON.stringify(session.entries)) as [SessionEntry, ...Entry[]];
  return replay({ guide, id: session.id, entries });
}

/** What of a session comes from its entries: all but the flow and the voice set for the next answer. */
export function derived(session: Session): unknown {
  const { guide: _, voice: __, ...rest } = session;
  const place = ({ key, facts }: Session['place']) => ({ key, facts: [...facts] });
  return {
    ...rest,
    place: place(rest.place),
    intake: [...rest.intake],
    path: rest.path.map(({ entry, visit, to, place: at }) => ({ entry, visit, to: place(to), at: place(at) })),
  };
}
