import type { Leave } from '../session/front.ts';

const REASONS: readonly unknown[] = ['stopped', 'interrupted', 'terminated', 'hung-up'] satisfies Leave[];

/** Why a front was told to leave; what is no reason of ours counts as an interruption. */
export function leaveReason(signal: AbortSignal): Leave {
  return REASONS.includes(signal.reason) ? (signal.reason as Leave) : 'interrupted';
}
