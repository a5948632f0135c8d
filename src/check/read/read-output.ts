import type { OutputFormat } from '../../flow/check-types.ts';
import { clean } from '../../text/clean.ts';
import type { OutputReading, OutputRecord, ReadFailure } from '../types.ts';
import { findFailure, type Told } from './failures.ts';
import { isBlank } from './indent-of.ts';
import { type EchoMatch, matchEcho } from './match-echo.ts';
import { pickOutput } from './pick-output.ts';
import { readCsv } from './read-csv.ts';
import { readFormatList } from './read-format-list.ts';
import { readFormatTable } from './read-format-table.ts';
import { readJson } from './read-json.ts';
import { readXml } from './read-xml.ts';
import { recordOf } from './record.ts';
import { stripPrompts } from './strip-prompts.ts';

export interface OutputAsked {
  readonly formats: readonly OutputFormat[];
  /** Commands whose echo may stand around the output, with their slots. */
  readonly commands?: readonly string[] | undefined;
  /** Ariane looked itself: the command ended well, so nothing printed means that there was nothing. */
  readonly isWhole?: boolean | undefined;
  /** Reads a trace log; left out where nothing reads one. */
  readonly trace?: ((text: string) => readonly OutputRecord[] | undefined) | undefined;
}

/** What an echoed command named: the values in its slots. */
export type Echoed = NonNullable<EchoMatch>;

/**
 * Reads what a command printed, or what somebody pasted of it: whichever of the formats it is. Prompts and echoed commands around
 * it do not matter. A failure that was printed goes before anything that could be read. Pure; never throws.
 */
export function readOutput(text: string, asked: OutputAsked): OutputReading {
  const { formats, commands = [], isWhole = false, trace } = asked;
  const cleaned = clean(text);
  const stripped = stripPrompts(cleaned, commands);
  const { lines, isEchoed } = pickOutput(stripped, commands);
  const body = lines.join('\n');
  const reads = (format: OutputFormat) => formats.includes(format);
  const failed = (why: ReadFailure, line = 1): OutputReading => ({ ok: false, why, line, text: cleaned });
  const done = (format: OutputFormat, records: readonly OutputRecord[]): OutputReading => ({
    ...{ ok: true, format, records },
    text: cleaned,
  });
  const none = () => done(formats[0] ?? 'lines', []);
  const told = ({ why, line }: Told) => (why === 'nothing' ? none() : failed(why, line));
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start === -1) {
    // Only a warning was printed: it may be why there is nothing else.
    if (stripped.warned !== undefined) return failed('unreadable', stripped.warned);
    return isWhole || isEchoed ? none() : failed('empty');
  }
  if (/^\s*(?:<!DOCTYPE html|<html[\s>])/i.test(lines[start]!)) return failed('login-page', start + 1);
  if (reads('trace-log') && trace !== undefined) {
    const records = trace(cleaned);
    if (records !== undefined) return done('trace-log', records);
  }
  if (reads('json')) {
    const json = readJson(body);
    if (json !== undefined) {
      if (!json.ok) return failed(json.why, json.line);
      // An error may stand before or behind; what the JSON itself holds is no error.
      const around = lines.map((line, index) => (index + 1 >= json.lines[0] && index + 1 <= json.lines[1] ? '' : line));
      const failure = findFailure(around);
      return failure === undefined ? done('json', json.records) : told(failure);
    }
  }
  if (reads('xml')) {
    const xml = readXml(body);
    if (xml !== undefined) return xml.ok ? done('xml', xml.records) : failed('unreadable', xml.line);
  }
  const page = lines.slice(start, start + 60).findIndex((line) => /^(?:<!DOCTYPE html|<html[\s>])/i.test(line));
  if (page !== -1) return failed('login-page', start + page + 1);
  const failure = findFailure(lines);
  const csv = reads('csv') ? readCsv(lines) : undefined;
  // A cell may hold what an error says; a heading does not.
  if (csv !== undefined && (failure === undefined || failure.line > csv.heading) && !isMostlyList(lines))
    return done('csv', csv.records);
  if (failure !== undefined) return told(failure);
  if ((reads('format-table') || reads('format-list')) && !isMostlyList(lines)) {
    const table = readFormatTable(lines);
    if (table?.ok === false) return failed('table-cut', table.line);
    if (table !== undefined) return reads('format-table') ? done('format-table', table.records) : failed('table-cut', start + 1);
  }
  if (reads('format-list')) {
    const list = readFormatList(lines);
    if (list !== undefined) return done('format-list', list);
  }
  if (!reads('lines')) return failed('unreadable', start + 1);
  return done(
    'lines',
    lines.flatMap((line, index) => (isBlank(line) ? [] : [recordOf([['line', line.trim()]], () => [index + 1, index + 1])])),
  );
}

/** What an echoed command is, among those a look may have been made with. */
export function echoed(command: string, commands: readonly string[] | undefined): Echoed | undefined {
  for (const each of commands ?? []) {
    const match = matchEcho(command, each);
    if (match !== undefined) return match;
  }
  return undefined;
}

// Enough lines to tell a list by.
const LIST_SAMPLE = 2_000;

/** A value of a list may hold dashes on a line of its own; a list has more lines with colons than that. */
function isMostlyList(lines: readonly string[]): boolean {
  let printed = 0;
  let properties = 0;
  for (const line of lines) {
    if (isBlank(line)) continue;
    printed += 1;
    if (printed > LIST_SAMPLE) break;
    const colon = line.indexOf(' :');
    if (colon > 0 && colon < 80 && (line.length === colon + 2 || line[colon + 2] === ' ')) properties += 1;
  }
  return properties > printed / 2;
}
