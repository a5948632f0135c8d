import { spawnSync } from 'node:child_process';
import { powerShell } from '../../powershell/power-shell.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Whether there is a real PowerShell; tests are skipped, visibly, where there is none. */
export const program = powerShell();

/** A command in the real PowerShell. What is hostile goes in through the environment, never through the command. */
export function runPowerShell(
  command: string,
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Ran {
  const ran = spawnSync(program!, ['-NoProfile', '-Command', command], {
    env: { ...process.env, ...env },
    input,
    encoding: 'utf8',
    timeout: 90_000,
  });
  return { code: ran.status, out: ran.stdout, error: ran.stderr };
}

/** A path as a PowerShell text. */
export function quote(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
