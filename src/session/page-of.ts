import type { AskingStep, EndStep, IntakeField } from '../flow/types.ts';
import { INTAKE_FIELDS } from '../flow/types.ts';
import type { CleanText } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import { voiceOf } from './apply-command.ts';
import { blocksOf } from './blocks-of.ts';
import { causesOf } from './causes-of.ts';
import { choicesOf, valueAsked } from './choices-of.ts';
import { dueAt } from './due.ts';
import { fillProse } from './fill-slots.ts';
import { knownHere } from './known-here.ts';
import { messageOf } from './message-of.ts';
import { ageWords, momentWords } from './moment-words.ts';
import type { AskPage, EndPage, Page, PageKnown, PageNotice } from './page-types.ts';
import { parkedOf } from './parked-of.ts';
import { plainInline } from './plain-inline.ts';
import { slotsOf, textsOf } from './texts-of.ts';
import type { Session } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/**
 * What is to be shown now, as plain data in the session's language. `now`: milliseconds since 1970, only for what is due, the
 * age of what waits, and the review date.
 */
export function pageOf(session: Session, now: number): Page {
  const { step } = session.place;
  return step.kind === 'end' ? endPage(session, step, now) : askPage(session, step, now);
}

function base(session: Session, now: number) {
  const texts = textsOf(session.guide, session.lang);
  const slots = slotsOf(session, texts);
  const { flow } = session.guide.machine;
  const { id } = session.place.step;
  const words = SESSION_WORDS[ownLang(session.lang)];
  const fill = (text: CleanText | undefined) => (text === undefined ? undefined : fillProse(text, slots));
  const question = fillProse(texts.question(id), slots);
  const isFirst = session.path.length === 0;
  return {
    flow: { id: flow.id, title: texts.of((text) => text.title) ?? (flow.id as CleanText), version: flow.version },
    session: session.id,
    case: session.case,
    lang: session.lang,
    say: session.say ?? session.lang,
    where: session.where,
    whereWord: words.wheres[session.where],
    step: id,
    number: session.path.length + 1,
    question,
    short: plainInline(fill(texts.label(id, 'short')) ?? question),
    blocks: blocksOf(texts.body(id), slots),
    whereTo: fill(texts.label(id, 'where')),
    expect: fill(texts.label(id, 'expect')),
    ifNot: fill(texts.label(id, 'if-not')),
    why: fill(texts.label(id, 'why')),
    internal: fill(texts.label(id, 'internal')),
    notices: noticesOf(session, now),
    description: isFirst ? texts.of((text) => text.description) : undefined,
    causes: causesOf(session).map(({ cause, state, disputed }) => ({
      id: cause,
      name: plainInline(texts.of((text) => text.causes.get(cause)) ?? (cause as CleanText)),
      state,
      stateWord: words.states[state],
      disputed,
    })),
    parked: parkedOf(session).map((index) => {
      const { entry } = session.path[index]!;
      return {
        index,
        step: entry.step,
        short: plainInline(fill(texts.label(entry.step, 'short')) ?? fillProse(texts.question(entry.step), slots)),
      };
    }),
    canGoBack: session.path.some(({ entry }) => entry.auto !== true),
  };
}

function askPage(session: Session, step: AskingStep, now: number): AskPage {
  const texts = textsOf(session.guide, session.lang);
  const slots = slotsOf(session, texts);
  const words = SESSION_WORDS[ownLang(session.lang)];
  const spoken = textsOf(session.guide, session.say ?? session.lang);
  const left = session.guide.machine.left(session.place);
  const voice = voiceOf(session);
  const fill = (text: CleanText | undefined) => (text === undefined ? undefined : fillProse(text, slots));
  const say = session.where === 'customer' ? spoken.say(step.id) : undefined;
  const due = dueAt(session);
  const passed = due !== undefined && Date.parse(due) <= now;
  return {
    ...base(session, now),
    kind: step.kind === 'again' ? 'question' : step.kind,
    again: step.kind === 'again' ? sinceLast(session, step.of) : undefined,
    left: { ...left, words: words.left(left.fewest, left.most) },
    sayThis: say === undefined ? undefined : fillProse(say, slotsOf(session, spoken)),
    message: messageOf(session, spoken),
    risk: fill(texts.label(step.id, 'risk')),
    undo: fill(texts.label(step.id, 'undo')),
    undoWord: step.kind === 'repair' && step.undo !== undefined ? words.undo[step.undo] : undefined,
    choices: choicesOf(session, step, slots),
    value: valueAsked(session, step),
    voice,
    voiceWord: words.voices[voice],
    due:
      due === undefined
        ? undefined
        : { at: due, passed, words: words.due(momentWords(Date.parse(due), { now, lang: session.lang }), passed) },
    known: knownOf(session, now),
  };
}

