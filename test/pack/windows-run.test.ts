import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { runProgram } from '../cli/run-program.ts';
import { EXCHANGE_MODULE, powerShellForWindows } from '../powershell/power-shell.ts';
import { type Program, SMALL_FLOWS } from '../pty/start-program.ts';
import {
  ANSWERED_BY_EVIDENCE,
  ANSWERS_BESIDE_EVIDENCE,
  COLLECTED_FOR,
  connectorOffline,
  writeSyncLog,
} from '../support/evidence-job.ts';
import { MAIN_JOB } from '../support/main-job.ts';
import { unzipped } from '../support/unzipped.ts';
import { makePacks } from './make-pack.ts';
import { HAS_WINE, startWindows, type Windows } from './wine.ts';

// As people have them; Wine's cmd, unlike Windows', reads a percent sign twice.
const FOLDER = 'Bureau d’Adèle & Cie (sûr!)';
const engine = HAS_WINE ? powerShellForWindows() : undefined;

async function unpack(file: string, folder: string): Promise<void> {
  const zip = await openPromise(file);
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    mkdirSync(dirname(join(folder, entry.fileName)), { recursive: true });
    writeFileSync(join(folder, entry.fileName), Buffer.concat(pieces));
  }
}

/** What differs from one session to the next. */
const masked = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/\d{8}-\d{4}-\w{4}/g, 'SESSION')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'MOMENT')
    .replace(/"(?:at|made)": ".*?"/g, '')
    .replace(/\b[0-9a-f]{64}\b/g, 'SHA-256');

