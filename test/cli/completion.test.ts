import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { completeWords, type Sources } from '../../src/cli/completion/complete-words.ts';
import { OPTIONS } from '../../src/cli/option-table.ts';
import { powerShell } from '../powershell/power-shell.ts';
import { startProgram } from '../pty/start-program.ts';
import { PROGRAM, runProgram, tempFolder } from './run-program.ts';
import { newer, zipped } from './zip-flows.ts';

const SESSION = '20261122-1431-k7q2';
const sources: Sources = {
  lang: 'en',
  flows: async () => ['exchange-connector', 'tour'],
  sessions: async () => [SESSION],
};
const after = async (line: string) => {
  const words = line.split(' ');
  const { candidates, paths } = await completeWords({ before: words.slice(0, -1), current: words.at(-1) ?? '' }, sources);
  return { words: candidates.map(({ word }) => word), paths };
};

describe('completeWords', () => {
  it('begins with commands and flows, and folders as flows', async () => {
    const { words, paths } = await after('');
    const commands = COMMANDS.map(({ name }) => name.split(' ')[0]).filter((name) => name !== 'walk');
    expect(words).toEqual(
      [...new Set(commands), 'exchange-connector', 'tour'].sort((a, b) => words.indexOf(a!) - words.indexOf(b!)),
    );
    expect(paths).toBe('folders');
  });

  it.each([
    ['flow ', ['list', 'new', 'preview', 'translate', 'lint', 'test', 'map', 'book']],
    ['resume ', [SESSION]],
    ['export 2026', [SESSION]],
    ['sessions --delete ', [SESSION]],
    ['flow map printer --session ', [SESSION]],
    ['run ', ['exchange-connector', 'tour']],
    ['flow lint one ', ['exchange-connector', 'tour']],
    ['flow new ', []],
    ['stats ', []],
    ['export --format ', ['md', 'txt', 'html', 'json', 'jira', 'servicenow']],
    ['flow map x --format ', ['outline', 'mermaid', 'svg']],
    ['export --format=h', ['md', 'txt', 'html', 'json', 'jira', 'servicenow'].map((word) => `--format=${word}`)],
    ['export --format = h', ['md', 'txt', 'html', 'json', 'jira', 'servicenow'].map((word) => `--format=${word}`)],
    ['--lang ', ['fr', 'en']],
    ['completion ', ['bash', 'zsh', 'fish', 'powershell']],
    ['completion bash ', []],
    ['resume one ', []],
    ['flow nonsense ', []],
    ['--case ', []],
  ])('offers after "%s" what belongs there', async (line, expected) => {
    const { words } = await after(line);
    for (const word of expected) expect(words).toContain(word);
    expect(words).toHaveLength(expected.length);
  });

  it.each([
    ['--answers ', 'files'],
    ['--evidence=', 'files'],
    ['open ', 'files'],
    ['--home ', 'folders'],
    ['--flows ', 'files'],
    ['flow lint ', 'folders'],
    ['flow lint one ', 'folders'],
    ['stats ', 'folders'],
    ['export ', 'none'],
  ] as const)('after "%s" the shell adds %s', async (line, paths) => expect((await after(line)).paths).toBe(paths));

  it.each(COMMANDS.map(({ name }) => name))('offers every option of "%s" once, and none of another command', async (name) => {
    const line = name === 'walk' ? '-' : `${name} -`;
    const own = OPTIONS.filter((spec) => !('commands' in spec) || (spec.commands as readonly string[]).includes(name));
    expect((await after(line)).words.toSorted()).toEqual(own.map((spec) => `--${spec.name}`).toSorted());
  });

  it('never fails, and never gives a shell more than a word', async () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('--', '-', '--lang', '=', 'flow', 'run', '--__proto__', '--format='));
    const hostile = ['$(touch x)', 'a b', '`id`', "o'brien", 'a\nb', ';', 'fine'];
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), word, async (before, current) => {
        const known = async () => hostile;
        const { candidates } = await completeWords({ before, current }, { lang: 'fr', flows: known, sessions: known });
        return candidates.every((each) => /^[\w.:=-]+$/.test(each.word));
      }),
    );
  });
});

