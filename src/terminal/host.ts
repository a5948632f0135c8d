import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

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

// Seconds. No machine starts twice within ten minutes with a session between; few clocks are wrong by more.
const CLOCK_SET = 600;

/** This process and its machine. A pid is used again after a while, so the time a process started belongs to it. */
export function nodeHost(): HostInfo {
  const host = hostname();
  return {
    pid: process.pid,
    host,
    started: startedAt(process.pid) ?? bootMark(Date.now() - uptime() * 1000),
    isAlive: (holder) => {
      if (holder.host !== host) return 'unknown';
      if (!Number.isSafeInteger(holder.pid) || holder.pid <= 0) return 'dead';
      if (!exists(holder.pid)) return 'dead';
      if (holder.started === undefined) return 'alive';
      const started = startedAt(holder.pid);
      if (started !== undefined) return started === holder.started ? 'alive' : 'dead';
      // After a crash of the whole machine its number is soon somebody else's.
      return isSameBoot(holder.started, bootMark(Date.now() - uptime() * 1000)) ? 'alive' : 'dead';
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

/** When the machine started, for a lock, where a process's own start cannot be asked (Windows, macOS). */
export function bootMark(at: number): string {
  return `boot ${Math.round(at / 1000)}`;
}

/**
 * Whether two marks are of one start of the machine. They are reckoned from its clock, which is set right now and then; a mark that is
 * none counts as the same, because a session that somebody has open is never taken from them.
 */
export function isSameBoot(one: string, other: string): boolean {
  const [first, second] = [one, other].map((mark) => /^boot (\d{1,12})$/.exec(mark)?.[1]);
  return first === undefined || second === undefined || Math.abs(Number(first) - Number(second)) <= CLOCK_SET;
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
