import { readEntry } from './read-entry.ts';
import type { Entry, SessionEntry } from './types.ts';

/** What a journal held. `dropped`: the half-written end that was left out, with the length to cut the file back to. */
export type Parsed =
  | {
      readonly ok: true;
      readonly entries: readonly [SessionEntry, ...Entry[]];
      readonly dropped: { readonly length: number } | undefined;
    }
  | {
      readonly ok: false;
      readonly line: number;
      readonly why: 'empty' | 'not-utf8' | 'not-json' | 'not-an-entry' | 'no-header' | 'newer';
    };

/** Entries as lines of journal.jsonl, each ended by a newline. */
export function writeLines(entries: readonly Entry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/**
 * Reads journal.jsonl. What follows the last newline was never acknowledged and is dropped, and so is a change whose write was
 * cut short between two lines; any other line that is no entry makes the journal broken, with its line number. Never throws;
 * texts come back clean. Unknown keys are ignored.
 */
export function parseJournal(bytes: Uint8Array): Parsed {
  const end = bytes.lastIndexOf(0x0a) + 1;
  const text = decode(bytes.subarray(0, end));
  if (text === undefined) return { ok: false, line: lineOfBadByte(bytes), why: 'not-utf8' };
  const entries: Entry[] = [];
  const lines = text.split('\n');
  lines.pop();
  if (lines.length === 0) return { ok: false, line: 1, why: 'empty' };
  for (const [index, line] of lines.entries()) {
    const entry = parseLine(line);
    if (typeof entry === 'string') return { ok: false, line: index + 1, why: entry };
    entries.push(entry);
  }
  const whole = wholeWrites(entries);
  const [header, ...rest] = entries.slice(0, whole);
  if (header?.kind !== 'session') return { ok: false, line: 1, why: 'no-header' };
  if (header.format !== 1) return { ok: false, line: 1, why: 'newer' };
  const length = whole === entries.length ? end : lengthOf(bytes, whole);
  return { ok: true, entries: [header, ...rest], dropped: length === bytes.length ? undefined : { length } };
}

/** Strict: an answer whose letters were replaced by question marks would be another answer, and written back as such. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let at = 0; at < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, at) + 1;
    if (end === 0 || decode(bytes.subarray(at, end)) === undefined) break;
    at = end;
  }
  return line;
}

/** How many entries there are before a write that was cut short. */
function wholeWrites(entries: readonly Entry[]): number {
  for (const [index, entry] of entries.entries())
    if (entry.kind === 'back' && entry.next !== undefined && index + entry.next >= entries.length) return index;
  return entries.length;
}

/** The length of the first `lines` lines, in bytes. */
function lengthOf(bytes: Uint8Array, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines; line++) at = bytes.indexOf(0x0a, at) + 1;
  return at;
}

function parseLine(line: string): Entry | 'not-json' | 'not-an-entry' {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return 'not-json';
  }
  return readEntry(raw) ?? 'not-an-entry';
}
