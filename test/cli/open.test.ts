import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';

const ANSWERS = `flow: small
answers:
  - { step: sending, answer: stuck, voice: told, at: 2026-01-02T08:00:00Z }
  - { step: who, answer: adele@contoso.com, voice: told, at: 2026-01-02T08:01:00Z }
  - { step: version, answer: old, voice: seen, at: 2026-01-02T08:02:00Z, note: asked twice }
  - { step: reachable, answer: answers, voice: observed, at: 2026-01-02T08:03:00Z }
intake: { since: "Monday" }
`;
const flows = ['--flows', SMALL_FLOWS];

/** A session that stands at "licence", exported into a folder; `home` keeps it. */
async function exported(args: readonly string[] = [], answers = ANSWERS) {
  const folder = tempFolder();
  const home = join(folder, 'home');
  writeFileSync(join(folder, 'answers.yaml'), answers);
  const run = await runProgram(['run', 'small', '--answers', 'answers.yaml', '--case', 'INC 7', ...flows, '--home', home], {
    cwd: folder,
  });
  expect([run.code, run.stderr]).toEqual([expect.any(Number), expect.any(String)]);
  const file = join(folder, 'sent.md');
  const out = await runProgram(['export', '--what', 'transcript', '--out', file, ...args, ...flows, '--home', home], {
    cwd: folder,
  });
  expect(out.code).toBe(0);
  return { folder, home, file };
}

