import { open } from 'node:fs/promises';

/** Bytes. Measured over 300 MB: more does not help, less costs time between threads. */
const CHUNK = 512 * 1024;

/**
 * The bytes of a file as they come, two buffers in turn: one is read into while the other is looked at. A chunk holds until the next
 * one is asked for. Throws what the file system says; the file is closed whenever its reader stops.
 */
export async function* readLog(path: string): AsyncGenerator<Uint8Array, void> {
  const file = await open(path, 'r');
  try {
    const buffers = [Buffer.allocUnsafeSlow(CHUNK), Buffer.allocUnsafeSlow(CHUNK)] as const;
    let reading = file.read(buffers[0], 0, CHUNK);
    for (let turn = 0; ; turn++) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      const full = buffers[turn % 2 === 0 ? 0 : 1];
      reading = file.read(buffers[turn % 2 === 0 ? 1 : 0], 0, CHUNK);
      // Its failure is met when it is asked for, or nobody asks any more.
      reading.catch(() => {});
      yield full.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
