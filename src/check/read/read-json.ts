import type { OutputRecord, ReadFailure } from '../types.ts';
import { lineAt } from './failures.ts';
import { type ParsedJson, parseJson } from './parse-json.ts';
import { plainText, plainValue } from './plain-value.ts';
import { type Lines, recordOf } from './record.ts';

/** `lines`: the first and last line the JSON stands on. */
export type JsonRead =
  | { readonly ok: true; readonly records: readonly OutputRecord[]; readonly lines: Lines }
  | { readonly ok: false; readonly why: ReadFailure; readonly line: number };

/**
 * JSON as PowerShell and Graph give it: an object, a list, or `{ "value": … }` with either; one after the other, where each object
 * was printed by itself. It may stand inside other text. `{ "error": … }` is a failure; undefined where there is no JSON.
 */
export function readJson(text: string): JsonRead | undefined {
  if (text.trim() === 'null') return { ok: true, records: [], lines: [1, lineAt(text, text.length)] };
  const records: OutputRecord[] = [];
  let first: number | undefined;
  let last = 0;
  let line = 1;
  let at = 0;
  for (let found = parseJson(text); found !== undefined; found = next(text, at)) {
    line += linesIn(text, at, found.from);
    const error = errorIn(found.value);
    if (error !== undefined) return { ok: false, why: error, line };
    for (const record of recordsIn(found, line)) records.push(record);
    first ??= line;
    last = line += found.lines;
    at = found.to;
  }
  return first === undefined ? undefined : { ok: true, records, lines: [first, last] };
}

/** More JSON right behind. */
function next(text: string, at: number): ParsedJson | undefined {
  const gap = /\S/g;
  gap.lastIndex = at;
  const index = gap.exec(text)?.index ?? text.length;
  if (text[index] !== '{' && text[index] !== '[') return undefined;
  const found = parseJson(text, index);
  return found?.from === index ? found : undefined;
}

function recordsIn(found: ParsedJson, line: number): readonly OutputRecord[] {
  const { value, keys } = found;
  const isWrapped = isObject(value) && isEnvelope(value);
  const inner = isWrapped ? value.value : value;
  if (inner === null) return [];
  const items = Array.isArray(inner) ? inner : [inner];
  if (!items.every(isObject)) {
    const lines: Lines = [line, line + found.lines];
    return items.map((item) => recordOf([['value', plainValue(item)]], () => lines));
  }
  const depth = 1 + (isWrapped ? 1 : 0) + (Array.isArray(inner) ? 1 : 0);
  const places = items.map(() => new Map<string, Lines>());
  for (const key of keys) if (key.depth === depth) places[key.object]?.set(nameOf(key.name), [line + key.first, line + key.last]);
  return items.map((item, index) => {
    const fields = Object.entries(item).map(([name, each]) => [plainText(name), plainValue(each)] as const);
    return recordOf(fields, (name) => places[index]?.get(name) ?? [line, line + found.lines]);
  });
}

/** Graph's envelope: besides `value` only `@odata.…`; anything else with a field of that name is an object of its own. */
function isEnvelope(value: Record<string, unknown>): boolean {
  return (
    Object.hasOwn(value, 'value') &&
    typeof value.value === 'object' &&
    Object.entries(value).every(([key, each]) => key === 'value' || (/^(?:@odata\.|Count$)/.test(key) && !isNested(each)))
  );
}

/** `{ "error": { "code": … } }` and nothing more, or an old `{ "error": "…", "error_description": "…" }`. */
function errorIn(value: unknown): ReadFailure | undefined {
  if (!isObject(value) || !Object.hasOwn(value, 'error') || Object.keys(value).length > 8) return undefined;
  const { error } = value;
  const isAlone = isObject(error) && Object.keys(value).every((key) => key === 'error' || key.startsWith('@odata.'));
  const isOld = typeof error === 'string' && (Object.keys(value).length === 1 || Object.hasOwn(value, 'error_description'));
  if (!isAlone && !isOld) return undefined;
  const parts = isObject(error) ? [error.code, error.status, error.statusCode, error.message] : [error, value.error_description];
  const said = parts.filter((part) => typeof part === 'string' || typeof part === 'number').join(' ');
  if (/Forbidden|Unauthori[sz]ed|Authorization|InvalidAuthenticationToken|AccessDenied|access_denied|\b40[13]\b/i.test(said))
    return 'denied';
  return /ResourceNotFound|itemNotFound|\b404\b|^NotFound\b/i.test(said) ? 'object-not-found' : 'error-output';
}

function nameOf(quoted: string): string {
  try {
    return plainText(String(JSON.parse(quoted.replaceAll('\n', ''))));
  } catch {
    return '';
  }
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return isNested(value) && !Array.isArray(value);
}
