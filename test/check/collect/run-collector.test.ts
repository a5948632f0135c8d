import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCollector } from '../../../src/check/collect/write-collector.ts';
import { readEvidence } from '../../../src/check/evidence/read-evidence.ts';
import type { EvidenceItem, EvidenceRead } from '../../../src/check/evidence/types.ts';
import { EXCHANGE_MODULE } from '../../powershell/power-shell.ts';
import { program, quote, type Ran, runPowerShell } from './run-power-shell.ts';
import { everyKind, SAMPLE_TEXTS, sampleFlow } from './sample-flow.ts';

const folder = mkdtempSync(join(tmpdir(), 'ariane-collect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOSTILE = `'; throw 'out' # $(throw 1) \`n "x" ’‘“” -Force; é 漢字 & | > { } @( \u2028end`;

function write(name: string, flow: ReturnType<typeof sampleFlow>, lang = 'en'): string {
  const path = join(folder, name);
  writeFileSync(path, writeCollector({ flow, texts: SAMPLE_TEXTS, lang, version: '1', shape: 'script' }));
  return path;
}

function whole(read: EvidenceRead): Extract<EvidenceRead, { ok: true }> {
  if (!read.ok) throw new Error(`${read.why}: ${read.detail}`);
  return read;
}

function itemsOf(read: EvidenceRead, look: string): EvidenceItem[] {
  return whole(read).items.filter((item) => item.look === look);
}

describe.skipIf(program === undefined)('the collector, run by the real PowerShell', { timeout: 120_000 }, () => {
  let bare: { ran: Ran; read: EvidenceRead };
  let exchange: { ran: Ran; read: EvidenceRead };
  const data = join(folder, 'data');
  const env = { ARIANE_TEST_DATA: data, ARIANE_TEST_VALUE: HOSTILE };

  beforeAll(async () => {
    mkdirSync(data);
    writeFileSync(join(data, 'Configuration.xml'), '<a><Password>hunter2</Password><b>é</b></a>');
    for (const [name, day] of [
      ['Connector1.log', 3],
      ['Connector0.log', 2],
      ['Connector.svclog', 1],
    ] as const) {
      writeFileSync(join(data, name), `${name}\n`);
      utimesSync(join(data, name), new Date(2026, 0, day), new Date(2026, 0, day));
    }
    const script = write('collect.ps1', everyKind());
    const run = async (before: string, value: string, out: string) => {
      const to = join(folder, out);
      const call = `${before}& ${quote(script)} -Mailbox ${value} -Cas 127.0.0.1 -NonInteractive -OutFile ${quote(to)}`;
      return { ran: runPowerShell(call, { env }), read: await readEvidence(to) };
    };
    bare = await run('', '$env:ARIANE_TEST_VALUE', 'bare.zip');
    exchange = await run(`Import-Module ${quote(EXCHANGE_MODULE)}; `, "'adele@contoso.com'", 'exchange.zip');
  }, 120_000);

  it('never stops at a look that fails, and shows how far it is', () => {
    expect(bare.ran.code).toBe(0);
    expect(bare.ran.error).toBe('');
    for (const number of [1, 7, 13]) expect(bare.ran.out).toContain(`[${number}/13] `);
    expect(bare.ran.out).toContain('bare.zip');
    const [throws] = itemsOf(bare.read, 'throws');
    expect(throws).toMatchObject({ state: 'error', why: 'failed', error: 'broken' });
    expect(throws?.text).toContain('before');
  });

  it('leaves out, with a word for why, what this session has not', () => {
    expect(itemsOf(bare.read, 'mailbox')).toMatchObject([
      { state: 'could-not-run', why: 'no-exchange-session', text: undefined },
    ]);
    expect(itemsOf(bare.read, 'licence')).toMatchObject([{ state: 'could-not-run', why: 'no-graph' }]);
    expect(bare.ran.out).toContain('this is not an Exchange Management Shell');
    expect(itemsOf(exchange.read, 'devices')).toMatchObject([
      { arm: 0, state: 'ok' },
      { arm: 1, state: 'could-not-run', why: 'unknown-command', error: 'Get-NoSuchStatistics' },
    ]);
    expect(itemsOf(exchange.read, 'due')).toEqual([]);
  });

  it('brings a hostile value unharmed to the command and back', () => {
    expect(itemsOf(bare.read, 'said')[0]).toMatchObject({ state: 'ok', text: HOSTILE, values: new Map([['mailbox', HOSTILE]]) });
    expect(whole(bare.read).manifest?.values.get('mailbox')).toBe(HOSTILE);
  });

  it('brings what Exchange printed, whole, without its secrets, and says where it looked', () => {
    const [mailbox] = itemsOf(exchange.read, 'mailbox');
    expect(mailbox).toMatchObject({
      command: 'Get-Mailbox -Identity {mailbox} | Format-List *',
      where: 'exchange-shell',
      state: 'ok',
    });
    expect(mailbox?.text).toContain('SIP:adele@contoso.com}');
    expect(mailbox?.place).toMatchObject({ organisation: 'contoso' });
    expect(itemsOf(exchange.read, 'licence')[0]?.place).toMatchObject({ account: 'admin@contoso.com' });
    const [devices] = itemsOf(exchange.read, 'devices');
    expect(devices?.text).toContain('ApplDNPH12345678');
    expect(devices?.text).not.toContain('987654321');
    expect(itemsOf(exchange.read, 'configuration')[0]?.text).toBe('<a><Password>[secret removed]</Password><b>é</b></a>');
  });

  it('brings the logs in the order they were written', () => {
    expect(itemsOf(bare.read, 'logs').map(({ source, text }) => [source, text])).toEqual([
      ['Connector.svclog', 'Connector.svclog\n'],
      ['Connector0.log', 'Connector0.log\n'],
      ['Connector1.log', 'Connector1.log\n'],
    ]);
  });

  it('brings no more than 60 MB of logs, the newest, and says that it cut', async () => {
    const logs = join(folder, 'many');
    mkdirSync(logs);
    for (const [name, size, day] of [
      ['Connector0.log', 70_000_000, 1],
      ['Connector1.log', 1_000, 2],
    ] as const) {
      writeFileSync(join(logs, name), 'x');
      truncateSync(join(logs, name), size);
      utimesSync(join(logs, name), new Date(2026, 0, day), new Date(2026, 0, day));
    }
    const script = write('logs.ps1', sampleFlow([{ id: 'logs', run: [['log', { path: '%ARIANE_TEST_DATA%/Connector*.log' }]] }]));
    const collect = async (out: string) => {
      runPowerShell(`& ${quote(script)} -NonInteractive -OutFile ${quote(join(folder, out))}`, {
        env: { ARIANE_TEST_DATA: logs },
      });
      return itemsOf(await readEvidence(join(folder, out)), 'logs').map(({ source, bytes, cut }) => ({ source, bytes, cut }));
    };
    expect(await collect('two.zip')).toEqual([{ source: 'Connector1.log', bytes: 1_000, cut: false }]);
    rmSync(join(logs, 'Connector1.log'));
    expect(await collect('one.zip')).toEqual([{ source: 'Connector0.log', bytes: 60_000_000, cut: true }]);
  });

  it('keeps values out of file names', () => {
    for (const { file } of whole(bare.read).items)
      expect(file).toMatch(/^(?:\d\d-[a-z-]+\d*(?:-\d{3})?\.(?:txt|json|xml|log))?$/);
  });

  it('looks at the network in the fields Ariane itself uses', () => {
    const [distance] = itemsOf(bare.read, 'distance').map(({ text }) => JSON.parse(text ?? ''));
    expect(distance).toMatchObject([{ host: '127.0.0.1', port: 443, reachable: false, error: 'refused', ok: 0 }]);
    const [name] = itemsOf(bare.read, 'name').map(({ text }) => JSON.parse(text ?? ''));
    expect(name).toMatchObject([{ name: 'autodiscover.127.0.0.1', addresses: [] }]);
  });

  it('asks for values, says when one looks odd, and takes none for not known', async () => {
    const script = write(
      'ask.ps1',
      sampleFlow([
        { id: 'said', run: [['powershell', { command: '{mailbox}' }]] },
        { id: 'name', run: [['dns', { name: '{cas}' }]] },
      ]),
      'fr',
    );
    const to = join(folder, 'asked.zip');
    const ran = runPowerShell(`& ${quote(script)} -OutFile ${quote(to)}`, { input: '\nadele\nadele@contoso.com\n\n' });
    expect(ran.out).toContain('Adresse de la boîte aux lettres (par exemple adèle@contoso.com)');
    expect(ran.out).toContain('ne ressemble pas');
    const read = await readEvidence(to);
    expect(itemsOf(read, 'said')[0]).toMatchObject({ state: 'ok', text: 'adele@contoso.com' });
    expect(itemsOf(read, 'name')[0]).toMatchObject({ state: 'not-asked', why: 'no-value' });
  });

  it('refuses an argument it does not know, writes over nothing, and leaves no folder behind', async () => {
    const script = write('plain.ps1', sampleFlow([{ id: 'said', run: [['powershell', { command: "'x'" }]] }]));
    const to = join(folder, 'there.zip');
    writeFileSync(to, 'mine');
    expect(runPowerShell(`& ${quote(script)} -Mailbx a -OutFile ${quote(to)}; exit $LASTEXITCODE`).code).toBe(2);
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    runPowerShell(`& ${quote(script)} -NonInteractive -OutFile ${quote(to)}`, { env: { TMPDIR: temporary, TEMP: temporary } });
    expect(await readEvidence(join(folder, 'there-2.zip'))).toMatchObject({ ok: true });
    expect(readdirSync(temporary).filter((name) => name.startsWith('ariane-'))).toEqual([]);
  });

  it('is taken without fault by the parser of PowerShell itself', () => {
    const script = write('parsed.ps1', everyKind(), 'fr');
    const command = `$e = $null; $t = $null; [void][Management.Automation.Language.Parser]::ParseFile(${quote(script)}, [ref]$t, [ref]$e); $e.Count`;
    expect(runPowerShell(command).out.trim()).toBe('0');
  });
});
