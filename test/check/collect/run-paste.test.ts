import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { literal } from '../../../src/check/collect/literal.ts';
import { writeCollector } from '../../../src/check/collect/write-collector.ts';
import { readPasteBlock } from '../../../src/check/evidence/read-paste-block.ts';
import { EXCHANGE_MODULE } from '../../powershell/power-shell.ts';
import { program, quote, runPowerShell } from './run-power-shell.ts';
import { everyKind, SAMPLE_TEXTS } from './sample-flow.ts';

const folder = mkdtempSync(join(tmpdir(), 'ariane-paste-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As a console does: each line by itself, in the same session. */
function paste(values: ReadonlyMap<string, string>, { module = true, input = '' } = {}) {
  const path = join(folder, 'paste.txt');
  writeFileSync(
    path,
    writeCollector({ flow: everyKind(), texts: SAMPLE_TEXTS, lang: 'fr', version: '1', shape: 'paste', values }),
  );
  const load = module ? `Import-Module ${quote(EXCHANGE_MODULE)}; ` : '';
  return runPowerShell(`${load}foreach ($line in [IO.File]::ReadAllLines(${quote(path)})) { . ([scriptblock]::Create($line)) }`, {
    input,
  });
}

describe.skipIf(program === undefined)('the paste, run line by line by the real PowerShell', { timeout: 120_000 }, () => {
  it('prints a block that brings back what Exchange printed', () => {
    const ran = paste(new Map([['mailbox', 'adele@contoso.com']]));
    expect(ran.error).toBe('');
    const block = ran.out.slice(ran.out.indexOf('-----BEGIN'));
    for (const line of block.trimEnd().split('\n')) expect(line.trimEnd().length).toBeLessThanOrEqual(76);
    const read = readPasteBlock(ran.out);
    if (!read.ok) throw new Error(read.why);
    expect(read.manifest).toMatchObject({ flow: 'sample-flow', version: 3, hash: everyKind().hash, organisation: 'contoso' });
    expect(read.items.map(({ look, arm, state, why }) => [look, arm, state, why])).toEqual([
      ['devices', 0, 'ok', undefined],
      ['devices', 1, 'could-not-run', 'unknown-command'],
      ['mailbox', 0, 'ok', undefined],
    ]);
    expect(read.items[0]?.text).toContain('DeviceAccessState');
    expect(read.items[0]?.text).not.toContain('987654321');
    expect(read.items[2]?.text).toContain('SMTP:adele@contoso.com');
  });

  it('asks for what Ariane did not know, after the last line', () => {
    const ran = paste(new Map(), { input: 'adele@contoso.com\n' });
    expect(ran.out).toContain('Adresse de la boîte aux lettres');
    expect(readPasteBlock(ran.out)).toMatchObject({ ok: true, items: [{ state: 'ok' }, {}, { state: 'ok' }] });
  });

  it('says so where there is no Exchange, and still prints a block', () => {
    const value = `a'b’c "d" $(throw 1) \`e; throw 2 # é\n-Force`;
    const ran = paste(new Map([['mailbox', value]]), { module: false });
    expect(ran.out).toContain('n’est pas Exchange Management Shell');
    const read = readPasteBlock(ran.out);
    expect(read).toMatchObject({ ok: true, items: [{ why: 'no-exchange-session' }, {}, {}] });
    if (read.ok) expect(read.manifest?.values.get('mailbox')).toBe(value);
  });

  it('writes any text as an expression that stands for it', () => {
    const texts = [
      '',
      ' ',
      "'",
      '’‘‚‛',
      '"',
      '`n$(1)',
      'é',
      '\u0000',
      '\n\r\t',
      '漢字',
      '😀',
      '-x',
      "a'",
      "'a",
      '“”„',
      '\ud800',
      '{0}',
      'é1é',
    ];
    for (const ascii of [true, false]) {
      const lines = texts.map(
        (text) => `[Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes(${literal(text, { ascii })}))`,
      );
      const path = join(folder, 'literals.ps1');
      // A lone half of a character and a zero cannot stand in a file.
      const kept = ascii ? lines : lines.filter((_line, index) => !/[\0\r\ud800]/.test(texts[index]!) || texts[index] === '😀');
      writeFileSync(path, `\ufeff${kept.join('\n')}\n`);
      const wanted = (ascii ? texts : texts.filter((text) => !/[\0\r\ud800]/.test(text) || text === '😀')).map((text) =>
        Buffer.from(text, 'utf16le'),
      );
      const printed = runPowerShell(`& ${quote(path)}`)
        .out.replace(/\r/g, '')
        .split('\n')
        .slice(0, wanted.length);
      expect(printed.map((line) => Buffer.from(line, 'base64').toString('hex'))).toEqual(
        wanted.map((bytes) => (bytes.equals(Buffer.from('\ud800', 'utf16le')) && printed ? 'fdff' : bytes.toString('hex'))),
      );
    }
  });
});