// Wine is no Windows, but node.exe, cmd and the files, processes and environment of one; what it cannot show stands in
// scripts/pack/README.md.
describe.runIf(HAS_WINE)('the pack for Windows, unpacked on one', () => {
  let windows: Windows;
  let packs: string;
  const programs: Program[] = [];
  const inTerminal = (line: string): Program => {
    const program = windows.inTerminal(line);
    programs.push(program);
    return program;
  };
  let pack: string;
  /** ariane.cmd as it is typed in a file for cmd. */
  let ariane: string;

  beforeAll(async () => {
    packs = makePacks('win-x64');
    windows = startWindows();
    const place = join(windows.here, FOLDER);
    await unpack(join(packs, 'ariane-win-x64.zip'), place);
    pack = join(place, 'ariane-win-x64');
    ariane = `"${windows.there}\\${FOLDER}\\ariane-win-x64\\ariane.cmd"`;
    if (engine !== undefined) windows.installPowerShell(engine);
  }, 300_000);
  afterAll(async () => {
    for (const program of programs) await program.dispose();
    // Where they did not start there is nothing to end.
    windows?.dispose();
    if (packs !== undefined) rmSync(packs, { recursive: true, force: true });
  });

  const here = (name: string) => join(windows.here, name);
  const state = () => join(windows.drive, 'users/root/AppData/Local/ariane');
  const sessions = () => readdirSync(join(state(), 'sessions')).sort();

  it('starts, and says its version and its help', () => {
    expect(windows.cmd(`${ariane} --version`)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^ariane \d/),
      stderr: '',
    });
    const help = windows.cmd(`${ariane} --help --lang fr`);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toContain('Ariane vous guide hors d’une panne');
    const wrong = windows.cmd(`${ariane} exprt --lang en`);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('export');
  }, 60_000);

  it('asks line by line, keeps everything in %LOCALAPPDATA%, goes on where it was, and ends with its exit code', () => {
    const asked = windows.cmd(`${ariane} exchange-connector --plain --lang fr`, { input: ['2', '3', 'q'] });
    expect(asked).toMatchObject({ status: 5 });
    expect(asked.stdout).toContain('Question 3.');
    const [id] = sessions();
    expect(asked.stderr).toContain(`ariane resume ${id}`);
    const resumed = windows.cmd(`${ariane} resume --plain --lang en`, { input: ['r', 'q'] });
    expect(resumed).toMatchObject({ status: 5 });
    expect(resumed.stdout).toContain('Question 3.');
    expect(resumed.stdout).toContain('Question 2.');
    const listed = windows.cmd(`${ariane} sessions --json`);
    expect(JSON.parse(listed.stdout)).toMatchObject([{ session: id, flow: 'exchange-connector' }]);
    expect(existsSync(join(state(), 'sessions', id!, 'lock'))).toBe(false);
    expect(windows.cmd(`${ariane} sessions --delete ${id}`)).toMatchObject({ status: 0 });
    expect(sessions()).toEqual([]);
  }, 120_000);

  it('plays an answers file with CR LF, and gives the ticket of the other systems in every format', async () => {
    writeFileSync(here('réponses.yaml'), `\ufeff${MAIN_JOB.replaceAll('\n', '\r\n')}`);
    const run = windows.cmd(`${ariane} run exchange-connector --answers réponses.yaml`);
    expect(run).toMatchObject({ status: 0 });
    const home = here('home of this machine');
    const other = here('another home');
    for (const folder of [home, other]) mkdirSync(folder);
    writeFileSync(here('answers.yaml'), MAIN_JOB);
    const args = ['run', 'exchange-connector', '--answers', here('answers.yaml'), '--lang', 'fr'];
    expect(masked(run.stdout)).toBe(masked((await runProgram(args, { home })).stdout));
    for (const format of ['md', 'txt', 'html', 'json', 'jira', 'servicenow']) {
      const name = `ticket é.${format}`;
      expect(windows.cmd(`${ariane} export --lang en --format ${format} --out "${name}"`)).toMatchObject({
        status: 0,
        stdout: '',
      });
      const plain = await runProgram(['export', '--lang', 'en', '--format', format], { home });
      expect(masked(readFileSync(here(name), 'utf8'))).toBe(masked(plain.stdout));
    }
    expect(windows.cmd(`${ariane} export --bundle case.zip`)).toMatchObject({ status: 0 });
    const bundle = await unzipped(readFileSync(here('case.zip')));
    expect([...bundle.keys()].filter((name) => name.includes('\\'))).toEqual([]);
    // The next person opens it, on this machine.
    const opened = await runProgram(['open', here('case.zip'), '--no-input', '--plain'], { home: other });
    expect(opened).toMatchObject({ code: 0 });
  }, 180_000);

  it('keeps everything in its own folder with --home .', () => {
    const cwd = `${windows.there}\\${FOLDER}\\ariane-win-x64`;
    const before = readdirSync(pack);
    const asked = windows.cmd('ariane.cmd exchange-connector --plain --home .', { cwd, input: ['2', 'q'] });
    expect(asked).toMatchObject({ status: 5 });
    const made = readdirSync(pack).filter((name) => !before.includes(name));
    expect(made).toContain('sessions');
    expect(made.filter((name) => !['sessions', 'cache'].includes(name))).toEqual([]);
    for (const name of made) rmSync(join(pack, name), { recursive: true });
  }, 60_000);

  it('takes over a session whose program was killed, with every answer', async () => {
    const home = 'killed';
    const program = inTerminal(`${ariane} exchange-connector --lang en --color never --home ${home}`);
    await program.waitForHistory(/1 › \S/);
    program.press('2');
    await program.waitForHistory('What do you see?');
    windows.cmd('taskkill /f /im node.exe');
    await program.exited();
    const resumed = windows.cmd(`${ariane} resume --plain --lang en --home ${home}`, { input: ['q'] });
    expect(resumed).toMatchObject({ status: 5 });
    expect(resumed.stdout).toContain('Question 2.');
  }, 120_000);

  it('draws its screen and takes keys', async () => {
    // Wine's console counts colours as letters.
    const line = `${ariane} exchange-connector --lang en --color never --home drawn`;
    const program = inTerminal(line);
    await program.waitForHistory(/1 › \S/);
    program.press('2');
    await program.waitForHistory('What do you see?');
    program.press('q');
    expect(await program.exited()).toBe(5);
    expect(program.history()).toContain('ariane resume');
  }, 60_000);

  it('speaks the language of Windows where nobody said one', () => {
    const help = windows.cmd(`${ariane} --help`, { locale: 'fr_FR.UTF-8' });
    expect(help.stdout).toContain('Ariane vous guide');
  }, 60_000);

  it('is not changed by NODE_OPTIONS, NODE_PATH or a hostile current folder', () => {
    const hostile = here('hostile');
    const ran = `${windows.there}\\ran`.replaceAll('\\', '\\\\');
    const evil = `require('fs').writeFileSync('${ran}', 'x')`;
    for (const name of ['react', 'ink', 'yaml']) {
      mkdirSync(join(hostile, 'node_modules', name), { recursive: true });
      writeFileSync(join(hostile, 'node_modules', name, 'index.js'), evil);
    }
    writeFileSync(join(hostile, 'evil.cjs'), evil);
    for (const name of ['node.cmd', 'node.bat', 'chcp.cmd', 'cmd.cmd', 'clip.bat', 'powershell.cmd', 'taskkill.cmd'])
      writeFileSync(join(hostile, name), `@echo x > "${windows.there}\\ran"\r\n`);
    for (const name of ['node.exe', 'clip.exe', 'powershell.exe', 'pwsh.exe', 'taskkill.exe'])
      writeFileSync(join(hostile, name), 'MZ no program');
    const env = {
      NODE_OPTIONS: `--require ${windows.there}\\hostile\\evil.cjs`,
      NODE_PATH: `${windows.there}\\hostile\\node_modules`,
    };
    const asked = windows.cmd(`${ariane} exchange-connector --plain --lang en --home ..\\unharmed`, {
      ...{ env, cwd: `${windows.there}\\hostile`, input: ['2', 'q'] },
    });
    expect(asked).toMatchObject({ status: 5 });
    expect(asked.stdout).toContain('Question 2.');
    expect(existsSync(here('ran'))).toBe(false);
  }, 60_000);

  it('takes flows from a zip and from a folder with backslashes', () => {
    const zip = readFileSync(join(packs, 'ariane-win-x64.zip'));
    mkdirSync(here('parcours reçus'));
    writeFileSync(here('parcours reçus/newer.zip'), zip);
    const listed = windows.cmd(`${ariane} flow list --json --flows "parcours reçus\\newer.zip"`);
    expect(listed).toMatchObject({ status: 0 });
    const flows = JSON.parse(listed.stdout);
    expect(flows[0]).toMatchObject({ flow: 'exchange-connector', errors: 0, hiddenBy: null });
    expect(flows[0].path).toContain('newer.zip\\exchange-connector');
  }, 60_000);

  describe.runIf(engine !== undefined)('with a PowerShell', () => {
    let env: Record<string, string>;

    beforeAll(() => {
      mkdirSync(here('modules/Exchange'), { recursive: true });
      copyFileSync(EXCHANGE_MODULE, here('modules/Exchange/Exchange.psm1'));
      env = {
        PSModulePath: `${windows.there}\\modules`,
        // A Windows of its own says Restricted, which lets no module in.
        PSExecutionPolicyPreference: 'RemoteSigned',
        ARIANE_TEST_SCENARIO: 'not-discovered',
      };
    });

    it('lets powershell.exe look, says what it found, and keeps what it read', () => {
      cpSync(SMALL_FLOWS, here('flows of the tests'), { recursive: true });
      const asked = windows.cmd(`${ariane} person --plain --lang en --home looked --flows "flows of the tests"`, {
        ...{ env, input: ['adele@contoso.com', 'adele@contoso.com', 'k', 'y', '=', ':q'] },
      });
      expect(asked.stdout).toContain('Found: No device is listed.');
      expect(asked.stdout).toContain('When was the phone joined?');
      expect(asked).toMatchObject({ status: 5 });
      const [id] = readdirSync(here('looked/sessions'));
      expect(readdirSync(here(`looked/sessions/${id}/evidence`))).toEqual(['devices-1.txt']);
    }, 120_000);

    it('gives a script that powershell.exe runs, and answers from what that collected', () => {
      connectorOffline(here('flows'));
      writeSyncLog(join(windows.drive, 'ProgramData'));
      writeFileSync(here('beside.yaml'), ANSWERS_BESIDE_EVIDENCE);
      expect(windows.cmd(`${ariane} collect exchange-connector --out collect.ps1`)).toMatchObject({ status: 0 });
      const powershell = 'C:\\windows\\system32\\WindowsPowerShell\\v1.0\\powershell.exe -NoProfile';
      const parameters = `${COLLECTED_FOR.join(' ')} -NonInteractive -OutFile "${windows.there}\\relevé.zip"`;
      const collected = windows.cmd(`${powershell} -File collect.ps1 ${parameters}`, { env });
      expect(collected.stdout).toContain('relevé.zip');
      const run = windows.cmd(
        `${ariane} run exchange-connector --answers beside.yaml --evidence relevé.zip --json --lang en --home evident`,
      );
      // Of two flows of one name the one beside the person is taken, and that is said.
      expect(run.stderr).toContain('taken: ./flows/exchange-connector');
      expect(JSON.parse(run.stdout)).toMatchObject(ANSWERED_BY_EVIDENCE);
    }, 120_000);
  });
});
