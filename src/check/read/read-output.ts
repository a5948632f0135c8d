import type { OutputFormat } from '../../flow/check-types.ts';
import { type CleanText, clean } from '../../text/clean.ts';
import type { OutputReading, OutputRecord, ReadFailure } from '../types.ts';
import { findFailure } from './failures.ts';
import { type EchoMatch, matchEcho } from './match-echo.ts';
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
  const cleaned = clean(text) as CleanText;
  const { lines, echoes } = stripPrompts(cleaned);
  const body = lines.join('\n');
  const failed = (why: ReadFailure, line = 1): OutputReading => ({ ok: false, why, line, text: cleaned });
  const done = (format: OutputFormat, records: readonly OutputRecord[]): OutputReading => ({
    ok: true,
    format,
    records,
    text: cleaned,
  });
  if (body.trim() === '') {
    const known = echoes.some(({ command }) => echoed(command, asked.commands) !== undefined);
    const first = asked.formats[0] ?? 'lines';
    return asked.isWhole === true || known ? done(first, []) : failed('empty');
  }
  if (/<!DOCTYPE html|<html[\s>]/i.test(body.slice(0, 5_000))) return failed('login-page');
  const reads = (format: OutputFormat) => asked.formats.includes(format);
  if (reads('trace-log') && asked.trace !== undefined) {
    const records = asked.trace(cleaned);
    if (records !== undefined) return done('trace-log', records);
  }
  if (reads('json')) {
    const json = readJson(body);
    if (json !== undefined) return json.ok ? done('json', json.records) : failed(json.why, json.line);
  }
  if (reads('xml')) {
    const xml = readXml(body);
    if (xml !== undefined) return xml.ok ? done('xml', xml.records) : failed('unreadable', xml.line);
  }
  const failure = findFailure(body);
  if (failure !== undefined) return failed(failure.why, failure.line);
  const table = readFormatTable(lines);
  if (table !== undefined && !isMostlyList(lines)) {
    if (!table.ok) return failed('table-cut', table.line);
    if (reads('format-table')) return done('format-table', table.records);
    // Columns that stand under their headings say the same as a list; which columns were left out nobody knows.
    if (reads('format-list')) return failed('table-cut', 1);
  }
  if (reads('format-list')) {
    const list = readFormatList(lines);
    if (list !== undefined) return done('format-list', list);
  }
  if (reads('csv')) {
    const csv = readCsv(body);
    if (csv !== undefined) return done('csv', csv);
  }
  if (reads('lines')) {
    const printed = lines.flatMap((line, index) =>
      line.trim() === '' ? [] : [recordOf([['line', line.trim()]], () => index + 1)],
    );
    return done('lines', printed);
  }
  return failed('unreadable');
}

/** What an echoed command is, among those a look may have been made with. */
export function echoed(command: string, commands: readonly string[] | undefined): Echoed | undefined {
  for (const each of commands ?? []) {
    const match = matchEcho(command, each);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** A value of a list may hold dashes on a line of its own; a list has more lines with colons than that. */
function isMostlyList(lines: readonly string[]): boolean {
  const printed = lines.filter((line) => line.trim() !== '');
  return printed.filter((line) => /^\s*[^\s:][^:]{0,60}\s:(?:\s|$)/.test(line)).length > printed.length / 2;
}