function endPage(session: Session, step: EndStep, now: number): EndPage {
  const texts = textsOf(session.guide, session.lang);
  const words = SESSION_WORDS[ownLang(session.lang)];
  const ticket = step.ticket === undefined ? undefined : session.guide.machine.flow.tickets.get(step.ticket);
  return {
    ...base(session, now),
    kind: 'end',
    end: step.end,
    to: step.ticket === undefined ? undefined : texts.of((text) => text.tickets.get(step.ticket!)),
    needs: (ticket?.needs ?? []).map((need) => texts.of((text) => text.needs.get(need)) ?? (need as CleanText)),
    missing: INTAKE_FIELDS.filter((field) => !isFilled(session, field)).map((field) => ({
      field,
      question: texts.of((text) => text.intake.get(field)) ?? words.intake[field],
    })),
  };
}

/** Asked and answered, or told by a step that fills it. */
function isFilled(session: Session, field: IntakeField): boolean {
  return (
    session.intake.has(field) || session.path.some(({ place, entry }) => place.step.fills === field && entry.answer !== 'unknown')
  );
}

/** What was done since the question was last looked at: the repairs, by their short name. */
function sinceLast(session: Session, of: string): readonly CleanText[] {
  const texts = textsOf(session.guide, session.lang);
  const slots = slotsOf(session, texts);
  const last = session.path.findLastIndex(({ place: { step } }) => step.id === of || (step.kind === 'again' && step.of === of));
  return session.path
    .slice(last + 1)
    .filter(({ place, entry }) => place.step.kind === 'repair' && entry.answer === 'done')
    .map(({ place: { step } }) => plainInline(fillProse(texts.label(step.id, 'short') ?? texts.question(step.id), slots)));
}

function noticesOf(session: Session, now: number): readonly PageNotice[] {
  const { flow } = session.guide.machine;
  const words = SESSION_WORDS[ownLang(session.lang)];
  const notices: PageNotice[] = [];
  if (session.stopped !== undefined) {
    const texts = textsOf(session.guide, session.lang);
    const { step } = session.stopped;
    const name = texts.label(step, 'short') ?? texts.question(step);
    notices.push({ kind: 'stopped', text: words.stopped(plainInline(name)) });
  }
  if (session.path.length > 0) return notices;
  if (flow.retired !== undefined) notices.push({ kind: 'retired', text: words.retired(flow.retired.on) });
  if (flow.reviewBy !== undefined && Date.parse(`${flow.reviewBy}T23:59:59Z`) < now)
    notices.push({ kind: 'review', text: words.review(flow.reviewBy) });
  return notices;
}

function knownOf(session: Session, now: number): readonly PageKnown[] {
  const texts = textsOf(session.guide, session.lang);
  const words = SESSION_WORDS[ownLang(session.lang)];
  const { step } = session.place;
  return knownHere(session).map((known) => ({
    answer: known.answer,
    label:
      step.kind === 'value' && known.answer !== 'unknown'
        ? (known.answer as CleanText)
        : plainInline(texts.option(step.id, known.answer)),
    voice: known.voice,
    voiceWord: words.voices[known.voice],
    source: known.source,
    age: ageWords(now - Date.parse(known.at), session.lang),
  }));
}
