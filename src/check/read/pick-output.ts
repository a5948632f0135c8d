import { matchEcho } from './match-echo.ts';
import type { Echo, Stripped } from './strip-prompts.ts';

export interface Picked {
  readonly lines: readonly string[];
  /** One of the look's own commands was echoed, so nothing after it means that there was nothing. */
  readonly isEchoed: boolean;
}

// A paste with more prompts than this is a whole day's window: the last ones count.
const MOST = 200;

/**
 * The part of a paste that one of the look's commands printed: where its echo is in it, what stands between that and the next
 * prompt, the last time it printed anything (a command typed at the end may not have run yet). Everything, where no such echo is.
 */
export function pickOutput({ lines, echoes }: Stripped, commands: readonly string[]): Picked {
  const spans = echoes.slice(-MOST).map((echo, index, all) => ({ echo, from: echo.last, to: all[index + 1]?.line ?? Infinity }));
  const known = spans.filter(({ echo }) => isKnown(echo, commands));
  // A command without its prompt, copied with what it printed.
  const start = lines.findIndex((line) => line.trim() !== '');
  const bare = lines[start]?.trim() ?? '';
  const isBare = commands.some((command) => matchEcho(bare, command) !== undefined);
  const printed = isBare ? lines.map((line, index) => (index === start ? '' : line)) : lines;
  const isPrinted = ({ from, to }: { from: number; to: number }) =>
    printed.slice(from, to === Infinity ? undefined : to - 1).some((line) => line.trim() !== '');
  const chosen = known.findLast((span) => isPrinted(span) || span.to !== Infinity) ?? known.at(-1);
  if (chosen === undefined) return { lines: printed, isEchoed: false };
  return {
    lines: printed.map((line, index) => (index >= chosen.from && index < chosen.to - 1 ? line : '')),
    isEchoed: true,
  };
}

function isKnown({ command }: Echo, commands: readonly string[]): boolean {
  return command !== '' && commands.some((known) => matchEcho(command, known) !== undefined);
}
