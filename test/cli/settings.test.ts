import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { certificateFor } from '../support/loopback/certificates.ts';
import { listen } from '../support/loopback/listen.ts';
import { runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';
import { answersFile, homeWith, page, small, withSettings } from './with-settings.ts';

const ENGLISH = 'What is the person’s address?'.replace('’', "'");

describe('the language', () => {
  it.each([
    ['the settings where nothing else says one', 'lang: fr', {}, [], /Usage.:.ariane sessions/],
    ['as written in capitals, quoted, with a comment', '# mine\nlang: "FR_fr" # here\n', {}, [], /Usage.:.ariane sessions/],
    ['the environment before the settings', 'lang: fr', { LANG: 'en_GB.UTF-8' }, [], /Usage: ariane sessions/],
    ['LC_ALL before the settings', 'lang: en', { LC_ALL: 'fr_FR.UTF-8' }, [], /Usage.:.ariane sessions/],
    ['the settings where the locale is POSIX', 'lang: fr', { LC_ALL: 'POSIX' }, [], /Usage.:.ariane sessions/],
    ['the flag before everything', 'lang: fr', { LANG: 'fr_FR.UTF-8' }, ['--lang', 'en'], /Usage: ariane sessions/],
  ])('of the help is that of %s', async (_name, text, env, args, says) => {
    const { code, stdout } = await withSettings(text, { args: ['sessions', '--help', ...args], env });
    expect(stdout).toMatch(says);
    expect(code).toBe(0);
  });

  it.each([
    ['lang: en', {}, [], 'en'],
    ['lang: en-GB', {}, [], 'en'],
    ['lang: en', { LANG: 'fr_FR.UTF-8' }, [], 'fr'],
    ['lang: en', {}, ['--lang', 'fr'], 'fr'],
    // A wish, not an order: the flow's own language where it has no other.
    ['lang: de', {}, [], 'fr'],
    // The environment asks for one the flow has not: then the settings.
    ['lang: en', { LANG: 'de_DE.UTF-8' }, [], 'en'],
    ['', {}, [], 'fr'],
  ])('of a flow: %j with %j and %j is %s', async (text, env, args, lang) => {
    expect((await page(text, { env, args })).lang).toBe(lang);
  });

  it('of Ariane’s own words, also of its errors', async () => {
    const { stderr, code } = await withSettings('lang: fr', { args: ['small', '--no-input', '--where', 'her', ...small] });
    expect(stderr).toContain('Vouliez-vous dire « here » ?');
    expect(code).toBe(2);
  });
});

describe('what is said to the customer', () => {
  it.each([
    ['say: fr', [], 'fr'],
    ['say: fr', ['--say', 'en'], 'en'],
    ['say: de', [], 'en'],
  ])('%j with %j is in %s', async (text, args, say) => {
    expect((await page(text, { args: ['--lang', 'en', ...args] })).say).toBe(say);
  });
});

describe('where the fault sits', () => {
  it.each([
    ['where: customer', [], 'customer'],
    ['where: customer', ['--where', 'reach'], 'reach'],
    ['', [], 'here'],
  ])('%j with %j is %s', async (text, args, where) => {
    expect((await page(text, { args })).where).toBe(where);
  });

  it('stays at a customer’s for what was hidden for somebody else, whatever the settings say', async () => {
    const { home } = homeWith('where: reach');
    await runProgram(['run', 'small', ...small, '--answers', answersFile('sending: stuck')], { home });
    const transcript = join(tempFolder(), 'transcript.md');
    await runProgram(['export', '--what', 'transcript', '--out', transcript, ...small], { home });
    const { stderr } = await runProgram(['open', transcript, '--no-input', ...small], { home });
    expect(stderr).toContain('somebody else’s');
    const [, id] = /Resume with: ariane resume (\S+) --flows/.exec(stderr)!;
    const journal = readFileSync(join(home, '.local/state/ariane/sessions', id!, 'journal.jsonl'), 'utf8');
    expect(journal.split('\n')[0]).toContain('"where":"customer"');
  });
});

const NOTE = '{ step: sending, answer: stuck, note: { text: "Heliotrope moved to contoso.com", for: customer } }';

/** A home with one session of the small flow that speaks of Heliotrope. */
async function told(
  settings: string,
  note = NOTE,
): Promise<{ readonly home: string; readonly file: string; export(...args: string[]): ReturnType<typeof runProgram> }> {
  const { home, file } = homeWith(settings);
  await runProgram(['run', 'small', ...small, '--answers', answersFile(note)], { home });
  return {
    home,
    file,
    export: (...args) => runProgram(['export', '--lang', 'en', '--what', 'transcript', ...small, ...args], { home }),
  };
}

describe('whom it is for', () => {
  it.each([
    ['profile: own', [], true],
    ['profile: own', ['--profile', 'public'], false],
    ['', [], false],
  ])('%j with %j: names stand there: %s', async (text, args, isThere) => {
    const session = await told(text);
    const { stdout } = await session.export(...args);
    expect(stdout.includes('contoso.com')).toBe(isThere);
    expect(stdout).toContain('Heliotrope');
  });

  it('shows in ariane settings, where the flag wins', async () => {
    const row = async (...args: string[]) => {
      const { stdout } = await withSettings('profile: own', { args: ['settings', '--json', ...args] });
      return JSON.parse(stdout).settings.find(({ key }: { key: string }) => key === 'profile');
    };
    expect(await row()).toMatchObject({ value: 'own', from: 'file', line: 1 });
    expect(await row('--profile', 'public')).toMatchObject({ value: 'public', from: 'flag', name: '--profile' });
  });

  it('counts for the ticket that run prints', async () => {
    const answers = answersFile('sending: sends');
    const own = await withSettings('profile: own', { args: ['run', 'small', ...small, '--answers', answers, '--lang', 'en'] });
    expect(own.code).toBe(0);
    const given = await withSettings('profile: own', {
      args: [
        'run',
        'small',
        ...small,
        '--answers',
        answersFile('sending: stuck', 'who: adele@contoso.com', 'version: new', 'reachable: silent'),
        '--lang',
        'en',
      ],
    });
    expect(given.stdout).toContain('adele@contoso.com');
  });
});

describe('words to hide', () => {
  it('are hidden in what leaves, case apart, until they are taken out of the settings; the case does not keep them', async () => {
    const session = await told('hide: [heliotrope, "Project Blue"]');
    const { stdout, code } = await session.export();
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/heliotrope/i);
    expect(stdout).toContain('word-1 moved to domain-1');
    const sessions = join(session.home, '.local/state/ariane/sessions');
    const names = JSON.parse(readFileSync(join(sessions, readdirSync(sessions)[0]!, 'names.json'), 'utf8'));
    expect(names.words).toEqual([]);
    // Whoever made it can read it again.
    const ticket = join(tempFolder(), 'transcript.md');
    await session.export('--out', ticket);
    expect((await runProgram(['reveal', ticket], { home: session.home })).stdout).toMatch(/heliotrope moved/i);

    expect((await session.export('--profile', 'own')).stdout).toContain('Heliotrope');
    writeFileSync(session.file, 'hide: []\n');
    expect((await session.export()).stdout).toContain('Heliotrope moved');
  });

  it('are hidden in whatever spelling they stand in a note', async () => {
    const session = await told(
      'hide: ["Hélio-trope", "L\'Oréal"]',
      '{ step: sending, answer: stuck, note: { text: "helio trope at L’OREAL", for: customer } }',
    );
    const { stdout, stderr, code } = await session.export();
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('word-1 at word-2');
  });

  it('stop an export where they cannot be hidden, and name the settings', async () => {
    const session = await told('hide: [outbox]');
    const { code, stdout, stderr } = await session.export();
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`${session.file}:1: this word of your settings`);
    expect(stderr).not.toContain('outbox');
  });

  it('cannot be taken back in the preview before a ticket is saved, which begins with the settings’ profile', async () => {
    const { home, file } = homeWith('hide: [Heliotrope]\nprofile: public\n');
    const note = '{ step: sending, answer: stuck, note: { text: "Heliotrope is blue", for: customer } }';
    const answers = answersFile(note, 'who: adele@contoso.com', 'version: new', 'reachable: silent');
    const { stdout } = await runProgram(['small', '--plain', '--lang', 'en', '--answers', answers, ...small], {
      home,
      // What the ticket lacks is passed over; save, choose the word, go on, finish.
      input: '\n\n\n\n2\n3\n\n3\n',
    });
    expect(stdout).toContain('For everybody: people, hosts and addresses are hidden, and all ids.');
    expect(stdout).toContain('3. your word: Heliotrope -> word-1');
    expect(stdout).toContain(`“Heliotrope” comes from your settings and stays hidden. To take it out: ${file}`);
    const folder = readdirSync(home).find((name) => name.startsWith('ariane-'))!;
    expect(readFileSync(join(home, folder, 'ticket.md'), 'utf8')).not.toContain('Heliotrope');
    expect(readFileSync(join(home, folder, 'transcript.md'), 'utf8')).toContain('word-1 is blue');
  });
});

