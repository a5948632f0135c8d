import { exportReport } from '../report/export-report.ts';
import type { Desk } from '../session/front.ts';
import type { LiveSession } from '../session/types.ts';
import { makeClipboard } from '../terminal/clipboard.ts';
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import type { Context } from './context.ts';
import { saveReport } from './save-report.ts';

/** What a front may do besides acting on the session. `folder`: the session's own. */
export function makeDesk({ system, version }: Context, { live, folder }: { live: LiveSession; folder: string }): Desk {
  const { stdout, env, platform, files, clock } = system;
  const write = stdout.isTTY ? (sequence: string) => stdout.write(sequence) : undefined;
  const copy = makeClipboard({ env, platform, write });
  return {
    ticket: (lang?: Lang): CleanText => {
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
    },
    save: () => saveReport({ session: live.session, files, now: clock.now(), version, cwd: system.cwd, folder }),
    copy: (text) => copy(text, live.session.lang),
  };
}
