import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import { ownLang } from '../text/lang.ts';
import { choicesOf, valueAsked } from './choices-of.ts';
import { fillProse } from './fill-slots.ts';
import type { PastAnswer } from './page-types.ts';
import { plainInline } from './plain-inline.ts';
import { slotsOf, textsOf } from './texts-of.ts';
import type { Session, Step } from './types.ts';
import { SESSION_WORDS } from './words.ts';

// An answer given does not change: what was worked out for a step of the path is kept, a list a language.
const made = new WeakMap<Step, Map<Lang, PastAnswer>>();

/** The answers on the path, oldest first, as the conversation prints them. Only new ones are worked out. `from`: skip earlier ones. */
export function pastOf(session: Session, from = 0): readonly PastAnswer[] {
  return session.path.slice(from).map((step, offset) => {
    let langs = made.get(step);
    if (langs === undefined) {
      langs = new Map();
      made.set(step, langs);
    }
    let past = langs.get(session.lang);
    if (past === undefined) {
      past = pastAnswer(session, { step, index: from + offset });
      langs.set(session.lang, past);
    }
    const notes = notesOf(session, step);
    return past.index === from + offset && notes.length === past.notes.length ? past : { ...past, index: from + offset, notes };
  });
}

function pastAnswer(session: Session, { step, index }: { step: Step; index: number }): PastAnswer {
  const { entry, place, arm } = step;
  const texts = textsOf(session.guide, session.lang);
  const words = SESSION_WORDS[ownLang(session.lang)];
  const slots = slotsOf({ ...session, path: session.path.slice(0, index) }, texts);
  const asking = place.step;
  const isTyped = asking.kind === 'value' && entry.answer !== 'unknown';
  const label = (answer: string): CleanText => {
    if (isTyped) return answer as CleanText;
    const own = texts.option(entry.step, answer);
    return plainInline(fillProse(own === 'unknown' ? words.unknown : own, slots));
  };
  const question = plainInline(fillProse(texts.question(entry.step), slots));
  const short = texts.label(entry.step, 'short');
  return {
    index,
    step: entry.step,
    question,
    short: short === undefined ? question : plainInline(fillProse(short, slots)),
    label: label(entry.answer),
    voice: entry.voice,
    voiceWord: words.voices[entry.voice],
    at: entry.at,
    parked: arm.park,
    against: entry.against === undefined ? undefined : label(entry.against),
    notes: notesOf(session, step),
    choices: asking.kind === 'end' ? [] : choicesOf(session, asking, slots),
    value: asking.kind === 'end' ? undefined : valueAsked(session, asking),
  };
}

function notesOf(session: Session, { entry }: Step): readonly CleanText[] {
  return session.notes.length === 0 ? [] : session.notes.filter((note) => note.step === entry.step).map((note) => note.text);
}