/** A folder with the small flow, whose first question is this one. */
function flowsWith(folder: string, question: string): string {
  const dir = join(folder, 'small');
  cpSync(join(SMALL_FLOWS, 'small'), dir, { recursive: true });
  const text = join(dir, 'text/en.md');
  writeFileSync(text, readFileSync(text, 'utf8').replace('Does the message leave?', question));
  return folder;
}

describe('folders of flows', () => {
  it.each([
    ['before ./flows', 'flows: [nowhere, ../../mine]', [], 'Mine?'],
    ['from the user’s folder', 'flows:\n  - ~/mine\n', [], 'Mine?'],
    ['in their order', 'flows: [~/other, ~/mine]', [], 'Other?'],
    ['after --flows', 'flows: [~/mine]', ['--flows', '../other'], 'Other?'],
    ['not at all', '', [], 'Here?'],
  ])('are looked into %s', async (_name, text, args, question) => {
    const { home } = homeWith(text);
    flowsWith(join(home, 'mine'), 'Mine?');
    flowsWith(join(home, 'other'), 'Other?');
    const cwd = join(home, 'desk');
    mkdirSync(cwd);
    flowsWith(join(cwd, 'flows'), 'Here?');
    const { stdout } = await runProgram(['small', '--no-input', '--lang', 'en', ...args], { home, cwd });
    expect(stdout).toContain(question);
  });
});

