import type { OutputRecord, ReadFailure, Value } from '../types.ts';
import { lineAt } from './failures.ts';
import { recordOf } from './record.ts';

export type JsonRead =
  | { readonly ok: true; readonly records: readonly OutputRecord[] }
  | { readonly ok: false; readonly why: ReadFailure; readonly line: number };

const DEEPEST = 24;

/**
 * JSON as PowerShell and Graph give it: an object, a list, or `{ "value": … }` with either. It may stand inside other text.
 * `{ "error": … }` is a failure; undefined where there is no JSON.
 */
export function readJson(text: string): JsonRead | undefined {
  const found = parseWithin(text);
  if (found === undefined) return undefined;
  const { value, from } = found;
  const error = isObject(value) ? value.error : undefined;
  if (isObject(error) || (typeof error === 'string' && isObject(value) && Object.keys(value).length <= 3))
    return { ok: false, why: failureOf(error), line: lineAt(text, from) };
  const inner = isObject(value) && Object.hasOwn(value, 'value') && isEnvelope(value) ? value.value : value;
  const items = Array.isArray(inner) ? inner : [inner];
  if (!items.every(isObject)) return items.length === 0 ? { ok: true, records: [] } : scalars(items, lineAt(text, from));
  const finder = lineFinder(text, from);
  return {
    ok: true,
    records: items.map((item) =>
      recordOf(
        Object.entries(item).map(([key, each]) => [key, plain(each, 0)]),
        finder,
      ),
    ),
  };
}

/** Graph's envelope: besides `value` only `@odata.…`; anything else with a field of that name is an object of its own. */
function isEnvelope(value: Record<string, unknown>): boolean {
  return (
    Object.keys(value).every((key) => key === 'value' || key.startsWith('@odata.') || key === 'Count') &&
    typeof value.value === 'object'
  );
}

function scalars(items: readonly unknown[], line: number): JsonRead {
  return { ok: true, records: items.map((item) => recordOf([['value', plain(item, 0)]], () => line)) };
}

function parseWithin(text: string): { value: unknown; from: number } | undefined {
  // On lines of its own: an error's `(Get-Mailbox:String) [], CommandNotFoundException` holds no empty list.
  const line = text.search(/^[ \t]*[[{]/m);
  if (line === -1) return undefined;
  const from = line + text.slice(line).search(/[[{]/);
  const close = text[from] === '{' ? '}' : ']';
  const to = text.lastIndexOf(close);
  if (!/^[ \t]*(?:\n|$)/.test(text.slice(to + 1))) return undefined;
  if (to < from || !/^[[{]\s*(?:["{[\]}]|-?\d|true|false|null)/.test(text.slice(from, from + 200))) return undefined;
  try {
    return { value: JSON.parse(text.slice(from, to + 1)), from };
  } catch {
    return undefined;
  }
}

function failureOf(error: unknown): ReadFailure {
  const said = JSON.stringify(error) ?? '';
  if (/Forbidden|Unauthori[sz]ed|Authorization|InvalidAuthenticationToken|AccessDenied|\b40[13]\b/i.test(said)) return 'denied';
  if (/ResourceNotFound|itemNotFound|\b404\b/i.test(said)) return 'object-not-found';
  return 'error-output';
}

function plain(value: unknown, depth: number): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return value;
  if (depth >= DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((each) => plain(each, depth + 1));
  const object: Record<string, Value> = Object.create(null);
  for (const [key, each] of Object.entries(value as object)) object[key] = plain(each, depth + 1);
  return object;
}

/** The line of a key: the next place it stands after the last one found, so that the second object's keys are its own. */
function lineFinder(text: string, from: number): (name: string) => number {
  let at = from;
  let line = lineAt(text, from);
  return (name) => {
    const key = JSON.stringify(name);
    const found = text.indexOf(key, at);
    if (found === -1) return line;
    for (let next = text.indexOf('\n', at); next !== -1 && next < found; next = text.indexOf('\n', next + 1)) line += 1;
    at = found;
    return line;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
