import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makePowerShellLooker } from '../../../src/check/look/powershell.ts';
import { checkCommand } from '../../../src/check/powershell/safe-command.ts';
import { readOutput } from '../../../src/check/read/read-output.ts';
import type { LookOrder } from '../../../src/check/types.ts';
import type { LookPlace } from '../../../src/flow/check-types.ts';
import { quoteArgument } from '../../../src/flow/powershell.ts';
import { killTree } from '../../../src/terminal/kill-tree.ts';
import { modulePath, powerShell } from '../../powershell/power-shell.ts';
import { grammar } from './grammar-here.ts';

const program = powerShell();
// Whatever a test runs in the background is found again by this.
const TAG = `ariane-test-${process.pid}`;
const env = { ...process.env, PSModulePath: modulePath(), ARIANE_TEST_TAG: TAG };

function looker(more: Record<string, string> = {}) {
  return makePowerShellLooker({
    env: { ...env, ...more },
    platform: process.platform,
    findProgram: (name) => (name.startsWith('pwsh') ? program : undefined),
    killTree: (pid) => killTree(pid, process.platform),
    checkCommand: async (command) => checkCommand(command, grammar),
  });
}

function order(
  command: string,
  {
    where = 'here',
    limit = 60_000,
    signal = new AbortController().signal,
    ...more
  }: Partial<LookOrder> & { where?: LookPlace } = {},
): LookOrder {
  const params = new Map([['command', command]]);
  return { look: 'it', kind: 'powershell', params, limit, signal, progress: () => {}, now: Date.now(), where, ...more };
}

/** Processes that carry this test's tag in their environment. */
function left(): number {
  return spawnSync('sh', ['-c', `grep -lz ${TAG} /proc/[0-9]*/environ 2>/dev/null | grep -v /${process.pid}/ | wc -l`], {
    encoding: 'utf8',
  }).stdout.trim() === '0'
    ? 0
    : 1;
}

describe.skipIf(program === undefined)('a look in the real PowerShell', () => {
  it('brings what the command printed, and where it looked', async () => {
    const looked = await looker().look(
      order("Get-Mailbox -Identity 'adele@contoso.com' | Format-List *", { where: 'exchange-shell' }),
    );
    expect(looked).toMatchObject({ ok: true, at: { organisation: 'contoso' } });
    const read = readOutput(looked.text, { formats: ['format-list'], isWhole: true });
    expect(read.ok && read.records[0]!.fields.get('EmailAddresses')).toEqual([
      'SMTP:adele@contoso.com',
      'smtp:adele.v@contoso.local',
      'X400:C=US;A= ;P=Contoso;O=Exchange;S=V;G=Adele;',
      'smtp:a.v@contoso.com',
      'SIP:adele@contoso.com',
    ]);
    expect(read.ok && [...read.records[0]!.cut]).toEqual([]);
  });

  it('tells the tenant and the account of a Graph look', async () => {
    const looked = await looker().look(
      order("Invoke-MgGraphRequest -Method GET -Uri ('/v1.0/users/' + 'a') -OutputType Json", { where: 'graph' }),
    );
    expect(looked).toMatchObject({
      ok: true,
      at: { tenant: '3f6d0c52-1111-4222-8333-444455556666', account: 'admin@contoso.com' },
    });
  });

  it('tells a failure from nothing', async () => {
    const of = async (command: string, more = {}) => {
      const looked = await looker(more).look(order(command, { where: 'exchange-shell' }));
      return readOutput(looked.text, { formats: ['format-list'], isWhole: looked.ok });
    };
    expect(await of("Get-Mailbox -Identity 'nobody' | fl")).toMatchObject({ ok: false, why: 'object-not-found' });
    expect(await of("Get-MobileDeviceStatistics -Mailbox 'adele' | fl", { ARIANE_TEST_SCENARIO: 'no-phone' })).toMatchObject({
      ok: true,
      records: [],
    });
    expect(await of("Get-Mailbox -Identity 'adele' | fl", { ARIANE_TEST_SCENARIO: 'denied' })).toMatchObject({
      ok: false,
      why: 'denied',
    });
    const missing = await looker({ PSModulePath: '' }).look(order("Get-Mailbox -Identity 'a' | fl", { where: 'exchange-shell' }));
    expect(missing).toMatchObject({ ok: false, state: 'could-not-run', why: 'no-exchange-session' });
    const unknown = await looker().look(order('Get-NothingLikeIt | fl'));
    expect(readOutput(unknown.text, { formats: ['format-list'] })).toMatchObject({ ok: false, why: 'unknown-command' });
  });

  it.each([
    "o'brien",
    "'; [IO.File]::WriteAllText('/tmp/ariane-injected', 'x'); '",
    '$([IO.File]::WriteAllText("/tmp/ariane-injected", "x"))',
    '`$(1)`',
    '"; Get-Date; "',
    '\u2019; Get-Date; \u2018',
    '\u201c$(1)\u201d',
    '-Force',
    '--%',
    '@{a=1}',
    '{ Get-Date }',
    '$env:HOME',
    'a;b|c&d>e<f',
    '# comment',
    '%PATH%',
    'été ß 漢字 \ud83d\ude00',
    '*',
    '~',
  ])('hands %j on as exactly one argument', async (value) => {
    const looked = await looker().look(order(`Get-Echo ${quoteArgument(value)} | Format-List`));
    const read = readOutput(looked.text, { formats: ['format-list'], isWhole: true });
    const arrived = read.ok
      ? read.records.map((record) => Buffer.from(String(record.fields.get('Argument')), 'base64').toString('utf8'))
      : [];
    expect(arrived).toEqual([value.replace(/\s+/g, ' ')]);
    expect(existsSync('/tmp/ariane-injected')).toBe(false);
  });

  it('refuses what does more than read, once more before it runs', async () => {
    expect(await looker().look(order('Remove-Item /tmp/x'))).toMatchObject({
      ok: false,
      state: 'not-allowed',
      why: 'not-reading',
    });
  });

  it('that hangs ends in time, and leaves no process', async () => {
    expect(await looker().look(order('Get-Forever', { limit: 3_000 }))).toMatchObject({ ok: false, state: 'timed-out' });
    expect(left()).toBe(0);
  });

  it('that floods is cut, and leaves no process', async () => {
    const looked = await looker().look(order('Get-Flood'));
    expect(looked).toMatchObject({ ok: false, state: 'could-not-run', why: 'too-much-output' });
    expect(looked.text.length).toBeLessThan(6_000_000);
    expect(left()).toBe(0);
  });

  it('that dies says so', async () => {
    expect(await looker().look(order('Get-Death'))).toMatchObject({ ok: false, state: 'could-not-run', why: 'died' });
    expect(left()).toBe(0);
  });

  it('that is cancelled ends, and leaves no process', async () => {
    const abort = new AbortController();
    const looking = looker().look(order('Get-Forever', { signal: abort.signal }));
    // Once it has begun: its process carries the tag.
    while (left() === 0) await new Promise((resolve) => setImmediate(resolve));
    abort.abort();
    expect(await looking).toMatchObject({ ok: false, state: 'cancelled' });
    expect(left()).toBe(0);
  });
});
