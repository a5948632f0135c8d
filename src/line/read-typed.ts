import { KEYS } from '../session/keys.ts';
import type { AskPage } from '../session/page-types.ts';
import type { Voice } from '../session/types.ts';
import { cleanLine } from '../text/clean.ts';

/** What a typed line means at a page. */
export type Typed =
  | {
      readonly kind: 'answer';
      readonly answer: string;
      readonly voice: Voice | undefined;
      readonly evidence?: readonly string[] | undefined;
    }
  | { readonly kind: 'letter'; readonly letter: string; readonly rest: string }
  /** A bare letter where letters are answers: probably a command without its colon. */
  | { readonly kind: 'colon'; readonly letter: string }
  | { readonly kind: 'wrong' };

const LETTERS: ReadonlySet<string> = new Set(
  KEYS.flatMap((key) => (key.line !== undefined && key.line.length === 1 ? [key.line] : [])),
);

/** Reads one typed line (contract: cli.md, "Line mode"). Never throws. */
export function readTyped(page: AskPage, line: string): Typed {
  const text = cleanLine(line);
  return page.value === undefined ? readChoice(page, text) : readValue(page, text);
}

/** A command letter, alone or with text behind it (`n seen twice`, `x the page has moved`, `/no mail`); with a colon before it when `colon`. */
export function readLetter(text: string, colon: boolean): { letter: string; rest: string } | undefined {
  const search = (colon ? /^:\s?\/\s*(.*)$/su : /^:?\/\s*(.*)$/su).exec(text);
  if (search !== null) return { letter: '/', rest: search[1] ?? '' };
  const found = (colon ? /^:\s?(\S)(?:\s+(.*))?$/su : /^:?(\S)(?:\s+(.*))?$/su).exec(text);
  const letter = found?.[1]?.toLowerCase();
  const rest = found?.[2] ?? '';
  if (letter === undefined || !LETTERS.has(letter)) return undefined;
  // Only what is written may follow its letter; `a b` is no command.
  return rest === '' || letter === 'n' || letter === 'x' || letter === '/' ? { letter, rest } : undefined;
}

function readChoice(page: AskPage, text: string): Typed {
  const number = /^(\d{1,4})[.)]?$/.exec(text)?.[1];
  const picked = number === undefined ? undefined : page.choices[Number(number) - 1];
  if (picked !== undefined) return { kind: 'answer', answer: picked.id, voice: undefined };
  if (text === '=' || text === ':=') return takeKnown(page);
  const letter = readLetter(text, false);
  if (letter !== undefined) return { kind: 'letter', ...letter };
  const named = page.choices.find((choice) => choice.id.length > 1 && choice.id === text.toLowerCase());
  return named === undefined ? { kind: 'wrong' } : { kind: 'answer', answer: named.id, voice: undefined };
}

function readValue(page: AskPage, text: string): Typed {
  if (text === '') return { kind: 'wrong' };
  if (text === ':=') return takeKnown(page);
  if (text === 'unknown' || text.toLowerCase() === ':u') return { kind: 'answer', answer: 'unknown', voice: undefined };
  if (text.startsWith(':')) {
    const letter = readLetter(text, true);
    return letter === undefined ? { kind: 'wrong' } : { kind: 'letter', ...letter };
  }
  if (page.value?.kind !== 'text' && LETTERS.has(text.toLowerCase())) return { kind: 'colon', letter: text.toLowerCase() };
  return { kind: 'answer', answer: text, voice: undefined };
}

function takeKnown(page: AskPage): Typed {
  const known = page.known.at(-1);
  if (known === undefined) return { kind: 'wrong' };
  return { kind: 'answer', answer: known.answer, voice: known.voice, evidence: known.evidence };
}
