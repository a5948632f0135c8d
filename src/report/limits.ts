import type { CleanText } from '../text/clean.ts';
import { clean } from '../text/clean.ts';
import { shorten } from '../text/width.ts';

/** Ticket systems: ServiceNow takes 4,000 characters in a field (facts/tickets.md). */
export const TICKET_LIMIT = 3500;

/** What a field takes that a transcript is pasted into; as a file it has no limit (facts on targets). */
export const TRANSCRIPT_LIMITS = { jira: 32_767, servicenow: 4000 } as const;

/** The most a ticket takes of each field; the transcript has it whole. */
export const LIMITS = {
  title: 96,
  label: 120,
  value: 120,
  text: 400,
  error: 400,
  reason: 120,
  need: 90,
  note: 240,
  command: 300,
  facts: 10,
  causes: 12,
  untested: 12,
  contradictions: 4,
  values: 12,
  surroundings: 6,
  questions: 6,
  commands: 2,
  repairs: 8,
  needs: 6,
  next: 6,
  notes: 6,
  evidence: 6,
  /** For the pictures, which have no line to spare but a page. */
  path: 60,
  others: 6,
  syncs: 300,
} as const;

/** One clean line of at most `length` cells and characters. */
export function bounded(text: string, length: number): string {
  // Cut roughly first: a text of 50 MB is not measured letter by letter.
  const line = oneLine(text.length > length * 8 ? text.slice(0, length * 8) : text);
  const short = shorten(line, length);
  return short.length <= length
    ? short
    : `${[...short]
        .slice(0, Math.floor(length / 2))
        .join('')
        .trimEnd()}…`;
}

/** Clean and on one line, keeping French's no-break spaces, which `cleanLine` would turn into places to break. */
export function oneLine(text: string): CleanText {
  return clean(text)
    .replace(/[ \t\n]+/gu, ' ')
    .trim() as CleanText;
}
