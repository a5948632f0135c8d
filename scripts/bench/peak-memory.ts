import { readFileSync } from 'node:fs';

/**
 * The most memory this process has taken so far, in megabytes. On Linux as the kernel counts it for this program alone: what
 * getrusage gives begins with the memory of whoever started it.
 */
export function peakMemory(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) / 1024;
  } catch {
    // No such file: not Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
}
