import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';

const FORMATS = ['md', 'txt', 'html', 'json', 'jira', 'servicenow'] as const;

interface Made {
  readonly home: string;
  readonly folder: string;
}

/** A home with sessions told over pipes, and a folder with a transcript of each, one a format, and a bundle. */
async function made(): Promise<Made> {
  const home = tempFolder();
  const folder = join(home, 'transcripts');
  mkdirSync(join(folder, 'bundles'), { recursive: true });
  const base = ['--flows', SMALL_FLOWS, '--lang', 'en', '--home', home];
  const ids = async () =>
    JSON.parse((await runProgram(['sessions', '--json', ...base])).stdout).map((line: { session: string }) => line.session);
  const seen = new Set<string>();
  const tell = async (input: string): Promise<string> => {
    await runProgram(['small', ...base], { input });
    const id = (await ids()).find((each: string) => !seen.has(each));
    seen.add(id);
    return id;
  };
  for (const [index, format] of FORMATS.entries()) {
    const input = index % 2 === 0 ? '2\n:u\nx the menu is gone\n1\nr\n2\nq\n' : '2\nada@contoso.com\n1\n2\n';
    const id = await tell(input);
    const { stdout } = await runProgram(['export', id, '--what', 'transcript', '--format', format, '--profile', 'own', ...base]);
    writeFileSync(join(folder, `${index}.${format}`), stdout);
  }
  const id = await tell('1\n');
  await runProgram(['export', id, '--bundle', join(folder, 'bundles', 'case.zip'), '--profile', 'own', ...base]);
  return { home, folder };
}

const count = ({ home, folder }: Made, ...more: readonly string[]) =>
  runProgram(['stats', folder, '--flows', SMALL_FLOWS, '--lang', 'en', '--home', home, ...more], { home });

describe('ariane stats', () => {
  it('reads every format and bundles, in folders below too', async () => {
    const { code, stdout, stderr } = await count(await made(), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ transcripts: 7, sessions: 7, copies: 0, tickets: 0, skipped: [] });
    const [flow] = told.flows;
    expect(flow).toMatchObject({ flow: 'small', title: 'Mail does not leave', sessions: 7 });
    expect(flow.ends).toEqual({ resolved: 0, advice: 1, handover: 3, open: 3 });
    const step = (id: string) => flow.steps.find((each: { step: string }) => each.step === id);
    expect(step('who')).toMatchObject({ title: 'Address', answered: 6, parked: 3 });
    expect(step('version')).toMatchObject({ answered: 9, back: 3, backFrom: [{ step: 'reachable', count: 3 }] });
    expect(step('version').wrong).toHaveLength(3);
    expect(step('reachable')).toMatchObject({ handedOver: 3, left: 3 });
  });

  it('names what it cannot read, goes on, and leaves tickets aside', async () => {
    const all = await made();
    const { folder } = all;
    const text = readFileSync(join(folder, '0.md'), 'utf8');
    writeFileSync(join(folder, 'altered.md'), text.replace('Transcript', 'Story'));
    writeFileSync(join(folder, 'cut.md'), text.slice(0, text.length - 200));
    writeFileSync(join(folder, 'empty.md'), '');
    writeFileSync(join(folder, 'broken.zip'), 'PK\x03\x04 and nothing more');
    writeFileSync(join(folder, 'noise\x1b[31m.bin'), Buffer.from([0, 1, 2, 3]));
    writeFileSync(join(folder, 'deep.json'), `{"replay":${'['.repeat(5_000)}${']'.repeat(5_000)}}`);
    writeFileSync(join(folder, 'proto.json'), '{"__proto__":{"replay":{"format":1}}}');
    writeFileSync(join(folder, 'copy.md'), text);
    symlinkSync('/etc/passwd', join(folder, 'link.md'));
    symlinkSync('..', join(folder, 'loop'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const { stdout: ticket } = await runProgram(['export', '--home', all.home, '--flows', SMALL_FLOWS]);
    writeFileSync(join(folder, 'ticket.md'), ticket);

    const { code, stdout, stderr } = await count(all);
    expect(code).toBe(0);
    expect(stdout).toContain('Mail does not leave (small), version 3: 7 sessions');
    expect(stdout).toContain('the menu is gone');
    for (const name of [
      'altered.md',
      'cut.md',
      'empty.md',
      'broken.zip',
      'noise.bin',
      'deep.json',
      'proto.json',
      'link.md',
      'loop',
      'pipe',
    ])
      expect(stderr).toContain(`"${name}"`);
    expect(stderr).toContain('1 ticket left aside');
    expect(stderr).toContain('1 transcript is a copy');
    expect(stderr).not.toContain('\x1b');
    expect(stderr).not.toContain('root:');
  });

  it('names the steps of a flow that is not here by their ids', async () => {
    const all = await made();
    const { stdout } = await runProgram(['stats', all.folder, '--lang', 'fr', '--home', all.home], { home: all.home });
    expect(stdout.replaceAll('\u00a0', ' ')).toContain('small, version 3 : 7 sessions');
    expect(stdout).toMatch(/\n {2}3 sur 6 {2}who\n/);
  });

  it('does its work on an empty folder, and says where there is none', async () => {
    const home = tempFolder();
    expect(await runProgram(['stats', home, '--home', join(home, 'h')], { home })).toMatchObject({ code: 0, stdout: '' });
    const { code, stdout } = await runProgram(['stats', home, '--json'], { home });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ sessions: 0, flows: [] });
    expect((await runProgram(['stats', join(home, 'nowhere')], { home })).code).toBe(2);
    writeFileSync(join(home, 'file'), '');
    expect((await runProgram(['stats', join(home, 'file')], { home })).code).toBe(2);
    expect((await runProgram(['stats'], { home })).code).toBe(2);
  });
});
