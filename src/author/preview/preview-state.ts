import type { Step, StepId } from '../../flow/types.ts';
import type { Diagnostic } from '../../lint/types.ts';
import type { Guide, Session, Where } from '../../session/types.ts';
import type { Lang } from '../../text/lang.ts';
import type { Loaded } from './read-preview.ts';
import { sessionAlong, type WayAnswer, wayTo } from './stand-at.ts';

/** What stands on the preview. Plain data; changed by the functions of this file only. */
export interface PreviewState {
  /** The last that could be walked; undefined until there is one. */
  readonly guide: Guide | undefined;
  /** The folder cannot be walked as it is now: what is shown is older. */
  readonly isBroken: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly step: StepId | undefined;
  /** A step that was asked for and is not there (yet): shown as soon as it is. */
  readonly missing: StepId | undefined;
  /** Where it stands; undefined where no way leads to the step. */
  readonly session: Session | undefined;
  readonly way: readonly WayAnswer[];
  /** Ways to the pages seen before, for going back. */
  readonly trail: readonly { readonly step: StepId; readonly way: readonly WayAnswer[] }[];
  readonly lang: Lang;
  readonly where: Where;
  readonly scroll: number;
  /** All diagnostics instead of the page. */
  readonly isList: boolean;
}

/** Steps with a page, in the order of the file: as their author reads them. */
export const stepsOf = (guide: Guide): readonly StepId[] =>
  [...guide.machine.flow.all.values()].filter(({ kind }: Step) => kind !== 'part').map(({ id }) => id);

export function emptyState(of: { lang: Lang; where: Where; step: StepId | undefined }): PreviewState {
  const nothing = { guide: undefined, isBroken: true, diagnostics: [], step: undefined, session: undefined };
  return { ...nothing, missing: of.step, way: [], trail: [], lang: of.lang, where: of.where, scroll: 0, isList: false };
}

/** The folder was read anew: the same step again; where it is gone, what stands in its place now. */
export function reloaded(state: PreviewState, { loaded, now }: { loaded: Loaded; now: number }): PreviewState {
  const { guide, diagnostics } = loaded;
  if (guide === undefined) return { ...state, isBroken: true, diagnostics };
  const { step, missing } = successor(state, guide);
  const lang = guide.texts.has(state.lang) ? state.lang : guide.machine.flow.base;
  const next = { ...state, guide, isBroken: false, diagnostics, missing, lang, step: undefined };
  return { ...standing(next, { step, way: state.way, now }), scroll: step === state.step ? state.scroll : 0 };
}

/** Goes to a step by the fewest answers, or by those given. */
export function goTo(state: PreviewState, { step, now, way = [] }: { step: StepId; now: number; way?: readonly WayAnswer[] }) {
  if (state.guide === undefined || state.step === undefined || step === state.step) return state;
  const trail = [...state.trail, { step: state.step, way: state.way }];
  return { ...standing({ ...state, trail, missing: undefined }, { step, way, now }), scroll: 0 };
}

/** The page seen before. */
export function goBack(state: PreviewState, now: number): PreviewState {
  const last = state.trail.at(-1);
  if (last === undefined) return state;
  return { ...standing({ ...state, trail: state.trail.slice(0, -1), missing: undefined }, { ...last, now }), scroll: 0 };
}

/** The same page told otherwise. */
export function told(state: PreviewState, of: { lang?: Lang; where?: Where; now: number }): PreviewState {
  const { step, way } = state;
  const next = { ...state, lang: of.lang ?? state.lang, where: of.where ?? state.where };
  return step === undefined ? next : standing(next, { step, way, now: of.now });
}

function standing(state: PreviewState, at: { step: StepId; way: readonly WayAnswer[]; now: number }): PreviewState {
  const { guide, lang, where } = state;
  if (guide === undefined) return state;
  const way = wayTo(guide, at.step, { before: at.way, standing: { lang, where, now: at.now } });
  const session = way === undefined ? undefined : sessionAlong(guide, way, { lang, where, now: at.now });
  return { ...state, step: at.step, way: way ?? [], session: session?.place.step.id === at.step ? session : undefined };
}

/**
 * The step asked for first, once it is there; else the step shown, or, where that is gone, the one new step that took its place in
 * the file (it was renamed), else the nearest before it that is still there.
 */
function successor(state: PreviewState, guide: Guide): { readonly step: StepId; readonly missing: StepId | undefined } {
  const { flow } = guide.machine;
  const has = (id: StepId | undefined): id is StepId => id !== undefined && flow.all.has(id);
  if (has(state.missing)) return { step: state.missing, missing: undefined };
  if (has(state.step)) return { step: state.step, missing: state.missing };
  if (state.step === undefined || state.guide === undefined) return { step: flow.start, missing: state.missing };
  const before = stepsOf(state.guide);
  const now = stepsOf(guide);
  const at = before.indexOf(state.step);
  const there = now[at];
  if (there !== undefined && !state.guide.machine.flow.all.has(there)) return { step: there, missing: undefined };
  const near = before.slice(0, at).findLast(has);
  return { step: near ?? flow.start, missing: state.step };
}
