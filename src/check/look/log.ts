import type { Looker } from '../types.ts';
import { expandPath, type PathRules } from './expand-path.ts';
import { findLogs, type LogPattern } from './find-logs.ts';
import { inTime, notLooked } from './in-time.ts';
import { lookAtLogs, type OpenFiles } from './look-at-logs.ts';

export interface LogPorts {
  readonly platform: NodeJS.Platform;
  readonly env: PathRules['env'];
  /** The name of this machine, where the logs lie. */
  readonly host?: string | undefined;
  /** Left out: real files. */
  readonly openFiles?: OpenFiles | undefined;
}

/**
 * `log`: trace logs of this machine. Parameters: `path` (patterns with `;` between them: absolute, `%NAME%` filled from the
 * environment, `*` and `?` in the last part), `unc` (`yes`: the flow allows a share). The text is the JSON of `traceRecords`.
 *
 * Could not run: `bad-path`, `unc-path`, `no-variable`, `no-folder`, `no-file`, `too-many-files`, and what `lookAtLogs` says; not
 * allowed: `denied`.
 */
export function makeLogLooker({ platform, env, host, openFiles }: LogPorts): Looker {
  return {
    unavailable: ({ params }) => {
      const read = readPatterns(params, { platform, env });
      return !read.ok && read.why === 'no-variable' && platform !== 'win32' ? 'not-windows' : undefined;
    },
    look: async (order) => {
      const read = readPatterns(order.params, { platform, env });
      if (!read.ok) return notLooked(read.why);
      let paths: readonly string[] = [];
      // A folder may be as slow as a file. Nothing is kept of this look but the paths.
      const found = await inTime(order, async () => {
        const logs = await findLogs(read.patterns);
        if (!logs.ok) return notLooked(logs.why, logs.why === 'denied' ? 'not-allowed' : 'could-not-run');
        paths = logs.paths;
        return { ok: true, text: '', format: undefined, at: {} };
      });
      return found.ok ? lookAtLogs(paths, order, { at: { host }, openFiles }) : found;
    },
  };
}

type PatternsRead =
  | { readonly ok: true; readonly patterns: readonly LogPattern[] }
  | { readonly ok: false; readonly why: 'bad-path' | 'unc-path' | 'no-variable' };

function readPatterns(params: ReadonlyMap<string, string>, rules: Omit<PathRules, 'mayUnc'>): PatternsRead {
  const patterns: LogPattern[] = [];
  const mayUnc = params.get('unc') === 'yes';
  for (const alternative of (params.get('path') ?? '').split(';').filter((each) => each.trim() !== '')) {
    const [, written = '', name = ''] = /^(.*[\\/])([^\\/]*)$/s.exec(alternative.trim()) ?? [];
    const folder = expandPath(written, { ...rules, mayUnc });
    if (!folder.ok) return folder;
    if (name === '' || name.includes('%') || /[*?]/.test(folder.path)) return { ok: false, why: 'bad-path' };
    patterns.push({ folder: rules.platform === 'win32' ? folder.path : folder.path.replaceAll('\\', '/'), name });
  }
  return patterns.length === 0 ? { ok: false, why: 'bad-path' } : { ok: true, patterns };
}
