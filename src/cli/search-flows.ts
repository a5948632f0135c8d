import { findIndex } from '../find/find-index.ts';
import type { Hit } from '../find/types.ts';
import { wayThere } from '../find/way-there.ts';
import type { WayThere } from '../session/finding.ts';
import { startSession } from '../session/start-session.ts';
import type { Guide } from '../session/types.ts';
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import type { Context } from './context.ts';
import { flowsById } from './find-flow.ts';
import { chooseTwin } from './flows/choose-twin.ts';
import { sessionLangs } from './languages.ts';
import { loadGuide } from './load-guide.ts';
import { findStore } from './open-home.ts';
import { TOUR } from './tour.ts';
import { UserError } from './user-error.ts';

/** A place found in one of the flows. */
export interface FoundIn extends Hit {
  readonly dir: string;
  readonly flow: string;
  readonly title: CleanText;
  readonly guide: Guide;
  readonly lang: Lang;
}

/** Searches every flow that can be found; one that cannot be read is named on standard error and left out. Best first. */
export async function searchFlows(context: Context, text: string, most: number): Promise<readonly FoundIn[]> {
  const now = context.system.clock.now();
  const found: FoundIn[] = [];
  for (const [id, dirs] of await flowsById(context)) {
    // It speaks of made-up faults.
    if (id === TOUR) continue;
    const dir = dirs[0]!;
    const guide = await readable(context, dir);
    if (guide === undefined) continue;
    const { flow } = guide.machine;
    const lang = langOf(context, guide);
    const title = (guide.texts.get(lang) ?? guide.texts.get(flow.base))?.title ?? (flow.id as CleanText);
    const hits = findIndex(guide, lang).search(text, { now, most });
    // Another flow of that name was not searched; on a page it is of no interest which was, until one is taken.
    if (hits.length > 0 && dirs.length > 1) chooseTwin({ ...context, warn: context.err }, { dirs });
    for (const hit of hits) found.push({ ...hit, dir, guide, lang, title, flow: flow.id });
  }
  return found.toSorted((one, other) => other.score - one.score).slice(0, most);
}

/** The answers that lead there from a flow's first question. */
export function wayFromStart(place: FoundIn, text: string): WayThere | undefined {
  const { guide, lang } = place;
  return wayThere(startSession({ guide, id: 'find', at: new Date(0).toISOString(), lang }), { place, text });
}

/** A flow in other languages is searched in its own. */
function langOf(context: Context, guide: Guide): Lang {
  const { lang: asked, ...others } = context.flags;
  const hasIt = asked !== undefined && [asked, asked.split('-')[0]!].some((code) => guide.texts.has(code));
  return sessionLangs({ ...context, flags: hasIt ? context.flags : others }, guide).lang;
}

async function readable(context: Context, dir: string): Promise<Guide | undefined> {
  try {
    return await loadGuide(context, { dir, home: homeOf(context) });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.err(error.message);
    return undefined;
  }
}

/** Only for what was read of a flow before: without a home it is simply read again. */
function homeOf(context: Context): string | undefined {
  try {
    return findStore(context).home;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return undefined;
  }
}
