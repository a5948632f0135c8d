import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { modulePath, powerShell } from '../powershell/power-shell.ts';
import { KEY, PROGRAM, SMALL_FLOWS, startProgram } from '../pty/start-program.ts';

const shell = powerShell();
const folder = mkdtempSync(join(tmpdir(), 'ariane-checks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
const newHome = () => join(folder, `home-${made++}`);
const env = {
  PATH: `${shell === undefined ? '' : `${dirname(shell)}:`}${process.env.PATH}`,
  PSModulePath: modulePath(),
  HOME: folder,
  TERM: 'xterm-256color',
  LANG: 'en_US.UTF-8',
};
const base = (home: string) => ['--flows', SMALL_FLOWS, '--home', home];
const run = (args: readonly string[], { input = '', scenario = 'good' } = {}) =>
  spawnSync(process.execPath, [PROGRAM, ...args], {
    ...{ input, cwd: folder, encoding: 'utf8' },
    env: { ...env, ARIANE_TEST_SCENARIO: scenario },
  });
const exported = (home: string, what = 'ticket') => run(['export', '--profile', 'own', '--what', what, ...base(home)]).stdout;
const journal = (home: string) => {
  const { stdout } = spawnSync('sh', ['-c', `cat ${home}/sessions/*/journal.jsonl`], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};
const answersFile = (name: string, ...answers: string[]) => {
  const file = join(folder, name);
  writeFileSync(file, ['flow: person', 'answers:', ...answers.map((answer) => `  - ${answer}`)].join('\n'));
  return file;
};
const WHO = answersFile('who.yaml', 'who: adele@contoso.com', 'login: adele@contoso.com');

describe.skipIf(shell === undefined)('a check of this step, in line mode', () => {
  it('is shown whole, runs after a yes, and its finding waits to be taken', () => {
    const home = newHome();
    const input = ['adele@contoso.com', 'adele@contoso.com', 'k', 'n', 'k', 'y', '=', 'q'].join('\n');
    const { stdout, status, stderr } = run(['person', '--plain', ...base(home)], { input, scenario: 'not-discovered' });
    expect(stdout).toContain('This is all that will be done:\nReads the devices listed.');
    expect(stdout).toContain("-Uri ('/v1.0/deviceManagement/managedDevices?$filter=' + 'adele@contoso.com')");
    expect(stdout).toContain('Nothing was run.');
    expect(stdout).toContain('Found: No device is listed.');
    expect(stdout).toContain('Answer already known: It is not (looked at here');
    expect(stdout).toContain('When was the phone joined?');
    expect(stderr).toContain('Looking');
    expect(status).toBe(5);
    const entries = journal(home);
    expect(entries.find(({ kind }) => kind === 'look')).toMatchObject({
      ...{ look: 'devices', voice: 'observed', where: 'graph' },
      place: { tenant: '3f6d0c52-1111-4222-8333-444455556666', account: 'admin@contoso.com' },
    });
    expect(entries.find(({ step, kind }) => kind === 'answer' && step === 'listed')).toMatchObject({
      ...{ answer: 'missing', voice: 'observed', evidence: ['devices-1.txt'] },
    });
  });

  it('is not run on the engineer’s own machine when the fault sits at a customer’s', () => {
    const input = ['adele@contoso.com', 'adele@contoso.com', 'k', 'q'].join('\n');
    const { stdout } = run(['person', '--plain', '--where', 'customer', ...base(newHome())], { input });
    expect(stdout).toContain('nothing is run on your machine');
    expect(stdout).not.toContain('Run it');
    expect(stdout).not.toContain('k. check here');
  });

  it('that cannot look says why, and that is in the ticket', () => {
    const home = newHome();
    const input = ['adele@contoso.com', 'adele@contoso.com', 'k', 'y', '3', 'q'].join('\n');
    const { stdout } = run(['person', '--plain', ...base(home)], { input, scenario: 'denied' });
    expect(stdout).toContain('Not allowed: access was denied to the account used');
    expect(stdout).not.toContain('Answer already known');
    expect(exported(home)).toContain('**Could not look:** Phone listed (access was denied to the account used)');
  });
});

describe.skipIf(shell === undefined)('a paste', () => {
  const LIST = [
    '[PS] C:\\>Get-Mailbox -Identity adele@contoso.com | select emailaddresses | fl',
    '',
    'EmailAddresses : {SMTP:adele@contoso.com}',
    '[PS] C:\\>',
  ];
  const at = answersFile(
    'to-addresses.yaml',
    'who: adele@contoso.com',
    'login: adele@contoso.com',
    'listed: missing',
    'first-seen: 2016-08-04T08:12Z',
    'licence: licensed',
  );

  it('is judged where everything it needs is there, and answers as shown', () => {
    const home = newHome();
    const user = '{"userPrincipalName":"ADELE@contoso.com","assignedPlans":[]}';
    const input = ['p', user, '.', 'p', ...LIST, '.', '=', 'q'].join('\n');
    const { stdout } = run(['person', '--plain', '--answers', at, ...base(home)], { input });
    expect(stdout).toContain('Found: adele@contoso.com is the sign-in name too.');
    expect(stdout).toContain('EmailAddresses : {SMTP:adele@contoso.com}');
    expect(journal(home).find(({ kind, step }) => kind === 'answer' && step === 'addresses')).toMatchObject({
      answer: 'same',
      voice: 'shown',
    });
    expect(exported(home)).toContain('pasted output');
  });

  it('about somebody else is refused with both names, and kept', () => {
    const home = newHome();
    const other = LIST.map((line) => line.replaceAll('adele', 'bob'));
    const { stdout } = run(['person', '--plain', '--answers', at, ...base(home)], {
      input: ['p', ...other, '.', 'q'].join('\n'),
    });
    expect(stdout).toContain(
      'This output is about "bob@contoso.com", and this case about "adele@contoso.com". It is kept, but not used.',
    );
    expect(journal(home).filter(({ kind }) => kind === 'look')).toMatchObject([{ look: 'paste' }]);
  });

  it('of several commands at once serves several questions, with what it also answers named', () => {
    const home = newHome();
    const text = [
      'PS C:\\> Get-MobileDeviceStatistics -Mailbox adele@contoso.com | fl',
      '',
      'FirstSyncTime : 2016-08-04 08:12:31Z',
      'DeviceID      : X',
      '',
      "PS C:\\> Invoke-MgGraphRequest -Method GET -OutputType Json -Uri ('/v1.0/deviceManagement/managedDevices?$filter=' + 'adele@contoso.com')",
      '{"value":[]}',
      'PS C:\\>',
    ];
    const input = ['p', ...text, '.', '=', ':=', 'q'].join('\n');
    const { stdout } = run(['person', '--plain', '--answers', WHO, ...base(home)], { input });
    expect(stdout).toContain('Found: No device is listed.');
    expect(stdout).toContain('Also answers: Joined');
    expect(stdout).toContain('Answer already known: 2016-08-04 08:12Z');
    expect(stdout).toContain('Does the person have a licence?');
  });

  it('keeps no password', () => {
    const home = newHome();
    const input = ['p', 'RecoveryPassword : 987654321', 'Password=hunter2secret;', '.', 'q'].join('\n');
    run(['person', '--plain', '--answers', WHO, ...base(home)], { input });
    const { stdout } = spawnSync('sh', ['-c', `cat ${home}/sessions/*/evidence/* ${home}/sessions/*/journal.jsonl`], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('[secret removed]');
    expect(stdout).not.toMatch(/987654321|hunter2secret/);
  });
});

it('a check that uses no look judges what was typed, with the voice of what was typed', () => {
  const home = newHome();
  const input = ['2016-08-04T08:12Z', '='].join('\n');
  const { stdout, status } = run(['typed', '--plain', '--where', 'customer', ...base(home)], { input });
  expect(stdout).toMatch(/Answer already known: Yes \(told, 0\smin, It is more than a day old\.\)/);
  expect(journal(home).find(({ kind, step }) => kind === 'answer' && step === 'old')).toMatchObject({
    answer: 'old',
    voice: 'told',
  });
  expect(status).toBe(0);
});

describe.skipIf(shell === undefined)('on the screen', () => {
  it('k shows, Enter runs, a digit overrules: both voices stand in the ticket', async () => {
    const home = newHome();
    const program = startProgram({
      args: ['person', '--answers', WHO, ...base(home)],
      cols: 80,
      rows: 24,
      env: { ...env, ARIANE_TEST_SCENARIO: 'good' },
    });
    try {
      await program.waitFor('check here');
      program.press('k');
      await program.waitFor('this is all that will be done');
      program.press(KEY.enter);
      await program.waitFor('A device is listed.');
      expect(program.screen()).toContain('Answer: It is listed');
      program.press('2');
      await program.waitForHistory('another voice says: It is listed');
      program.press(KEY.ctrlC);
      expect(await program.exited()).toBe(130);
    } finally {
      await program.dispose();
    }
    expect(journal(home).findLast(({ kind }) => kind === 'answer')).toMatchObject({
      answer: 'missing',
      voice: 'seen',
      against: 'listed',
    });
  });

  it('Esc stops a look that hangs', async () => {
    const flows = join(folder, 'hanging');
    spawnSync('cp', ['-r', join(SMALL_FLOWS, 'person'), join(folder, 'person')]);
    spawnSync('mkdir', ['-p', flows]);
    spawnSync('mv', [join(folder, 'person'), flows]);
    const file = join(flows, 'person/checks.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        /powershell: "Invoke-MgGraphRequest[^"]*managedDevices[^"]*" \}\n {4}where: graph/,
        'powershell: "Get-Forever" }\n    where: here',
      ),
    );
    const program = startProgram({
      args: ['person', '--flows', flows, '--home', newHome(), '--answers', WHO],
      cols: 80,
      rows: 24,
      env,
    });
    try {
      await program.waitFor('check here');
      program.press('k');
      await program.waitFor('Get-Forever');
      program.press(KEY.enter);
      await program.waitFor('Looking');
      program.press(KEY.escape);
      await program.waitFor('Stopped:');
      program.press(KEY.escape);
      await program.waitFor('check here');
      program.press('q');
      expect(await program.exited()).toBe(5);
    } finally {
      await program.dispose();
    }
  });
});

describe.skipIf(shell === undefined)('run --allow-checks', () => {
  it('looks without asking, as far as that leads', () => {
    const home = newHome();
    const { stdout, status } = run(['run', 'person', '--answers', WHO, '--allow-checks', '--json', ...base(home)], {
      scenario: 'not-discovered',
    });
    // The licence is missing: assigning one is for a person.
    expect(JSON.parse(stdout)).toMatchObject({
      end: null,
      page: { step: 'assign-licence' },
      causes: { 'missing-licence': 'confirmed' },
    });
    expect(status).toBe(5);
  });

  it('takes for a second look only what was looked at after the repair', () => {
    const home = newHome();
    const repaired = answersFile('repaired.yaml', 'who: adele@contoso.com', 'login: adele@contoso.com', 'assign-licence: done');
    const { stdout } = run(['run', 'person', '--answers', repaired, '--allow-checks', '--json', ...base(home)], {
      scenario: 'not-discovered',
    });
    expect(JSON.parse(stdout)).toMatchObject({ end: 'help' });
    const looks = journal(home).filter(({ kind, look }) => kind === 'look' && look === 'devices');
    expect(looks).toHaveLength(2);
  });
});

describe.skipIf(shell === undefined)('what was collected elsewhere', () => {
  const collect = (shape: readonly string[]) => run(['collect', 'person', ...shape, '--flows', SMALL_FLOWS]);
  const script = join(folder, 'collect.ps1');
  const zip = (scenario: string, more: Record<string, string> = {}) => {
    const file = join(folder, `${scenario}-${made++}.zip`);
    const done = spawnSync(
      shell!,
      [
        '-NoProfile',
        '-File',
        script,
        '-Mailbox',
        'adele@contoso.com',
        '-Upn',
        'adele@contoso.com',
        '-NonInteractive',
        '-OutFile',
        file,
      ],
      {
        env: { ...process.env, PSModulePath: modulePath(), ARIANE_TEST_SCENARIO: scenario, ...more },
        encoding: 'utf8',
        cwd: folder,
      },
    );
    expect(`${done.stdout}${done.stderr}`).toContain(file);
    return file;
  };

  it('answers every question a check could answer', () => {
    expect(collect(['--out', script]).status).toBe(0);
    const home = newHome();
    const evidence = zip('good');
    const missing = answersFile('missing.yaml', 'who: adele@contoso.com', 'login: adele@contoso.com', 'listed: missing');
    const { stdout, status } = run(['run', 'person', '--answers', missing, '--evidence', evidence, '--json', ...base(home)]);
    expect(JSON.parse(stdout)).toMatchObject({
      end: 'help',
      causes: { 'missing-licence': 'ruled-out', 'smtp-upn': 'ruled-out' },
    });
    expect(status).toBe(4);
    const ticket = exported(home);
    expect(ticket).toContain('Devices without a rule: Allow (pasted output)');
    expect(ticket).toContain('2016-08-04 08:12');
    expect(ticket).toMatch(/\*\*Looked at:\*\* .*contoso.*3f6d0c52-1111|\*\*Looked at:\*\* .*3f6d0c52-1111[\s\S]*contoso/);
    const contradicted = journal(home).find(({ kind, step }) => kind === 'answer' && step === 'listed');
    expect(contradicted).toMatchObject({ answer: 'missing', against: 'listed' });
  });

  it('answers without a file of answers too, from what was typed for it', () => {
    const { stdout, status } = run(['run', 'person', '--evidence', zip('not-discovered'), '--json', ...base(newHome())]);
    expect(JSON.parse(stdout)).toMatchObject({ end: null, page: { step: 'assign-licence' } });
    expect(status).toBe(5);
  });

  it('in a conversation is taken as its steps come, and only the rest is asked', () => {
    const { stdout } = run(['person', '--plain', '--evidence', zip('not-discovered'), ...base(newHome())], { input: 'q\n' });
    expect(stdout.match(/^Question/gm)).toHaveLength(1);
    expect(stdout).toContain('Assign a licence.');
  });

  it('of another tenant is refused with both names', () => {
    const home = newHome();
    run(['run', 'person', '--evidence', zip('not-discovered'), ...base(home)]);
    const text = readFileSync(new URL('../powershell/Exchange.psm1', import.meta.url), 'utf8');
    const other = join(folder, 'other/Exchange');
    spawnSync('mkdir', ['-p', other]);
    writeFileSync(
      join(other, 'Exchange.psm1'),
      text.replaceAll('3f6d0c52-1111', '99999999-1111').replaceAll("Name = 'contoso'", "Name = 'fabrikam'"),
    );
    const evidence = zip('good', { PSModulePath: join(folder, 'other') });
    const { stderr, status } = run(['resume', '--plain', '--evidence', evidence, ...base(home)], { input: 'q\n' });
    expect(`${stderr}`).toMatch(/fabrikam|99999999/);
    expect(stderr).toContain('contoso');
    expect(status).toBe(2);
  });

  it('the same flow gives the same script, which says what it will do', () => {
    const one = collect([]).stdout;
    expect(collect([]).stdout).toBe(one);
    const { hash } = journalHeader();
    expect(one).toContain(hash);
    expect(one).toContain('Get-Mailbox -Identity {mailbox} | Format-List *');
  });

  it('as lines for an open shell brings one block to paste back', () => {
    const lines = collect(['--paste']).stdout;
    const done = spawnSync(shell!, ['-NoProfile', '-Command', '-'], {
      env: { ...process.env, PSModulePath: modulePath() },
      input: `${lines}\nadele@contoso.com\nadele@contoso.com\n`,
      encoding: 'utf8',
    });
    expect(done.stdout).toContain('-----BEGIN ARIANE EVIDENCE');
    const file = join(folder, 'block.txt');
    writeFileSync(file, done.stdout);
    const { stdout } = run(['run', 'person', '--answers', WHO, '--evidence', file, '--json', ...base(newHome())]);
    expect(JSON.parse(stdout).page.step).toBe('listed');
  });
});

/** The header of any session of the flow: its hash is the flow's. */
function journalHeader(): { hash: string } {
  const home = newHome();
  run(['run', 'person', '--answers', WHO, ...base(home)]);
  return journal(home)[0];
}
