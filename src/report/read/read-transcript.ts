import { decodeOutput } from '../../check/read/decode-output.ts';
import { replayBlock } from '../replay-block.ts';
import type { Replay } from '../schema.ts';
import { treeOfJson, treeOfYaml } from './plain-tree.ts';
import { readReplay } from './read-replay.ts';
import { type NamedTranscript, readTicket } from './read-ticket.ts';
import { type Split, splitTranscript } from './split-transcript.ts';
import { sumOfBlock, sumOfWords } from './sums.ts';

export type TranscriptProblem =
  | 'empty'
  | 'binary'
  | 'foreign'
  | 'ticket'
  | 'cut'
  | 'two-blocks'
  | 'block-too-big'
  | 'bad-block'
  | 'other-words'
  | 'other-block';

export type TranscriptReading =
  /** `isProved`: its sums fit; without sums (an older Ariane) nobody can tell. */
  | { readonly ok: true; readonly replay: Replay; readonly isProved: boolean }
  | { readonly ok: false; readonly why: TranscriptProblem; readonly ticket?: NamedTranscript; readonly at?: string };

// Ten thousand answers with a note each are 2 MB; parsing takes seconds and a hundred times the room.
const MOST_BLOCK = 2_500_000;

/** Reads a transcript of any format. Never throws; what it says is clean, and its words and block are what was exported. */
export function readTranscript(bytes: Uint8Array): TranscriptReading {
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  const { text } = decodeOutput(bytes);
  if (text.trim() === '') return { ok: false, why: 'empty' };
  if (text.includes('\0')) return { ok: false, why: 'binary' };
  const taken = splitTranscript(text);
  if (!taken.ok) return { ok: false, ...whyNot(text, taken.why) };
  const { split } = taken;
  return split.block.is === 'json' ? readJson(split, split.block.value) : readLines(split, split.block.lines);
}

function whyNot(text: string, why: 'no-block' | 'two-blocks'): { why: TranscriptProblem; ticket?: NamedTranscript } {
  if (why === 'two-blocks') return { why };
  const ticket = readTicket(text);
  if (ticket !== undefined) return { why: 'ticket', ticket };
  // The beginning of one of ours, or something else altogether: its head names a session.
  const isOurs = /(?<![\w-])\d{8}-\d{4}-[a-z0-9]{4}(?![\w-])/.test(text.slice(0, 4_000));
  return { why: isOurs ? 'cut' : 'foreign' };
}

function readLines({ words }: Split, lines: readonly string[]): TranscriptReading {
  if (lines.reduce((sum, line) => sum + line.length + 1, 0) > MOST_BLOCK) return { ok: false, why: 'block-too-big' };
  const at = lines.lastIndexOf('sums:');
  const sums = { words: sumIn(lines[at + 1], 'words'), block: sumIn(lines[at + 2], 'block') };
  const own = at === -1 ? lines : lines.slice(0, at);
  if (at !== -1) {
    // The block first: where it was altered, what it says of the words is worth nothing.
    if (sums.block !== sumOfBlock(own)) return { ok: false, why: sums.block === undefined ? 'cut' : 'other-block' };
    if (sums.words !== sumOfWords(words)) return { ok: false, why: 'other-words' };
  }
  // Whoever names the session seals what it writes.
  if (at === -1 && own.some((line) => line.startsWith('session: '))) return { ok: false, why: 'cut' };
  const tree = treeOfYaml(own);
  if (tree === undefined) return { ok: false, why: 'bad-block' };
  return sealed(readReplay(tree, { isSealed: at !== -1 }), at !== -1);
}

function sumIn(line: string | undefined, key: string): string | undefined {
  const [, found, value] = /^ {2}(words|block): "?([\da-f]{64})"?$/.exec(line ?? '') ?? [];
  return found === key ? value : undefined;
}

function readJson({ words }: Split, value: unknown): TranscriptReading {
  const tree = treeOfJson(value);
  const read = tree === undefined ? undefined : readReplay(tree, { isSealed: false });
  if (read === undefined || !read.ok) return { ok: false, why: 'bad-block', ...(read === undefined ? {} : { at: read.at }) };
  const { sums, ...replay } = read.replay;
  if (sums === undefined) return sealed(read, false);
  const block = replayBlock(replay);
  if (sums.block !== sumOfBlock(block)) return { ok: false, why: 'other-block' };
  if (sums.words !== sumOfWords(words)) return { ok: false, why: 'other-words' };
  return sealed(read, true);
}

/** A block that says what only sealed ones say, and has no sums, was cut short. */
function sealed(read: ReturnType<typeof readReplay>, isProved: boolean): TranscriptReading {
  if (!read.ok) return { ok: false, why: 'bad-block', at: read.at };
  const { sums: _, ...replay } = read.replay;
  if (!isProved && replay.session !== undefined) return { ok: false, why: 'cut' };
  return { ok: true, replay, isProved };
}
