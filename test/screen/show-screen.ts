import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';
import { drawFirst } from '../../src/markdown/draw-first.ts';
import { loadMarkdown } from '../../src/markdown/load-markdown.ts';
import { runScreen } from '../../src/screen/run-screen.tsx';
import type { Desk, Leave } from '../../src/session/front.ts';
import { pageOf } from '../../src/session/page-of.ts';
import { pastOf } from '../../src/session/past-of.ts';
import type { LiveSession } from '../../src/session/types.ts';
import type { CleanText } from '../../src/text/clean.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import type { begin } from './live-on-disk.ts';

export const KEY = {
  enter: '\r',
  escape: '\x1b',
  up: '\x1b[A',
  down: '\x1b[B',
  left: '\x1b[D',
  tab: '\t',
  ctrlC: '\x03',
  ctrlD: '\x04',
  pageDown: '\x1b[6~',
};
export const pasted = (text: string) => `\x1b[200~${text}\x1b[201~`;

interface Options {
  readonly cols?: number;
  readonly rows?: number;
  readonly colour?: boolean;
  readonly ascii?: boolean;
  readonly share?: boolean;
  readonly desk?: Partial<Desk>;
}

export interface Shown {
  readonly live: LiveSession;
  screen(): string;
  /** The screen with everything that scrolled up before it. */
  history(): string;
  bytes(): string;
  /** Whether the alternate screen is the one shown. */
  isAlternate(): boolean;
  readonly raw: { isOn: boolean };
  press(...keys: readonly string[]): void;
  /** Waits until the screen shows it. */
  see(words: string | RegExp): Promise<void>;
  seeGone(words: string | RegExp): Promise<void>;
  resize(cols: number, rows: number): void;
  readonly left: Promise<Leave>;
  abort(reason: Leave): void;
}

const PATIENCE = 10_000;

/** The real screen on a fake terminal with a whole screen behind it. Nothing here sleeps: everything waits for what is seen. */
export function showScreen({ live, clock }: ReturnType<typeof begin>, options: Options = {}): Shown {
  const { cols = 80, rows = 24, colour = false, ascii = false, share = false } = options;
  const terminal = new xterm.Terminal({ cols, rows, scrollback: 5000, allowProposedApi: true });
  const changed = new EventEmitter().setMaxListeners(50);
  let bytes = '';
  const stdout = new PassThrough() as unknown as NodeJS.WriteStream & { columns: number; rows: number };
  Object.assign(stdout, { isTTY: true, columns: cols, rows });
  stdout.write = ((data: string | Uint8Array, ...rest: unknown[]) => {
    const text = String(data);
    bytes += text;
    // A terminal's own driver turns a line feed into both.
    terminal.write(text.replaceAll('\n', '\r\n'), () => changed.emit('drawn'));
    const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
    done?.();
    return true;
  }) as never;
  const raw = { isOn: false };
  const stdin = new PassThrough() as unknown as NodeJS.ReadStream;
  Object.assign(stdin, {
    isTTY: true,
    setRawMode: (isOn: boolean) => {
      raw.isOn = isOn;
      return stdin;
    },
    ref: () => stdin,
    unref: () => stdin,
  });
  const desk: Desk = fakeDesk({
    ticket: () => '# Ticket\n\nLe ticket tel quel.' as CleanText,
    save: async () => ({ ok: true, paths: ['/home/adele/ticket.md'] }),
    ...options.desk,
  });
  const leaving = new AbortController();
  const left = runScreen({
    ...{ live, desk, now: clock.now, ascii, colour, share, leave: leaving.signal, stdin, stdout },
    page: () => pageOf(live.session, clock.now()),
    past: (from) => pastOf(live.session, from),
    markdown: drawFirst,
    betterMarkdown: loadMarkdown,
  });
  const lines = (from: number) => {
    const buffer = terminal.buffer.active;
    const all: string[] = [];
    for (let y = from; y < buffer.length; y++) all.push(buffer.getLine(y)?.translateToString(true) ?? '');
    return all.join('\n').trimEnd().replaceAll('\u00a0', ' ');
  };
  const screen = () => lines(terminal.buffer.active.baseY);
  const until = (holds: () => boolean, what: string) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (!holds()) return;
        clearTimeout(late);
        changed.off('drawn', check);
        resolve();
      };
      const late = setTimeout(() => {
        changed.off('drawn', check);
        reject(new Error(`${what} on:\n${lines(0)}`));
      }, PATIENCE);
      changed.on('drawn', check);
      check();
    });
  const has = (words: string | RegExp) => (typeof words === 'string' ? screen().includes(words) : words.test(screen()));
  return {
    ...{ live, screen, raw, left },
    history: () => lines(0),
    bytes: () => bytes,
    isAlternate: () => terminal.buffer.active.type === 'alternate',
    press: (...keys) => {
      for (const key of keys) stdin.push(key);
    },
    see: (words) => until(() => has(words), `never saw ${words}`),
    seeGone: (words) => until(() => !has(words), `still ${words}`),
    resize: (width, height) => {
      terminal.resize(width, height);
      Object.assign(stdout, { columns: width, rows: height });
      stdout.emit('resize');
    },
    abort: (reason) => leaving.abort(reason),
  };
}
