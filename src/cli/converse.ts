import { join } from 'node:path';
import { exportReport } from '../report/export-report.ts';
import type { Desk, FrontInput, Leave } from '../session/front.ts';
import { pageOf } from '../session/page-of.ts';
import { pastOf } from '../session/past-of.ts';
import type { LiveSession } from '../session/types.ts';
import { wantsAscii } from '../terminal/ascii.ts';
import { makeClipboard } from '../terminal/clipboard.ts';
import { decideColour } from '../terminal/colour.ts';
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import { wrap } from '../text/width.ts';
import type { Front } from './choose-front.ts';
import type { Context } from './context.ts';
import { saveReport } from './save-report.ts';

/** What a front may do besides acting on the session. */
export function makeDesk(context: Context, { live, folder }: { live: LiveSession; folder: string }): Desk {
  const { system, version } = context;
  const { stdout, env, platform } = system;
  const copy = makeClipboard({ env, platform, write: stdout.isTTY ? (sequence) => stdout.write(sequence) : undefined });
  return {
    ticket: (lang?: Lang): CleanText => {
      const { session } = live;
      const order = {
        what: 'ticket',
        format: 'md',
        profile: 'own',
        lang: lang ?? session.lang,
        now: system.clock.now(),
        version,
      } as const;
      const written = exportReport(session, order);
      return written.ok ? written.text : written.message;
    },
    save: () =>
      saveReport({
        session: live.session,
        files: system.files,
        now: system.clock.now(),
        version,
        cwd: system.cwd,
        folder: join(folder),
      }),
    copy: (text) => copy(text, live.session.lang),
  };
}

/** Hands a session to a front; how it was left. */
export async function converse(
  context: Context,
  from: { live: LiveSession; folder: string; front: Exclude<Front, 'none'> },
): Promise<Leave> {
  const { live, folder, front } = from;
  const { system, flags, signals } = context;
  const { stdin, stdout, stderr, env } = system;
  const input: FrontInput = {
    live,
    desk: makeDesk(context, { live, folder }),
    now: () => system.clock.now(),
    ascii: wantsAscii(env, system.platform),
    colour: decideColour({ flag: flags.color, env, isTerminal: stdout.isTTY === true }),
    share: flags.share === true,
    leave: signals.leave,
  };
  const page = () => pageOf(live.session, system.clock.now());
  const past = (from?: number) => pastOf(live.session, from);
  if (front === 'screen') {
    const { runScreen } = await import('../screen/run-screen.tsx');
    const markdown = (text: string, { width }: { width: number }) => wrap(text, width);
    return runScreen({ ...input, page, past, stdin, stdout, markdown });
  }
  const { runLine } = await import('../line/run-line.ts');
  return runLine({ ...input, page, past, stdin, stdout, stderr, interactive: front !== 'numbered' });
}
