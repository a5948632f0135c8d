import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { liveSession } from '../../src/session/live-session.ts';
import { type Host, takeLock } from '../../src/session/lock.ts';
import { replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start-session.ts';
import { type OpenJournal, openStore, type Store } from '../../src/session/store.ts';
import type { Entry, LiveSession, SessionEntry } from '../../src/session/types.ts';
import { nodeHost } from '../../src/terminal/host.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';
import { FileError, type Files } from '../../src/terminal/ports.ts';
import { guideOf } from '../support/walk.ts';

const homes: string[] = [];
const newHome = () => {
  const home = mkdtempSync(join(tmpdir(), 'ariane-store-'));
  homes.push(home);
  return home;
};
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

let minute = 0;
const clock = { now: () => Date.UTC(2026, 10, 22, 14, 31 + minute) };
let picked = 0;
const random = { pick: (alphabet: string, length: number) => String(picked++).padStart(length, alphabet[0]) };
/** Another process on this machine that is gone, or not. */
const hostOf = (pid: number, dead: readonly number[] = []): Host => ({
  pid,
  host: 'box',
  started: undefined,
  isAlive: (holder) => (holder.host !== 'box' ? 'unknown' : dead.includes(holder.pid) ? 'dead' : 'alive'),
});
const storeIn = (home: string, { files = nodeFiles(), host = hostOf(1) }: { files?: Files; host?: Host } = {}): Store =>
  openStore({ files, home, clock, random, host });
const begin = (store: Store): { journal: OpenJournal; live: LiveSession } => {
  const make = (id: string) => startSession({ guide: guideOf(), id, at: new Date(clock.now()).toISOString(), lang: 'fr' });
  const journal = store.create((id) => make(id).entries);
  return { journal, live: liveSession({ session: make(journal.id), journal, clock }) };
};
const reopened = (store: Store, id: string) => {
  const opened = store.open(id);
  if (!opened.ok) throw new Error(opened.why);
  const entries = opened.journal.entries as [SessionEntry, ...Entry[]];
  const session = replay({ guide: guideOf(), id, entries });
  return { journal: opened.journal, live: liveSession({ session, journal: opened.journal, clock }) };
};
const say = (live: LiveSession, step: string, answer: string) => live.act({ do: 'answer', choice: { step, answer } });

describe('the store', () => {
  it('keeps an answer before it is acknowledged, private to its owner', () => {
    const home = newHome();
    const { journal, live } = begin(storeIn(home));
    expect(say(live, 'sending', 'stuck')).toEqual({ ok: true });
    const file = join(journal.folder, 'journal.jsonl');
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(journal.folder).mode & 0o777).toBe(0o700);
    live.close();
    live.close();
    expect(existsSync(join(journal.folder, 'lock'))).toBe(false);
  });

  it('finds a session by any unambiguous beginning', () => {
    const store = storeIn(newHome());
    minute = 0;
    const { journal: one } = begin(store);
    minute = 1;
    const { journal: other } = begin(store);
    minute = 0;
    expect(store.find(one.id)).toEqual({ ok: true, id: one.id });
    expect(store.find('20261122-1432')).toEqual({ ok: true, id: other.id });
    expect(store.find('2026')).toEqual({ ok: false, why: 'ambiguous', ids: [other.id, one.id] });
    for (const asked of ['2025', '', '../x', `${one.id}x`, '.', 'constructor'])
      expect(store.find(asked)).toEqual({ ok: false, why: 'not-found', asked });
  });

  it('lists what can be read beside what cannot, and nothing that is not a session', () => {
    const home = newHome();
    const store = storeIn(home);
    const { journal } = begin(store);
    const broken = ['20260101-0000-aaaa', '20260101-0000-aaab', '20260101-0000-aaac'];
    for (const id of broken) mkdirSync(join(home, 'sessions', id));
    writeFileSync(join(home, 'sessions', broken[0]!, 'journal.jsonl'), 'x\n');
    mkdirSync(join(home, 'sessions', broken[1]!, 'journal.jsonl'));
    mkdirSync(join(home, 'sessions', 'notes'));
    symlinkSync('/etc', join(home, 'sessions', '20260101-0000-link'));
    expect(store.list().map(({ id, ok }) => [id, ok])).toEqual([
      [journal.id, true],
      ['20260101-0000-aaac', false],
      ['20260101-0000-aaab', false],
      ['20260101-0000-aaaa', false],
    ]);
    for (const id of broken) expect(store.open(id)).toMatchObject({ ok: false, why: 'broken', line: 1 });
    // A broken one is let go of, so that it can be repaired and opened, or removed.
    expect(store.remove(broken[0]!)).toEqual({ ok: true });
    expect(store.list()).toHaveLength(3);
  });

  it('removes nothing that is not a session', () => {
    const home = newHome();
    const store = storeIn(home);
    mkdirSync(join(home, 'sessions'), { recursive: true });
    writeFileSync(join(home, 'precious'), 'x');
    for (const id of ['..', '../precious', '.', '', '/etc', '20260101-0000-aaaa/..'])
      expect(() => store.remove(id)).toThrow(FileError);
    expect(readFileSync(join(home, 'precious'), 'utf8')).toBe('x');
  });

  it('drops a half-written last line for good, and says so', () => {
    const home = newHome();
    const { journal, live } = begin(storeIn(home));
    say(live, 'sending', 'stuck');
    live.close();
    const file = join(journal.folder, 'journal.jsonl');
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"kind":"answer","at":"20`);
    const again = reopened(storeIn(home), journal.id);
    expect(again.journal.droppedLine).toBe(true);
    expect(say(again.live, 'who', 'unknown')).toEqual({ ok: true });
    again.live.close();
    const third = reopened(storeIn(home), journal.id);
    expect(third.journal.droppedLine).toBe(false);
    expect(third.live.session.path.map(({ entry }) => entry.step)).toEqual(['sending', 'who']);
  });

  it('leaves nothing behind where a session could not be begun', () => {
    const home = newHome();
    const real = nodeFiles();
    const files: Files = {
      ...real,
      create: (path, text) => {
        if (path.endsWith('journal.jsonl')) throw new FileError('full', path, 'ENOSPC');
        real.create(path, text);
      },
    };
    expect(() => begin(storeIn(home, { files }))).toThrow(FileError);
    expect(readdirSync(join(home, 'sessions'))).toEqual([]);
  });

  it('keeps what is pasted as received, under names never given twice', () => {
    const home = newHome();
    const { journal, live } = begin(storeIn(home));
    live.act({ do: 'paste', text: 'a\u001b[31m\r\nb' });
    live.act({ do: 'paste', text: 'second' });
    rmSync(join(journal.folder, 'evidence', 'paste-1.txt'));
    live.act({ do: 'paste', text: 'third' });
    expect(readdirSync(join(journal.folder, 'evidence')).sort()).toEqual(['paste-2.txt', 'paste-3.txt']);
    expect(readFileSync(join(journal.folder, 'evidence', 'paste-2.txt'), 'utf8')).toBe('second');
    say(live, 'sending', 'stuck');
    expect(live.session.path[0]!.entry.evidence).toEqual(['paste-1.txt', 'paste-2.txt', 'paste-3.txt']);
    expect(live.act({ do: 'paste', text: ' \n' })).toMatchObject({ code: 'nothing-to-do' });
    expect(live.act({ do: 'paste', text: 'é'.repeat(3 * 1024 * 1024) })).toMatchObject({ code: 'too-big' });
  });
});

