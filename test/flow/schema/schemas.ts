import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

/** The published schemas, compiled as an editor does: what they say for people is no rule for the file. */
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
ajv.addVocabulary(['patternErrorMessage']);
ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);

export type SchemaKind = 'flow' | 'checks' | 'walk';

export const SCHEMAS = Object.fromEntries(
  (['flow', 'checks', 'walk'] as const).map((kind) => [
    kind,
    ajv.compile(JSON.parse(readFileSync(`assets/schemas/${kind}.schema.json`, 'utf8'))),
  ]),
) as Record<SchemaKind, ValidateFunction>;

/** Which schema a file of a flow is held against. */
export const kindOf = (file: string): SchemaKind =>
  file.endsWith('flow.yaml') ? 'flow' : file.endsWith('checks.yaml') ? 'checks' : 'walk';

/** The places where a file does not fit its schema: `/steps/who: must have …`. */
export function misfits(kind: SchemaKind, text: string): string[] {
  const validate = SCHEMAS[kind];
  if (validate(parse(text, { version: '1.2' }))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
