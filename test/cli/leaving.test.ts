import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unzipped } from '../support/unzipped.ts';
import { runProgram, tempFolder } from './run-program.ts';

const ANSWERS = `flow: exchange-connector
answers:
  - still-supported: go-on
  - what-is-wrong: missing-phone
  - involved: own-servers
  - { step: scope, answer: one, note: { text: "Adele V. (CONTOSO\\\\adele, 06 12 34 56 78) rang from 10.0.0.5", for: customer } }
  - who: adele@contoso.com
intake: { impact: "Adele only, no mail on her phone", since: "2016-08-04" }
`;

/** A home with one session about Adele. */
async function home(): Promise<{ home: string; folder: string; id: string }> {
  const folder = tempFolder();
  const answers = join(tempFolder(), 'answers.yaml');
  writeFileSync(answers, ANSWERS);
  const ran = await runProgram(['run', 'exchange-connector', '--answers', answers, '--json', '--lang', 'en'], { home: folder });
  const { session } = JSON.parse(ran.stdout) as { session: string };
  return { home: folder, folder: join(folder, STATE, 'sessions', session), id: session };
}

/** Where a home folder without settings has its sessions. */
const STATE = '.local/state/ariane';
const PRIVATE = /adele|contoso|06 12|10\.0\.0\.5/i;

describe('what leaves', () => {
  it('hides people, hosts and addresses unless told otherwise, and keeps the names for the next time', async () => {
    const { home: at, folder } = await home();
    const first = await runProgram(['export', '--lang', 'en'], { home: at });
    expect(first.code).toBe(0);
    expect(first.stdout).not.toMatch(PRIVATE);
    expect(first.stdout).toContain('user-1@domain-1');
    expect(statSync(join(folder, 'names.json')).mode & 0o777).toBe(0o600);
    const transcript = await runProgram(['export', '--what', 'transcript', '--lang', 'en'], { home: at });
    expect(transcript.stdout).not.toMatch(PRIVATE);
    expect(transcript.stdout).toContain('domain-1b\\user-1');
    const again = await runProgram(['export', '--lang', 'en'], { home: at });
    expect(again.stdout.replace(/made .*|[0-9a-f]{64}/g, '')).toBe(first.stdout.replace(/made .*|[0-9a-f]{64}/g, ''));
  });

  it('under own hides nothing but secrets', async () => {
    const { home: at } = await home();
    const { stdout } = await runProgram(['export', '--profile', 'own', '--what', 'transcript'], { home: at });
    expect(stdout).toContain('adele@contoso.com');
    expect(stdout).toContain('06 12 34 56 78');
  });

  it('reveal puts the names back where they are known, and says so where they are not', async () => {
    const { home: at } = await home();
    const file = join(tempFolder(), 'ticket.md');
    await runProgram(['export', '--out', file], { home: at });
    const back = await runProgram(['reveal', file, '--lang', 'en'], { home: at });
    expect(back.stderr).toContain('put back');
    expect(back.stdout).toContain('adele@contoso.com');
    expect(back.stdout).not.toMatch(/user-\d|domain-\d/);
    const elsewhere = await runProgram(['reveal', file, '--lang', 'en'], { home: tempFolder() });
    expect([elsewhere.code, elsewhere.stdout]).toEqual([2, '']);
    expect(elsewhere.stderr).toContain('not known on this machine');
  });

  it('a bundle holds ticket, transcript and a manifest with the SHA-256 of each, and nothing private', async () => {
    const { home: at } = await home();
    const file = join(tempFolder(), 'case.zip');
    const made = await runProgram(['export', '--bundle', file, '--lang', 'en'], { home: at });
    expect(made.stderr).toContain('case.zip');
    const files = await unzipped(readFileSync(file));
    expect([...files.keys()].sort()).toEqual(expect.arrayContaining(['manifest.json', 'ticket.md', 'transcript.md']));
    for (const text of files.values()) expect(text).not.toMatch(PRIVATE);
    const manifest = JSON.parse(files.get('manifest.json')!) as { files: { name: string; sha256: string; bytes: number }[] };
    const { createHash } = await import('node:crypto');
    for (const { name, sha256, bytes } of manifest.files) {
      expect(createHash('sha256').update(files.get(name)!).digest('hex')).toBe(sha256);
      expect(Buffer.byteLength(files.get(name)!)).toBe(bytes);
    }
  });

  it('stops where the names cannot be trusted: a requested redaction that cannot be done stops the export', async () => {
    const { home: at, folder } = await home();
    writeFileSync(join(folder, 'names.json'), '{"format":1,"names":[{"as":"<b>","was":"x"}],"keep":[],"words":[]}');
    const { code, stdout, stderr } = await runProgram(['export', '--lang', 'en'], { home: at });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('names.json');
  });

  it('two sessions of one case agree on their names', async () => {
    const at = tempFolder();
    const answers = join(tempFolder(), 'answers.yaml');
    writeFileSync(answers, ANSWERS.replace('adele@contoso.com', 'bruno@fabrikam.fr'));
    const second = join(tempFolder(), 'answers.yaml');
    writeFileSync(second, ANSWERS);
    await runProgram(['run', 'exchange-connector', '--answers', answers, '--case', 'INC-1'], { home: at });
    const one = await runProgram(['export', '--what', 'transcript'], { home: at });
    await runProgram(['run', 'exchange-connector', '--answers', second, '--case', 'INC-1'], { home: at });
    const two = await runProgram(['export', '--what', 'transcript'], { home: at });
    // The name of whoever came first is not given to somebody else.
    expect(one.stdout).toMatch(/user-\d@domain-1`/);
    expect(two.stdout).not.toContain('@domain-1`');
    expect(two.stdout).toMatch(/user-\d@domain-2b?`/);
  });

  it('a local machine’s own name and its user’s are hidden in what was pasted', async () => {
    const { home: at } = await home();
    const { stdout } = await runProgram(['export', '--what', 'transcript'], { home: at });
    expect(stdout).not.toMatch(PRIVATE);
  });
});
