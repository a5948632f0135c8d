import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFlow } from '../../src/flow/read-flow.ts';
import { lintFlow } from '../../src/lint/lint-flow.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';
import { type Change, diagnosticsOf, placesOf, withSmall } from '../support/broken-flow.ts';

const read = (dir: string) => readFlow({ files: nodeFiles(), dir });
const small = (changes: readonly Change[] = []) =>
  withSmall(changes, (dir) => {
    const reading = read(dir);
    if (!reading.ok) throw new Error(placesOf(reading.diagnostics).join('\n'));
    return reading;
  });

describe('readFlow', () => {
  const { flow, texts } = small();

  it('fills in what an again takes over, through a chain', () => {
    const last = flow.all.get('sending-last');
    expect(last).toMatchObject({ kind: 'again', of: 'sending', fault: true, after: 1_800_000, from: ['S1'] });
    expect(last?.kind === 'again' && [...last.options.keys()]).toEqual(['sends', 'stuck', 'unknown']);
    expect(last?.kind === 'again' && last.options.get('unknown')?.arms[0]?.park).toBe(false);
  });

  it('lets unknown go where the value goes, and parks it', () => {
    const who = flow.all.get('who');
    expect(who?.kind === 'value' && who.options.get('unknown')?.arms).toMatchObject([{ go: 'version', park: true }]);
    expect(who?.kind === 'value' && who.given.arms).toMatchObject([{ go: 'version', park: false }]);
  });

  it('puts effects on the arm that has its own', () => {
    const profile = flow.all.get('profile');
    const arms = profile?.kind === 'question' ? profile.options.get('damaged')?.arms : undefined;
    expect(arms?.map((arm) => [arm.go, arm.effects.confirms, arm.effects.pointsTo])).toEqual([
      ['new-profile', ['old-profile'], []],
      ['to-mail-team', [], ['old-profile']],
    ]);
  });

  it('keeps scalars as they are written', () => {
    const change: Change = ['flow.yaml', 'from: [S1]\n    fault', 'from: [15.10, 0x6, 0012, true, ~]\n    fault'];
    expect(small([change]).flow.all.get('sending')?.from).toEqual(['15.10', '0x6', '0012', 'true', '~']);
  });

  it('takes the effects of an again from the repeated arm whose condition holds', () => {
    const repeated = `      stuck:
        - { when: { client: [old] }, go: who, points-to: [old-profile] }
        - { go: who, points-to: [no-licence] }`;
    const change: Change = [
      'flow.yaml',
      'options: { sends: working, stuck: who, unknown: { go: who, park: true } }',
      `options:\n      sends: working\n${repeated}\n      unknown: { go: who, park: true }`,
    ];
    const again = small([change]).flow.all.get('sending-again');
    const arms = again?.kind === 'again' ? again.options.get('stuck')?.arms : undefined;
    expect(arms?.map((arm) => [[...arm.when], arm.go, arm.effects.pointsTo])).toEqual([
      [[['client', ['old']]], 'profile', ['old-profile']],
      [[], 'profile', ['no-licence']],
    ]);
  });

  it('takes constructor for the id it is', () => {
    const changes: Change[] = [
      ['flow.yaml', '  old-profile: { from: [S2] }', '  old-profile: { from: [S2] }\n  constructor: {}'],
      ['text/fr.md', '# cause: old-profile', '# cause: constructor\nUne cause\n\n# cause: old-profile'],
    ];
    expect(placesOf(diagnosticsOf(changes))).toEqual([]);
    expect(small(changes).texts.get('fr')?.causes.get('constructor')).toBe('Une cause');
  });

  it('reads texts: labels, lists in the body, options', () => {
    const licence = texts.get('fr')?.steps.get('licence');
    expect([...(licence?.labels.keys() ?? [])]).toEqual(['short', 'where', 'expect', 'if-not', 'why', 'send', 'internal']);
    expect(licence?.body).toContain('2. choisissez {mailbox} ;\n   - puis **Licences**.');
    expect(texts.get('fr')?.steps.get('reachable')?.body).toContain('# remplacez le nom');
    expect(licence?.options.get('licensed')).toEqual({ label: 'La licence est cochée', reason: 'Une licence est attribuée.' });
  });

  it('leaves a list directly above the options in the body', () => {
    const changes: Change[] = [['text/fr.md', '- damaged: Il ne', '- [ ] ouvrez le menu\n- regardez\n\n- damaged: Il ne']];
    const profile = small(changes).texts.get('fr')?.steps.get('profile');
    expect(profile?.body).toBe('- [ ] ouvrez le menu\n- regardez');
    expect(profile?.options.size).toBe(3);
  });

  it('reads only the base and the languages asked for', () => {
    withSmall([], (dir) => {
      const reading = readFlow({ files: nodeFiles(), dir, langs: [] });
      expect(reading.ok && [...reading.texts.keys()]).toEqual(['fr']);
    });
  });

  it('has a hash of flow.yaml and checks.yaml, not of texts', () => {
    const text = small([['text/fr.md', 'Le courrier', 'Un courrier']]);
    const checks = small([['checks.yaml', '', 'checks: {}\n']]);
    expect(text.flow.hash).toBe(flow.hash);
    expect(checks.flow.hash).not.toBe(flow.hash);
  });
});

