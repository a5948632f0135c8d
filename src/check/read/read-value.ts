import type { Value } from '../types.ts';

export interface ReadValue {
  readonly value: Value;
  readonly isCut: boolean;
}

// Addresses of Exchange: each begins with its kind, and one of X400 or X500 may hold commas.
const ADDRESS = /^(?:smtp|x400|x500|sip|eum|spo|notes|msmail|ccmail|fax):/i;
const NEXT_ADDRESS = /, (?=[A-Za-z0-9-]{2,12}:)/;

/** A printed value: `{a, b}` is a list; what PowerShell cut with `…` or `...` says so. */
export function readValue(text: string): ReadValue {
  if (text.startsWith('{')) {
    if (text.endsWith('}')) return listOf(text.slice(1, -1));
    if (isCutOff(text)) return { value: listOf(text.slice(1)).value, isCut: true };
  }
  return { value: withoutCut(text), isCut: isCutOff(text) };
}

/** Whether PowerShell cut a text: `…`, in 5.1 `...`. */
function isCutOff(text: string): boolean {
  return text.endsWith('…') || text.endsWith('...');
}

function withoutCut(text: string): string {
  return text.endsWith('…') ? text.slice(0, -1) : text.endsWith('...') ? text.slice(0, -3) : text;
}

/** The members of `{a, b}`, its brackets taken away. A comma inside brackets belongs to its member. */
export function listOf(inside: string): { readonly value: readonly Value[]; readonly isCut: boolean } {
  const whole = inside.trim();
  const isCut = isCutOff(whole);
  const kept = withoutCut(whole).trimEnd();
  const text = kept.endsWith(',') ? kept.slice(0, -1) : kept;
  if (text === '') return { value: [], isCut };
  if (ADDRESS.test(text)) return { value: text.split(NEXT_ADDRESS).map((each) => each.trim()), isCut };
  return { value: (members(text) ?? text.split(', ')).map((each) => each.trim()), isCut };
}

/** Undefined where a bracket stays open: then it meant nothing. */
function members(text: string): readonly string[] | undefined {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{' || character === '(' || character === '[') depth += 1;
    else if (character === '}' || character === ')' || character === ']') depth -= 1;
    else if (character === ',' && depth === 0 && text[at + 1] === ' ') {
      found.push(text.slice(from, at));
      from = at + 2;
    }
    if (depth < 0) return undefined;
  }
  found.push(text.slice(from));
  return depth === 0 ? found : undefined;
}
