import { spawn } from '@lydell/node-pty';

/** The environment every timed program gets: nothing inherited, because `NODE_EXTRA_CA_CERTS` alone costs 37 ms. */
export function cleanEnv(home: string): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: home, TERM: 'xterm-256color', LANG: 'fr_FR.UTF-8' };
}

export interface TerminalRun {
  /** Milliseconds from start until `words` were written to the terminal. */
  until(words: RegExp): Promise<number>;
  /** Sends a key; milliseconds until the last byte of the frame it caused (nothing more for `quiet` ms). */
  key(bytes: string, quiet?: number): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a program in a real pseudo-terminal of 80×24 and watches its bytes. */
export function terminalRun({
  args,
  home,
  cwd,
  file = process.execPath,
}: {
  args: readonly string[];
  home: string;
  cwd: string;
  /** What is started; Node unless said otherwise. */
  file?: string;
}): TerminalRun {
  const started = performance.now();
  let seen = '';
  let lastByte = started;
  let waiting: (() => void) | undefined;
  const program = spawn(file, [...args], { cols: 80, rows: 24, cwd, env: cleanEnv(home), name: 'xterm-256color' });
  const ended = new Promise<void>((resolve) => program.onExit(() => resolve()));
  program.onData((data) => {
    lastByte = performance.now();
    seen += data;
    waiting?.();
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: SGR and cursor codes stand between the words
  const plain = () => seen.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '').replace(/\s+/g, ' ');
  return {
    until: (words) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`never saw ${words} in:\n${plain().slice(-2000)}`)), 20_000);
        waiting = () => {
          if (!words.test(plain())) return;
          clearTimeout(late);
          waiting = undefined;
          resolve(lastByte - started);
        };
        waiting();
      }),
    key: (bytes, quiet = 60) =>
      new Promise((resolve, reject) => {
        const pressed = performance.now();
        let timer: NodeJS.Timeout | undefined;
        const late = setTimeout(() => reject(new Error('a key was not answered')), 5_000);
        waiting = () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            clearTimeout(late);
            waiting = undefined;
            resolve(lastByte - pressed);
          }, quiet);
        };
        program.write(bytes);
      }),
    stop: async () => {
      program.kill('SIGKILL');
      await ended;
    },
  };
}
