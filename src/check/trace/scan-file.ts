import { decodeChunks } from './decode-chunks.ts';
import { type Extent, findExtent } from './find-extent.ts';
import { type Coverage, makeCoverage } from './make-coverage.ts';
import { makeNeedles } from './make-needles.ts';
import { makeWindow } from './make-window.ts';
import { entryStart } from './plain-entries.ts';
import { readEntry } from './read-entry.ts';
import { type EventHead, readEvent, readHead, type TraceEvent } from './read-event.ts';
import { CLOSE, LONGEST_ENTRY, LONGEST_EVENT, OPEN } from './tags.ts';

/** An event with words in it that count, and where these stand. */
export interface Sighting {
  readonly event: TraceEvent;
  readonly line: number;
  readonly offset: number | undefined;
}

export interface FileScan {
  /** Chunks of some 100 KB. Yields whenever something else may want its turn; to be gone through to its end. */
  push(chunk: Uint8Array): Generator<void, void>;
  /** What was waiting for more to come. */
  finish(): Generator<void, void>;
  end(): Coverage;
}

// What stands in every line that counts, English and French; the longest part that both languages share (facts/connector.md §5, §6).
const NEEDLES = makeNeedles(['full sync', 'quick sync', 'get next command', 'sendemail - error', 'synchronisation ']);

/** Characters of messages read in one go, and what each costs besides; some 10 ms. */
const TURN = 200_000;
const EACH = 1_000;

/** Goes through one file and tells every event that holds such words. Memory is bounded whatever the file holds. Never throws. */
export function scanFile(see: (sighting: Sighting) => void): FileScan {
  const window = makeWindow();
  const decoder = decodeChunks();
  const coverage = makeCoverage();
  const extentAt = findExtent(window);
  let searched = 0;
  let floor = 0;
  let hasTags = false;
  /** What is known of an event whose beginning was too far away to be kept. */
  let carried: EventHead | undefined;

  const tell = (hit: number, { start, end = hit, isXml }: Extent): number => {
    const piece = window.bytes.subarray(start, end);
    const read = isXml ? readEvent(piece, hit - start) : readEntry(piece);
    const event = isXml && carried !== undefined && !begins(piece) ? { ...read, ...carried } : read;
    const skipped = decoder.skipped();
    see({ event, line: window.lineAt(hit), offset: skipped === undefined ? undefined : window.before + hit + skipped });
    return event.message.length;
  };

  /** Tells what is whole. Returns where the event begins that is not. */
  function* scan(isEnd: boolean): Generator<void, number | undefined> {
    for (let spent = 0; ; ) {
      const hit = NEEDLES.find(window.bytes, searched, window.end);
      if (hit === -1) {
        searched = Math.max(searched, window.end - NEEDLES.longest + 1);
        return undefined;
      }
      const extent = extentAt({ hit, floor, isInside: carried !== undefined, hasTags, isEnd });
      searched = extent.end ?? hit;
      if (extent.end === undefined) return extent.start;
      spent += EACH + tell(hit, extent);
      floor = extent.end;
      if (extent.isXml) {
        hasTags = true;
        carried = undefined;
      }
      if (spent < TURN) continue;
      spent = 0;
      yield;
    }
  }

  /** Lets go of everything but the event, or the lines, that may still go on. */
  const letGo = (pending: number | undefined): void => {
    const held = window.bytes.subarray(0, window.end);
    coverage.look(held);
    const [open, close] = [held.lastIndexOf(OPEN), held.lastIndexOf(CLOSE)];
    if (open !== -1 || close !== -1) hasTags = true;
    let keep: number;
    if (open > close) {
      const isTooLong = held.length - open > LONGEST_EVENT;
      carried = isTooLong ? readHead(held.subarray(open)) : undefined;
      keep = isTooLong ? held.length - LONGEST_ENTRY : open;
    } else {
      if (close !== -1) carried = undefined;
      const least = Math.max(close === -1 ? 0 : close + CLOSE.length, held.length - LONGEST_ENTRY);
      // The rest of an event may begin the file: its time stands far before the words that count.
      const isRest = !hasTags && window.before === 0 && held.length < LONGEST_ENTRY;
      keep = isRest ? 0 : carried === undefined ? entryStart(held, held.length - 1, least) : least;
    }
    keep = Math.max(0, Math.min(keep, searched, pending ?? keep));
    window.drop(keep);
    searched -= keep;
    floor = Math.max(0, floor - keep);
  };

  return {
    *push(chunk) {
      window.append(decoder.push(chunk));
      letGo(yield* scan(false));
    },
    *finish() {
      window.append(decoder.end());
      yield* scan(true);
    },
    end: () => {
      return coverage.end(window.bytes.subarray(0, window.end), carried !== undefined);
    },
  };
}

function begins(piece: Buffer): boolean {
  return piece.subarray(0, OPEN.length).equals(OPEN);
}
