import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, SMALL_FLOWS, tempFolder } from '../../cli/run-program.ts';
import { readMermaid } from './mermaid-grammar.ts';

const map = (...args: string[]) => ['flow', 'map', join(SMALL_FLOWS, 'small'), ...args];
const WALK = join(SMALL_FLOWS, 'small/walks/licence.yaml');

describe('ariane flow map', () => {
  it('prints the outline to a pipe: 80 columns, no escape, in the language asked for', async () => {
    const { code, stdout, stderr } = await runProgram(map('--lang', 'fr'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Le courrier ne part plus\n/);
    expect(stdout).not.toContain('\x1b');
  });

  it('colours where colour is asked for, and writes none into a file', async () => {
    expect((await runProgram(map('--color', 'always'))).stdout).toContain('\x1b[1m');
    const out = join(tempFolder(), 'map.txt');
    const { code, stdout, stderr } = await runProgram(map('--color', 'always', '--out', out));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('map.txt');
    expect(readFileSync(out, 'utf8')).not.toContain('\x1b');
  });

  it('marks a walk, in every format', async () => {
    expect((await runProgram(map('--walk', WALK))).stdout).toMatch(/✓ licence \[5\]/);
    const { stdout } = await runProgram(map('--walk', WALK, '--format', 'mermaid'));
    expect(readMermaid(stdout).classes.get('taken')?.length).toBeGreaterThan(5);
    const out = join(tempFolder(), 'map.svg');
    expect((await runProgram(map('--walk', WALK, '--format', 'svg', '--out', out))).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('class="edge on"');
  });

  it('marks a session, also one that is not finished', async () => {
    const home = tempFolder();
    const answers = join(tempFolder(), 'answers.yaml');
    writeFileSync(answers, 'answers:\n  - sending: stuck\n  - who: adele@contoso.com\n');
    await runProgram(['run', join(SMALL_FLOWS, 'small'), '--answers', answers], { home, env: { ARIANE_HOME: home } });
    const listed = await runProgram(['sessions', '--json', '--flows', SMALL_FLOWS, '--home', home]);
    const id = (JSON.parse(listed.stdout) as { session: string }[])[0]!.session;
    const { stdout, code } = await runProgram(map('--session', id, '--home', home));
    expect(code).toBe(0);
    expect(stdout).toContain('✓ who [2]');
    expect(stdout).toContain('✓ version [3]');
  });

  it('draws one part alone, or what lies in none, in every format', async () => {
    const part = (await runProgram(map('--part', 'network'))).stdout.replaceAll('\u00a0', ' ');
    expect(part).toContain('1 step, 1 part, 0 ends');
    expect(part).toContain('reachable  Does the server answer?');
    expect(part).not.toContain('licence');
    const chart = readMermaid((await runProgram(map('--part', 'small', '--format', 'mermaid'))).stdout);
    expect(chart.subgraphs.size).toBe(0);
    const { stdout } = await runProgram(map('--part', 'network', '--format', 'svg', '--walk', WALK));
    expect(stdout).toContain('id="part-network"');
    const unknown = await runProgram(map('--part', 'netwrk'));
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('Did you mean "network"?');
  });

  it('says what is wrong with a walk, and with the command line', async () => {
    const bad = join(tempFolder(), 'bad.yaml');
    writeFileSync(bad, 'answers:\n  - who: adele@contoso.com\n');
    const misfit = await runProgram(map('--walk', bad));
    expect(misfit.code).toBe(2);
    expect(misfit.stderr).toContain('bad.yaml:2:1');
    expect((await runProgram(map('--walk', WALK, '--session', 'x'))).stderr).toContain('not both');
    expect((await runProgram(map('--session', 'nope'))).code).toBe(2);
    const format = await runProgram(map('--format', 'html'));
    expect(format.code).toBe(2);
    expect(format.stderr).toContain('outline, mermaid, svg');
    expect((await runProgram(['export', '--format', 'svg'])).stderr).toContain('servicenow');
  });

  it('refuses a flow that cannot start, with its errors', async () => {
    const dir = join(tempFolder(), 'broken');
    mkdirSync(join(dir, 'text'), { recursive: true });
    writeFileSync(
      join(dir, 'flow.yaml'),
      'flow: broken\nversion: 1\nbase: fr\nstart: a\nsteps:\n  a: { options: { x: nowhere } }\n',
    );
    writeFileSync(join(dir, 'text/fr.md'), '# flow: broken\nCassé\n');
    const { code, stderr } = await runProgram(['flow', 'map', dir]);
    expect(code).toBe(3);
    expect(stderr).toContain('nowhere');
  });
});
