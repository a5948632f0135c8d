import { cleanLine } from '../../text/clean.ts';
import { literal } from './literal.ts';
import type { LookEntry } from './look-entries.ts';

// 60 MB of logs are two days of a busy connector at its most talkative, and still go through a mail gateway once zipped.
const MOST_LOG = 60_000_000;
const MOST_XML = 5_000_000;
const SHOWN = 70;

/** A look as a line that adds it to `$ArianeLooks`. */
export function entryLine(entry: LookEntry, { ascii }: { ascii: boolean }): string {
  const text = (value: string) => literal(value, { ascii });
  const fields = [
    `look = ${text(entry.look)}`,
    `arm = ${entry.arm}`,
    `kind = ${text(entry.kind)}`,
    `place = ${text(entry.place)}`,
    `needs = @(${entry.needs.map(text).join(', ')})`,
    `file = ${text(entry.file)}`,
    `ends = ${text(entry.ends)}`,
    `most = ${entry.kind === 'log' ? MOST_LOG : MOST_XML}`,
    `says = ${text(sayOf(entry))}`,
    `command = ${text(entry.command)}`,
    `action = ${entry.action}`,
  ];
  return `$ArianeLooks += @{ ${fields.join('; ')} }`;
}

/** `mailbox: Get-Mailbox -Identity {mailbox} | …` */
function sayOf({ look, command }: LookEntry): string {
  const line = cleanLine(command);
  return `${look}: ${line.length > SHOWN ? `${line.slice(0, SHOWN - 3).trimEnd()}...` : line}`;
}
