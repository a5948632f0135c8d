import type { AskingStep, EndStep } from '../flow/types.ts';
import type { CleanText } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import { voiceOf } from './apply-command.ts';
import { blocksOf } from './blocks-of.ts';
import { causeLines } from './cause-lines.ts';
import { choicesOf, valueAsked } from './choices-of.ts';
import { dueAt } from './due.ts';
import { fillProse } from './fill-slots.ts';
import { heldHere } from './held-here.ts';
import { intakeLeft } from './intake-left.ts';
import { messageOf } from './message-of.ts';
import { momentWords } from './moment-words.ts';
import { noticesOf } from './notices-of.ts';
import { offeredHere } from './offered-here.ts';
import { pageCheck } from './page-check.ts';
import { pageNotes } from './page-note.ts';
import type { AskPage, EndPage, Page } from './page-types.ts';
import { parkedOf } from './parked-of.ts';
import { plainInline } from './plain-inline.ts';
import { sinceLast } from './since-last.ts';
import { newestSource } from './tell-flow.ts';
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
    flow: {
      ...{ id: flow.id, title: texts.of((text) => text.title) ?? (flow.id as CleanText), version: flow.version },
      ...{ hash: flow.hash.slice(0, 7), sourcesUpTo: newestSource(flow) },
    },
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
    held: heldHere(session, now),
    notes: pageNotes(session, id),
    description: isFirst ? texts.of((text) => text.description) : undefined,
    causes: causeLines(session),
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
    again: step.kind === 'again' ? sinceLast(session) : undefined,
    left: { ...left, words: words.left(left.fewest, left.most) },
    sayThis: say === undefined ? undefined : fillProse(say, slotsOf(session, spoken)),
    message: messageOf(session, spoken),
    risk: fill(texts.label(step.id, 'risk')),
    undo: fill(texts.label(step.id, 'undo')),
    undoWord: step.kind === 'repair' && step.undo !== undefined ? words.undo[step.undo] : undefined,
    choices: choicesOf(session, { place: session.place, slots }),
    value: valueAsked(session, step),
    voice,
    voiceWord: words.voices[voice],
    due:
      due === undefined
        ? undefined
        : { at: due, passed, words: words.due(momentWords(Date.parse(due), { now, lang: session.lang }), passed) },
    known: offeredHere(session, now),
    check: pageCheck(session),
  };
}

function endPage(session: Session, step: EndStep, now: number): EndPage {
  const texts = textsOf(session.guide, session.lang);
  const slots = slotsOf(session, texts);
  const ticket = step.ticket === undefined ? undefined : session.guide.machine.flow.tickets.get(step.ticket);
  const carried = (ticket?.needs ?? []).map((need) => {
    const said = session.needs.get(need);
    return {
      need,
      text: fillProse(texts.of((text) => text.needs.get(need)) ?? (need as CleanText), slots),
      said: said && { has: said.has, text: said.text },
    };
  });
  return {
    ...base(session, now),
    kind: 'end',
    end: step.end,
    to: step.ticket === undefined ? undefined : texts.of((text) => text.tickets.get(step.ticket!)),
    needs: carried.map(({ text }) => text),
    carried,
    missing: intakeLeft(session),
  };
}
