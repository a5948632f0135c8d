import type { SyncKind } from './tell-kinds.ts';
import type { TraceFact } from './types.ts';

/** `open`: started, and nothing says how it ended before the next one started. */
export type Outcome = 'completed' | 'open' | 'failed';

export interface SyncOutcome {
  readonly sync: SyncKind;
  readonly outcome: Outcome;
  /** Milliseconds since 1970: of the end, or of the start where there is none. */
  readonly ms: number;
}

type DatedFact = Pick<TraceFact, 'kind' | 'text'> & { readonly ms: number };

/** How each sync ended, from facts in any order; errors that are no sync are left out. Pure. */
export function syncOutcomes(facts: readonly DatedFact[]): readonly SyncOutcome[] {
  const outcomes: SyncOutcome[] = [];
  const started = new Map<SyncKind, number>();
  const close = (sync: SyncKind) => {
    const ms = started.get(sync);
    started.delete(sync);
    return ms;
  };
  for (const { kind, text, ms } of facts.toSorted((a, b) => a.ms - b.ms)) {
    const sync: SyncKind = kind.startsWith('quick') || (kind === 'failed' && /quick|rapide/i.test(text)) ? 'quick' : 'full';
    if (kind.endsWith('started')) {
      const before = close(sync);
      if (before !== undefined) outcomes.push({ sync, outcome: 'open', ms: before });
      started.set(sync, ms);
    } else if (kind.endsWith('completed') || kind === 'failed') {
      close(sync);
      outcomes.push({ sync, outcome: kind === 'failed' ? 'failed' : 'completed', ms });
    }
  }
  for (const [sync, ms] of started) outcomes.push({ sync, outcome: 'open', ms });
  return outcomes;
}
