export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Bytes as text with `\n` for every line end. A byte order mark decides; without one, zero bytes at every second place are UTF-16
 * (what Windows PowerShell writes with `>`, its mark lost on the way), and what is not valid UTF-8 is Windows-1252. Never throws.
 */
export function decodeOutput(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.replace(/\r\n?/g, '\n'), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4_000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const half = sample.length / 2;
  if (half >= 2 && zeros[1]! > half * 0.6 && zeros[0]! < half * 0.2) return 'utf-16le';
  if (half >= 2 && zeros[0]! > half * 0.6 && zeros[1]! < half * 0.2) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
