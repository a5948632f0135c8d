import { execFileSync } from 'node:child_process';

export interface Moment {
  /** Of every file in an archive. */
  readonly at: Date;
  /** `2026-11-23, commit 1a2b3c4d5e6f`; `modified` where the folder holds more than the commit. */
  readonly made: string;
}

/**
 * When what is packed was written: the commit's time, so that the same commit gives the same bytes. `SOURCE_DATE_EPOCH` (seconds)
 * wins, as everywhere; outside a repository it is the first day a zip knows.
 */
export function commitMoment(root: string): Moment {
  const git = (...args: string[]) => {
    try {
      return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return undefined;
    }
  };
  const seconds = Number(process.env.SOURCE_DATE_EPOCH ?? git('log', '-1', '--format=%ct') ?? Date.UTC(1980, 0, 2) / 1000);
  const commit = git('rev-parse', '--short=12', 'HEAD');
  const isModified = commit !== undefined && git('status', '--porcelain') !== '';
  // A zip counts in steps of two seconds.
  const at = new Date(Math.floor(seconds / 2) * 2000);
  const parts = [at.toISOString().slice(0, 10), commit === undefined ? '' : `commit ${commit}`, isModified ? 'modified' : ''];
  return { at, made: parts.filter((part) => part !== '').join(', ') };
}
