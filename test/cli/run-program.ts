import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const PROGRAM = join(import.meta.dirname, '../../dist/ariane.cjs');
export const SMALL_FLOWS = join(import.meta.dirname, '../fixtures/flows');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Asked {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly home?: string;
  readonly cwd?: string;
}

/** A folder of its own for the running test, removed afterwards. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ariane-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the built program with pipes, in a clean environment, until it ends by itself. */
export function runProgram(args: readonly string[], asked: Asked = {}): Promise<Ran> {
  const home = asked.home ?? tempFolder();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd: asked.cwd ?? home,
      env: { PATH: process.env.PATH ?? '', HOME: home, LANG: 'en_US.UTF-8', ...asked.env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.stdin.on('error', () => {}); // it may have ended before it read everything
    child.stdin.end(asked.input ?? '');
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
