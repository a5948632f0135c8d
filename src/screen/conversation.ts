import type { PastAnswer } from '../session/page-types.ts';
import type { AnswerEntry, LiveSession } from '../session/types.ts';

/** Something that has happened and belongs to the terminal's history now. */
export type Happened =
  | { readonly kind: 'answer'; readonly past: PastAnswer }
  | { readonly kind: 'earlier'; readonly count: number }
  | { readonly kind: 'back' | 'changed' };

// After a resume: enough to know where one was, never a thousand lines.
const SHOWN_ON_RESUME = 3;

/**
 * Turns what happens to a session into what the conversation prints. It looks only at what is new: a session of 1,000 answers
 * costs no more than one of 10.
 */
export function conversation(live: LiveSession, past: (from?: number) => readonly PastAnswer[]): { next(): readonly Happened[] } {
  let told: readonly AnswerEntry[] | undefined;
  return {
    next: () => {
      const { path } = live.session;
      const before = told;
      const now = path.map((step) => step.entry);
      told = now;
      if (before === undefined) {
        const from = Math.max(0, path.length - SHOWN_ON_RESUME);
        const shown = path.length === 0 ? [] : past(from).map((one): Happened => ({ kind: 'answer', past: one }));
        return from === 0 ? shown : [{ kind: 'earlier', count: from }, ...shown];
      }
      let same = Math.min(before.length, now.length);
      // Answers are only ever added at the end or cut off: what differs lies near it.
      while (same > 0 && before[same - 1] !== now[same - 1]) same--;
      if (same === before.length && now.length === before.length) return [];
      if (same === before.length) return past(same).map((one): Happened => ({ kind: 'answer', past: one }));
      return [{ kind: now.length > same ? 'changed' : 'back' }];
    },
  };
}
