import { draftOf, emptySession } from '../session/draft.ts';
import type { AnswerEntry, Entry, Session, Step, Time } from '../session/types.ts';
import type { Replay } from './schema.ts';

type Back = NonNullable<Replay['backs']>[number];

export interface History {
  /** Since when an answer had been asked for, pauses left out; undefined where it was given before this session began. */
  asked(answer: Pick<AnswerEntry, 'step' | 'at'>): Time | undefined;
  /** Answers taken back or changed, in order. */
  readonly backs: readonly Back[];
}

interface Taking {
  readonly at: Time;
  /** Where one stood. */
  readonly from: string;
  readonly asked: Time | undefined;
  readonly isChange: boolean;
}

/** Moments are milliseconds since 1970. */
interface Watch {
  /** The step that is asked now was reached then. */
  since: number;
  /** On hold since. */
  held: number | undefined;
  pauses: (readonly [from: number, to: number])[];
}

/**
 * What the way as it stands does not tell of how it was gone: how long each question stood before somebody, and what was taken back.
 * A hold, and the time before a step was worth looking at, are not counted: `asked` is later by as much. For whoever counts over many
 * sessions; nothing is replayed from it.
 */
export function historyOf({ id, guide, header, entries }: Pick<Session, 'id' | 'guide' | 'header' | 'entries'>): History {
  const draft = draftOf(emptySession({ guide, id, header }));
  const asked = new Map<string, Time>();
  const backs: Back[] = [];
  const watch: Watch = { since: Date.parse(header.at), held: undefined, pauses: [] };
  for (const [index, entry] of entries.entries()) {
    const { place, path } = draft.done();
    if (entry.kind === 'hold' && entry.until === undefined) watch.held = Date.parse(entry.at);
    else if (entry.kind === 'hold') endPause(watch, entry.until!);
    else if (entry.kind === 'look' && entry.look === 'paste' && entry.looked === undefined) endPause(watch, entry.at);
    else if (entry.kind === 'back') {
      reached(watch, entry.at);
      const step = path[entry.n];
      if (step !== undefined)
        backs.push(
          takenBack(step, {
            ...{ at: entry.at, from: place.step.id, asked: asked.get(keyOf(step.entry)) },
            isChange: isChange(entries, index, step),
          }),
        );
    } else if (entry.kind === 'answer' && entry.kept !== true && !(header.from !== undefined && entry.at < header.at)) {
      endPause(watch, entry.at);
      const worth =
        place.step.after === undefined || path.length === 0 ? 0 : Date.parse(path.at(-1)!.entry.at) + place.step.after;
      asked.set(keyOf(entry), new Date(askedSince(watch, Date.parse(entry.at), worth)).toISOString());
      reached(watch, entry.at);
    }
    draft.add(entry);
  }
  return { asked: (answer) => asked.get(keyOf(answer)), backs };
}

const keyOf = ({ step, at }: Pick<AnswerEntry, 'step' | 'at'>): string => `${step}\n${at}`;

function endPause(watch: Watch, at: Time): void {
  if (watch.held !== undefined) watch.pauses.push([watch.held, Date.parse(at)]);
  watch.held = undefined;
}

/** Another step is asked from now on. */
function reached(watch: Watch, at: Time): void {
  endPause(watch, at);
  watch.pauses = [];
  // A file may say that an answer was given long ago; the clock does not go back for it.
  watch.since = Math.max(watch.since, Date.parse(at));
}

/** Too soon to look, nobody can tell waiting from reading: no time at all. */
function askedSince({ since, pauses }: Watch, at: number, worth: number): number {
  const start = worth > at ? at : Math.max(since, worth);
  const paused = pauses.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, at) - Math.max(from, start)), 0);
  return at - Math.max(0, at - start - paused);
}

/** In the order a block has it: what is read is written again for its sum. */
function takenBack({ entry, arm }: Step, { at, from, asked, isChange }: Taking): Back {
  return {
    ...{ step: entry.step, answer: entry.answer, voice: entry.voice, at },
    ...(asked === undefined ? {} : { asked }),
    ...(entry.against === undefined ? {} : { against: entry.against }),
    ...(arm.park ? { parked: true as const } : {}),
    ...{ given: entry.at, from },
    ...(isChange ? { changed: true as const } : {}),
  };
}

/** The same write gives another answer to the same step. */
function isChange(entries: readonly Entry[], index: number, { entry: { step } }: Step): boolean {
  const back = entries[index]!;
  const next = entries.slice(index + 1, index + 3).find((each) => each.kind === 'answer');
  return back.kind === 'back' && back.next !== undefined && next?.step === step && next.kept !== true;
}
