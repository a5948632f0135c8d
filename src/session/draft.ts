import type { IntakeField, StepId } from '../flow/types.ts';
import type { Place } from '../machine/types.ts';
import { checkValue } from './check-value.ts';
import type { AnswerEntry, Entry, Guide, IntakeEntry, NeedEntry, Session, SessionEntry, Step } from './types.ts';

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** A session while entries are added to it; `done` gives it back as plain data. */
export interface Draft {
  add(entry: Entry): void;
  done(): Session;
}

/** The empty session that a header begins. */
export function emptySession({ guide, id, header }: { guide: Guide; id: string; header: SessionEntry }): Session {
  return {
    id,
    guide,
    header,
    entries: [],
    path: [],
    place: guide.machine.start(),
    lang: header.lang,
    say: header.say,
    where: header.where,
    case: header.case,
    notes: [],
    intake: new Map(),
    needs: new Map(),
    known: [],
    looks: [],
    voice: undefined,
    held: undefined,
    stopped: undefined,
    leftover: [],
  };
}

/**
 * Adds entries to a session without changing it. Replay is the same thing over a whole journal: the lists are copied once,
 * and each entry costs the same however long the session is.
 */
export function draftOf(session: Session): Draft {
  const draft: Growing<Session> = {
    ...session,
    entries: [...session.entries],
    path: [...session.path],
    notes: [...session.notes],
    known: [...session.known],
    looks: [...session.looks],
    leftover: [...session.leftover],
  };
  const visits = new Map<StepId, number>();
  for (const { entry } of draft.path) visits.set(entry.step, (visits.get(entry.step) ?? 0) + 1);

  // Of each step: the visit after the last one for which an answer waits.
  const waits = new Map<StepId, number>();
  for (const { entry, visit } of draft.known) waits.set(entry.step, Math.max(waits.get(entry.step) ?? 0, visit + 1));

  const cut = (n: number) => {
    for (const { entry } of draft.path.splice(n)) visits.set(entry.step, visits.get(entry.step)! - 1);
    draft.place = draft.path.at(-1)?.to ?? draft.guide.machine.start();
    draft.voice = undefined;
  };
  const answer = (entry: AnswerEntry) => {
    const step =
      draft.stopped === undefined
        ? stepTaken(draft.guide, { entry, place: draft.place, visit: visits.get(entry.step) ?? 0 })
        : undefined;
    if (step === undefined) {
      draft.stopped ??= { step: entry.step, answer: entry.answer };
      draft.leftover.push(entry);
      return;
    }
    visits.set(entry.step, step.visit + 1);
    draft.path.push(step);
    draft.place = step.to;
    draft.voice = undefined;
  };
  const back = (n: number) => {
    const over = n - draft.path.length;
    if (draft.stopped !== undefined && over > 0) {
      draft.leftover.length = Math.min(over, draft.leftover.length);
      return;
    }
    draft.stopped = undefined;
    draft.leftover = [];
    cut(Math.max(0, Math.min(n, draft.path.length)));
  };

  return {
    add: (entry) => {
      draft.entries.push(entry);
      switch (entry.kind) {
        case 'answer':
          draft.held = undefined;
          answer(entry);
          break;
        case 'back':
          draft.held = undefined;
          back(entry.n);
          break;
        case 'note':
          draft.notes.push(entry);
          break;
        case 'intake':
          draft.intake = new Map<IntakeField, IntakeEntry>(draft.intake).set(entry.field, entry);
          break;
        case 'need':
          draft.needs = new Map<string, NeedEntry>(draft.needs).set(entry.need, entry);
          break;
        case 'known':
          // The nth waiting answer for a step belongs to the nth time it is still to be reached.
          waits.set(entry.step, Math.max(visits.get(entry.step) ?? 0, waits.get(entry.step) ?? 0) + 1);
          draft.known.push({ entry, visit: waits.get(entry.step)! - 1 });
          break;
        case 'look':
          // The reply has come: nobody waits any more.
          if (entry.look === 'paste' && entry.looked === undefined) draft.held = undefined;
          draft.looks.push(entry);
          break;
        case 'set':
          draft.lang = entry.lang ?? draft.lang;
          draft.say = entry.say ?? draft.say;
          draft.where = entry.where ?? draft.where;
          // An empty name takes it back.
          if (entry.case !== undefined) draft.case = entry.case === '' ? undefined : entry.case;
          break;
        case 'hold':
          draft.held = entry.until === undefined ? entry.at : undefined;
          break;
        case 'session':
        case 'wrong':
        case 'end':
          break;
      }
    },
    done: () => draft,
  };
}

/** The answer as a step of the path, or undefined where it does not fit. */
export function stepTaken(
  guide: Guide,
  { entry, place, visit }: { entry: AnswerEntry; place: Place; visit: number },
): Step | undefined {
  const { step } = place;
  if (step.kind === 'end' || step.id !== entry.step) return undefined;
  const isValue = step.kind === 'value' && entry.answer !== 'unknown';
  if (isValue) {
    const kind = guide.machine.flow.values.get(step.asks)?.kind ?? 'text';
    if (!checkValue({ kind, text: entry.answer, lang: 'en' }).ok) return undefined;
  }
  const taken = guide.machine.take(place, isValue ? 'given' : entry.answer);
  return taken === undefined ? undefined : { entry, place, visit, arm: taken.arm, to: taken.place };
}
