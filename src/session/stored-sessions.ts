import { FileError, type Files } from '../terminal/ports.ts';
import { parseJournal } from './journal.ts';
import { type Holder, type Host, holderOf } from './lock.ts';
import { SESSION_ID } from './session-id.ts';
import type { Entry, SessionEntry } from './types.ts';

// 10,000 answers are about 1.5 MB; what is larger was not written by us.
export const MOST_JOURNAL = 64 * 1024 * 1024;

export type Listed =
  | { readonly id: string; readonly ok: true; readonly entries: readonly [SessionEntry, ...Entry[]] }
  | { readonly id: string; readonly ok: false; readonly path: string };

export type Found =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: 'not-found'; readonly asked: string }
  | { readonly ok: false; readonly why: 'ambiguous'; readonly ids: readonly string[] };

/** The sessions below a home, read and never locked. */
export interface StoredSessions {
  /** Newest first, by the minute. */
  ids(): readonly string[];
  find(asked: string): Found;
  /** One session; `ok: false` where it cannot be read. */
  read(id: string): Listed;
  /** Newest first; each is read when it is asked for. A broken one is given and hides no other. */
  newest(): Iterable<Listed>;
  /** The same as a list, `most` of them. */
  list(most?: number): readonly Listed[];
  /** Size and time of change of its journal: the same as long as nothing was added. Undefined where there is none. */
  stamp(id: string): string | undefined;
  /** Another process that has it open now. One on another machine counts, because nobody can ask it. */
  holder(id: string): Holder | undefined;
}

export function storedSessions({ files, root, host }: { files: Files; root: string; host: Host }): StoredSessions {
  const pathOf = (id: string) => `${root}/${id}/journal.jsonl`;
  const ids = (): string[] => {
    try {
      // Anything else in the folder is not ours, and its name never becomes part of a path.
      return files
        .list(root)
        .flatMap(({ name, kind }) => (kind === 'folder' && SESSION_ID.test(name) ? [name] : []))
        .sort()
        .reverse();
    } catch (error) {
      if (error instanceof FileError && error.problem === 'missing') return [];
      throw error;
    }
  };
  const read = (id: string): Listed => {
    try {
      const parsed = parseJournal(files.read(pathOf(id), MOST_JOURNAL));
      if (parsed.ok) return { id, ok: true, entries: parsed.entries };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
    }
    return { id, ok: false, path: pathOf(id) };
  };
  function* newest(): Generator<Listed> {
    const all = ids();
    for (let from = 0; from < all.length; ) {
      // Ids tell the minute; of two begun in the same one the journal knows which came last.
      const minute = minuteOf(all[from]!);
      let to = from + 1;
      while (to < all.length && minuteOf(all[to]!) === minute) to++;
      const begun = all.slice(from, to).map(read);
      yield* begun.sort((a, b) => begunAt(b).localeCompare(begunAt(a)));
      from = to;
    }
  }
  return {
    ids,
    read,
    newest,
    find: (asked) => {
      const matching = /^[a-z0-9-]{1,18}$/.test(asked) ? ids().filter((id) => id.startsWith(asked)) : [];
      if (matching.length === 1) return { ok: true, id: matching[0]! };
      return matching.length === 0 ? { ok: false, why: 'not-found', asked } : { ok: false, why: 'ambiguous', ids: matching };
    },
    list: (most = Number.POSITIVE_INFINITY) => {
      const listed: Listed[] = [];
      for (const each of newest()) {
        if (listed.length >= most) break;
        listed.push(each);
      }
      return listed;
    },
    stamp: (id) => {
      try {
        const { size, changed } = files.stat(pathOf(id));
        return `${size} ${changed}`;
      } catch (error) {
        if (error instanceof FileError) return undefined;
        throw error;
      }
    },
    holder: (id) => holderOf({ files, path: `${root}/${id}/lock`, host }),
  };
}

const minuteOf = (id: string): string => id.slice(0, 13);
const begunAt = (listed: Listed): string => (listed.ok ? listed.entries[0].at : '');
