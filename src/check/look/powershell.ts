import { randomBytes } from 'node:crypto';
import type { LookPlace } from '../../flow/check-types.ts';
import { windowsProgram } from '../../terminal/windows-program.ts';
import type { CommandRead } from '../powershell/safe-command.ts';
import type { Looked, LookedAt, Looker, LookOrder } from '../types.ts';
import { powerShellScript } from './powershell-script.ts';
import { type ProgramRan, runProgram } from './run-program.ts';

export interface PowerShellPorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** A program of PATH, as an absolute path. */
  readonly findProgram: (name: string) => string | undefined;
  readonly killTree: (pid: number) => void;
  /** Looked over again right before anything runs, on the parsed command. */
  readonly checkCommand: (command: string) => Promise<CommandRead>;
}

const MOST_OUTPUT = 5 * 1024 * 1024;

/** Runs a reading PowerShell command: powershell.exe on Windows, else pwsh. What it prints is the evidence. */
export function makePowerShellLooker(ports: PowerShellPorts): Looker {
  return {
    unavailable: () => (programOf(ports) === undefined ? 'no-powershell' : undefined),
    look: (order) => lookWith(ports, { order, command: order.params.get('command') ?? '', where: order.where }),
  };
}

/** Runs one command and says where it looked. Never throws. */
export async function lookWith(
  ports: PowerShellPorts,
  { order, command, where }: { order: LookOrder; command: string; where: LookPlace },
): Promise<Looked> {
  const failed = (
    state: 'could-not-run' | 'not-allowed' | 'timed-out' | 'cancelled',
    why: string,
    text = '',
    at: LookedAt = {},
  ): Looked => ({
    ...{ ok: false, state, why, text, at },
  });
  const program = programOf(ports);
  if (program === undefined) return failed('could-not-run', 'no-powershell');
  const read = await ports.checkCommand(command);
  if (!read.ok) return failed('not-allowed', 'not-reading');
  if (order.signal.aborted) return failed('cancelled', 'cancelled');
  const mark = `ariane-${randomBytes(8).toString('hex')}`;
  const script = powerShellScript({ command, mark, where, commands: read.commands, exchangeUri: ports.env.ARIANE_EXCHANGE_URI });
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-OutputFormat', 'Text', '-EncodedCommand', encoded(script)];
  const ran = await runProgram({
    ...{ program, args, env: ports.env, limit: order.limit, most: MOST_OUTPUT, signal: order.signal },
    ...{ killTree: ports.killTree, windows: ports.platform === 'win32' },
  });
  return outcomeOf(ran, mark, failed);
}

function outcomeOf(
  ran: ProgramRan,
  mark: string,
  failed: (state: 'could-not-run' | 'timed-out' | 'cancelled', why: string, text?: string, at?: LookedAt) => Looked,
): Looked {
  const { words, text, isWhole } = unframed(ran.stdout, mark);
  const at: LookedAt = {
    ...field('host', words.get('host')),
    ...field('account', words.get('account')),
    ...field('organisation', words.get('organisation')),
    ...field('tenant', words.get('tenant')),
  };
  const missing = words.get('missing');
  if (missing !== undefined) return failed('could-not-run', missing, words.get('why') ?? '', at);
  switch (ran.how) {
    case 'timed-out':
      return failed('timed-out', 'timed-out', text, at);
    case 'cancelled':
      return failed('cancelled', 'cancelled', text, at);
    case 'too-much-output':
      return failed('could-not-run', 'too-much-output', text, at);
    case 'not-started':
      return failed('could-not-run', 'no-powershell', ran.stderr, at);
    default:
      return isWhole
        ? { ok: true, text, format: undefined, at, culture: words.get('culture') }
        : failed('could-not-run', 'died', `${text}\n${ran.stderr}`, at);
  }
}

function field<K extends keyof LookedAt>(name: K, value: string | undefined): LookedAt {
  return value === undefined || value === '' ? {} : { [name]: value };
}

/** What the script said by the mark, and what the command printed between its two marks. */
function unframed(stdout: string, mark: string): { words: ReadonlyMap<string, string>; text: string; isWhole: boolean } {
  const words = new Map<string, string>();
  const printed: string[] = [];
  let inside = false;
  let isWhole = false;
  for (const line of stdout.split(/\r?\n/)) {
    if (!line.startsWith(`${mark} `)) {
      if (inside) printed.push(line);
      continue;
    }
    const [, word = '', ...rest] = line.split(' ');
    if (word === 'begin') inside = true;
    else if (word === 'end') {
      inside = false;
      isWhole = true;
    } else words.set(word, rest.join(' ').trim());
  }
  return { words, text: printed.join('\n').replace(/^\s*\n|\s+$/g, ''), isWhole };
}

function programOf({ platform, env, findProgram }: PowerShellPorts): string | undefined {
  if (platform !== 'win32') return findProgram('pwsh');
  // The system's own before whatever a PATH may hold.
  const own = windowsProgram(env, 'WindowsPowerShell\\v1.0\\powershell.exe');
  return findProgram(own) ?? findProgram('powershell.exe') ?? findProgram('pwsh.exe');
}

/** As `-EncodedCommand` takes it: no shell in between reads a letter of it. */
function encoded(script: string): string {
  return Buffer.from(script, 'utf16le').toString('base64');
}
