/** A field of a record in JSON text. Lines from 0, counted from where the scan began. */
export interface JsonKey {
  /** How deep its object lies: 1 is the outermost. */
  readonly depth: number;
  /** Which of the objects at this depth, from 0. */
  readonly object: number;
  /** As written, with its quotes. */
  readonly name: string;
  readonly first: number;
  last: number;
}

export interface JsonSpan {
  /** Behind the last bracket. */
  readonly to: number;
  readonly depth: number;
  /** Holds a whole number of more digits than a JavaScript number keeps. */
  readonly hasLong: boolean;
  readonly keys: readonly JsonKey[];
  /** Line ends inside the span. */
  readonly lines: number;
  /** Where a line end stands inside a string: a window broke it there, as JSON itself never does. */
  readonly breaks: readonly number[];
}

const QUOTE = 34;
const BACKSLASH = 92;
// Records lie no deeper: `{ "value": [ { … } ] }`.
const KEYS_TO = 3;

/** Walks over the JSON that begins with a bracket at `from`, up to its closing one; undefined where it has none. Parses nothing. */
export function scanJson(text: string, from: number): JsonSpan | undefined {
  const keys: JsonKey[] = [];
  const breaks: number[] = [];
  const objects = [0, -1, -1, -1];
  const open: (JsonKey | undefined)[] = [];
  let depth = 0;
  let deepest = 0;
  let line = 0;
  // The line of what stood last: the bracket that ends an object stands below its last value.
  let token = 0;
  let digits = 0;
  let hasLong = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    digits = code >= 48 && code <= 57 ? digits + 1 : 0;
    if (digits >= 16) hasLong = true;
    if (code === 10) line += 1;
    if (code <= 32) continue;
    if (code === QUOTE) {
      const first = line;
      const start = at;
      for (at += 1; at < text.length; at++) {
        const inside = text.charCodeAt(at);
        if (inside === BACKSLASH) at += 1;
        else if (inside === QUOTE) break;
        else if (inside === 10) {
          line += 1;
          breaks.push(at);
        }
      }
      if (at >= text.length) return undefined;
      if (depth <= KEYS_TO && isKey(text, at + 1)) {
        const key = { depth, object: objects[depth] ?? 0, name: text.slice(start, at + 1), first, last: line };
        open[depth] = key;
        keys.push(key);
      }
    } else if (code === 123 || code === 91) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      open[depth] = undefined;
      if (code === 123 && depth <= KEYS_TO) objects[depth]! += 1;
    } else if (code === 44 || code === 125 || code === 93) {
      const key = open[depth];
      if (key !== undefined) key.last = token;
      open[depth] = undefined;
      if (code !== 44) depth -= 1;
      if (depth === 0) return { to: at + 1, depth: deepest, hasLong, keys, lines: line, breaks };
    }
    token = line;
  }
  return undefined;
}

function isKey(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return text[at] === ':';
}
