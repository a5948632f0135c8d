import { clean } from '../../text/clean.ts';
import type { Value } from '../types.ts';

const DEEPEST = 24;
// Printable ASCII and tabs need no cleaning; most of what is read is nothing else.
const HARMLESS = /^[\t\n\x20-\x7e]*$/;

/**
 * What a parser gave, as plain data: strings cleaned (an escape such as `\u001b` brings back what cleaning the text took away),
 * objects without a prototype, what lies deeper than any output of ours replaced by `…`.
 */
export function plainValue(value: unknown, depth = 0): Value {
  if (typeof value === 'string') return plainText(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'object') return null;
  if (depth >= DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((each) => plainValue(each, depth + 1));
  const object: Record<string, Value> = Object.create(null);
  for (const [key, each] of Object.entries(value)) object[plainText(key)] = plainValue(each, depth + 1);
  return object;
}

export function plainText(text: string): string {
  return HARMLESS.test(text) ? text : clean(text);
}
