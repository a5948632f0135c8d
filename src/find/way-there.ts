import type { StepId } from '../flow/types.ts';
import type { Place, StraightWay } from '../machine/types.ts';
import type { FoundPlace, WayThere } from '../session/finding.ts';
import { optionLabel } from '../session/option-label.ts';
import { plainInline } from '../session/plain-inline.ts';
import { slotsOf, textsOf } from '../session/texts-of.ts';
import type { Session, Voice } from '../session/types.ts';
import { SESSION_WORDS } from '../session/words.ts';
import { ownLang } from '../text/lang.ts';

// Taking an answer back is undoing what somebody said: dearer than assuming two that nobody did.
const COST_OF_BACK = 2.5;

/**
 * The shortest answers that lead from where a session stands to a place that was found; from further back where that is shorter,
 * so that a step one has passed can be reached too. Undefined where no way leads there;
 * without answers where one stands there already.
 * The answers are `assumed`; the one that the text itself says is `shown`.
 */
export function wayThere(session: Session, { place, text }: { place: FoundPlace; text: string }): WayThere | undefined {
  const { machine } = session.guide;
  const ways = machine.waysTo(place.step);
  const stands: readonly Place[] = [...session.path.map((step) => step.place), session.place];
  let best: { readonly keep: number; readonly way: StraightWay['way']; readonly cost: number } | undefined;
  for (let keep = stands.length - 1; keep >= 0; keep--) {
    const found = ways(stands[keep]!);
    if (found === undefined) continue;
    const cost = found.cost + COST_OF_BACK * (stands.length - 1 - keep);
    if (best === undefined || cost < best.cost) best = { keep, way: found.way, cost };
    // Further back nothing can be cheaper.
    if (best.cost <= COST_OF_BACK * (stands.length - keep)) break;
  }
  if (best === undefined) return undefined;
  const asked: { step: StepId; answer: string; voice: Voice }[] = best.way.map(({ step, answer }) => ({
    ...{ step, answer, voice: 'assumed' },
  }));
  if (place.option !== undefined)
    asked.push({ step: place.step, answer: place.option, voice: place.isShown ? 'shown' : 'assumed' });
  let stand = stands[best.keep]!;
  for (const { step, answer } of asked) {
    const taken = stand.step.id === step ? machine.take(stand, answer) : undefined;
    if (taken === undefined) return undefined;
    stand = taken.place;
  }
  return {
    ...said(session, { asked, at: stand }),
    keep: best.keep,
    lost: session.path.length - best.keep,
    keepsText: isError(place, text),
  };
}

/** What goes into the ticket word for word: a message that says the answer by itself, or anything of several lines that is no output. */
function isError({ isShown, isOutput }: FoundPlace, text: string): boolean {
  return !isOutput && (isShown || text.trim().includes('\n'));
}

interface Asked {
  readonly asked: readonly { readonly step: StepId; readonly answer: string; readonly voice: Voice }[];
  readonly at: Place;
}

function said(session: Session, { asked, at }: Asked): Pick<WayThere, 'answers' | 'next'> {
  const texts = textsOf(session.guide, session.lang);
  const slots = slotsOf(session, texts);
  const words = SESSION_WORDS[ownLang(session.lang)];
  return {
    answers: asked.map(({ step, answer, voice }) => ({
      ...{ step, answer, voice },
      short: plainInline(texts.label(step, 'short') ?? texts.question(step)),
      label: optionLabel(session, { step, option: answer, slots }),
      voiceWord: words.voices[voice],
    })),
    next: { step: at.step.id, question: plainInline(texts.question(at.step.id)) },
  };
}
