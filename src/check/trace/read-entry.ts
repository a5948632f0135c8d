import { readMoment } from '../read/read-moment.ts';
import { decodePiece } from './decode-piece.ts';
import type { TraceEvent } from './read-event.ts';

const STAMP =
  /^\W{0,3}(\d{4}([-/.])\d{2}\2\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?(?:Z|[+-]\d{2}:?\d{2})(?![\d\p{L}]))?)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]\.?M\b)?)/iu;
const LEVEL = /^[^\p{L}]{0,60}\b(?:error|critical|fatal|erreur|critique)\b/iu;
// Stack frames, inner exceptions and the exception itself, on lines of their own after the line that speaks of them.
const MORE = /^\s*(?:at\s|\xe0\s|\xc3\xa0\s|-{2,}|(?:[A-Z]\w*\.)+\w*(?:Exception|Error)\b)/;
const MORE_LENGTH = 200;

/** The moment a line of plain text begins with: ISO in UTC; undefined where there is none, or where it could be two days. */
export function stampOf(line: string): string | undefined {
  const stamp = STAMP.exec(line.slice(0, 80))?.[1];
  if (stamp === undefined) return undefined;
  const moment = readMoment(stamp.replace(/^(\d{4})[/.](\d{2})[/.]/, '$1-$2-'));
  return moment.ok ? moment.at : undefined;
}

/** Whether a line goes on with the entry of the line before it. Looks at bytes: `at` and `à` in UTF-8 and Windows-1252. */
export function isContinuation(bytes: Buffer, from: number, to: number): boolean {
  return MORE.test(bytes.toString('latin1', from, Math.min(to, from + MORE_LENGTH)));
}

/** A line of plain text with its continuation. */
export function readEntry(bytes: Buffer): TraceEvent {
  const message = decodePiece(bytes);
  const line = message.slice(0, 120);
  return { at: stampOf(line), isError: LEVEL.test(line), message };
}
