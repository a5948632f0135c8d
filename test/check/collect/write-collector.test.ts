import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parameterNames } from '../../../src/check/collect/parameter-names.ts';
import { writeCollector } from '../../../src/check/collect/write-collector.ts';
import { connector } from '../../flows/connector.ts';
import { grammarFaults } from './grammar-faults.ts';
import { everyKind, SAMPLE_TEXTS, sampleFlow } from './sample-flow.ts';

const order = { texts: SAMPLE_TEXTS, version: '1.2.3' } as const;
let faults: (script: string) => string[];
beforeAll(async () => {
  faults = await grammarFaults();
});

function reversed<K, V>(map: ReadonlyMap<K, V>): Map<K, V> {
  return new Map([...map].reverse());
}

describe('writeCollector', () => {
  it.each([
    ['script', 'fr'],
    ['script', 'en'],
    ['paste', 'fr'],
    ['paste', 'en'],
  ] as const)('writes a %s in %s that the grammar takes, of every kind of look and of the real flow', (shape, lang) => {
    expect(faults(writeCollector({ ...order, flow: everyKind(), lang, shape }))).toEqual([]);
    const { checks } = connector.flow;
    if (checks === undefined) throw new Error('the flow has no checks');
    const texts = connector.texts.get(lang)!;
    expect(faults(writeCollector({ flow: { ...connector.flow, checks }, texts, version: '1', lang, shape }))).toEqual([]);
  });

  it.each(['script', 'paste'] as const)('writes the same %s for the same flow, whatever the order of its maps', (shape) => {
    const flow = everyKind();
    const turned = {
      ...flow,
      values: reversed(flow.values),
      checks: {
        ...flow.checks,
        looks: reversed(
          new Map(
            [...flow.checks.looks].map(([id, look]) => [
              id,
              { ...look, run: look.run.map((run) => ({ ...run, params: reversed(run.params) })) },
            ]),
          ),
        ),
      },
    };
    const texts = { ...SAMPLE_TEXTS, values: reversed(SAMPLE_TEXTS.values) };
    expect(writeCollector({ ...order, texts, flow: turned, lang: 'fr', shape })).toBe(
      writeCollector({ ...order, flow, lang: 'fr', shape }),
    );
  });

  it('says at its top what it is, what it does, that it only reads and where the zip goes', () => {
    const script = writeCollector({ ...order, flow: everyKind(), lang: 'en', shape: 'script' });
    const head = script.slice(0, script.indexOf('param('));
    for (const line of head.replace('\ufeff', '').trimEnd().split('\r\n')) expect(line).toMatch(/^#/);
    for (const said of [
      'sample-flow',
      'version 3',
      everyKind().hash,
      'only reads',
      'zip file goes beside this script',
      'Get-Mailbox -Identity {mailbox} | Format-List *',
      'tls: host={cas}:443',
      'not collected',
    ])
      expect(head).toContain(said);
  });

  it('keeps to what PowerShell 2.0 can parse, so that an old one can still say that it is too old', () => {
    const script = writeCollector({ ...order, flow: sampleFlow([]), lang: 'en', shape: 'script' });
    expect(script).not.toMatch(
      /::new\(|\[ordered\]|\[pscustomobject\]|\s-(?:in|notin|shl|shr)\s|\s&&\s|\s\|\|\s|\?\.|\?\?|[3-6]>&1|\busing\b|\bclass\b|\benum\b|\$using:|\.ForEach\(|\.Where\(/i,
    );
  });

  it('begins a script with a byte order mark: Windows PowerShell reads a file without one as ANSI', () => {
    expect(writeCollector({ ...order, flow: everyKind(), lang: 'fr', shape: 'script' }).startsWith('\ufeff#')).toBe(true);
  });

  it('makes a paste of ASCII, in lines an old console takes, with the Exchange looks only and nothing asked before its last line', () => {
    const paste = writeCollector({
      ...order,
      flow: everyKind(),
      lang: 'fr',
      shape: 'paste',
      values: new Map([['mailbox', 'adèle’s “box”@contoso.com']]),
    });
    expect(paste).toMatch(/^[\n -~]*$/);
    const lines = paste.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(4_000);
    expect(lines.at(-1)).toBe('Invoke-ArianePaste');
    expect(lines.filter((line) => line.startsWith('$ArianeLooks +=')).map((line) => /look = '([^']*)'/.exec(line)?.[1])).toEqual([
      'devices',
      'devices',
      'mailbox',
    ]);
    for (const line of lines.filter((each) => !each.startsWith('#'))) expect(faults(`${line}\n`)).toEqual([]);
  });

  it('puts no value into a command, whatever the value is', () => {
    const value = fc.string({ unit: 'binary' }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(value, (typed) => {
        const paste = writeCollector({
          ...order,
          flow: everyKind(),
          lang: 'en',
          shape: 'paste',
          values: new Map([['mailbox', typed]]),
        });
        const bare = writeCollector({
          ...order,
          flow: everyKind(),
          lang: 'en',
          shape: 'paste',
          values: new Map([['mailbox', 'x']]),
        });
        const ask = /^\$ArianeAsks \+= .*$/m;
        expect(paste.replace(ask, '')).toBe(bare.replace(ask, ''));
        expect(faults(ask.exec(paste)![0])).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('gives every value a parameter of its own that PowerShell does not keep for itself', () => {
    const names = parameterNames(['host', 'error', 'input', 'a-b', 'ab', 'ariane-looks', 'out-file', 'upn']);
    const lower = [...names.values()].map((name) => name.toLowerCase());
    expect(new Set(lower).size).toBe(8);
    for (const kept of ['host', 'error', 'input', 'outfile', 'arianelooks']) expect(lower).not.toContain(kept);
    expect(names.get('upn')).toBe('Upn');
  });
});
