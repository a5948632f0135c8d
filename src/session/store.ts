import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Clock, FileError, type Files, type Random } from '../terminal/ports.ts';
import { parseJournal, writeLines } from './journal.ts';
import { type Holder, type Host, takeLock } from './lock.ts';
import { SESSION_ID } from './session-id.ts';
import { type Found, MOST_JOURNAL, type StoredSessions, storedSessions } from './stored-sessions.ts';
import type { Entry, LookEntry } from './types.ts';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A session's journal while it is open: the only way to add to it. */
export interface OpenJournal {
  readonly id: string;
  readonly folder: string;
  readonly entries: readonly Entry[];
  /** The dead process whose lock was taken over; a half-written last line that was dropped. Both are said. */
  readonly tookOver: Holder | undefined;
  readonly droppedLine: boolean;
  /** One write and one fsync. Throws `FileError`; nothing was added then. */
  append(entries: readonly Entry[]): void;
  /** Keeps a paste as a file beside the journal, as received. Throws `FileError`. */
  keep(text: string, kept: { readonly look: string; readonly step: string; readonly at: string }): LookEntry;
  close(): void;
}

export type Opened =
  | { readonly ok: true; readonly journal: OpenJournal }
  | Extract<Found, { ok: false }>
  | { readonly ok: false; readonly why: 'held'; readonly id: string; readonly holder: Holder }
  | { readonly ok: false; readonly why: 'broken'; readonly id: string; readonly path: string; readonly line: number };

export interface Store extends StoredSessions {
  readonly home: string;
  /** Makes sure that a session could be written here. Throws `FileError`: said before the first question. */
  prove(): void;
  /** A new journal with its header, locked. Throws `FileError`. */
  create(header: (id: string) => readonly Entry[]): OpenJournal;
  /** `asked`: any unambiguous beginning of an id. Throws `FileError` where files cannot be read. */
  open(asked: string): Opened;
  /** Removes a session with its evidence and names. Refused while somebody has it open. */
  remove(id: string): Extract<Opened, { why: 'held' }> | { readonly ok: true };
}

interface StoreInput {
  readonly files: Files;
  readonly home: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly host: Host;
}

/** The sessions below a home: `<home>/sessions/<id>/journal.jsonl`, each folder 0700, each file 0600. */
export function openStore({ files, home, clock, random, host }: StoreInput): Store {
  // By the system's own separator: these folders are shown.
  const root = join(home, 'sessions');
  const folderOf = (id: string) => join(root, id);
  const pathOf = (id: string) => `${folderOf(id)}/journal.jsonl`;
  const stored = storedSessions({ files, root, host });
  const { ids, find } = stored;
  const journal = (
    id: string,
    opened: Pick<OpenJournal, 'entries' | 'tookOver' | 'droppedLine'>,
    release: () => void,
  ): OpenJournal => ({
    id,
    folder: folderOf(id),
    ...opened,
    append: appender(files, pathOf(id)),
    keep: (text, { look, step, at }) => {
      const folder = `${folderOf(id)}/evidence`;
      files.makeFolder(folder);
      const evidence = createNext(files, { folder, look, text });
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { kind: 'look', at, look, step, evidence, sha256, bytes: Buffer.byteLength(text) };
    },
    close: release,
  });

  return {
    ...stored,
    home,
    prove: () => {
      files.makeFolder(root);
      const proof = `${root}/.proof-${random.pick(ALPHABET, 8)}`;
      files.create(proof, 'ok');
      files.remove(proof);
    },
    create: (header) => {
      files.makeFolder(root);
      const id = freshId({ ids: new Set(ids()), clock, random });
      files.makeFolder(folderOf(id));
      let release = () => {};
      try {
        const locked = takeLock({ files, path: `${folderOf(id)}/lock`, host });
        if (!locked.ok) throw new FileError('exists', folderOf(id), 'a session of this name was begun at the same moment');
        release = locked.release;
        const entries = header(id);
        files.create(pathOf(id), writeLines(entries));
        return journal(id, { entries, tookOver: undefined, droppedLine: false }, release);
      } catch (error) {
        // Nothing was begun: an empty folder would be listed as a broken session.
        release();
        if (!files.exists(pathOf(id))) removeQuietly(files, folderOf(id));
        throw error;
      }
    },
    open: (asked) => {
      const found = find(asked);
      if (!found.ok) return found;
      const { id } = found;
      const locked = takeLock({ files, path: `${folderOf(id)}/lock`, host });
      if (!locked.ok) return { ok: false, why: 'held', id, holder: locked.holder };
      try {
        const parsed = parseJournal(files.read(pathOf(id), MOST_JOURNAL));
        if (!parsed.ok) {
          locked.release();
          return { ok: false, why: 'broken', id, path: pathOf(id), line: parsed.line };
        }
        // Cut back first: the next line must not be joined to half of another.
        if (parsed.dropped !== undefined) files.truncate(pathOf(id), parsed.dropped.length);
        const opened = { entries: parsed.entries, tookOver: locked.tookOver, droppedLine: parsed.dropped !== undefined };
        return { ok: true, journal: journal(id, opened, locked.release) };
      } catch (error) {
        locked.release();
        if (
          error instanceof FileError &&
          (error.problem === 'missing' || error.problem === 'too-big' || error.problem === 'not-a-file')
        )
          return { ok: false, why: 'broken', id, path: pathOf(id), line: 1 };
        throw error;
      }
    },
    remove: (id) => {
      // An id that is none never becomes part of a path.
      if (!SESSION_ID.test(id)) throw new FileError('missing', root, 'not the id of a session');
      const locked = takeLock({ files, path: `${folderOf(id)}/lock`, host });
      if (!locked.ok) return { ok: false, why: 'held', id, holder: locked.holder };
      try {
        files.remove(folderOf(id));
      } finally {
        locked.release();
      }
      return { ok: true };
    },
  };
}

/** `20261122-1431-k7q2`, in UTC; never one that is already there. */
function freshId({ ids, clock, random }: { ids: ReadonlySet<string>; clock: Clock; random: Random }): string {
  const at = new Date(clock.now()).toISOString();
  const stem = `${at.slice(0, 10).replaceAll('-', '')}-${at.slice(11, 16).replace(':', '')}`;
  for (;;) {
    const id = `${stem}-${random.pick(ALPHABET, 4)}`;
    if (!ids.has(id)) return id;
  }
}

/** Adds to a journal. After a failed write, what it may have left is cut off before the next one. */
function appender(files: Files, path: string): (entries: readonly Entry[]) => void {
  let cutTo: number | undefined;
  return (entries) => {
    if (cutTo !== undefined) files.truncate(path, cutTo);
    cutTo = undefined;
    const before = files.stat(path).size;
    try {
      files.append(path, writeLines(entries));
    } catch (error) {
      cutTo = before;
      throw error;
    }
  };
}

/** Keeps a text under the next free name of its look; what is there is never written over. */
function createNext(files: Files, { folder, look, text }: { folder: string; look: string; text: string }): string {
  for (let count = files.list(folder).length + 1; ; count++) {
    const name = `${look}-${count}.txt`;
    try {
      files.create(`${folder}/${name}`, text);
      return name;
    } catch (error) {
      if (!(error instanceof FileError) || error.problem !== 'exists') throw error;
    }
  }
}

function removeQuietly(files: Files, path: string): void {
  try {
    files.remove(path);
  } catch {
    // The error that led here is the one to be told.
  }
}
