import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { median, type Row } from './stats.ts';
import { cleanEnv } from './terminal-run.ts';

const MOST = 5 * 1024 * 1024;

/** Reading and judging a 5 MB PowerShell list, in a fresh process; and what Ariane adds to a look that costs nothing itself. */
export async function check({ folder, runs }: { folder: string; runs: number }): Promise<Row[]> {
  const child = await bundle({ entry: join(import.meta.dirname, 'check-child.ts'), folder, name: 'check-child.js' });
  writeFileSync(join(folder, 'devices.txt'), deviceList());
  const env = cleanEnv(folder);
  const run = (what: string) => JSON.parse(execFileSync(process.execPath, [child, what, folder], { env, encoding: 'utf8' }));
  const judged: number[] = [];
  const own: number[] = [];
  for (let i = 0; i < runs; i++) {
    judged.push(run('judge').ms);
    own.push(run('own').ms);
  }
  const row = (what: string, ours: number, limit: number): Row => ({
    what,
    ours,
    peer: undefined,
    peerName: '',
    unit: 'ms',
    limit,
  });
  return [
    row('5 MB of PowerShell output: read and judged', median(judged), 500),
    row('a check: Ariane’s own part', median(own), 20),
  ];
}

/** A list of devices as Exchange prints it, 5 MB long. */
function deviceList(): string {
  const lines: string[] = [];
  let bytes = 0;
  for (let i = 0; bytes < MOST; i++) {
    const device = [
      '',
      'FirstSyncTime                 : 2016-08-04 08:12:31Z',
      `DeviceID                      : ApplDNPH${i}`,
      'DeviceUserAgent               : Apple-iPhone7C2/1307.36',
      'DeviceOS                      : iOS 9.3.3 13G34',
      `DeviceAccessState             : ${i % 3 === 0 ? 'Blocked' : 'Allowed'}`,
      'DevicePolicyApplicationStatus : AppliedInFull',
      'NumberOfFoldersSynced         : 6',
    ].join('\r\n');
    lines.push(device);
    bytes += device.length + 2;
  }
  return lines.join('\r\n');
}
