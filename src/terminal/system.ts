import { randomInt } from 'node:crypto';
import { homedir } from 'node:os';
import { type HostInfo, nodeHost } from './host.ts';
import { nodeFiles } from './node-files.ts';
import type { Clock, Files, Random } from './ports.ts';

/** Everything the program takes from outside, made in one place and handed on. */
export interface System {
  readonly clock: Clock;
  readonly random: Random;
  readonly files: Files;
  readonly host: HostInfo;
  readonly env: Record<string, string | undefined>;
  /** Without the program and its script. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** The user's folder as the system knows it; empty where it does not. */
  readonly userHome: string;
  readonly platform: NodeJS.Platform;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly process: NodeJS.Process;
}

/** The real one, with the real files unless others stand before them. Streams are opened only when they are asked for: opening stdin alone keeps a pipe's reader busy. */
export function nodeSystem(files: Files = nodeFiles()): System {
  return {
    clock: { now: () => Date.now() },
    random: { pick: pickRandom },
    files,
    host: nodeHost(),
    env: process.env,
    args: process.argv.slice(2),
    get cwd() {
      return known(() => process.cwd());
    },
    get userHome() {
      return known(homedir);
    },
    platform: process.platform,
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    process,
  };
}

function pickRandom(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Both raise where there is nothing: a folder deleted under us, a user without an entry. */
function known(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
