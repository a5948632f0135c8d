const NEWLINE = 0x0a;
const NEWLINES = 0x0a0a0a0a;
const HALVES = 0x0f0f0f0f;
const QUARTERS = 0x03030303;
const ONES = 0x01010101;

/**
 * How many line feeds stand in `bytes[from, to)`. Four bytes at a time: a byte that equals a line feed becomes 0, and any bit of
 * another is folded into its lowest. No sum leaves 32 bits: those that do cost three times as much.
 */
export function countLines(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let count = 0;
  while (at < to && (bytes.byteOffset + at) % 4 !== 0) count += bytes[at++] === NEWLINE ? 1 : 0;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + at, Math.max(0, to - at) >> 2);
  const length = words.length;
  for (let i = 0; i < length; ) {
    // Each byte of `others` counts at one of the four places what is no line feed; 127 fit without leaving 32 bits with a sign.
    const stop = Math.min(length, i + 127);
    count += (stop - i) * 4;
    let others = 0;
    for (; i < stop; i++) {
      const word = words[i]! ^ NEWLINES;
      const half = (word | (word >>> 4)) & HALVES;
      const quarter = (half | (half >>> 2)) & QUARTERS;
      others += (quarter | (quarter >>> 1)) & ONES;
    }
    count -= (others & 255) + ((others >>> 8) & 255) + ((others >>> 16) & 255) + (others >>> 24);
  }
  for (at += length * 4; at < to; at++) count += bytes[at] === NEWLINE ? 1 : 0;
  return count;
}
