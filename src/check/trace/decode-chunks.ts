export interface ChunkDecoder {
  /** The bytes to search: UTF-16 becomes UTF-8, everything else stays as it is, without its byte order mark. */
  push(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
  /** Bytes left out at the beginning; undefined where a place in the file cannot be said in bytes. */
  skipped(): number | undefined;
}

const NOTHING = new Uint8Array(0);
/** As many bytes as the encoding is told from. */
const SAMPLE = 64;

/** Tells the encoding of a log from its first bytes. What is wrong in UTF-16 becomes replacement characters. Never throws. */
export function decodeChunks(): ChunkDecoder {
  let head: Buffer | undefined = Buffer.alloc(0);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let mark = 0;
  const transcode = (chunk: Uint8Array, stream: boolean): Uint8Array =>
    decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream }), 'utf8');
  const start = (): Uint8Array => {
    const bytes = head ?? NOTHING;
    head = undefined;
    const wide = wideOf(bytes);
    if (wide !== undefined) decoder = new TextDecoder(wide);
    else if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) mark = 3;
    return transcode(bytes.subarray(mark), true);
  };
  return {
    push: (chunk) => {
      if (head === undefined) return transcode(chunk, true);
      head = Buffer.concat([head, chunk]);
      return head.length < SAMPLE ? NOTHING : start();
    },
    end: () => {
      const first = head === undefined ? NOTHING : start();
      return decoder === undefined ? first : Buffer.concat([first, transcode(NOTHING, false)]);
    },
    skipped: () => (decoder === undefined ? mark : undefined),
  };
}

function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // The mark is lost where a file was cut at its beginning.
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const half = sample.length / 2;
  if (half >= 2 && zeros[1]! > half * 0.6 && zeros[0]! < half * 0.2) return 'utf-16le';
  if (half >= 2 && zeros[0]! > half * 0.6 && zeros[1]! < half * 0.2) return 'utf-16be';
  return undefined;
}
