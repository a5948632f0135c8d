/** A real session in a temporary home: real store and journal, a clock that stands until it is moved. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFlow } from '../../src/flow/read-flow.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { liveSession } from '../../src/session/live-session.ts';
import { pageOf } from '../../src/session/page-of.ts';
import { pastOf } from '../../src/session/past-of.ts';
import { startSession } from '../../src/session/start-session.ts';
import { openStore } from '../../src/session/store.ts';
import type { Where } from '../../src/session/types.ts';
import { nodeHost } from '../../src/terminal/host.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';
import type { CleanText } from '../../src/text/clean.ts';
import type { OwnLang } from '../../src/text/lang.ts';

const SMALL = fileURLToPath(new URL('../fixtures/flows/small', import.meta.url));

interface Real {
  readonly dir?: string;
  readonly lang?: OwnLang;
  readonly where?: Where;
  readonly reference?: string;
}

export function realLive({ dir = SMALL, lang = 'fr', where, reference }: Real = {}) {
  const home = mkdtempSync(join(tmpdir(), 'ariane-'));
  const files = nodeFiles();
  let time = Date.UTC(2026, 10, 22, 14, 31);
  let made = 0;
  const clock = { now: () => time };
  // The first letters, then others: two sessions of a test differ.
  const random = { pick: (alphabet: string, length: number) => (alphabet[made++ % alphabet.length] ?? 'a').repeat(length) };
  const store = openStore({ files, home, clock, random, host: nodeHost() });
  const reading = readFlow({ files, dir, lang });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  const guide = { machine: compileFlow(reading.flow), texts: reading.texts };
  const begin = (id: string) =>
    startSession({ guide, id, at: new Date(time).toISOString(), lang, where, case: reference as CleanText | undefined });
  const journal = store.create((id) => begin(id).entries);
  const live = liveSession({ session: begin(journal.id), journal, clock });
  return {
    ...{ live, store, home, guide, clock, now: clock.now },
    page: () => pageOf(live.session, time),
    past: () => pastOf(live.session),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    close: () => {
      live.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
