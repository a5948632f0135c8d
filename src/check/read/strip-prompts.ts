import { isBlank } from './indent-of.ts';
import { matchEcho, matchWrappedEcho } from './match-echo.ts';

/** A prompt that was printed, with the command typed at it: `''` where it was left empty. Lines from 1. */
export interface Echo {
  readonly line: number;
  /** The last line of a command that went on over several. */
  last: number;
  command: string;
}

/** An output without prompts, echoed commands and warnings; what was taken away is empty, so that lines keep their numbers. */
export interface Stripped {
  readonly lines: readonly string[];
  readonly echoes: readonly Echo[];
  /** The first line of a warning that was taken away. */
  readonly warned: number | undefined;
}

// `[PS] C:\>`, `PS C:\Users\x>`, `[srv]: PS C:\>`, `PS>`, `C:\>`.
const EXCHANGE = /\[PS\] [A-Za-z]:\\[^<>\n]{0,200}/;
const POWERSHELL = /(?:\[[\w.-]{1,80}\]: ?)?PS(?: (?:[A-Za-z]\w{0,30}:|[/~\\]|Microsoft\.)[^<>\n]{0,200})?/;
const CMD = /[A-Za-z]:\\[^<>\n]{0,200}/;
const PROMPT = new RegExp(`^[ \\t]{0,3}(?:${EXCHANGE.source}|${POWERSHELL.source}|${CMD.source})>(?!>)\\s?(.*)$`);
const CONTINUED = /^>>\s?(.*)$/;
// What PowerShell says beside its output. A warning may mean that something is missing; the others mean nothing.
const WARNING = /^(?:WARNING|AVERTISSEMENT) ?: /;
const ASIDE = /^(?:WARNING|AVERTISSEMENT|VERBOSE|COMMENTAIRES|DEBUG|D[ÉE]BOGUER|D[ÉE]BOGAGE) ?: /;
const PROPERTY = /^\s{0,40}[^\s:][^:]{0,79}\s:(?:\s|$)/;
// A console is at least this wide; a shorter line did not run into its edge.
const EDGE = 60;
const WRAPPED = 12;

/** Takes prompts away, with the commands behind them and the lines these wrapped onto (as far as `commands` tell). */
export function stripPrompts(text: string, commands: readonly string[] = []): Stripped {
  const lines = unquoted(text.split('\n'));
  const echoes: Echo[] = [];
  let warned: number | undefined;
  const isPrompt = (at: number) => PROMPT.test(lines[at] ?? '');
  const isText = (at: number) => !isBlank(lines[at] ?? '') && !isPrompt(at);
  for (let at = 0; at < lines.length; at++) {
    const prompt = lines[at]!.includes('>') ? PROMPT.exec(lines[at]!) : null;
    if (prompt !== null) {
      const echo: Echo = { line: at + 1, last: at + 1, command: prompt[1]!.trim() };
      echoes.push(echo);
      const from = at;
      for (let more = CONTINUED.exec(lines[at + 1] ?? ''); more !== null; more = CONTINUED.exec(lines[at + 1] ?? '')) {
        echo.command = `${echo.command} ${more[1]}`.trim();
        at += 1;
      }
      if (at === from && echo.command !== '') at += wrapped(lines, at, { echo, commands, isText });
      echo.last = at + 1;
      lines.fill('', from, at + 1);
    } else if (ASIDE.test(lines[at]!)) {
      if (warned === undefined && WARNING.test(lines[at]!)) warned = at + 1;
      const from = at;
      // The rest of it, wrapped at the window's edge, up to an empty line or what is plainly something else.
      while (lines[at]!.length >= EDGE && isText(at + 1) && !PROPERTY.test(lines[at + 1]!) && at - from < WRAPPED) at += 1;
      lines.fill('', from, at + 1);
    }
  }
  return { lines, echoes, warned };
}

/** How many lines after `at` still belong to the command echoed there. */
function wrapped(
  lines: readonly string[],
  at: number,
  { echo, commands, isText }: { echo: Echo; commands: readonly string[]; isText: (at: number) => boolean },
): number {
  if (lines[at]!.length < EDGE || commands.length === 0) return 0;
  let best = commands.some((command) => matchEcho(echo.command, command) !== undefined) ? 0 : -1;
  let joined = echo.command;
  let spaced = echo.command;
  for (let count = 1; count <= WRAPPED && isText(at + count); count++) {
    const next = lines[at + count]!;
    // What came before filled its line; after a shorter one the command had ended.
    if (lines[at + count - 1]!.length < EDGE || PROPERTY.test(next)) break;
    joined += next.trimEnd();
    spaced += ` ${next.trim()}`;
    if (commands.some((command) => matchWrappedEcho(joined, command) || matchWrappedEcho(spaced, command))) {
      best = count;
      echo.command = commands.some((command) => matchEcho(spaced, command) !== undefined) ? spaced : joined;
    }
  }
  return Math.max(best, 0);
}

/** Takes a mail's `> ` away where most lines have it. `>>` alone is PowerShell's own. */
function unquoted(lines: string[]): string[] {
  const printed = lines.filter((line) => !isBlank(line));
  const quoted = printed.filter((line) => line.startsWith('> ') || line === '>');
  if (quoted.length === 0 || quoted.length < printed.length * 0.6) return lines;
  return lines.map((line) => line.replace(/^(?:> ?){1,8}/, ''));
}
