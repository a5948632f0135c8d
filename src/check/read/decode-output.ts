export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

// Enough to tell an encoding by; a log of gigabytes is not read twice for it.
const SAMPLE = 4_000;

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
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const half = sample.length / 2;
  if (half >= 2 && zeros[1]! > half * 0.6 && zeros[0]! < half * 0.2) return 'utf-16le';
  if (half >= 2 && zeros[0]! > half * 0.6 && zeros[1]! < half * 0.2) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** An output limit may have cut the last letter in two: that alone makes no other encoding, if an earlier letter was whole. */
function isUtf8(bytes: Uint8Array): boolean {
  if (decodes(bytes)) return true;
  for (let cut = 1; cut <= 3; cut++) {
    const kept = bytes.subarray(0, -cut);
    if (decodes(kept)) return kept.some((byte) => byte > 0x7f);
  }
  return false;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
