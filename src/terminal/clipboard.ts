import { spawn } from 'node:child_process';
import type { Copied } from '../session/front.ts';
import type { CleanText } from '../text/clean.ts';
import { clean } from '../text/clean.ts';
import { type Lang, ownLang } from '../text/lang.ts';
import type { Env } from './colour.ts';
import { windowsProgram } from './windows-program.ts';
import { CLIPBOARD_WORDS } from './words.ts';

/** A tool that takes the text on its standard input. */
interface Tool {
  readonly program: string;
  readonly args: readonly string[];
  readonly encoding: 'utf8' | 'utf16le';
}

const LOCAL_LIMIT = 4 * 1024 * 1024;
// xterm and others drop a sequence of more than about 100,000 bytes; base64 takes a third more than its text.
const REMOTE_LIMIT = 70_000;

/**
 * Copies text, write only, on an explicit key. A local tool without a shell; over a remote session OSC 52, which the
 * terminal may ignore (`asked`). `write` writes to the terminal and is undefined where there is none.
 */
export function makeClipboard(from: {
  env: Env;
  platform: NodeJS.Platform;
  write: ((sequence: string) => void) | undefined;
  timeout?: number;
}): (text: string, lang: Lang) => Promise<Copied> {
  const { env, platform, write, timeout = 3000 } = from;
  const remote = Boolean(env.SSH_CONNECTION || env.SSH_TTY);

  return async (text, lang) => {
    const words = CLIPBOARD_WORDS[ownLang(lang)];
    const no = (message: string): Copied => ({ ok: false, message: message as CleanText });
    const copied = clean(text);
    const size = Buffer.byteLength(copied);

    if (remote) {
      if (write === undefined) return no(words.noToolRemote);
      if (size > REMOTE_LIMIT) return no(words.tooLong);
      write(osc52(copied, Boolean(env.TMUX)));
      return { ok: true, how: 'asked' };
    }
    if (size > LOCAL_LIMIT) return no(words.tooLong);
    let failed = false;
    for (const tool of toolsFor(env, platform)) {
      const how = await feed(tool, copied, { env, timeout });
      if (how === 'done') return { ok: true, how: 'done' };
      failed ||= how === 'failed';
    }
    return no(failed ? words.failed : words.noTool);
  };
}

/** tmux passes a sequence on to the terminal outside only in a wrapping of its own; itself it may take the plain one. */
export function osc52(text: string, tmux: boolean): string {
  const plain = `\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`;
  return tmux ? `${plain}\x1bPtmux;\x1b${plain}\x1b\\` : plain;
}

function toolsFor(env: Env, platform: NodeJS.Platform): readonly Tool[] {
  if (platform === 'win32') {
    return [{ program: windowsProgram(env, 'clip.exe'), args: [], encoding: 'utf16le' }];
  }
  if (platform === 'darwin') return [{ program: '/usr/bin/pbcopy', args: [], encoding: 'utf8' }];
  const tools: Tool[] = [];
  if (env.WAYLAND_DISPLAY) tools.push({ program: 'wl-copy', args: [], encoding: 'utf8' });
  if (env.DISPLAY) {
    tools.push({ program: 'xclip', args: ['-selection', 'clipboard'], encoding: 'utf8' });
    tools.push({ program: 'xsel', args: ['--clipboard', '--input'], encoding: 'utf8' });
  }
  if (env.WSL_DISTRO_NAME) tools.push({ program: 'clip.exe', args: [], encoding: 'utf16le' });
  return tools;
}

function feed(tool: Tool, text: string, how: { env: Env; timeout: number }): Promise<'done' | 'failed' | 'missing'> {
  return new Promise((resolve) => {
    // The tools stay in the background to serve the selection, so nothing of theirs is waited for but the first exit.
    const child = spawn(tool.program, tool.args, {
      stdio: ['pipe', 'ignore', 'ignore'],
      windowsHide: true,
      // pbcopy reads its input in the locale's encoding.
      env: { ...how.env, LC_CTYPE: 'UTF-8' },
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve('failed');
    }, how.timeout);
    const settle = (result: 'done' | 'failed' | 'missing') => {
      clearTimeout(timer);
      resolve(result);
    };
    child.on('error', (error) => settle('code' in error && error.code === 'ENOENT' ? 'missing' : 'failed'));
    child.on('exit', (code) => settle(code === 0 ? 'done' : 'failed'));
    child.stdin.on('error', () => {});
    // clip.exe: without a mark, which it would copy, too; and fields of old programs know no line that ends with LF alone.
    child.stdin.end(tool.encoding === 'utf16le' ? text.replaceAll(/\r?\n/g, '\r\n') : text, tool.encoding);
  });
}