describe('a write that fails', () => {
  /** A disk that takes half of what is written, then nothing; `undo` says whether the half can be cut off again. */
  const failing = (home: string) => {
    const real = nodeFiles();
    const disk = { full: false, stuck: false };
    const files: Files = {
      ...real,
      append: (path, text) => {
        if (!disk.full) return real.append(path, text);
        real.append(path, text.slice(0, text.length / 2));
        throw new FileError('full', path, 'ENOSPC');
      },
      truncate: (path, length) => {
        if (disk.stuck) throw new FileError('other', path, 'EIO');
        real.truncate(path, length);
      },
    };
    return { disk, store: storeIn(home, { files }) };
  };

  it('changes nothing, says why, and the next one follows what was kept', () => {
    const home = newHome();
    const { disk, store } = failing(home);
    const { journal, live } = begin(store);
    let told = 0;
    live.subscribe(() => {
      told += 1;
    });
    say(live, 'sending', 'stuck');
    const before = live.session;
    disk.full = true;
    for (const command of [
      { do: 'answer', choice: { step: 'who', answer: 'unknown' } },
      { do: 'back' },
      { do: 'note', text: 'x', for: 'internal' },
      { do: 'change', index: 0, answer: 'unknown' },
      { do: 'set', lang: 'en' },
    ] as const)
      expect(live.act(command)).toMatchObject({ ok: false, code: 'not-written' });
    const refusal = say(live, 'who', 'unknown');
    expect(refusal.ok ? '' : refusal.message).toContain('disque plein');
    expect(live.session).toBe(before);
    expect(told).toBe(1);
    disk.stuck = true;
    disk.full = false;
    expect(say(live, 'who', 'unknown')).toMatchObject({ ok: false, code: 'not-written' });
    disk.stuck = false;
    expect(say(live, 'who', 'unknown')).toEqual({ ok: true });
    live.close();
    const again = reopened(storeIn(home), journal.id);
    expect(again.journal.droppedLine).toBe(false);
    expect(again.live.session.entries).toEqual(live.session.entries);
  });

  it('never writes a line it could not read back', () => {
    const { live } = begin(storeIn(newHome()));
    const known = { step: 'No Step', answer: 'x', voice: 'seen' as const, source: 'f' as never };
    expect(live.act({ do: 'known', known: [known] })).toMatchObject({ ok: false, code: 'does-not-fit' });
    const choice = { step: 'sending', answer: 'stuck', at: 'yesterday' };
    expect(live.act({ do: 'answer', choice })).toMatchObject({ ok: false });
    expect(live.session.entries).toHaveLength(1);
  });
});

