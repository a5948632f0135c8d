import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFlow } from '../../src/flow/read-flow.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { liveSession } from '../../src/session/live-session.ts';
import { startSession } from '../../src/session/start-session.ts';
import { openStore } from '../../src/session/store.ts';
import type { Guide, LiveSession, Where } from '../../src/session/types.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';
import { FileError, type Files } from '../../src/terminal/ports.ts';
import type { CleanText } from '../../src/text/clean.ts';

const guides = new Map<string, Guide>();

/** A flow of this repository, read once a test file. */
export function guideOf(dir: string): Guide {
  let guide = guides.get(dir);
  if (guide === undefined) {
    const read = readFlow({ files: nodeFiles(), dir });
    if (!read.ok) throw new Error(read.diagnostics.map((each) => each.message).join('\n'));
    guide = { machine: compileFlow(read.flow), texts: read.texts };
    guides.set(dir, guide);
  }
  return guide;
}

export const SMALL = 'test/fixtures/flows/small';
export const CONNECTOR = 'flows/exchange-connector';

interface Begun {
  readonly live: LiveSession;
  readonly home: string;
  readonly clock: { now(): number; at: number };
  /** Lets every write of the journal fail from now on, as a full disk does. */
  fillDisk(): void;
}

interface Beginning {
  readonly dir?: string;
  readonly lang?: string;
  readonly where?: Where;
  readonly reference?: string;
}

/** A session over a real journal in a temporary folder, with a clock that stands still until told. */
export function begin({ dir = SMALL, lang = 'fr', where = 'here', reference }: Beginning = {}): Begun {
  const home = mkdtempSync(join(tmpdir(), 'ariane-screen-'));
  const guide = guideOf(dir);
  const clock = { at: Date.UTC(2026, 2, 5, 14, 31), now: () => clock.at };
  const disk = nodeFiles();
  let isFull = false;
  const files: Files = {
    ...disk,
    append: (path, text) => {
      if (isFull) throw new FileError('full', path, 'ENOSPC');
      disk.append(path, text);
    },
  };
  const random = { pick: (alphabet: string, length: number) => alphabet.slice(0, length) };
  const host = { name: 'test', pid: process.pid, startedAt: 0, isAlive: () => true };
  const store = openStore({ files, home, clock, random, host: host as never });
  const at = new Date(clock.at).toISOString();
  const start = (id: string) => startSession({ guide, id, at, lang, where, case: reference as CleanText | undefined });
  const journal = store.create((id) => start(id).entries);
  const live = liveSession({ session: start(journal.id), journal, clock });
  return {
    ...{ live, home, clock },
    fillDisk: () => {
      isFull = true;
    },
  };
}