describe('bad files', () => {
  const bomb = ['a: &a [x]', ...Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a, *a, *a]`)].join('\n');
  it.each<readonly [string, Change, string]>([
    ['nothing', ['flow.yaml', '', new Uint8Array()], 'flow.yaml:1:1 file-empty'],
    ['only a comment', ['flow.yaml', '', '# nothing\n'], 'flow.yaml:1:1 file-empty'],
    ['UTF-16', ['flow.yaml', '', Buffer.from('\ufeffflow: x', 'utf16le')], 'flow.yaml:1:1 wrong-encoding'],
    ['broken UTF-8', ['text/fr.md', '', Buffer.from([0x23, 0x20, 0xc3, 0x28])], 'text/fr.md:1:1 wrong-encoding'],
    ['50 MB', ['flow.yaml', '', Buffer.alloc(50_000_000, 'a')], 'flow.yaml:1:1 file-too-big'],
    ['endless nesting', ['flow.yaml', '', '- '.repeat(9_000)], 'flow.yaml:1:1 too-deep'],
    ['one endless line', ['flow.yaml', '', `flow: x\n${'['.repeat(200_000)}`], 'flow.yaml:2:1 line-too-long'],
    ['a bomb of aliases', ['flow.yaml', '', `${bomb}\n`], 'flow.yaml:1:1 missing-key'],
    ['an alias of itself', ['flow.yaml', '', 'flow: &a [*a]\n'], 'flow.yaml:1:1 missing-key'],
    ['broken checks', ['checks.yaml', '', 'looks: {}\nlooks: {}\n'], 'checks.yaml:2:1 duplicate-key'],
  ])('%s', (_name, change, said) => {
    expect(placesOf(diagnosticsOf([change]))).toContain(said);
  });

  it('reads a file with a byte order mark and Windows line ends', () => {
    withSmall([], (dir) => {
      const files = nodeFiles();
      const text = new TextDecoder().decode(files.read(join(dir, 'flow.yaml'), 1e6));
      files.replace(join(dir, 'flow.yaml'), `\ufeff${text.replaceAll('\n', '\r\n')}`);
      expect(lintFlow(read(dir), { depth: 'start' })).toEqual([]);
    });
  });

  it.each(['flow.yaml', 'text/fr.md', 'text', 'checks.yaml'])('a folder, a link or nothing in place of %s', (name) => {
    withSmall([], (dir) => {
      rmSync(join(dir, name), { recursive: true, force: true });
      const missing = read(dir);
      expect(missing.ok).toBe(name === 'checks.yaml');
      mkdirSync(join(dir, name));
      expect(read(dir).ok).toBe(false);
      rmSync(join(dir, name), { recursive: true });
      symlinkSync('/etc/hostname', join(dir, name));
      expect(read(dir).ok).toBe(false);
    });
  });
});

describe('whatever stands in the files', () => {
  const pieces = fc.constantFrom(
    '*',
    '&a',
    '{',
    '[',
    ']',
    '}',
    '- ',
    '# ',
    '\n',
    '  ',
    '> ',
    '```',
    ': ',
    '<!--',
    '\u001b[2J',
    '\ud800',
    '__proto__',
    'unknown',
    '|',
    '~',
    '"',
  );
  it('readFlow and lintFlow never throw: a good flow changed at random', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('flow.yaml', 'text/fr.md', 'text/en.md', 'walks/licence.yaml'),
        fc.array(fc.tuple(fc.nat(6000), fc.nat(40), pieces), { minLength: 1, maxLength: 6 }),
        (file, edits) => {
          withSmall([], (dir) => {
            const files = nodeFiles();
            let text = new TextDecoder().decode(files.read(join(dir, file), 1e6));
            for (const [at, cut, put] of edits)
              text = text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut);
            files.replace(join(dir, file), text);
            for (const said of lintFlow(read(dir), { depth: 'full' })) {
              expect(said.line).toBeGreaterThan(0);
              expect(said.column).toBeGreaterThan(0);
              expect(said.message).not.toContain('\u001b');
            }
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('readFlow never throws: any bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom('flow.yaml', 'text/fr.md', 'checks.yaml'), fc.uint8Array({ maxLength: 300 }), (file, bytes) => {
        withSmall([[file, '', bytes]], (dir) => lintFlow(read(dir), { depth: 'full' }));
      }),
      { numRuns: 100 },
    );
  });
});
