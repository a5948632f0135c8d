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

interface Asked {
  readonly files: Files;
  readonly path: string;
  readonly host: Host;
}

// Each round somebody else was quicker; a handful of them is already beyond belief.
const MOST_ROUNDS = 20;
// A lock is empty for a moment while it is written: read so often, it is empty because its writer is gone.
const MOST_READS = 100;

// What this process holds: a lock with its own pid and nothing here was left by an earlier process of that pid.
const ours = new WeakMap<Host, Set<string>>();

/**
 * Takes a session's lock. A dead holder is taken over and named; a live one, or one that cannot be asked, is not. Of several
 * processes that find the same dead holder one alone takes over: whoever creates `<lock>.<dead holder>` first.
 * Throws `FileError` where the folder cannot be written.
 */
export function takeLock(asked: Asked): Locked {
  const { files, path, host } = asked;
  const held = ours.get(host) ?? new Set<string>();
  ours.set(host, held);
  if (held.has(path)) return { ok: false, holder: nameOf(host) };
  const taken = (tookOver: Holder | undefined): Locked => {
    held.add(path);
    return { ok: true, tookOver, release: () => release(asked, held) };
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (created(asked, path)) {
      if (isOwn(read(files, path), host)) return taken(undefined);
      continue;
    }
    const holder = settled(files, path);
    if (holder !== undefined && isHeld(holder, host)) return { ok: false, holder };
    const claims = claim(asked, { path: `${path}.${nameIn(holder)}`, made: [] });
    if (!claims.ok) return claims;
    try {
      // Somebody may have taken over, and let the claim go, between the look and the claim.
      if (!isSame(read(files, path), holder)) continue;
      files.replace(path, written(host));
      return taken(holder);
    } finally {
      for (const each of claims.made) files.remove(each);
    }
  }
  return { ok: false, holder: read(files, path) ?? nameOf(host) };
}

/** Another process that has what this lock is for, looked at and left alone. A dead one holds nothing. */
export function holderOf({ files, path, host }: Asked): Holder | undefined {
  if (!files.exists(path)) return undefined;
  const holder = read(files, path);
  return holder !== undefined && isHeld(holder, host) ? holder : undefined;
}

/** The right to take over, held by the one who created the file; a claim whose own holder died is claimed in turn. */
function claim(
  asked: Asked,
  { path, made }: { path: string; made: readonly string[] },
): { readonly ok: true; readonly made: readonly string[] } | Extract<Locked, { ok: false }> {
  const all = [path, ...made];
  if (created(asked, path)) return { ok: true, made: all };
  const holder = settled(asked.files, path);
  if (all.length > MOST_ROUNDS || (holder !== undefined && isHeld(holder, asked.host)))
    return { ok: false, holder: holder ?? nameOf(asked.host) };
  return claim(asked, { path: `${path}.${nameIn(holder)}`, made: all });
}

function created({ files, host }: Asked, path: string): boolean {
  try {
    files.create(path, written(host));
    return true;
  } catch (error) {
    if (error instanceof FileError && error.problem === 'exists') return false;
    throw error;
  }
}

function release({ files, path, host }: Asked, held: Set<string>): void {
  held.delete(path);
  try {
    // Somebody may have taken it over meanwhile: only our own is removed.
    if (isOwn(read(files, path), host)) files.remove(path);
  } catch {
    // A lock that stays behind is taken over by the next one.
  }
}

function isHeld(holder: Holder, host: Host): boolean {
  return !isOwn(holder, host) && host.isAlive(holder) !== 'dead';
}

function isOwn(holder: Holder | undefined, host: Host): boolean {
  return holder !== undefined && holder.pid === host.pid && holder.host === host.host;
}

function isSame(one: Holder | undefined, other: Holder | undefined): boolean {
  return one?.pid === other?.pid && one?.host === other?.host && one?.started === other?.started;
}

function nameOf({ pid, host, started }: Holder): Holder {
  return { pid, host, started };
}

/** A holder as part of a file's name: whatever the lock says, no path comes out of it. */
function nameIn(holder: Holder | undefined): string {
  return holder === undefined
    ? 'nobody'
    : `${Math.abs(holder.pid)}-${(holder.started ?? '').replace(/[^a-z0-9]/gi, '').slice(-24)}`;
}

function written(host: Holder): string {
  return JSON.stringify(nameOf(host));
}

function settled(files: Files, path: string): Holder | undefined {
  for (let reads = 1; reads < MOST_READS; reads++) {
    const holder = read(files, path);
    if (holder !== undefined) return holder;
  }
  return read(files, path);
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
