/** A conversation as a transcript: lines in, text out. */
import { Readable, Writable } from 'node:stream';
import { runLine } from '../../src/line/run-line.ts';
import type { Desk, Leave } from '../../src/session/front.ts';
import type { Page } from '../../src/session/page-types.ts';
import { fakeLineLive } from '../support/fake-line-live.ts';

export function sink() {
  let written = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  return { stream, text: () => written };
}

export async function talkTo(
  input: readonly string[] | Buffer | Readable,
  how: { pages?: readonly Page[]; share?: boolean; desk?: Partial<Desk> } = {},
) {
  const fake = fakeLineLive(how.pages);
  const out = sink();
  const err = sink();
  const stdin =
    input instanceof Readable
      ? input
      : Readable.from([Buffer.isBuffer(input) ? input : Buffer.from(input.map((line) => `${line}\n`).join(''))]);
  const left: Leave = await runLine({
    ...fake,
    desk: { ...fake.desk, ...how.desk },
    now: () => 0,
    ascii: false,
    colour: false,
    share: how.share ?? false,
    leave: new AbortController().signal,
    stdin,
    stdout: out.stream,
    stderr: err.stream,
    interactive: false,
  });
  return { left, text: out.text(), err: err.text(), done: fake.done, copied: fake.copied };
}
