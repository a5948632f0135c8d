import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { writeLoopFlow, writeLoopSession } from './loop-flow.ts';
import { median, type Row } from './stats.ts';
import { cleanEnv } from './terminal-run.ts';

const FORMATS = ['md', 'txt', 'html', 'json', 'jira', 'servicenow'] as const;
const FILES = 10;
const EACH = 5 * 1024 * 1024;

/** From the start of the program to a transcript that may leave: 1,000 answers, 100 notes, 50 MB of evidence to learn names from. */
export async function exportReport({ program, folder, runs }: { program: string; folder: string; runs: number }): Promise<Row[]> {
  const flows = writeLoopFlow({ folder: join(folder, 'export'), options: 8 });
  const home = join(folder, 'export', 'home');
  const peak = await bundle({ entry: join(import.meta.dirname, 'peak.ts'), folder, name: 'peak.mjs' });
  const id = writeLoopSession({ home, flows, answers: 1000 });
  addEvidence(join(home, 'sessions', id));
  const took = (args: readonly string[]): { ms: number; mb: number } => {
    const began = performance.now();
    const ran = spawnSync(
      '/usr/bin/env',
      ['node', '--import', peak, program, 'export', id, '--home', home, '--flows', flows, ...args],
      { env: { ...cleanEnv(folder), PATH: `${join(process.execPath, '..')}:${process.env.PATH}` }, cwd: folder, maxBuffer: 1e9 },
    );
    if (ran.status !== 0) throw new Error(String(ran.stderr));
    return { ms: performance.now() - began, mb: Number(/peak ([\d.]+)/.exec(String(ran.stderr))?.[1] ?? Number.NaN) };
  };
  const rows: Row[] = [];
  let most = 0;
  const measure = (what: string, args: readonly string[], limit: number | undefined): void => {
    const all = Array.from({ length: runs }, () => took(args));
    most = Math.max(most, ...all.map(({ mb }) => mb));
    rows.push({ what, ours: median(all.map(({ ms }) => ms)), peer: undefined, peerName: '', unit: 'ms', limit });
  };
  for (const format of FORMATS)
    measure(`export, transcript as ${format}`, ['--what', 'transcript', '--format', format, '--out', `out.${format}`], 3000);
  measure('export, ticket as md', ['--out', 'ticket.md'], 3000);
  measure('export, everything as a zip (50 MB rewritten)', ['--bundle', 'case.zip'], undefined);
  rows.push({ what: 'export: most memory', ours: most, peer: undefined, peerName: '', unit: 'MB', limit: undefined });
  return rows;
}

/** Lists of mailboxes as Exchange prints them, for 300 people over and over, and notes that name them. */
function addEvidence(dir: string): void {
  mkdirSync(join(dir, 'evidence'), { recursive: true });
  const lines: string[] = [];
  const at = '2026-01-01T00:00:00.000Z';
  for (let file = 0; file < FILES; file++) {
    let text = '';
    for (let n = 0; text.length < EACH; n++) text += record(n + file * 31);
    const evidence = `mailbox-${file}.txt`;
    writeFileSync(join(dir, 'evidence', evidence), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    lines.push(JSON.stringify({ kind: 'look', at, look: 'paste', step: 'tick', evidence, sha256, bytes: text.length }));
  }
  for (let n = 0; n < 100; n++) {
    const text = `Person${n} Name${n} rang about EX0${n % 9}: ${'what was said on the phone, '.repeat(10)}`;
    lines.push(JSON.stringify({ kind: 'note', at, step: 'tick', text, for: 'customer' }));
  }
  const journal = join(dir, 'journal.jsonl');
  writeFileSync(journal, `${readFileSync(journal, 'utf8')}${lines.join('\n')}\n`);
}

function record(n: number): string {
  const who = n % 300;
  return `RunspaceId                  : 3f6d0c52-aaaa-4bbb-8ccc-${String(n).padStart(12, '0')}
DisplayName                 : Person${who} Name${who}
PrimarySmtpAddress          : person${who}@contoso.com
EmailAddresses              : {SMTP:person${who}@contoso.com, smtp:p${who}@fabrikam.fr}
ServerName                  : EX0${n % 9}
WhenChanged                 : 04/08/2016 08:12:00
DistinguishedName           : CN=Person${who} Name${who},OU=Users,DC=contoso,DC=com
LastSyncAttemptTime         : 13/06/2018 13:31:00
DeviceUserAgent             : Apple-iPhone6C2/1302.143
ClientIPAddress             : 10.0.${n % 250}.${n % 200}
AdminDisplayVersion         : Version 15.1 (Build 30225.42)

`;
}
