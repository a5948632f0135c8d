import { type JsonSpan, scanJson } from './scan-json.ts';

export interface ParsedJson extends JsonSpan {
  readonly value: unknown;
  readonly from: number;
}

// Brackets in the text around it that are not its beginning.
const ATTEMPTS = 8;
// Deeper than anything printed; the engine's own functions must not run out of stack.
const DEEPEST = 200;
// On lines of its own, or an object with a name in it: an error's `(Get-Mailbox:String) [], CommandNotFoundException` holds no
// empty list, nor does a note's `[1]`.
const BEGINNING = /(?<=^[ \t]{0,200})[[{](?=\s{0,200}(?:["{[\]}]|-?\d|true\b|false\b|null\b))|\{(?=\s{0,200}")/gm;
const END = /[ \t]*(?:\n|$)/y;

/** The first JSON object or list in a text, wherever it stands. Whole numbers too long for JavaScript stay text. */
export function parseJson(text: string, after = 0): ParsedJson | undefined {
  BEGINNING.lastIndex = after;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const from = BEGINNING.exec(text)?.index;
    if (from === undefined) return undefined;
    const span = scanJson(text, from);
    if (span === undefined || span.depth > DEEPEST) continue;
    END.lastIndex = span.to;
    if (text[from] === '[' && !END.test(text)) continue;
    try {
      return { ...span, from, value: parsed(whole(text, from, span), span.hasLong) };
    } catch {
      // Not JSON: the next bracket may begin some.
    }
  }
  return undefined;
}

function whole(text: string, from: number, { to, breaks }: JsonSpan): string {
  if (breaks.length === 0) return text.slice(from, to);
  const ends = [...breaks, to];
  return ends.map((end, index) => text.slice(index === 0 ? from : ends[index - 1]! + 1, end)).join('');
}

function parsed(source: string, hasLong: boolean): unknown {
  if (!hasLong) return JSON.parse(source);
  return JSON.parse(source, (_key: string, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '') ? context?.source : value,
  );
}
