import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readAnswerFindings } from '../../../src/flow/read-answers.ts';
import { readChecks } from '../../../src/flow/read-checks.ts';
import { readRaw } from '../../../src/flow/read-raw.ts';
import { YamlFile } from '../../../src/flow/yaml-file.ts';
import { kindOf, misfits, type SchemaKind } from './schemas.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What Ariane's reader refuses about the shape of a file. Steps that stand twice are beyond any schema. */
function refused(kind: SchemaKind, text: string): string[] {
  const yaml = new YamlFile('file.yaml', text);
  if (kind === 'flow') readRaw(yaml);
  if (kind === 'checks') readChecks(yaml);
  const findings = kind === 'walk' ? readAnswerFindings({ text, file: 'file.yaml', walk: true }).findings : yaml.findings;
  return findings.map(({ code }) => code).filter((code) => code !== 'duplicate-step' && code !== 'duplicate-key');
}

/** Every place of a document: the keys that lead to it. */
function placesOf(value: Json, way: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [way, ...entries.flatMap(([key, inner]) => placesOf(inner, [...way, key]))];
}

/** The document with one place taken out, renamed, or replaced. */
function changed(document: Json, way: readonly (string | number)[], change: { remove?: true; rename?: string; to?: Json }): Json {
  const copy = structuredClone(document);
  const last = way.at(-1);
  if (last === undefined) return change.to ?? copy;
  const holder = way.slice(0, -1).reduce<Json>((at, key) => (at as Record<string, Json>)[key]!, copy);
  if (Array.isArray(holder)) {
    if (change.remove || change.rename !== undefined) holder.splice(Number(last), 1);
    else holder[Number(last)] = change.to!;
    return copy;
  }
  const map = holder as Record<string, Json>;
  // An editor takes `true` for a boolean, Ariane for a word: as an id nobody writes it.
  if (change.rename !== undefined && typeof map[last] !== 'boolean') map[change.rename] = map[last]!;
  if (change.to !== undefined) map[last] = change.to;
  else delete map[last];
  return copy;
}

const KEYS = [
  'go',
  'when',
  'park',
  'from',
  'end',
  'asks',
  'again',
  'options',
  'confirms',
  'kind',
  'run',
  'judge',
  'unsure',
  'step',
];
const values: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  ...['a', 'Not An Id', '', '2h', '2027-05-31', 'resolved', 'true', 'email'],
  ...[1, 0, [], {}, ['a'], [{}], { a: 'b' }, { go: 'a' }, [{ go: 'a' }], { kind: 'text' }, { answer: 'a' }, [['a']]],
);
const changes = fc.oneof(
  fc.constant({ remove: true as const }),
  fc.constantFrom('surplus', 'Surplus', ...KEYS).map((rename) => ({ rename })),
  values.map((to) => ({ to })),
);

const files = ['test/fixtures/flows/*', 'flows/tour'].flatMap((root) =>
  ['flow.yaml', 'checks.yaml', 'walks/*.yaml'].flatMap((name) => globSync(join(root, name))),
);

describe('what the schema refuses and what Ariane refuses', () => {
  it.each(files)('is the same, whatever is done to %s', (file) => {
    const kind = kindOf(file);
    const document = parse(readFileSync(file, 'utf8'), { version: '1.2' }) as Json;
    const places = placesOf(document);
    fc.assert(
      fc.property(fc.constantFrom(...places), changes, (way, change) => {
        const text = stringify(changed(document, way, change), { version: '1.2' });
        expect([misfits(kind, text).length > 0, text]).toEqual([refused(kind, text).length > 0, text]);
      }),
      { numRuns: 150 },
    );
  });
});
