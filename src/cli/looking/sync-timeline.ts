import { readLook } from '../../check/read-look.ts';
import { drawTimeline } from '../../check/trace/draw-timeline.ts';
import { TRACE_KINDS, type TraceKind } from '../../check/trace/types.ts';
import type { Checks } from '../../flow/check-types.ts';
import { WORDS } from '../../report/words.ts';
import type { Timeline } from '../../session/looking.ts';
import { plainInline } from '../../session/plain-inline.ts';
import { repairsOf } from '../../session/repairs-of.ts';
import { textsOf } from '../../session/texts-of.ts';
import type { LookEntry, Session } from '../../session/types.ts';
import { type CleanText, cleanLine } from '../../text/clean.ts';
import { ownLang } from '../../text/lang.ts';

const MOST_EVENTS = 12;

interface Fact {
  readonly at: string;
  readonly kind: TraceKind;
  readonly text: CleanText;
}

/** The syncs that trace logs among these looks tell of, with the dates typed and the repairs; undefined where there are none. */
export function syncTimeline(
  session: Session,
  { entries, checks, textOf }: { entries: readonly LookEntry[]; checks: Checks; textOf: (entry: LookEntry) => string },
): Timeline | undefined {
  const facts = entries.flatMap((entry) => factsOf(entry, checks, textOf));
  if (facts.length === 0) return undefined;
  const { lang } = session;
  const marks = [...datesTyped(session), ...repairs(session)];
  const words = WORDS[ownLang(lang)];
  return {
    draw: ({ width, ascii }) => drawTimeline({ facts, marks, width, lang, ascii }),
    events: facts
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .slice(-MOST_EVENTS)
      .map(({ at, kind }) => cleanLine(`${at.slice(0, 16).replace('T', ' ')} UTC, ${words.traces[kind]}`)),
  };
}

function factsOf(entry: LookEntry, checks: Checks, textOf: (entry: LookEntry) => string): readonly Fact[] {
  const look = checks.looks.get(entry.look);
  if (look === undefined || !look.reads.includes('trace-log')) return [];
  const reading = readLook(look, textOf(entry));
  const listed = reading.ok ? reading.records[0]?.fields.get('facts') : undefined;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((each: unknown): Fact[] => {
    const { at, kind, text } = (typeof each === 'object' && each !== null ? each : {}) as Partial<Record<keyof Fact, unknown>>;
    const known = TRACE_KINDS.find((one) => one === kind);
    return typeof at === 'string' && known !== undefined
      ? [{ at, kind: known, text: cleanLine(typeof text === 'string' ? text : '') }]
      : [];
  });
}

/** Dates that were typed: "phone joined". */
function datesTyped(session: Session) {
  const { values } = session.guide.machine.flow;
  const texts = textsOf(session.guide, session.lang);
  return session.path.flatMap(({ entry, place }) => {
    if (place.step.kind !== 'value' || entry.answer === 'unknown') return [];
    const { asks } = place.step;
    if (values.get(asks)?.kind !== 'datetime' || Number.isNaN(Date.parse(entry.answer))) return [];
    return [{ at: entry.answer, label: texts.of((text) => text.values.get(asks)?.label) ?? asks }];
  });
}

function repairs(session: Session) {
  const texts = textsOf(session.guide, session.lang);
  return repairsOf(session).map(({ at, step }) => ({
    at,
    label: plainInline(texts.label(step, 'short') ?? texts.question(step)),
  }));
}
