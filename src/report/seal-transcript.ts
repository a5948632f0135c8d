import { splitTranscript } from './read/split-transcript.ts';
import { sumOfBlock, sumOfWords } from './read/sums.ts';
import { replayBlock } from './replay-block.ts';
import type { Transcript } from './schema.ts';

/**
 * Draws a transcript with two sums in its block: of the readable words and of the block itself. The words are known only once they
 * are drawn, so it is drawn twice; the sums have the same length. A format that left the block out is drawn as it is.
 */
export function sealTranscript(transcript: Transcript, draw: (sealed: Transcript) => string): string {
  const { sums: _, ...replay } = transcript.replay;
  const block = sumOfBlock(replayBlock(replay));
  const withWords = (words: string): Transcript => ({ ...transcript, replay: { ...replay, sums: { words, block } } });
  const draft = draw(withWords('0'.repeat(64)));
  const taken = splitTranscript(draft);
  return taken.ok ? draw(withWords(sumOfWords(taken.split.words))) : draft;
}
