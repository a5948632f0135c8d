import type { Replay } from '../../report/schema.ts';
import { distinct } from './distinct.ts';
import { factsOf } from './facts-of.ts';
import { flowStats } from './flow-stats.ts';
import type { FlowNames, FlowStats, SessionFacts } from './types.ts';

export interface Tally {
  /** One more transcript. False: a copy of a session that was there already. */
  add(replay: Replay): boolean;
  readonly sessions: number;
  readonly flows: readonly string[];
  /** By flow, the most sessions first. */
  stats(namesOf: (flow: string) => FlowNames | undefined): readonly FlowStats[];
}

/**
 * Counts over many transcripts, one after the other: of each only a few facts are kept. One session may lie there several times, in
 * several formats, for several readers, at several moments: the one that tells most counts, what was said of steps is taken from all.
 */
export function tally(): Tally {
  const known = new Map<string, SessionFacts>();
  const alone: SessionFacts[] = [];
  const all = () => [...known.values(), ...alone];
  return {
    add: (replay) => {
      const facts = factsOf(replay);
      // Older transcripts do not say of which session they are.
      if (facts.session === undefined) {
        alone.push(facts);
        return true;
      }
      const key = `${facts.flow} ${facts.session}`;
      const before = known.get(key);
      known.set(key, before === undefined ? facts : fuller(before, facts));
      return before === undefined;
    },
    get sessions() {
      return known.size + alone.length;
    },
    get flows() {
      return [...new Set(all().map(({ flow }) => flow))];
    },
    stats: (namesOf) => {
      const byFlow = new Map<string, SessionFacts[]>();
      for (const facts of all()) {
        const own = withoutInherited(facts, known);
        const same = byFlow.get(facts.flow);
        if (same === undefined) byFlow.set(facts.flow, [own]);
        else same.push(own);
      }
      return [...byFlow]
        .map(([flow, sessions]) => flowStats(flow, sessions, namesOf(flow)))
        .sort((one, other) => other.sessions - one.sessions || one.flow.localeCompare(other.flow));
    },
  };
}

function fuller(one: SessionFacts, other: SessionFacts): SessionFacts {
  const size = ({ answers, backs }: SessionFacts) => answers.length + backs.length;
  const best = size(other) > size(one) ? other : one;
  return { ...best, remarks: distinct([...one.remarks, ...other.remarks]) };
}

/** What was answered before a session was gone on from is counted there, where that one is among them. */
function withoutInherited(facts: SessionFacts, known: ReadonlyMap<string, SessionFacts>): SessionFacts {
  if (facts.from === undefined || !known.has(`${facts.flow} ${facts.from}`)) return facts;
  return {
    ...facts,
    answers: facts.answers.filter(({ inherited }) => !inherited),
    backs: facts.backs.filter(({ inherited }) => !inherited),
  };
}
