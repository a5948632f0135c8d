import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modulePath, powerShell } from '../powershell/power-shell.ts';
import { PROGRAM } from '../pty/start-program.ts';
import {
  ANSWERED_BY_EVIDENCE,
  ANSWERS_BESIDE_EVIDENCE,
  COLLECTED_FOR,
  connectorOffline,
  writeSyncLog,
} from '../support/evidence-job.ts';

const shell = powerShell();
const root = mkdtempSync(join(tmpdir(), 'ariane-evidence-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const flows = join(root, 'flows');
const run = (args: readonly string[]) =>
  spawnSync(process.execPath, [PROGRAM, ...args, '--flows', flows, '--lang', 'en', '--home', join(root, 'home')], {
    ...{ cwd: root, encoding: 'utf8' },
    env: { PATH: process.env.PATH, HOME: root, LANG: 'en_US.UTF-8' },
  });
/** With other separators than Windows', which this PowerShell may not know. */
const slashes = (checks: string) =>
  checks.replace(/^.*%ProgramData%.*$/gm, (line) => line.replaceAll('\\\\', '/').replaceAll('\\', '/'));

beforeAll(() => {
  connectorOffline(flows, slashes);
  writeSyncLog(join(root, 'data'));
});

describe.skipIf(shell === undefined)('the connector’s evidence, collected by its own script', () => {
  it('answers the walk of a phone that is not discovered: no question is left that a check could answer', () => {
    const script = join(root, 'collect.ps1');
    expect(run(['collect', 'exchange-connector', '--out', script]).status).toBe(0);
    const zip = join(root, 'evidence.zip');
    const collected = spawnSync(shell!, ['-NoProfile', '-File', script, ...COLLECTED_FOR, '-NonInteractive', '-OutFile', zip], {
      ...{ cwd: root, encoding: 'utf8' },
      env: {
        ...process.env,
        ProgramData: join(root, 'data'),
        PSModulePath: modulePath(),
        ARIANE_TEST_SCENARIO: 'not-discovered',
      },
    });
    expect(collected.stdout).toContain(zip);
    const answers = join(root, 'answers.yaml');
    writeFileSync(answers, ANSWERS_BESIDE_EVIDENCE);
    const { stdout, stderr } = run(['run', join(flows, 'exchange-connector'), '--answers', answers, '--evidence', zip, '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject(ANSWERED_BY_EVIDENCE);
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
