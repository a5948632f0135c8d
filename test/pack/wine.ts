import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Program, startProgram } from '../pty/start-program.ts';

/** The folder that scripts/pack/wine-root.sh made; without it there is no Windows to try, and the tests skip. */
const ROOT = process.env.ARIANE_WINE_ROOT;
export const HAS_WINE = ROOT !== undefined && existsSync(join(ROOT, '.whole'));

const POWERSHELL = 'windows/system32/WindowsPowerShell/v1.0';

interface Asked {
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed, a line each. */
  readonly input?: readonly string[];
  /** A folder as Windows names it; without it the one of the tests. */
  readonly cwd?: string;
  /** What Windows itself is set to. */
  readonly locale?: string;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A Windows of its own for one file of tests, with a drive C: that is new. */
export interface Windows {
  /** The folder of the tests: as this machine and as Windows name it. */
  readonly here: string;
  readonly there: string;
  /** Drive C:, as this machine names it. */
  readonly drive: string;
  /** One line for cmd, as somebody would type it, its output kept in files: Wine's pipes are none that Node can write to. */
  cmd(line: string, asked?: Asked): Ran;
  /** The line in a terminal of this machine. */
  inTerminal(line: string, asked?: Asked): Program;
  /** Puts a program's folder where Windows has its own PowerShell. */
  installPowerShell(folder: string): void;
  dispose(): void;
}

export function startWindows(): Windows {
  const here = mkdtempSync(join(ROOT!, 'srv/ariane-'));
  const inside = here.slice(ROOT!.length);
  const there = `Z:${inside.replaceAll('/', '\\')}`;
  const drive = join(here, 'prefix/drive_c');
  const wine = (args: readonly string[], { env = {}, locale = 'C.UTF-8' }: Asked = {}) => ({
    file: 'unshare',
    args: [
      ...['--mount', 'sh', '-c', 'mount -t proc proc "$0/proc" && exec chroot "$0" env -i "$@"', ROOT!],
      ...[
        'HOME=/root',
        'PATH=/usr/bin:/bin',
        'TERM=xterm-256color',
        `LC_ALL=${locale}`,
        'WINEDEBUG=-all',
        'XDG_RUNTIME_DIR=/tmp',
      ],
      ...[`WINEPREFIX=${inside}/prefix`, ...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...args],
    ],
  });
  const start = (args: readonly string[], asked?: Asked) => {
    const { file, args: all } = wine(args, asked);
    // A Wine that hangs is not to hold up everything.
    return spawnSync(file, all, { stdio: 'ignore', timeout: 120_000, killSignal: 'SIGKILL' });
  };
  // The line comes in the environment: on Wine's own command line it would lose its quotes, in a file its accents.
  writeFileSync(
    join(here, 'quiet.cmd'),
    '@echo off\r\ncd /d "%TEST_CWD%"\r\n%TEST_LINE% <"%TEST_HERE%\\in.txt" >"%TEST_HERE%\\out.txt" 2>"%TEST_HERE%\\err.txt"\r\n',
  );
  writeFileSync(join(here, 'drawn.cmd'), '@echo off\r\ncd /d "%TEST_CWD%"\r\n%TEST_LINE%\r\n');
  const inCmd = (script: string, line: string, { cwd = there, env, ...asked }: Asked = {}) =>
    [
      ['wine', 'cmd', '/c', `${there}\\${script}`],
      { ...asked, env: { ...env, TEST_HERE: there, TEST_CWD: cwd, TEST_LINE: line } },
    ] as const;
  const made = start(['wineboot', '--init']);
  if (made.status !== 0) {
    rmSync(here, { recursive: true, force: true });
    throw new Error(`Wine did not start: ${made.error?.message ?? made.status}`);
  }
  return {
    ...{ here, there, drive },
    cmd: (line, asked = {}) => {
      const [input, out, err] = ['in.txt', 'out.txt', 'err.txt'].map((name) => join(here, name)) as [string, string, string];
      writeFileSync(input, (asked.input ?? []).map((each) => `${each}\r\n`).join(''));
      for (const name of [out, err]) rmSync(name, { force: true });
      const { status } = start(...inCmd('quiet.cmd', line, asked));
      const read = (name: string) => (existsSync(name) ? readFileSync(name, 'utf8') : '');
      return { status, stdout: read(out), stderr: read(err) };
    },
    // The first console of a Wine takes keys only after some ten seconds, however long it has been there to see.
    inTerminal: (line, asked) => startProgram({ nodeArgs: [], patience: 30_000, ...wine(...inCmd('drawn.cmd', line, asked)) }),
    installPowerShell: (folder) => {
      mkdirSync(join(drive, POWERSHELL), { recursive: true });
      cpSync(folder, join(drive, POWERSHELL), { recursive: true });
      cpSync(join(folder, 'pwsh.exe'), join(drive, POWERSHELL, 'powershell.exe'));
    },
    dispose: () => {
      start(['wineserver', '--kill']);
      rmSync(here, { recursive: true, force: true });
    },
  };
}
