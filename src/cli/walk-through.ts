import { EXPECTED_STATES } from '../flow/answer-words.ts';
import type { AnswersFile } from '../flow/read-answers.ts';
import { causesOf } from '../session/causes-of.ts';
import { parkedOf } from '../session/parked-of.ts';
import type { Guide, Session } from '../session/types.ts';
import { playInMemory } from './play-in-memory.ts';
import type { CliWords } from './words.ts';

export interface Walked {
  readonly ok: boolean;
  readonly expected: string | null;
  /** The end, or the step it stopped at; null when it could not be read. */
  readonly reached: string | null;
  readonly problems: readonly string[];
  /** The edges taken: place, answer, place. */
  readonly edges: readonly string[];
}

/** Walks a written conversation in memory and compares what it says with what came out. `now`: milliseconds since 1970. */
export function walkThrough(from: { guide: Guide; answers: AnswersFile; file: string; now: number; words: CliWords }): Walked {
  const { guide, answers, file, now, words } = from;
  const { session, misfit } = playInMemory({ guide, answers, now, words });
  const reached = session.place.step.id;
  const problems = misfit === undefined ? [] : [`${file}:${misfit.line}  ${misfit.message}`];
  if (misfit === undefined && answers.end !== undefined && reached !== answers.end)
    problems.push(words.walkEnd(answers.end, reached));
  for (const state of EXPECTED_STATES) {
    const expected = answers.expected.get(state);
    if (expected === undefined) continue;
    const found = state === 'parked' ? parkedSteps(session) : causesIn(session, state);
    if (!isSameSet(expected, found)) problems.push(words.walkState(state, expected.toSorted(), found.toSorted()));
  }
  return { ok: problems.length === 0, expected: answers.end ?? null, reached, problems, edges: edgesOf(session) };
}

export function parkedSteps(session: Session): readonly string[] {
  return parkedOf(session).map((index) => session.path[index]!.entry.step);
}

function causesIn(session: Session, state: string): readonly string[] {
  return causesOf(session)
    .filter((cause) => cause.state === state)
    .map(({ cause }) => cause);
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const set = new Set(one);
  return set.size === new Set(other).size && other.every((each) => set.has(each));
}

function edgesOf({ path }: Session): readonly string[] {
  return path.map(({ place, entry, to }) => {
    const isTyped = place.step.kind === 'value' && entry.answer !== 'unknown';
    return edgeName(place.key, isTyped ? 'given' : entry.answer, to.key);
  });
}

/** An edge, whatever the facts at hand. */
export function edgeName(from: string, answer: string, to: string): string {
  return `${from} ${answer} ${to}`;
}
