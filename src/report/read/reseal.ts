import { replayBlock } from '../replay-block.ts';
import { treeOfJson } from './plain-tree.ts';
import { readReplay } from './read-replay.ts';
import { readTranscript } from './read-transcript.ts';
import { splitTranscript } from './split-transcript.ts';
import { sumOfBlock, sumOfWords } from './sums.ts';

const SUM = /\b(words|block)"?: (?:"|&quot;|&#34;)?([\da-f]{64})/g;

/**
 * A transcript whose hidden names were put back, with the sums of what it says now, so that it can be gone on from; as it is where it
 * was none before, or can no longer be read. `before`: the text as it came.
 */
export function reseal(before: string, after: string): string {
  const was = readTranscript(Buffer.from(before));
  const taken = splitTranscript(after);
  if (!was.ok || !was.isProved || !taken.ok) return after;
  const { words, block } = taken.split;
  const found = new Map([...after.matchAll(SUM)].map(([, key, sum]) => [key, sum!]));
  const [oldWords, oldBlock] = [found.get('words'), found.get('block')];
  if (oldWords === undefined || oldBlock === undefined) return after;
  const own = block.is === 'lines' ? block.lines.slice(0, block.lines.lastIndexOf('sums:')) : linesOfJson(block.value);
  const sealed = after.replaceAll(oldWords, sumOfWords(words)).replaceAll(oldBlock, sumOfBlock(own));
  return readTranscript(Buffer.from(sealed)).ok ? sealed : after;
}

function linesOfJson(value: unknown): readonly string[] {
  const tree = treeOfJson(value);
  const read = tree === undefined ? undefined : readReplay(tree, { isSealed: false });
  if (read === undefined || !read.ok) return [];
  const { sums: _, ...replay } = read.replay;
  return replayBlock(replay);
}
