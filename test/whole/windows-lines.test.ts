import { isUtf8 } from 'node:buffer';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, tempFolder } from '../cli/run-program.ts';
import { MAIN_JOB } from '../support/main-job.ts';

const FLOW = join(import.meta.dirname, '../../flows/exchange-connector');
const MARK = '\ufeff';

/** A copy of the connector as Git or an editor leaves it on Windows: every line ends with CR LF, some files begin with a mark. */
function windowsCopy(): string {
  const folder = tempFolder();
  cpSync(FLOW, join(folder, 'exchange-connector'), { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ya?ml|md|txt|ps1)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    // Recorded in an encoding of Windows already.
    if (!isUtf8(bytes) || bytes.includes(0)) continue;
    const text = bytes.toString('utf8').replaceAll(/\r?\n/g, '\r\n');
    writeFileSync(path, entry.name.endsWith('.md') ? MARK + text : text);
  }
  return folder;
}

function crlfFile(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), MARK + text.replaceAll('\n', '\r\n'));
  return name;
}

describe('files with the line ends of Windows', () => {
  it('lints and tests the whole connector the same', async () => {
    const folder = windowsCopy();
    const lint = await runProgram(['flow', 'lint', join(folder, 'exchange-connector'), '--json']);
    expect(JSON.parse(lint.stdout)[0] ?? JSON.parse(lint.stdout)).toMatchObject({ diagnostics: [] });
    const test = await runProgram(['flow', 'test', join(folder, 'exchange-connector'), '--json']);
    expect(test.code).toBe(0);
    const plain = await runProgram(['flow', 'test', FLOW, '--json']);
    expect(JSON.parse(test.stdout)).toEqual(JSON.parse(plain.stdout));
  }, 120_000);

  it('gives the same ticket, of the same flow by its hash, and opens its transcript saved by an editor', async () => {
    const folder = windowsCopy();
    const home = tempFolder();
    crlfFile(folder, 'answers.yaml', MAIN_JOB);
    writeFileSync(join(home, 'answers.yaml'), MAIN_JOB);
    const run = (dir: string, ...more: string[]) =>
      runProgram(['run', 'exchange-connector', '--answers', join(dir, 'answers.yaml'), ...more], { home });
    const [windows, plain] = [await run(folder, '--flows', folder), await run(home)];
    const masked = (text: string) =>
      text
        .replace(/Session \S+/, '')
        .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '')
        .replace(/SHA-256 \w+/, '');
    expect(windows.code).toBe(0);
    expect(masked(windows.stdout)).toBe(masked(plain.stdout));

    const transcript = await runProgram(['export', '--what', 'transcript', '--profile', 'own'], { home });
    const file = crlfFile(folder, 'transcript.md', transcript.stdout);
    const opened = await runProgram(['open', file, '--plain', '--no-input'], { cwd: folder, home: tempFolder() });
    expect(opened).toMatchObject({ code: 0 });
  }, 60_000);
});
