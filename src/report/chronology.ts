import type { RepairDone, Session } from '../session/types.ts';
import { bounded, LIMITS } from './limits.ts';
import { readMoment, shownTime } from './moment.ts';
import type { Reader } from './reader.ts';
import type { Fact, Ticket } from './schema.ts';
import type { ReportWords } from './words.ts';

interface Dated {
  readonly fact: Fact;
  /** What goes first when ten lines are not enough: looks and earlier syncs, then earlier second looks; values and repairs last. */
  readonly weight: number;
}

/** Every dated fact of a session in one list, oldest first: often the list is the diagnosis. */
export function chronologyOf(of: {
  session: Session;
  reader: Reader;
  words: ReportWords;
  repairs: readonly RepairDone[];
}): Ticket['order'] {
  const answered = answers(of);
  // A date that was answered from a log is told once.
  const told = new Set(answered.map(({ fact }) => fact.shown));
  const dated = [...answered, ...looks(of), ...traces(of).filter(({ fact }) => !told.has(fact.shown))];
  const order = dated.toSorted((a, b) => (a.fact.at ?? '').localeCompare(b.fact.at ?? ''));
  const cut = order.toSorted((a, b) => b.weight - a.weight).slice(LIMITS.facts);
  const facts = order.filter((each) => !cut.includes(each)).map((each) => each.fact);
  return { left: cut.length, facts };
}

function answers({ session, reader, words, repairs }: Parameters<typeof chronologyOf>[0]): Dated[] {
  const repaired = new Set(repairs.map((repair) => repair.index));
  const lastAgain = session.path.findLastIndex(({ place }) => place.step.kind === 'again');
  return session.path.flatMap(({ entry, place }, index): Dated[] => {
    const { step } = place;
    const text = bounded(reader.sentence(step.id, entry.answer), LIMITS.reason);
    const said = { at: entry.at, shown: shownTime(entry.at), voice: entry.voice };
    if (step.kind === 'value') {
      if (session.guide.machine.flow.values.get(step.asks)?.kind !== 'datetime' || entry.answer === 'unknown') return [];
      const moment = readMoment(entry.answer);
      const name = bounded(reader.value(step.asks), LIMITS.label);
      const shown = moment?.shown ?? bounded(entry.answer, 40);
      const what = moment?.zoned || moment?.shown.length === 10 ? name : `${name}, ${words.noZone}`;
      return [{ weight: 5, fact: { at: moment?.at ?? null, shown, kind: 'value', text: what, voice: entry.voice } }];
    }
    if (repaired.has(index)) return [{ weight: 4, fact: { ...said, kind: 'repair', text } }];
    if (step.kind === 'again') {
      return [{ weight: index === lastAgain ? 4 : 1, fact: { ...said, kind: 'again', text: words.onceMore(text) } }];
    }
    if (step.kind === 'question' && step.fault && entry.answer !== 'unknown') {
      return [{ weight: 2, fact: { ...said, kind: 'fault', text } }];
    }
    return [];
  });
}

function looks({ session, reader, words }: Parameters<typeof chronologyOf>[0]): Dated[] {
  // What a look told stands with its answer; only a paste that nobody could read is a fact by itself.
  return session.looks
    .filter(({ look }) => look === 'paste')
    .map((entry): Dated => {
      const about = bounded(reader.short(entry.step), LIMITS.label);
      const text = words.pasted(about);
      // The sentence says already who looked.
      return { weight: 0, fact: { at: entry.at, shown: shownTime(entry.at), kind: 'look', text, voice: null } };
    });
}

/** What trace logs say of the syncs: only beside the answers does one see that the last one ran before the repair. */
function traces({ session, words }: Parameters<typeof chronologyOf>[0]): Dated[] {
  const facts = session.looks.flatMap((entry) => (entry.facts ?? []).map((fact) => ({ ...fact, voice: entry.voice ?? 'shown' })));
  const last = new Map<string, string>();
  for (const { at, kind } of facts) if (at > (last.get(kind) ?? '')) last.set(kind, at);
  const dated = new Map<string, Dated>();
  for (const { at, kind, voice } of facts) {
    // A log tells of hundreds: the last of each kind says where it stands.
    const weight = last.get(kind) !== at ? 0 : /-(?:started|completed)$/u.test(kind) ? 3 : 2.5;
    dated.set(`${at} ${kind}`, { weight, fact: { at, shown: shownTime(at), kind: 'look', text: words.traces[kind], voice } });
  }
  return [...dated.values()];
}
