/** The tables of flows/format.md, by the name of their place on that page: made from the schemas, the readers and lint. */

import { LABEL_WORDS, SECTION_WORDS } from '../src/flow/label-words.ts';
import { LOOK_SHAPES } from '../src/flow/look-kinds.ts';
import { generateSchemas } from '../src/flow/schema/generate-schemas.ts';
import { CODES } from '../src/lint/codes.ts';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schemas = new Map([...generateSchemas()].map(([name, text]) => [name, JSON.parse(text) as Schema]));
const flow = schemas.get('flow.schema.json')!;
const checks = schemas.get('checks.schema.json')!;
const walk = schemas.get('walk.schema.json')!;

/** What each of the definitions is called on the page. */
const STEPS = {
  question: 'A question: `options`',
  'value-step': 'A value: `asks`',
  repair: 'A repair: `repairs`',
  again: 'A second look: `again`',
  'part-step': 'A part, walked through: `part`',
  end: 'An end: `end`',
} as const;

export function formatTables(): ReadonlyMap<string, string> {
  const entry = (key: string) => itemOf(flow.properties![key]!);
  return new Map([
    ['flow-keys', keys(flow)],
    [
      'entry-keys',
      [
        ...(['values', 'causes', 'tickets', 'parts', 'sources'] as const).map(
          (key) => `\`${key}: { ID: … }\`\n\n${keys(entry(key))}`,
        ),
        ...(['source', 'review', 'retired'] as const).map(
          (key) => `\`${key}: { … }\`\n\n${keys(resolved(flow, flow.properties![key]!))}`,
        ),
      ].join('\n'),
    ],
    [
      'step-keys',
      Object.entries(STEPS)
        .map(([id, title]) => `### ${title}\n\n${keys(flow.definitions![id]!)}`)
        .join('\n'),
    ],
    ['option-keys', keys(flow.definitions!.option!)],
    [
      'sections',
      table(
        ['section', 'what it holds'],
        Object.values(SECTION_WORDS).map(({ heading, what }) => [`\`${heading}\``, what]),
      ),
    ],
    [
      'labels',
      table(
        ['label', 'what it holds', 'where it shows'],
        Object.entries(LABEL_WORDS).map(([id, { what, shown }]) => [`\`*${id}:*\``, what, shown]),
      ),
    ],
    ['look-keys', keys(checks.definitions!.look!)],
    [
      'look-kinds',
      table(
        ['`run`', 'short for', 'may also be told'],
        Object.entries(LOOK_SHAPES).map(([kind, { main, more }]) => [
          `\`${kind}\``,
          `\`${main}\``,
          more.map((each) => `\`${each}\``).join(', '),
        ]),
      ),
    ],
    ['check-keys', keys(checks.definitions!.check!)],
    ['judge-keys', keys(checks.definitions!['judge-arm']!)],
    ['walk-keys', keys(walk)],
    ['answer-keys', keys(walk.definitions!['long-answer']!)],
    ['codes', codes()],
  ]);
}

function codes(): string {
  const rows = Object.entries(CODES).map(([code, { severity, en, hint }]) => [
    `\`${code}\``,
    severity,
    plain(en),
    plain(hint?.en ?? ''),
  ]);
  return table(['code', 'severity', 'what it says', 'what to do'], rows);
}

/** A table of the keys of a map: which must be there, and what they say. */
function keys(schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([key, value]) => [
    `\`${key}\``,
    schema.required?.includes(key) ? 'yes' : '',
    plain(`${describe(value)}${choices(value)}`),
  ]);
  return table(['key', 'must', 'what it says'], rows);
}

const describe = (schema: Schema): string =>
  (schema.description ?? schema.allOf?.map(describe).find((each) => each !== '') ?? named(schema)?.description ?? '').replace(
    / \(small letters, digits and hyphens, beginning with a letter\)/,
    '',
  );

function choices(schema: Schema): string {
  return schema.enum === undefined || schema.enum.includes('True')
    ? ''
    : ` One of ${schema.enum.map((each) => `\`${each}\``).join(', ')}.`;
}

const named = ({ $ref }: Schema): Schema | undefined => {
  const id = $ref?.split('/').at(-1);
  return id === undefined ? undefined : [flow, checks, walk].flatMap(({ definitions }) => definitions?.[id] ?? [])[0];
};

const resolved = (_root: Schema, schema: Schema): Schema =>
  named(schema) ?? (schema.allOf === undefined ? schema : resolved(_root, schema.allOf[0]!));

/** What one entry of a map by ids looks like. */
function itemOf(schema: Schema): Schema {
  const map = schema.anyOf?.find((each) => each.additionalProperties !== undefined) ?? schema;
  return resolved(flow, map.additionalProperties!);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

const plain = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*');