describe('ariane completion', () => {
  let folder: string;
  let env: Record<string, string>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ariane-tab-'));
    const shadows = ['shadows/export', 'shadows/find', 'shadows/printer', 'shadows/printer-old', 'shadows/flows/printer'];
    for (const name of [
      ...['bin', 'work/flows/printer', 'work/flows/$(touch ran)', 'home/sessions', 'work/notes and more', ...shadows],
    ])
      mkdirSync(join(folder, name), { recursive: true });
    for (const flow of ['printer', '$(touch ran)']) writeFileSync(join(folder, 'work/flows', flow, 'flow.yaml'), '');
    writeFileSync(join(folder, 'shadows/flows/printer/flow.yaml'), '');
    for (const id of [SESSION, '20261122-1431-$(id)', '20261121-0900-aaaa']) mkdirSync(join(folder, 'home/sessions', id));
    writeFileSync(join(folder, 'work/answers one.yaml'), '');
    const ariane = join(folder, 'bin/ariane');
    writeFileSync(ariane, `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
    chmodSync(ariane, 0o755);
    env = {
      ...{ PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder, ARIANE_HOME: join(folder, 'home') },
      ...{ LANG: 'C.UTF-8', TERM: 'dumb' },
    };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const inShell = (program: string, args: readonly string[], cwd = 'work') => {
    // A pseudo-terminal inside that never shows what is waited for must not keep the test for ever.
    const ran = spawnSync(program, args, { cwd: join(folder, cwd), env, encoding: 'utf8', timeout: 30_000 });
    expect(ran.error).toBeUndefined();
    return { lines: ran.stdout.split('\n').filter((line) => line !== ''), stderr: ran.stderr };
  };
  const has = (program: string) => spawnSync(program, ['-c', 'exit 0']).status === 0;

  it('answers with words alone, however folders are called', async () => {
    const answer = await runProgram(['completion', 'words', '--', 'resume', '.'], { env: { ARIANE_HOME: join(folder, 'home') } });
    expect(answer).toEqual({ code: 0, stderr: '', stdout: `${SESSION}\tsession\n20261121-0900-aaaa\tsession\n:none\n` });
    const flows = await runProgram(['completion', 'words', '--', 'run', '.'], { cwd: join(folder, 'work') });
    expect(flows.stdout).toBe('exchange-connector\tflow\nprinter\tflow\ntour\tflow\n:folders\n');
    const french = await runProgram(['completion', 'words', '--', '.exp'], { env: { LANG: 'fr_FR.UTF-8' } });
    expect(french.stdout).toContain('export\tle ticket, ou tout ce qui s’est passé\n');
    expect(await runProgram(['completion', 'words'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('offers flows of the settings and of zips, and is quiet where these are of no use', async () => {
    const work = tempFolder();
    const home = join(work, 'home');
    for (const name of ['home', 'more/copier']) mkdirSync(join(work, name), { recursive: true });
    writeFileSync(join(work, 'more/copier/flow.yaml'), '');
    await zipped(join(work, 'newer.zip'), newer(), 'small/');
    const flows = async (before: readonly string[], text?: string) => {
      if (text !== undefined) writeFileSync(join(home, 'settings.yaml'), text);
      const { code, stdout, stderr } = await runProgram(['completion', 'words', '--', ...before, '.'], { cwd: work });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return stdout.split('\n').flatMap((line) => (line.endsWith('\tflow') ? [line.slice(0, -5)] : []));
    };
    const own = ['exchange-connector', 'tour'];
    expect(await flows(['--flows', 'newer.zip', 'run'])).toEqual(['exchange-connector', 'small', 'tour']);
    expect(await flows(['--flows', 'more', 'run'])).toEqual(['copier', ...own]);
    const at = ['--home', home, 'run'];
    expect(await flows(at)).toEqual(own);
    expect(await flows(at, 'flows: [../newer.zip, ../more]\n')).toEqual(['copier', 'exchange-connector', 'small', 'tour']);
    expect(await flows(at, '# flows: [../more]\nlang: fr\n')).toEqual(own);
    expect(await flows(at, 'flows: [../more, "')).toEqual(expect.arrayContaining(own));
    writeFileSync(join(work, 'newer.zip'), 'hello');
    expect(await flows(at, 'flows: [../newer.zip, ../more]\n')).toEqual(['copier', ...own]);
    expect(await flows(['--flows', 'newer.zip', 'run'])).toEqual(own);
  });

  it('gets along without the settings: a shell starts with it', async () => {
    const home = tempFolder();
    writeFileSync(join(home, 'settings.yaml'), 'where: [\n');
    const asked = await runProgram(['completion', 'bash'], { env: { ARIANE_HOME: home } });
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(asked.stdout).toContain('complete -F _ariane ariane');
    expect((await runProgram(['completion', 'bash', 'zsh'])).stderr).toContain('"zsh" is one word too many.');
  });

  // As bash calls it when Tab is pressed: COMP_WORDS holds what readline parted.
  const bash = (words: readonly string[]) => {
    const list = words.map((word) => `'${word}'`).join(' ');
    const script = `eval "$(ariane completion bash)"; COMP_WORDS=(ariane ${list}); COMP_CWORD=${words.length}; _ariane; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return inShell('bash', ['--noprofile', '--norc', '-c', script]);
  };

  it.each([
    [['exp'], ['export']],
    [['flow', 'tr'], ['translate']],
    [['export', '--for'], ['--format']],
    [
      ['export', '--format', '='],
      ['md', 'txt', 'html', 'json', 'jira', 'servicenow'],
    ],
    [['export', '--format', '=', 'ht'], ['html']],
    [
      ['resume', ''],
      [SESSION, '20261121-0900-aaaa'],
    ],
    [['run', 'x', '--answers', 'ans'], ['answers one.yaml']],
    [['--flows', 'no'], ['notes and more']],
  ])('in bash: %j', (words, expected) => {
    expect(bash(words)).toEqual({ lines: expected, stderr: '' });
  });

  it('in bash, at a real prompt: a command stays one where a folder has its name', async () => {
    const begin = 'eval "$(ariane completion bash)"; bind -x \'"\\C-g": printf "<%s>\\n" "$READLINE_LINE"\'; PS1="go""> "';
    const bash = async (line: string, cwd = 'shadows') => {
      const asked = { file: 'bash', nodeArgs: [], args: ['--noprofile', '--norc', '-i'], home: folder, patience: 30_000 };
      const shell = startProgram({ ...asked, cwd: join(folder, cwd), env });
      try {
        await shell.waitFor(/\$ $|# $|[$#]\s*$/);
        shell.press(begin, '\r');
        await shell.waitFor(/go>\s*$/);
        shell.press(line, '\t', '\x07');
        await shell.waitForHistory(/<ariane .*>/);
        return /<(ariane .*)>/.exec(shell.history())![1];
      } finally {
        await shell.dispose();
      }
    };
    expect(await bash('ariane expo')).toBe('ariane export ');
    expect(await bash('ariane fin')).toBe('ariane find ');
    // A flow and another folder begin so: as far as both go.
    expect(await bash('ariane prin')).toBe('ariane printer');
    expect(await bash('ariane printer-')).toBe('ariane printer-old/');
    expect(await bash('ariane notes', 'work')).toBe('ariane notes\\ and\\ more/');
    expect(await bash('ariane --answers ans', 'work')).toBe('ariane --answers answers\\ one.yaml ');
  }, 120_000);

  it.runIf(has('fish'))('in fish, with what each is', () => {
    const fish = (line: string, cwd?: string) =>
      inShell('fish', ['-c', `ariane completion fish | source; complete -C '${line}'`], cwd).lines;
    expect(fish('ariane expo', 'shadows')).toEqual(['export\tthe ticket, or everything that happened']);
    expect(fish('ariane prin', 'shadows')).toEqual(['printer\tflow', 'printer-old/\tDirectory']);
    expect(fish('ariane exp')).toEqual(['export\tthe ticket, or everything that happened']);
    expect(fish('ariane export --format=ht')).toEqual(['--format=html']);
    expect(fish('ariane resume ')).toEqual([`${SESSION}\tsession`, '20261121-0900-aaaa\tsession']);
    expect(fish('ariane run x --answers ans')).toEqual(['answers one.yaml']);
    expect(fish('ariane --flows no').join()).toContain('notes and more/');
  });

  it.runIf(has('zsh'))(
    'in zsh, at a real prompt',
    () => {
      // zpty is zsh's own pseudo-terminal: what is typed there completes as at a prompt; Ctrl+X shows the line as it then is.
      const zsh = (line: string, cwd?: string) => {
        const begin =
          'autoload -Uz compinit && compinit -D; eval "$(ariane completion zsh)"; show() print -r -- "<$BUFFER>"; zle -N show; bindkey ^X show; PS1="go""> "';
        const script = `
        zmodload zsh/zpty
        zpty shell 'PS1="ready> " zsh -f -i'
        zpty -w shell '${begin}'
        zpty -r -m shell out '*go> *'
        zpty -w -n shell $'${line}\\t\\x18'
        zpty -r -m shell out '*<*>*'
        print -r -- "$out"
        zpty -d shell`;
        return inShell('zsh', ['-f', '-c', script], cwd).lines.join('\n');
      };
      expect(zsh('ariane exp')).toContain('<ariane export >');
      expect(zsh('ariane expo', 'shadows')).toContain('<ariane export >');
      expect(zsh('ariane printer-', 'shadows')).toContain('<ariane printer-old/>');
      expect(zsh('ariane flow tr')).toContain('<ariane flow translate >');
      expect(zsh('ariane resume 20261121')).toContain('<ariane resume 20261121-0900-aaaa >');
      expect(zsh('ariane --where=here --lang=f')).toContain('<ariane --where=here --lang=fr >');
      expect(zsh('ariane --answers ans')).toContain('<ariane --answers answers\\ one.yaml >');
    },
    60_000,
  );

  const pwsh = powerShell();
  it.runIf(pwsh !== undefined)(
    'in PowerShell, as its own completion asks',
    () => {
      const power = (line: string) => {
        // The bare engine has no Invoke-Expression.
        const script = `. ([scriptblock]::Create((ariane completion powershell | Out-String)))
        $found = [System.Management.Automation.CommandCompletion]::CompleteInput('${line}', ${line.length}, $null)
        $found.CompletionMatches | ForEach-Object { "$($_.CompletionText)|$($_.ToolTip)" }`;
        return inShell(pwsh!, ['-NoProfile', '-NonInteractive', '-Command', script]).lines.map((each) => each.trimEnd());
      };
      // Through cmd, which would read them.
      for (const sign of ['&', '|', '<', '>', '^', '%', '"'])
        expect([sign, power(`ariane run ""a${sign}b"" --`.replaceAll('""', sign === '"' ? '' : '"'))]).toEqual([sign, []]);
      expect(power('ariane run "a b" --prof').map((each) => each.split('|')[0])).toEqual(['--profile']);
      expect(power('ariane exp')).toEqual(['export|the ticket, or everything that happened']);
      expect(power('ariane flow tra')).toEqual(['translate|begin or complete a translation']);
      expect(power('ariane export --format ht')).toEqual(['html|html']);
      expect(power('ariane resume ')).toEqual([`${SESSION}|session`, '20261121-0900-aaaa|session']);
    },
    120_000,
  );
});
