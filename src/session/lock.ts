import { FileError, type Files } from '../terminal/ports.ts';

/** A process as a lock names it; `started` tells two processes with the same pid apart. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started: string | undefined;
}

export interface Host extends Holder {
  /** `unknown` for another machine, or where the system does not tell. */
  isAlive(holder: Holder): 'alive' | 'dead' | 'unknown';
}

export type Locked =
  | { readonly ok: true; readonly tookOver: Holder | undefined; release(): void }
  | { readonly ok: false; readonly holder: Holder };

/**
 * Takes a session's lock. A dead holder is taken over and named; a live one, or one that cannot be asked, is not.
 * Throws `FileError` where the folder cannot be written.
 */
export function takeLock({ files, path, host }: { files: Files; path: string; host: Host }): Locked {
  const own = JSON.stringify({ pid: host.pid, host: host.host, started: host.started });
  const release = () => {
    try {
      // Somebody may have taken it over meanwhile: only our own is removed.
      if (read(files, path)?.pid === host.pid) files.remove(path);
    } catch {
      // A lock that stays behind is taken over by the next one.
    }
  };
  try {
    files.create(path, own);
    return { ok: true, tookOver: undefined, release };
  } catch (error) {
    if (!(error instanceof FileError) || error.problem !== 'exists') throw error;
  }
  const holder = read(files, path);
  // The same process opens a session twice only after it let it go.
  if (holder !== undefined && host.isAlive(holder) !== 'dead' && !(holder.pid === host.pid && holder.host === host.host))
    return { ok: false, holder };
  files.replace(path, own);
  return { ok: true, tookOver: holder, release };
}

/** Undefined for a lock that is gone or holds nothing a process wrote: half-written, or foreign. */
function read(files: Files, path: string): Holder | undefined {
  try {
    const raw: unknown = JSON.parse(new TextDecoder().decode(files.read(path, 4096)));
    if (typeof raw !== 'object' || raw === null) return undefined;
    const { pid, host, started } = raw as Record<string, unknown>;
    if (!Number.isSafeInteger(pid) || typeof host !== 'string') return undefined;
    return { pid: pid as number, host, started: typeof started === 'string' ? started : undefined };
  } catch {
    return undefined;
  }
}
