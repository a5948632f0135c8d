import type { Transcript } from './schema.ts';

/** What of a transcript there is room for. */
export interface TranscriptFit {
  readonly hasReplay: boolean;
  readonly hasRest: boolean;
  readonly hasIntake: boolean;
  /** How many of the oldest entries are cut. */
  readonly earlier: number;
}

export const WHOLE: TranscriptFit = { hasReplay: true, hasRest: true, hasIntake: true, earlier: 0 };

/**
 * The longest transcript within `limit` characters: the replay block goes first (a part of it would be worth nothing), then what the
 * end asks for, then the intake, then the oldest entries, as few as possible. The text says what was cut and where it is.
 */
export function fitTranscript(
  transcript: Transcript,
  { limit, write }: { limit: number; write: (transcript: Transcript, fit: TranscriptFit) => string },
): string {
  const without = { ...WHOLE, hasReplay: false };
  for (const fit of [without, { ...without, hasRest: false }]) {
    const text = write(transcript, fit);
    if (text.length <= limit) return text;
  }
  const least = { ...without, hasRest: false, hasIntake: false };
  let [low, high] = [0, transcript.happened.length];
  while (low < high) {
    const earlier = Math.floor((low + high) / 2);
    if (write(transcript, { ...least, earlier }).length <= limit) high = earlier;
    else low = earlier + 1;
  }
  return write(transcript, { ...least, earlier: low }).slice(0, limit);
}
