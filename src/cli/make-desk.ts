import { exportReport } from '../report/export-report.ts';
import type { Desk } from '../session/front.ts';
import type { Looking } from '../session/looking.ts';
import type { LiveSession, Session } from '../session/types.ts';
import { makeClipboard } from '../terminal/clipboard.ts';
import type { System } from '../terminal/system.ts';
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import type { Context } from './context.ts';

interface Asked {
  readonly live: LiveSession;
  readonly folder: string;
  /** Answers that evidence gives are taken without asking. */
  readonly takes: boolean;
}

/** What a front may do besides acting on the session. `folder`: the session's own. */
export function makeDesk(context: Context, { live, folder, takes }: Asked): Desk {
  const { system, version } = context;
  const { stdout, env, platform, clock } = system;
  const write = stdout.isTTY ? (sequence: string) => stdout.write(sequence) : undefined;
  const copy = makeClipboard({ env, platform, write });
  const ticket = (lang?: Lang): CleanText => {
    const { session } = live;
    const order = {
      what: 'ticket',
      format: 'md',
      profile: 'own',
      lang: lang ?? session.lang,
      now: clock.now(),
      version,
    } as const;
    const written = exportReport(session, order);
    return written.ok ? written.text : written.message;
  };
  const looking = lazyLooking(system, { live, folder, takes });
  // What finds names is large, and needed only when something leaves.
  const leaving = async () =>
    (await import('./leaving/desk-leaving.ts')).deskLeaving(context, { folder, now: () => live.session });
  return {
    ticket,
    preview: async (profile) => (await leaving()).preview(profile),
    keep: async (word, isKept) => (await leaving()).keep(word, isKept),
    hide: async (word, isHidden) => (await leaving()).hide(word, isHidden),
    leaving: async (profile) => (await leaving()).leaving(profile),
    save: async (profile) => (await leaving()).save(profile),
    copy: (text) => copy(text, live.session.lang),
    finder: async () => (await import('../find/make-finder.ts')).makeFinder({ live, looking, now: () => clock.now() }),
    looking,
  };
}

/** Judging brings a language of its own and readers of many formats: loaded when somebody looks, or evidence lies here. */
export function lazyLooking(system: System, asked: Asked): Looking | undefined {
  const { live } = asked;
  if (live.session.guide.machine.flow.checks === undefined) return undefined;
  let made: Promise<Looking> | undefined;
  const load = () => {
    made ??= import('./looking/make-looking.ts').then(({ makeLooking }) => makeLooking({ system, ...asked })!);
    return made;
  };
  return {
    offer: async () => (await load()).offer(),
    look: async (order) => (await load()).look(order),
    paste: async (text) => (await load()).paste(text),
    settle: async (how) => {
      return live.session.looks.length > 0 || judgesValues(live.session) ? (await load()).settle(how) : undefined;
    },
  };
}

/** A check that uses no look judges what was typed, so it may answer without any evidence. */
function judgesValues({ guide, place: { step } }: Session): boolean {
  if (step.kind === 'end' || step.check === undefined) return false;
  return guide.machine.flow.checks?.checks.get(step.check)?.uses.length === 0;
}
