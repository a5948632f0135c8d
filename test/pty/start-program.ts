import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const PROGRAM = join(import.meta.dirname, '../../dist/ariane.cjs');
export const SMALL_FLOWS = join(import.meta.dirname, '../fixtures/flows');

/** What a key sends. Anything else is typed as it stands. */
export const KEY = {
  enter: '\r',
  escape: '\x1b',
  up: '\x1b[A',
  down: '\x1b[B',
  left: '\x1b[D',
  ctrlC: '\x03',
  ctrlD: '\x04',
} as const;

interface Started {
  readonly args?: readonly string[];
  readonly cols?: number;
  readonly rows?: number;
  /** Added to a clean environment; nothing else is inherited. */
  readonly env?: Readonly<Record<string, string>>;
  /** The user's folder; a new one without it, removed by `dispose`. */
  readonly home?: string;
  readonly cwd?: string;
  /** Another program than the built one, for what stands in front of it. */
  readonly nodeArgs?: readonly string[];
  /** What starts it all, instead of this Node. */
  readonly file?: string;
  /** How long something that is waited for may take, in milliseconds. */
  readonly patience?: number;
}

/** A program in a pseudo-terminal with a whole screen behind it. Nothing here sleeps: everything waits for what is seen. */
export interface Program {
  readonly home: string;
  /** What a person sees now: the lines of the screen, without the empty ones at the end. */
  screen(): string;
  /** The screen with everything that scrolled up before it. */
  history(): string;
  /** Every byte written so far. */
  bytes(): string;
  /** Waits until the screen shows it; fails with the screen when it does not. */
  waitFor(words: string | RegExp): Promise<void>;
  /** Waits until the screen, history included, shows it. */
  waitForHistory(words: string | RegExp): Promise<void>;
  press(...keys: readonly string[]): void;
  resize(cols: number, rows: number): void;
  signal(name: 'SIGTERM' | 'SIGHUP' | 'SIGINT' | 'SIGKILL'): void;
  /** The exit code, once everything written has been drawn. */
  exited(): Promise<number>;
  /** Ends it where it still runs, and removes its home. */
  dispose(): Promise<void>;
}

export function startProgram(started: Started = {}): Program {
  const {
    args = [],
    cols = 80,
    rows = 24,
    env = {},
    cwd,
    nodeArgs = [PROGRAM],
    file = process.execPath,
    patience = 8_000,
  } = started;
  const home = started.home ?? mkdtempSync(join(tmpdir(), 'ariane-pty-'));
  const terminal = new xterm.Terminal({ cols, rows, scrollback: 5000, allowProposedApi: true });
  const waiting = new Set<() => void>();
  let bytes = '';
  let code: number | undefined;

  const program = spawn(file, [...nodeArgs, ...args], {
    ...{ cols, rows, cwd: cwd ?? home, name: env.TERM ?? 'xterm-256color' },
    env: { PATH: process.env.PATH ?? '', HOME: home, TERM: 'xterm-256color', LANG: 'en_US.UTF-8', ...env },
  });
  const look = () => {
    for (const each of waiting) each();
  };
  program.onData((data) => {
    bytes += data;
    terminal.write(data, look);
  });
  // A terminal answers what it is asked (cursor position, device attributes).
  terminal.onData((answer) => code === undefined && program.write(answer));
  const exited = new Promise<number>((resolve) => {
    program.onExit(({ exitCode, signal }) => {
      code = signal ? 128 + signal : exitCode;
      terminal.write('', () => {
        look();
        resolve(code!);
      });
    });
  });

  const lines = (from: number) => {
    const buffer = terminal.buffer.active;
    const all: string[] = [];
    for (let y = from; y < buffer.baseY + terminal.rows; y++) all.push(buffer.getLine(y)?.translateToString(true) ?? '');
    return all.join('\n').trimEnd();
  };
  const screen = () => lines(terminal.buffer.active.baseY);
  const history = () => lines(0);
  const has = (text: string, words: string | RegExp) => (typeof words === 'string' ? text.includes(words) : words.test(text));
  const until = (read: () => string, words: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => {
        waiting.delete(check);
        reject(new Error(`never saw ${words}${code === undefined ? '' : ` (ended with ${code})`} on:\n${history()}`));
      }, patience);
      const check = () => {
        if (!has(read(), words)) return;
        clearTimeout(late);
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });

  return {
    home,
    screen,
    history,
    bytes: () => bytes,
    waitFor: (words) => until(screen, words),
    waitForHistory: (words) => until(history, words),
    press: (...keys) => {
      for (const key of keys) program.write(key);
    },
    resize: (width, height) => {
      terminal.resize(width, height);
      program.resize(width, height);
    },
    signal: (name) => program.kill(name),
    exited: () => exited,
    dispose: async () => {
      if (code === undefined) program.kill('SIGKILL');
      await exited;
      terminal.dispose();
      if (started.home === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}
