import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modulePath, powerShell } from '../powershell/power-shell.ts';
import { PROGRAM } from '../pty/start-program.ts';

const shell = powerShell();
const root = mkdtempSync(join(tmpdir(), 'ariane-evidence-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const flows = join(root, 'flows');
const run = (args: readonly string[]) =>
  spawnSync(process.execPath, [PROGRAM, ...args, '--flows', flows, '--lang', 'en', '--home', join(root, 'home')], {
    ...{ cwd: root, encoding: 'utf8' },
    env: { PATH: process.env.PATH, HOME: root, LANG: 'en_US.UTF-8' },
  });
const event = (at: string, text: string) =>
  `<E2ETraceEvent xmlns="http://schemas.microsoft.com/2004/06/E2ETraceEvent"><System xmlns="http://schemas.microsoft.com/2004/06/windows/eventlog/system"><EventID>1</EventID><Type>3</Type><SubType Name="Information">0</SubType><Level>8</Level><TimeCreated SystemTime="${at}" /><Source Name="OnPremisesExchangeConnectorService" /></System><ApplicationData>${text}</ApplicationData></E2ETraceEvent>\n`;

/**
 * The connector flow with two changes: Windows' separators, which this PowerShell may not know, and the public host, which no
 * test may contact.
 */
beforeAll(() => {
  cpSync(join(import.meta.dirname, '../../flows/exchange-connector'), join(flows, 'exchange-connector'), { recursive: true });
  const file = join(flows, 'exchange-connector/checks.yaml');
  const checks = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    checks
      .replace(/^.*%ProgramData%.*$/gm, (line) => line.replaceAll('\\\\', '/').replaceAll('\\', '/'))
      .replaceAll('manage.microsoft.com', '127.0.0.1'),
  );
  const logs = join(root, 'data/Microsoft/Windows Intune Exchange Connector/Logs');
  mkdirSync(logs, { recursive: true });
  // [C] constructed: the words are those of the published samples, the moments invented.
  writeFileSync(
    join(logs, 'Connector0.log'),
    event(
      '2016-08-05T03:00:00.0000000Z',
      'Handling command: Getting the mobile device list without a time filter (full sync) for 4 users',
    ) +
      event(
        '2016-08-05T03:04:00.0000000Z',
        'Getting the mobile device list without a time filter (full sync) for 4 users completed successfully. Details: Inventory command result - Devices synced: 0',
      ),
  );
});

describe.skipIf(shell === undefined)('the connector’s evidence, collected by its own script', () => {
  it('answers the walk of a phone that is not discovered: no question is left that a check could answer', () => {
    const script = join(root, 'collect.ps1');
    expect(run(['collect', 'exchange-connector', '--out', script]).status).toBe(0);
    const zip = join(root, 'evidence.zip');
    const collected = spawnSync(
      shell!,
      [
        '-NoProfile',
        '-File',
        script,
        '-Mailbox',
        'adele@contoso.com',
        '-Upn',
        'adele@contoso.com',
        '-Cas',
        'localhost',
        '-NonInteractive',
        '-OutFile',
        zip,
      ],
      {
        ...{ cwd: root, encoding: 'utf8' },
        env: {
          ...process.env,
          ProgramData: join(root, 'data'),
          PSModulePath: modulePath(),
          ARIANE_TEST_SCENARIO: 'not-discovered',
        },
      },
    );
    expect(collected.stdout).toContain(zip);
    const answers = join(root, 'answers.yaml');
    writeFileSync(
      answers,
      'flow: exchange-connector\nanswers:\n  - still-supported: go-on\n  - what-is-wrong: missing-phone\n  - involved: own-servers\n  - scope: one\n',
    );
    const { stdout, stderr } = run(['run', join(flows, 'exchange-connector'), '--answers', answers, '--evidence', zip, '--json']);
    expect(stderr).toBe('');
    // What is left is a repair: assigning a licence is for a person.
    expect(JSON.parse(stdout)).toMatchObject({
      page: { step: 'assign-licence' },
      causes: { 'phone-not-in-exchange': 'ruled-out', 'incomplete-sync': 'ruled-out', 'missing-licence': 'confirmed' },
      parked: [],
    });
    const ticket = run(['export']).stdout;
    expect(ticket).toContain('2016-08-04 08:12 Phone joined (first connection to Exchange) (pasted output)');
    expect(ticket).toContain('2016-08-05 03:04 Last sync that completed successfully (pasted output)');
    expect(ticket).toContain('2016-08-05 03:00 full sync starts (log file)');
    expect(ticket).toMatch(/Connector on host-\d+\.domain-1/);
    expect(ticket).toContain('`user-1@domain-1`');
    expect(ticket).not.toMatch(/adele|contoso/i);
    expect(ticket).not.toContain('full sync completes');
    const transcript = run(['export', '--what', 'transcript']).stdout;
    expect(transcript).toMatch(/evidence \(sync-log\), collected \d{4}-/);
  });
});
