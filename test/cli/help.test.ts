import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS, type CommandSpec } from '../../src/cli/command-table.ts';
import { OPTIONS, type OptionSpec } from '../../src/cli/option-table.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { PROGRAM, runProgram } from './run-program.ts';

const SPECS: readonly CommandSpec[] = COMMANDS;
const OWN: readonly OptionSpec[] = OPTIONS;
const EXAMPLES = SPECS.flatMap(({ name, examples }) => examples.map(({ line }) => [name, line] as const));

/** The words of a line as a shell parts them, without what it is piped to; only the quoting that the examples use. */
function wordsOf(line: string): readonly string[] {
  const own = /ariane ([^|<>)]*)/.exec(line)?.[1] ?? '';
  return [...own.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

describe('the help', () => {
  it.each(['en', 'fr'])('of "flow" names each of its commands, in %s', async (lang) => {
    const { code, stdout } = await runProgram(['flow', '--help', '--lang', lang]);
    expect(code).toBe(0);
    const own = SPECS.filter(({ name }) => name.startsWith('flow '));
    expect(own.length).toBeGreaterThan(6);
    for (const { name, usage } of own) expect(stdout).toContain(`ariane ${name} ${usage}`);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('names every command, in both languages, and shows how to begin', async () => {
    for (const lang of ['fr', 'en'] as const) {
      const { code, stdout, stderr } = await runProgram(['--help', '--lang', lang]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      for (const { name, usage } of SPECS)
        expect(stdout).toContain(name === 'walk' ? 'ariane [FLOW]' : `ariane ${name} ${usage}`);
      expect(stdout).toContain(SPECS[0]!.examples[0]!.line);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  const named = SPECS.filter(({ name }) => name !== 'walk').map((spec) => [spec.name, spec] as const);
  it.each(named)('of "%s" says in both languages what it does, how, with what options, and shows it', async (name, spec) => {
    for (const lang of ['fr', 'en'] as const) {
      const { code, stdout, stderr } = await runProgram([...name.split(' '), '--help', '--lang', lang]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      // French puts a space before a colon that no line may break at.
      const about = spec.words[lang];
      expect(stdout).toContain(lang === 'fr' ? about.replaceAll(' :', '\u00a0:') : about);
      expect(stdout).toContain(`${lang === 'fr' ? 'Usage\u00a0:' : 'Usage:'} ariane ${name} ${spec.usage}`.trimEnd());
      for (const option of OWN.filter(({ commands }) => commands?.includes(name))) expect(stdout).toContain(`--${option.name}`);
      for (const { line, words } of spec.examples) {
        expect(stdout).toContain(line);
        if (words !== undefined) expect(stdout).toContain(words[lang]);
      }
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});

/** A line that zips one file under its own name. */
const zip = (file: string, name: string): string =>
  `node -e "const z = new (require('yazl').ZipFile)(); z.addFile('${name}', '${name}'); z.end(); z.outputStream.pipe(require('fs').createWriteStream('${file}'))"`;

describe('the examples', () => {
  it.each(EXAMPLES)('of %s are understood: %s', (name, line) => {
    expect(parseArguments(wordsOf(line))).toMatchObject({ ok: true, parsed: { command: name } });
  });

  let folder: string;
  let env: Record<string, string>;
  let session: string;
  const sh = (line: string, input = '') =>
    spawnSync('bash', ['--noprofile', '--norc', '-c', line], { cwd: join(folder, 'work'), env, input, encoding: 'utf8' });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ariane-examples-'));
    for (const name of ['bin', 'work/transcripts', 'home']) mkdirSync(join(folder, name), { recursive: true });
    const ariane = join(folder, 'bin/ariane');
    writeFileSync(ariane, `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
    chmodSync(ariane, 0o755);
    env = {
      ...{ PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder, ARIANE_HOME: join(folder, 'home') },
      LANG: 'en_US.UTF-8',
    };
    const answers =
      'flow: exchange-connector\nanswers:\n  - still-supported: go-on\n  - what-is-wrong: blocked-phone\n' +
      '  - involved: own-servers\n  - scope: one\n  - who: adele@contoso.com\n';
    writeFileSync(join(folder, 'work/answers.yaml'), answers);
    writeFileSync(join(folder, 'work/mail.txt'), 'Hello,\nthe setup says 0x6\n');
    const made = [
      'ariane flow new printer',
      'ariane run exchange-connector --answers answers.yaml',
      'ariane export > ticket.md',
      'ariane export --what transcript > transcript.md',
      'cp transcript.md transcripts/',
      // What a customer sends back: the folder the script makes, with nothing it could look at.
      "printf '%s' '{}' > manifest.json",
      zip('evidence.zip', 'manifest.json'),
      zip('newer.zip', 'printer/flow.yaml'),
    ];
    env.NODE_PATH = join(import.meta.dirname, '../../node_modules');
    for (const line of made) {
      const ran = sh(line);
      expect([0, 5], `${line}: ${ran.stderr}`).toContain(ran.status);
    }
    session = readdirSync(join(folder, 'home/sessions'))[0]!;
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // What a shell reads is tried in each shell (completion.test.ts); a preview that watches never ends (test/pty).
  const once = EXAMPLES.filter(
    ([name, line]) => name !== 'completion' && !line.includes('--watch') && !line.includes('--delete'),
  );
  it.each(once)('of %s work: %s', (_name, line) => {
    const real = line.replace('20261122-14', session.slice(0, -1)).replace('flow new printer', 'flow new another');
    const ran = sh(real, 'q\n');
    // Done, handed over, or stopped because nobody answered; evidence that holds nothing is refused with a sentence.
    const isEmpty = line.includes('--evidence');
    expect(isEmpty ? [2, 5] : [0, 4, 5], `${real}: ${ran.stderr}`).toContain(ran.status);
    const [, file] = /--(?:out|bundle) (\S+)/.exec(real) ?? [];
    if (file !== undefined) expect(readFileSync(join(folder, 'work', file)).length).toBeGreaterThan(100);
    if (/--(?:init|stamp|to)/.test(real)) return;
    expect(`${ran.stdout}${ran.stderr}`.length).toBeGreaterThan(10);
  });

  it('of sessions --delete work', () => {
    expect(sh(`ariane sessions --delete ${session}`)).toMatchObject({ status: 0 });
    expect(readdirSync(join(folder, 'home/sessions'))).not.toContain(session);
  });
});
