import type { Look, LookRun } from '../flow/check-types.ts';
import { holds } from '../machine/nodes.ts';
import { type CleanText, cleanLine } from '../text/clean.ts';
import { type OwnLang, ownLang } from '../text/lang.ts';
import { evidenceFor } from './evidence-for.ts';
import { fillCommand, fillPlain, type Slots } from './fill-slots.ts';
import type { PageCheck, PageLook } from './page-types.ts';
import { slotsOf, textsOf } from './texts-of.ts';
import type { Session } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/** The check that may answer the question one stands at, with everything it would do; undefined where there is none. */
export function pageCheck(session: Session): PageCheck | undefined {
  const { step, facts } = session.place;
  const { flow } = session.guide.machine;
  if (step.kind === 'end' || step.check === undefined) return undefined;
  const check = flow.checks?.checks.get(step.check);
  // A check that looks at nothing judges by itself and is never offered.
  if (check === undefined || check.uses.length === 0) return undefined;
  const texts = textsOf(session.guide, session.lang);
  const slots = slotsOf(session, texts);
  const { missing } = evidenceFor(session, check);
  const looks = check.uses.flatMap((id): PageLook[] => {
    const look = flow.checks?.looks.get(id);
    const run = look && runOf(look, facts);
    if (look === undefined || run === undefined) return [];
    return [pageLook({ look, run, slots, lang: ownLang(session.lang), isThere: !missing.includes(id) })];
  });
  const what = texts.of((text) => text.checks.get(check.id)?.what);
  return { id: check.id, what: what === undefined ? cleanLine(check.id) : fillPlain(what, slots), looks };
}

/** The way a look is made with the facts at hand: the first whose `when` holds. */
export function runOf(look: Look, facts: ReadonlyMap<string, string>): LookRun | undefined {
  return look.run.find(({ when }) => holds(when, facts)) ?? look.run.at(-1);
}

function pageLook(of: { look: Look; run: LookRun; slots: Slots; lang: OwnLang; isThere: boolean }): PageLook {
  const { look, run, slots, lang, isThere } = of;
  const words = SESSION_WORDS[lang];
  const filled = fillRun(run, slots);
  // What J is shown: the command of the document, where there is one.
  const byHand = look.accepts[0];
  return {
    id: look.id,
    kind: run.kind,
    command: filled.text,
    byHand: byHand === undefined ? undefined : fillCommand(byHand as CleanText, { language: 'powershell', slots }).text,
    where: look.where,
    whereWord: words.lookPlaces[look.where],
    takes: look.takes === undefined ? undefined : words.takes(look.takes),
    missing: filled.missing.map((id) => slots.label(id)),
    isThere,
  };
}

/** What a way to look says with its slots filled: as one line for people, and by parameter for whoever looks. */
export function fillRun(
  run: LookRun,
  slots: Slots,
): { readonly text: CleanText; readonly params: ReadonlyMap<string, string>; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const params = new Map<string, string>();
  for (const [name, template] of run.params) {
    const language = run.kind === 'powershell' ? 'powershell' : 'text';
    const filled = fillCommand(template as CleanText, { language, slots });
    for (const id of filled.missing) missing.add(id);
    params.set(name, filled.text);
  }
  const [main, ...more] = [...params.entries()];
  const said = run.kind === 'powershell' ? (main?.[1] ?? '') : `${run.kind}: ${main?.[1] ?? ''}`;
  const rest = more.map(([name, value]) => `${name} ${value}`);
  return { text: [said, ...rest].join(', ') as CleanText, params, missing: [...missing] };
}
