import { ownLang } from '../text/lang.ts';
import { fillProse } from './fill-slots.ts';
import { openedNotice } from './opened-notice.ts';
import type { PageNotice } from './page-types.ts';
import { plainInline } from './plain-inline.ts';
import { slotsOf, textsOf } from './texts-of.ts';
import type { Session } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/** What is said before the question: that the flow changed; what came with a transcript; on the first page, that the product or the flow is old. */
export function noticesOf(session: Session, now: number): readonly PageNotice[] {
  const { flow } = session.guide.machine;
  const words = SESSION_WORDS[ownLang(session.lang)];
  const notices: PageNotice[] = [];
  if (session.stopped !== undefined) {
    const texts = textsOf(session.guide, session.lang);
    const { step } = session.stopped;
    const name = texts.label(step, 'short') ?? texts.question(step);
    notices.push({ kind: 'stopped', text: words.stopped(plainInline(fillProse(name, slotsOf(session, texts)))) });
  }
  notices.push(...openedNotice(session, now));
  const untranslated = untranslatedNotice(session);
  if (untranslated !== undefined) notices.push(untranslated);
  if (session.path.length > 0) return notices;
  if (flow.retired !== undefined) notices.push({ kind: 'retired', text: words.retired(flow.retired.on) });
  if (flow.reviewBy !== undefined && Date.parse(`${flow.reviewBy}T23:59:59Z`) < now)
    notices.push({ kind: 'review', text: words.review(flow.reviewBy) });
  return notices;
}

/** That this step is still in the flow's base language; on the first page, how far the translation has come. */
function untranslatedNotice({ guide, lang, path, place }: Session): PageNotice | undefined {
  const { flow } = guide.machine;
  const own = guide.texts.get(lang);
  if (own === undefined || lang === flow.base) return undefined;
  const words = SESSION_WORDS[ownLang(lang)];
  const texts = textsOf(guide, lang);
  if (path.length === 0) {
    const steps = [...flow.all.values()].filter(({ kind }) => kind !== 'part' && kind !== 'again');
    const done = steps.filter(({ id }) => own.steps.has(id)).length;
    if (done < steps.length)
      return { kind: 'untranslated', text: words.partly({ lang, base: flow.base, done, all: steps.length }) };
  }
  const isForeign = texts.langOf(place.step.id) !== lang;
  return isForeign ? { kind: 'untranslated', text: words.untranslated({ lang, base: flow.base }) } : undefined;
}
