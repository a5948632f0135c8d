import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLogLooker } from '../../../src/check/look/log.ts';
import { lookAtLogs } from '../../../src/check/look/look-at-logs.ts';
import type { LookOrder, LookProgress } from '../../../src/check/types.ts';
import { logXml, MORNING } from '../trace/sample-log.ts';

const PATH =
  '%ProgramData%\\Windows Intune Exchange Connector\\Logs\\Connector*.log;%ProgramData%\\Windows Intune Exchange Connector\\Logs\\Connector*.svclog';
let root: string;
let logs: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ariane-log-'));
  logs = join(root, 'Windows Intune Exchange Connector', 'Logs');
  mkdirSync(logs, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const order = (path: string, more: Partial<LookOrder> = {}): LookOrder => ({
  look: 'connector-logs',
  kind: 'log',
  params: new Map([['path', path]]),
  limit: 30_000,
  signal: new AbortController().signal,
  progress: () => {},
  where: 'here',
  now: 0,
  ...more,
});
const looker = () => makeLogLooker({ platform: 'linux', env: { PROGRAMDATA: root }, host: 'EX01' });

describe('looking at logs by pattern', () => {
  it('reads every file that fits, rolled over, and says what happened', async () => {
    writeFileSync(join(logs, 'Connector29.log'), logXml(MORNING.slice(0, 5)));
    writeFileSync(join(logs, 'Connector0.svclog'), logXml(MORNING.slice(5), false));
    writeFileSync(join(logs, 'Other.txt'), 'something else');
    mkdirSync(join(logs, 'Connector1.log'));
    const seen: LookProgress[] = [];
    const looked = await looker().look(order(PATH, { progress: (each) => seen.push(each) }));
    expect(looked).toMatchObject({ ok: true, format: 'json', at: { host: 'EX01' } });
    const [record] = JSON.parse(looked.text);
    expect(record).toMatchObject({ lastFullCompleted: '2016-08-04T03:05:00.000Z', files: 2, startedSince: 2 });
    expect(looked.text).not.toContain('<');
    expect(seen[0]).toMatchObject({ done: 0 });
    expect(seen.at(-1)?.done).toBe(seen.at(-1)?.of);
  });

  it.each([
    ['no folder', '%ProgramData%\\Nowhere\\*.log', { state: 'could-not-run', why: 'no-folder' }],
    ['no file', '%ProgramData%\\*.nothing', { state: 'could-not-run', why: 'no-file' }],
    ['a wildcard in a folder', '%ProgramData%\\*\\Logs\\a.log', { state: 'could-not-run', why: 'bad-path' }],
    ['another machine', '\\\\server\\c$\\Logs\\*.log', { state: 'could-not-run', why: 'unc-path' }],
    ['out of the folder', '%ProgramData%\\..\\*.log', { state: 'could-not-run', why: 'bad-path' }],
    ['nothing', ' ; ', { state: 'could-not-run', why: 'bad-path' }],
  ])('says a word for %s', async (_, path, expected) => {
    expect(await looker().look(order(path))).toMatchObject({ ok: false, ...expected });
  });

  it('says that a log of something else is none', async () => {
    writeFileSync(join(logs, 'Connector0.log'), 'Hello\n'.repeat(1_000));
    expect(await looker().look(order(PATH))).toMatchObject({ ok: false, why: 'no-trace' });
  });

  it('is not there where the place itself cannot be', () => {
    const other = makeLogLooker({ platform: 'linux', env: {} });
    expect(other.unavailable(order(PATH))).toBe('not-windows');
    expect(looker().unavailable(order(PATH))).toBeUndefined();
    expect(makeLogLooker({ platform: 'win32', env: {} }).unavailable(order(PATH))).toBeUndefined();
  });

  it('is cancelled half-way', async () => {
    for (let i = 0; i < 4; i++) writeFileSync(join(logs, `Connector${i}.log`), logXml(MORNING).repeat(300));
    const stop = new AbortController();
    const progress = ({ done = 0 }: LookProgress) => done > 200_000 && stop.abort();
    expect(await looker().look(order(PATH, { signal: stop.signal, progress }))).toMatchObject({ ok: false, state: 'cancelled' });
    expect(await looker().look(order(PATH, { signal: stop.signal }))).toMatchObject({ ok: false, state: 'cancelled' });
  });

  it('stops at its limit', async () => {
    writeFileSync(join(logs, 'Connector0.log'), logXml(MORNING));
    expect(await looker().look(order(PATH, { limit: 0 }))).toMatchObject({ ok: false, state: 'timed-out' });
  });

  // Who may do anything may read it all the same.
  it.skipIf(process.getuid?.() === 0)('is not allowed where it may not read', async () => {
    writeFileSync(join(logs, 'Connector0.log'), logXml(MORNING));
    chmodSync(join(logs, 'Connector0.log'), 0);
    expect(await looker().look(order(PATH))).toMatchObject({ state: 'not-allowed', why: 'denied' });
    chmodSync(logs, 0);
    expect(await looker().look(order(PATH))).toMatchObject({ state: 'not-allowed', why: 'denied' });
    chmodSync(logs, 0o700);
  });
});

describe('looking at logs a person names', () => {
  it('reads them, and says which words there are when it cannot', async () => {
    const path = join(logs, 'a.log');
    writeFileSync(path, logXml(MORNING));
    expect(await lookAtLogs([path], order(''))).toMatchObject({ ok: true });
    expect(await lookAtLogs([path, `${path}x`], order(''))).toMatchObject({ ok: false, why: 'no-file' });
    expect(await lookAtLogs([logs], order(''))).toMatchObject({ ok: false, why: 'file-unreadable' });
    expect(await lookAtLogs([], order(''))).toMatchObject({ ok: false, why: 'no-file' });
  });

  it.skipIf(process.platform === 'win32')('never opens a pipe, which would wait for ever', async () => {
    execFileSync('mkfifo', [join(logs, 'Connector0.log')]);
    expect(await lookAtLogs([join(logs, 'Connector0.log')], order(''))).toMatchObject({ why: 'file-unreadable' });
    expect(await looker().look(order(PATH))).toMatchObject({ why: 'no-file' });
  });

  it('fails when one of several sources fails, even if others were read', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(logXml(MORNING));
      throw Object.assign(new Error('no'), { code: 'EIO' });
    }
    const openFiles = async () => [{ name: 'a', size: 1, chunks: failing() }];
    const looked = await lookAtLogs(['a'], order(''), { openFiles });
    expect(looked).toMatchObject({ ok: false, state: 'could-not-run', why: 'file-unreadable' });
    expect(looked.text).toContain('"unread": 1');
  });
});
