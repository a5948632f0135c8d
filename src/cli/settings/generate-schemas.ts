import { z } from 'zod';
import { settingsSchema } from './settings-schema.ts';

/** The JSON Schema of `settings.yaml`, draft 7 as every YAML editor reads it, by the name of its file in `assets/schemas/`. */
export function generateSchemas(): ReadonlyMap<string, string> {
  const schema = { title: 'Ariane: settings.yaml', ...z.toJSONSchema(settingsSchema, { target: 'draft-7' }) };
  return new Map([['settings.schema.json', `${JSON.stringify(schema, null, 2)}\n`]]);
}
