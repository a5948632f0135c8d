import { spawnSync } from 'node:child_process';
import { win32 } from 'node:path';

// By its full path: Windows looks for a bare name in the current folder first.
const TASKKILL = win32.join(process.env.SystemRoot || 'C:\\Windows', 'System32', 'taskkill.exe');

/** Ends a process that leads a group of its own, with everything it started. Never throws: it may be gone already. */
export function killTree(pid: number, platform: NodeJS.Platform): void {
  try {
    if (platform === 'win32') spawnSync(TASKKILL, ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // No such process: it has ended by itself.
  }
}
