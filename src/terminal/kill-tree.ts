import { spawnSync } from 'node:child_process';
import { windowsProgram } from './windows-program.ts';

/** Ends a process that leads a group of its own, with everything it started. Never throws: it may be gone already. */
export function killTree(pid: number, platform: NodeJS.Platform): void {
  try {
    if (platform === 'win32') {
      const taskkill = windowsProgram(process.env, 'taskkill.exe');
      spawnSync(taskkill, ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    } else process.kill(-pid, 'SIGKILL');
  } catch {
    // No such process: it has ended by itself.
  }
}
