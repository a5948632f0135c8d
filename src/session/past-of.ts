import type { ValueId } from '../flow/types.ts';
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import { ownLang } from '../text/lang.ts';
import { choicesOf, valueAsked } from './choices-of.ts';
import { fillProse } from './fill-slots.ts';
import { oldAnswers } from './old-answers.ts';
import { optionLabel } from './option-label.ts';
import { pageNote } from './page-note.ts';
import type { PageNote, PastAnswer } from './page-types.ts';
import { plainInline } from './plain-inline.ts';
import { slotsOf, textsOf } from './texts-of.ts';
import type { Session, Step } from './types.ts';
import { putValue, valuesOf } from './values.ts';
import { SESSION_WORDS } from './words.ts';

type Said = Omit<PastAnswer, 'index' | 'notes' | 'old'>;

// An answer given does not change: what was worked out for a step of the path is kept, one a language.
const made = new WeakMap<Step, Map<Lang, Said>>();
const shown = new WeakMap<Said, PastAnswer>();

/** The answers on the path, oldest first, as the conversation prints them. Only new ones are worked out. `from`: skip earlier ones. */
export function pastOf(session: Session, from = 0): readonly PastAnswer[] {
  // One walk along the path: to gather the values anew for each answer would take the square of its length.
  const values = new Map<ValueId, CleanText>(valuesOf(session.path.slice(0, from)));
  const notes = notesByStep(session);
  const old = oldAnswers(session);
  return session.path.slice(from).map((step, offset) => {
    const said = saidAt(session, step, values);
    putValue(values, step);
    const index = from + offset;
    const own = notes.get(step.entry.step) ?? [];
    const known = shown.get(said);
    // The same object as long as nothing changed, so that a front draws it once.
    if (known !== undefined && known.index === index && known.notes.length === own.length && known.old === old.has(index))
      return known;
    const past: PastAnswer = { ...said, index, notes: own, old: old.has(index) };
    shown.set(said, past);
    return past;
  });
}

function saidAt(session: Session, step: Step, values: ReadonlyMap<ValueId, CleanText>): Said {
  const langs = made.get(step) ?? new Map<Lang, Said>();
  made.set(step, langs);
  const said = langs.get(session.lang) ?? pastAnswer(session, step, values);
  langs.set(session.lang, said);
  return said;
}

function pastAnswer(session: Session, { entry, place, arm }: Step, values: ReadonlyMap<ValueId, CleanText>): Said {
  const texts = textsOf(session.guide, session.lang);
  const words = SESSION_WORDS[ownLang(session.lang)];
  const slots = slotsOf(session, texts, values);
  const asking = place.step;
  const label = (answer: string): CleanText =>
    asking.kind === 'value' && answer !== 'unknown'
      ? (answer as CleanText)
      : optionLabel(session, { step: entry.step, option: answer, slots });
  const question = plainInline(fillProse(texts.question(entry.step), slots));
  const short = texts.label(entry.step, 'short');
  return {
    step: entry.step,
    question,
    short: short === undefined ? question : plainInline(fillProse(short, slots)),
    label: label(entry.answer),
    voice: entry.voice,
    voiceWord: words.voices[entry.voice],
    at: entry.at,
    parked: arm.park,
    against: entry.against === undefined ? undefined : label(entry.against),
    choices: choicesOf(session, { place, slots }),
    value: asking.kind === 'end' ? undefined : valueAsked(session, asking),
  };
}

function notesByStep({ notes, lang }: Session): ReadonlyMap<string, readonly PageNote[]> {
  const byStep = new Map<string, PageNote[]>();
  for (const note of notes) {
    const own = byStep.get(note.step);
    if (own === undefined) byStep.set(note.step, [pageNote(note, lang)]);
    else own.push(pageNote(note, lang));
  }
  return byStep;
}