describe('the lock', () => {
  it('is not taken from a live holder, nor from one on another machine', () => {
    const home = newHome();
    const { journal, live } = begin(storeIn(home));
    expect(storeIn(home, { host: hostOf(2) }).open(journal.id)).toMatchObject({ why: 'held', holder: { pid: 1, host: 'box' } });
    expect(storeIn(home, { host: hostOf(2) }).remove(journal.id)).toMatchObject({ why: 'held' });
    live.close();
    writeFileSync(join(journal.folder, 'lock'), JSON.stringify({ pid: 7, host: 'elsewhere' }));
    expect(storeIn(home, { host: hostOf(2, [7]) }).open(journal.id)).toMatchObject({
      why: 'held',
      holder: { host: 'elsewhere' },
    });
  });

  it('is not taken twice by one process, but is after it was let go', () => {
    const home = newHome();
    const store = storeIn(home);
    const { journal, live } = begin(store);
    expect(store.open(journal.id)).toMatchObject({ why: 'held' });
    live.close();
    reopened(store, journal.id).live.close();
  });

  it('of a dead holder, of an earlier process of our own number, or without sense is taken over', () => {
    const home = newHome();
    const { journal, live } = begin(storeIn(home));
    live.close();
    const lock = join(journal.folder, 'lock');
    for (const [text, holder] of [
      [JSON.stringify({ pid: 7, host: 'box' }), { pid: 7 }],
      [JSON.stringify({ pid: 3, host: 'box', started: 'long ago' }), { pid: 3 }],
      ['', undefined],
      ['{"pid":"x"}', undefined],
      ['null', undefined],
    ] as const) {
      writeFileSync(lock, text);
      const opened = storeIn(home, { host: hostOf(3, [7]) }).open(journal.id);
      if (!opened.ok) throw new Error(opened.why);
      if (holder === undefined) expect(opened.journal.tookOver).toBeUndefined();
      else expect(opened.journal.tookOver).toMatchObject(holder);
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: 3 });
      opened.journal.close();
      expect(readdirSync(journal.folder)).toEqual(['journal.jsonl']);
    }
  });

  it('is taken over by one alone, also where the one who was taking over died', () => {
    const home = newHome();
    const files = nodeFiles();
    const path = join(home, 'lock');
    writeFileSync(path, JSON.stringify({ pid: 7, host: 'box' }));
    // 8 began to take over from 7 and died: its claim is there, the lock still names 7.
    writeFileSync(`${path}.7-`, JSON.stringify({ pid: 8, host: 'box' }));
    // 9 comes between our look and our claim.
    let late = true;
    const raced: Files = {
      ...files,
      create: (name, text) => {
        if (late && name.endsWith('.8-')) {
          late = false;
          expect(takeLock({ files, path, host: hostOf(9, [7, 8]) })).toMatchObject({ ok: true, tookOver: { pid: 7 } });
        }
        files.create(name, text);
      },
    };
    expect(takeLock({ files: raced, path, host: hostOf(10, [7, 8]) })).toMatchObject({ ok: false, holder: { pid: 9 } });
    expect(readdirSync(home)).toEqual(['lock']);
  });

  it('of a dead process is won by one of many real ones', async () => {
    const home = newHome();
    const path = join(home, 'lock');
    const script = `
      import { takeLock } from ${JSON.stringify(join(process.cwd(), 'src/session/lock.ts'))};
      import { nodeFiles } from ${JSON.stringify(join(process.cwd(), 'src/terminal/node-files.ts'))};
      import { nodeHost } from ${JSON.stringify(join(process.cwd(), 'src/terminal/host.ts'))};
      const asked = { files: nodeFiles(), path: ${JSON.stringify(path)}, host: nodeHost() };
      process.stdout.write('ready\\n');
      process.stdin.once('data', () => {
        process.stdout.write(takeLock(asked).ok ? 'won\\n' : 'lost\\n');
        // Held until we are told: a process that leaves is dead, and is taken over.
        process.stdin.once('data', () => process.exit(0));
      });
    `;
    const children = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (data: Buffer) => {
        said += data.toString();
      });
      const until = (word: RegExp) =>
        new Promise<string>((resolve) => {
          const look = () => word.test(said) && resolve(said);
          child.stdout.on('data', look);
          look();
        });
      return { child, until };
    });
    await Promise.all(children.map(({ until }) => until(/ready/)));
    const gone = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    await new Promise((resolve) => gone.once('exit', resolve));
    const { host } = nodeHost();
    writeFileSync(path, JSON.stringify({ pid: gone.pid, host, started: 'before' }));
    for (const { child } of children) child.stdin.write('go\n');
    const said = await Promise.all(children.map(({ until }) => until(/won|lost/)));
    expect(said.filter((text) => text.includes('won'))).toHaveLength(1);
    for (const { child } of children) child.stdin.write('go\n');
    await Promise.all(children.map(({ child }) => new Promise((resolve) => child.once('exit', resolve))));
    // All are dead now: the next one takes over from the winner.
    expect(takeLock({ files: nodeFiles(), path, host: nodeHost() })).toMatchObject({ ok: true });
  });
});