const FLOW = (port: number) => ({
  'flow.yaml': `flow: far
version: 1
base: en
start: near
steps:
  near: { check: distance, options: { limit-of-the-flow: end, limit-of-ours: end, unknown: end } }
  end: { end: advice }
`,
  'checks.yaml': `looks:
  line:
    run: { tls: { host: "localhost:${port}", times: "1", limit: 9s } }
    reads: [json]
checks:
  distance:
    uses: line
    judge:
      - { when: "line[0].limit == 9000", answer: limit-of-the-flow }
      - { when: "line[0].limit == 150", answer: limit-of-ours }
      - { unsure: no-limit }
`,
  'text/en.md': `# flow: far
Far

# near
How far is it?

- limit-of-the-flow: As far as the flow says
- limit-of-ours: As far as we say
- unknown: I do not know

# end
Done.

# check: distance
Looks.
`,
});

describe('the limit of tls looks', () => {
  it.each([
    ['is the settings’', 'tls-limit: 150ms', 'limit-of-ours', '150ms'],
    ['is the flow’s without them', '', 'limit-of-the-flow', '9s'],
  ])('%s, in the look itself and on the page', async (_name, text, answer, shown) => {
    const server = await listen(createServer(await certificateFor('localhost')));
    const flows = tempFolder();
    for (const [name, content] of Object.entries(FLOW(server.port))) {
      mkdirSync(join(flows, 'far/text'), { recursive: true });
      writeFileSync(join(flows, 'far', name), content);
    }
    const { home } = homeWith(text);
    const looked = await runProgram(['run', 'far', '--flows', flows, '--allow-checks', '--json'], { home });
    expect(JSON.parse(looked.stdout).end, looked.stderr + looked.stdout).toBe('end');
    const { stdout } = await runProgram(
      ['export', '--flows', flows, '--what', 'transcript', '--format', 'json', '--profile', 'own'],
      { home },
    );
    expect(stdout).toContain(`"${answer}"`);
    const page = await runProgram(['far', '--flows', flows, '--plain'], { home, input: 'k\nn\nq\n' });
    expect(page.stdout).toContain(`limit ${shown}`);
  });
});

describe('the limit in what authors publish', () => {
  it('is the flow’s: only where looks are made, and in the script that makes them, the settings’ counts', async () => {
    const flows = tempFolder();
    for (const [name, content] of Object.entries(FLOW(443))) {
      mkdirSync(join(flows, 'far/text'), { recursive: true });
      writeFileSync(join(flows, 'far', name), content);
    }
    const { home } = homeWith('tls-limit: 77ms');
    const out = async (...args: string[]) => (await runProgram([...args, '--lang', 'en'], { home })).stdout;
    const dir = join(flows, 'far');
    for (const made of [await out('flow', 'book', dir), await out('flow', 'map', dir), await out('flow', 'preview', dir, 'near')])
      expect(made).not.toContain('77');
    expect(await out('flow', 'book', dir)).toContain('9s');
    expect(await out('collect', 'far', '--flows', flows)).toMatch(/\b77\b/);
    const journal = async (settings: string) => {
      const other = homeWith(settings).home;
      await runProgram(['far', '--flows', flows, '--no-input', '--lang', 'en'], { home: other });
      const sessions = join(other, '.local/state/ariane/sessions');
      return JSON.parse(readFileSync(join(sessions, readdirSync(sessions)[0]!, 'journal.jsonl'), 'utf8').split('\n')[0]!).hash;
    };
    expect(await journal('tls-limit: 77ms')).toBe(await journal(''));
  });
});

describe('a folder carried along', () => {
  it.each([
    ['--home', (folder: string) => ({ args: ['--home', folder], env: {} })],
    ['ARIANE_HOME', (folder: string) => ({ args: [], env: { ARIANE_HOME: folder } })],
  ])('named by %s brings its own settings, and the user’s do not count', async (_name, asked) => {
    const folder = tempFolder();
    const { args, env } = asked(folder);
    expect((await page('where: customer', { args, env })).where).toBe('here');
    writeFileSync(join(folder, 'settings.yaml'), 'where: reach\n');
    expect((await page('where: customer', { args, env })).where).toBe('reach');
  });

  it('is looked for where XDG_CONFIG_HOME says, if that is absolute', async () => {
    const config = tempFolder();
    mkdirSync(join(config, 'ariane'));
    writeFileSync(join(config, 'ariane/settings.yaml'), 'where: reach\n');
    expect((await page('where: customer', { env: { XDG_CONFIG_HOME: config } })).where).toBe('reach');
    expect((await page('where: customer', { env: { XDG_CONFIG_HOME: 'relative' } })).where).toBe('customer');
  });
});

it('the question itself is untouched by settings that say nothing', async () => {
  expect((await page('# nothing\n', { args: ['--lang', 'en'] })).question).toBe(ENGLISH);
});