const journalsIn = (home: string) =>
  readdirSync(join(home, 'sessions')).map((id) =>
    readFileSync(join(home, 'sessions', id, 'journal.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );

describe('ariane open', () => {
  it('stands at the same step in a session of its own, and says what came and what is old', async () => {
    const { folder, file } = await exported(['--profile', 'own']);
    const home = join(folder, 'elsewhere');
    const open = await runProgram(['open', file, '--no-input', ...flows, '--home', home]);
    expect(open.code).toBe(5);
    expect(open.stdout).toMatch(/From the transcript of session \d{8}-\d{4}-\w{4}: 4 answers, .*nothing is hidden/);
    expect(open.stdout).toMatch(/Looked at too long ago: .*Look again/);
    const [entries] = journalsIn(home);
    expect(entries![0]).toMatchObject({ kind: 'session', case: 'INC 7', where: 'customer', from: { profile: 'own' } });
    const answers = entries!.filter(({ kind }) => kind === 'answer');
    expect(answers.map(({ step, voice, at }) => [step, voice, at])).toEqual([
      ['sending', 'told', '2026-01-02T08:00:00.000Z'],
      ['who', 'told', '2026-01-02T08:01:00.000Z'],
      ['version', 'seen', '2026-01-02T08:02:00.000Z'],
      ['reachable', 'observed', '2026-01-02T08:03:00.000Z'],
    ]);
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'note', text: 'asked twice', step: 'version' }));
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'intake', field: 'since', text: 'Monday' }));
    const resumed = await runProgram(['resume', '--no-input', ...flows, '--home', home]);
    expect(resumed.stdout).toBe(open.stdout);
  });

  it('marks in the list of answers what to look at again, and goes to it', async () => {
    const { folder, file } = await exported(['--profile', 'own']);
    const open = await runProgram(['open', file, '--plain', ...flows, '--home', join(folder, 'h2')], {
      input: 'a\n4\n1\ny\nq\n',
    });
    expect(open.stdout).toContain('4. Look again. ');
    expect(open.stdout).not.toContain('3. Look again. ');
    // Answered again as it was: nothing is old any more.
    expect(open.stdout.match(/Looked at too long ago/g)).toHaveLength(1);
    expect(open.code).toBe(5);
  });

  it('goes on from a transcript in which names are hidden, until the real one is typed', async () => {
    const { folder, file } = await exported(['--profile', 'vendor']);
    expect(readFileSync(file, 'utf8')).not.toContain('adele');
    const open = await runProgram(['open', file, '--plain', ...flows, '--home', join(folder, 'h2')], {
      input: 'a\n2\nberthe@fabrikam.com\ny\na\n\nq\n',
    });
    expect(open.stdout).toMatch(/people, hosts and addresses are hidden/);
    expect(open.stdout).toContain('user-1@domain-1');
    expect(open.stdout).toMatch(/2\. .*berthe@fabrikam\.com/);
    expect(open.stderr).toMatch(/The fault is taken to sit at somebody else’s/);
    expect(open.code).toBe(5);
  });

  it('looks at nothing with a hidden name, and says what to do', async () => {
    const folder = tempFolder();
    const home = join(folder, 'home');
    const answers = [
      ...['still-supported: go-on', 'what-is-wrong: missing-phone', 'involved: own-servers', 'scope: one'],
      ...['who: adele@contoso.com', 'login: adele@contoso.com'],
    ];
    writeFileSync(
      join(folder, 'a.yaml'),
      `flow: exchange-connector\nanswers:\n${answers.map((each) => `  - ${each}\n`).join('')}`,
    );
    await runProgram(['run', 'exchange-connector', '--answers', 'a.yaml', '--home', home], { cwd: folder });
    await runProgram(['export', '--what', 'transcript', '--out', 'sent.html', '--format', 'html', '--home', home], {
      cwd: folder,
    });
    const open = await runProgram(['open', 'sent.html', '--plain', '--where', 'here', '--home', join(folder, 'h2')], {
      cwd: folder,
      input: 'k\nq\n',
    });
    expect(open.stdout).toMatch(/<user-1@domain-1>/);
    expect(open.stdout).toMatch(/This name was hidden \(user-1@domain-1\): ask for the real one/);
    expect(open.stdout).not.toMatch(/adele/);
    expect(open.code).toBe(5);
  });

  it.each(['md', 'json'])('opens a %s transcript whose names were put back', async (format) => {
    const { folder, home, file } = await exported(['--profile', 'vendor', '--format', format]);
    const revealed = join(folder, `revealed.${format}`);
    const reveal = await runProgram(['reveal', file, '--out', revealed, '--home', home]);
    expect([reveal.code, readFileSync(revealed, 'utf8')]).toEqual([0, expect.stringContaining('adele@contoso.com')]);
    const open = await runProgram(['open', revealed, '--plain', ...flows, '--home', join(folder, 'h2')], { input: 'a\n\nq\n' });
    expect([open.code, open.stdout]).toEqual([5, expect.stringContaining('adele@contoso.com')]);
  });

  it.each(['txt', 'json'])('reads %s', async (format) => {
    const { folder, file } = await exported(['--format', format]);
    const open = await runProgram(['open', file, '--no-input', ...flows, '--home', join(folder, 'h2')]);
    expect([open.code, open.stdout]).toEqual([5, expect.stringContaining('From the transcript')]);
  });

  it('refuses what was altered, with the next step, and begins no session', async () => {
    const { folder, file } = await exported(['--profile', 'own']);
    const home = join(folder, 'h2');
    const text = readFileSync(file, 'utf8');
    const refused = async (altered: string | Buffer) => {
      writeFileSync(file, altered);
      const { code, stdout, stderr } = await runProgram(['open', file, ...flows, '--home', home, '--line']);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/Ask for the file as it was exported/);
      return stderr;
    };
    expect(await refused(text.replace('INC 7', 'INC 8'))).toMatch(/was altered: what it says no longer fits/);
    expect(await refused(text.replace('voice: observed', 'voice: seen'))).toMatch(/was altered: its block/);
    expect(await refused(text.slice(0, -200))).toMatch(/is not whole/);
    expect(await refused('')).toMatch(/is empty/);
    expect(await refused(Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3]))).toMatch(/no text/);
    expect(await refused('# Shopping list\n')).toMatch(/no transcript/);
    expect(() => readdirSync(join(home, 'sessions'))).toThrow();
  });

  it('says of a ticket which transcript it needs, and refuses a transcript the ticket beside it does not name', async () => {
    const { folder, home, file } = await exported(['--profile', 'own']);
    const ticket = join(folder, 'ticket.md');
    const other = ['--profile', 'own', ...flows, '--home', home];
    await runProgram(['export', '--out', ticket, ...other]);
    const open = await runProgram(['open', ticket, ...flows, '--home', join(folder, 'h2')]);
    expect([open.code, open.stderr]).toEqual([
      2,
      expect.stringMatching(/is a ticket: .*transcript\.md \(SHA-256 [0-9a-f]{64}\)/),
    ]);
    const transcript = join(folder, 'transcript.md');
    writeFileSync(transcript, readFileSync(file));
    const fits = await runProgram(['open', transcript, '--no-input', ...flows, '--home', join(folder, 'h2')]);
    expect(fits.code).toBe(5);
    await runProgram(['export', '--what', 'transcript', '--out', transcript, ...other, '--lang', 'fr']);
    const differs = await runProgram(['open', transcript, '--no-input', ...flows, '--home', join(folder, 'h2')]);
    expect([differs.code, differs.stderr]).toEqual([
      2,
      expect.stringMatching(/"ticket\.md" beside it names: the SHA-256 differs/),
    ]);
  });

  it('explains that nothing proves a transcript from before there were sums, and goes on', async () => {
    const { folder, file } = await exported(['--profile', 'own']);
    const text = readFileSync(file, 'utf8').replace(/^sums:\n(?: .*\n)+/m, '');
    writeFileSync(file, text.replace(/^(?:session|started|profile|case|lang): .*\n/gm, ''));
    const open = await runProgram(['open', file, '--no-input', ...flows, '--home', join(folder, 'h2')]);
    expect([open.code, open.stderr]).toEqual([5, expect.stringMatching(/whether it was altered cannot be proved/)]);
  });

  it('says which flow and version it needs where it is not here', async () => {
    const { folder, file } = await exported();
    const open = await runProgram(['open', file, '--home', join(folder, 'h2')]);
    expect([open.code, open.stderr]).toEqual([2, expect.stringMatching(/needs the flow "small", version 3 .*\n.*--flows/)]);
  });

  it('stops where another version of the flow no longer fits, and says where', async () => {
    const { folder, file } = await exported(['--profile', 'own']);
    const dir = join(folder, 'other/small');
    mkdirSync(join(dir, 'text'), { recursive: true });
    const yaml = readFileSync(join(SMALL_FLOWS, 'small/flow.yaml'), 'utf8');
    writeFileSync(join(dir, 'flow.yaml'), yaml.replace('version: 3', 'version: 4').replaceAll(/\bold\b(?=:|\])/g, 'older'));
    for (const lang of ['fr', 'en']) {
      const text = readFileSync(join(SMALL_FLOWS, `small/text/${lang}.md`), 'utf8');
      writeFileSync(join(dir, `text/${lang}.md`), text.replaceAll('- old:', '- older:'));
    }
    const open = await runProgram(['open', file, '--no-input', '--flows', join(folder, 'other'), '--home', join(folder, 'h2')]);
    expect(open.stderr).toMatch(/another version of the flow \(3, \w{7}\); here: 4, \w{7}/);
    expect(open.stderr).toMatch(/stops at "version": 2 of 4 answers still fit/);
    expect(open.stdout).toMatch(/Nothing is lost/);
    expect(open.code).toBe(5);
  });

  it('opens a bundle, and refuses one whose transcript is not the one its manifest notes, or that is no safe zip', async () => {
    const { folder, file } = await exported(['--profile', 'own']);
    const zip = join(folder, 'bundle.zip');
    const transcript = readFileSync(file);
    const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    const openZip = async (files: Readonly<Record<string, Buffer>>, sha256 = sum(transcript)) => {
      const manifest = { format: 1, kind: 'bundle', files: [{ name: 'transcript.md', sha256 }] };
      const all = { ...files, 'manifest.json': Buffer.from(JSON.stringify(manifest)) };
      writeFileSync(zip, await zipped(all));
      return runProgram(['open', zip, '--no-input', ...flows, '--home', join(folder, 'h2')]);
    };
    const open = await openZip({ 'transcript.md': transcript, 'evidence/a.txt': Buffer.from('x') });
    expect([open.code, open.stdout]).toEqual([5, expect.stringContaining('From the transcript')]);
    const altered = await openZip({ 'transcript.md': transcript }, 'a'.repeat(64));
    expect([altered.code, altered.stderr]).toEqual([2, expect.stringMatching(/transcript\.md no longer has the SHA-256/)]);
    const ticket = Buffer.from(`# Ticket\n\n- transcript.md, SHA-256 ${'b'.repeat(64)}\n`);
    const named = await openZip({ 'transcript.md': transcript, 'ticket.md': ticket });
    expect([named.code, named.stderr]).toEqual([2, expect.stringMatching(/"ticket\.md" beside it names/)]);
    const none = await openZip({ 'notes.txt': Buffer.from('x') });
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/holds no transcript/)]);
    writeFileSync(zip, readFileSync(zip).subarray(0, 60));
    const broken = await runProgram(['open', zip, '--no-input', ...flows, '--home', join(folder, 'h2')]);
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringMatching(/cannot be read/)]);
  });
});

async function zipped(files: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
