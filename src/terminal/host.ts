import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process as a lock names it. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When it started, in the words of its own system; undefined where that cannot be asked. */
  readonly started: string | undefined;
}

/** Who we are, and whether somebody else still is. */
export interface HostInfo extends Holder {
  /** `unknown` for another machine, or where the system does not tell. */
  isAlive(holder: Holder): 'alive' | 'dead' | 'unknown';
}

/** This process and its machine. A pid is used again after a while, so the time a process started belongs to it. */
export function nodeHost(): HostInfo {
  const host = hostname();
  return {
    pid: process.pid,
    host,
    started: startedAt(process.pid),
    isAlive: (holder) => {
      if (holder.host !== host) return 'unknown';
      if (!Number.isSafeInteger(holder.pid) || holder.pid <= 0) return 'dead';
      if (!exists(holder.pid)) return 'dead';
      const started = startedAt(holder.pid);
      if (started === undefined || holder.started === undefined) return 'alive';
      return started === holder.started ? 'alive' : 'dead';
    },
  };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process: there, but not ours to signal.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux: field 22 of /proc/PID/stat, in ticks since the machine started, together with that start. Elsewhere nothing is asked. */
function startedAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in brackets and may itself hold brackets and spaces.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return ticks === undefined ? undefined : `${boot}/${ticks}`;
  } catch {
    return undefined;
  }
}
