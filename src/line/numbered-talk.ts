import type { Readable, Writable } from 'node:stream';
import { clean } from '../text/clean.ts';
import { leaveReason } from './leave-reason.ts';
import { readLines } from './read-lines.ts';
import { Left, LINE_LIMIT, PASTE_LIMIT, type Talk } from './talk.ts';

/**
 * The numbered reader: for pipes, dumb terminals and screen readers. It writes text and newlines and nothing else, and
 * wraps nothing. `echoes`: a terminal shows what is typed, so the prompt keeps its line open.
 */
export function numberedTalk(from: { stdin: Readable; stdout: Writable; echoes: boolean; leave: AbortSignal }): Talk {
  const { stdin, stdout, echoes, leave } = from;
  const reader = readLines({ stdin, limit: LINE_LIMIT, signal: leave });
  // Everything printed was cleaned on entry; this is the last gate, for a front that promises never to write an escape byte.
  const write = (text: string) => stdout.write(clean(text));

  const next = async () => {
    try {
      return await reader.next();
    } catch {
      if (echoes) write('\n');
      throw new Left(leaveReason(leave));
    }
  };

  return {
    say: (lines) => {
      if (lines.length > 0) write(`${lines.map((line) => line.text).join('\n')}\n`);
    },

    ask: async (prompt) => {
      write(echoes ? `${prompt} ` : `${prompt}\n`);
      const line = await next();
      if (line === undefined) {
        if (echoes) write('\n');
        throw new Left('input-ended');
      }
      return line;
    },

    askMany: async (prompt) => {
      write(`${prompt}\n`);
      const lines: string[] = [];
      let room = PASTE_LIMIT;
      let cut = false;
      for (let line = await next(); line !== undefined && line.text !== '.'; line = await next()) {
        cut ||= line.cut || line.text.length > room;
        if (!cut) lines.push(line.text);
        room -= line.text.length + 1;
      }
      return { text: lines.join('\n'), cut };
    },

    close: () => reader.close(),
  };
}
