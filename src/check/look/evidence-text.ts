import { cleanLine } from '../../text/clean.ts';
import type { Looked } from '../types.ts';

/** What looks write down: fields that are undefined are left out, so that `has(look[0].field)` says whether it is known. */
export type Field = string | number | boolean | undefined | readonly Field[] | { readonly [name: string]: Field };

/**
 * One record as the JSON text that is kept; a field a line, so that a finding can point at it. `<` is escaped: evidence that holds
 * the page of a sign-in is not itself one.
 */
export function evidenceText(record: { readonly [name: string]: Field }): string {
  return JSON.stringify([record], null, 2).replaceAll('<', '\\u003c');
}

/** A look that brought one record. `at` stays empty: a probe says nothing about whose machine it ran on. */
export function lookedAt(record: { readonly [name: string]: Field }): Looked {
  return { ok: true, text: evidenceText(record), format: 'json', at: {} };
}

/** Text of a stranger on one line, cleaned, at most `most` characters. */
export function short(text: string, most = 500): string {
  // Cleaned again: the cut may leave half a character.
  return cleanLine(cleanLine(text.slice(0, most * 4)).slice(0, most));
}

/** With one decimal. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
