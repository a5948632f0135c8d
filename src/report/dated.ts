import type { RepairDone, Session } from '../session/types.ts';
import { bounded, LIMITS } from './limits.ts';
import { readMoment, shownTime } from './moment.ts';
import type { Reader } from './reader.ts';
import type { Dated } from './schema.ts';
import type { ReportWords } from './words.ts';

/** What can be placed on an axis of time, oldest first. Syncs are many: the latest stay, and everything a person said. */
export function datedOf(of: { session: Session; reader: Reader; words: ReportWords; repairs: readonly RepairDone[] }): Dated[] {
  const said = answers(of).slice(-LIMITS.path);
  const traced = traces(of);
  const kept = traced.slice(-(LIMITS.dated - said.length));
  return [...said, ...kept].toSorted((a, b) => a.at.localeCompare(b.at));
}

function answers({ session, reader, words, repairs }: Parameters<typeof datedOf>[0]): Dated[] {
  const repaired = new Set(repairs.map((repair) => repair.index));
  return session.path.flatMap(({ entry, place }, index): Dated[] => {
    const { step } = place;
    if (step.kind === 'value' && session.guide.machine.flow.values.get(step.asks)?.kind === 'datetime') {
      const moment = readMoment(entry.answer);
      if (moment === undefined) return [];
      const name = bounded(reader.value(step.asks), LIMITS.label);
      const isPlain = moment.zoned || moment.shown.length === 10;
      return [{ at: moment.at, shown: moment.shown, kind: 'value', text: isPlain ? name : `${name}, ${words.noZone}` }];
    }
    const said = { at: entry.at, shown: shownTime(entry.at) };
    if (repaired.has(index)) return [{ ...said, kind: 'repair', text: bounded(reader.short(step.id), LIMITS.label) }];
    if (step.kind !== 'again') return [];
    return [{ ...said, kind: 'again', text: words.onceMore(bounded(reader.sentence(step.id, entry.answer), LIMITS.reason)) }];
  });
}

function traces({ session, words }: Parameters<typeof datedOf>[0]): Dated[] {
  const facts = new Map<string, Dated>();
  for (const { at, kind } of session.looks.flatMap((entry) => entry.facts ?? [])) {
    if (Number.isNaN(Date.parse(at))) continue;
    facts.set(`${at} ${kind}`, { at, shown: shownTime(at), kind, text: words.traces[kind] });
  }
  return [...facts.values()].toSorted((a, b) => a.at.localeCompare(b.at));
}
