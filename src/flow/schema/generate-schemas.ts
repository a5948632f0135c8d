import { z } from 'zod';
import { checksSchema } from './checks-schema.ts';
import { flowSchema, STEP_SCHEMAS, stepSchema } from './flow-schema.ts';
import { answerSchema, walkSchema } from './walk-schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schemas of what authors write, by the name of their file in `assets/schemas/`; the text is exactly what the file holds. */
export function generateSchemas(): ReadonlyMap<string, string> {
  const text = (schema: z.ZodType, title: string): string => `${JSON.stringify({ title, ...jsonSchemaOf(schema) }, null, 2)}\n`;
  return new Map([
    ['flow.schema.json', text(flowSchema, 'Ariane: flow.yaml')],
    ['checks.schema.json', text(checksSchema, 'Ariane: checks.yaml')],
    ['walk.schema.json', text(walkSchema, 'Ariane: a walk')],
  ]);
}

/** Draft 7, which every YAML editor reads. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      // "Fits none of six" helps nobody: which of them is meant shows by a key, and then only that one is held against the text.
      if (zodSchema === stepSchema)
        choose(
          jsonSchema,
          Object.keys(STEP_SCHEMAS)
            .slice(0, -1)
            .map((key) => ({ required: [key] })),
        );
      if (zodSchema === answerSchema) choose(jsonSchema, [{ maxProperties: 1 }]);
    },
  });
}

/** Turns `anyOf` into a chain of if, then, else: one test for each alternative but the last. */
function choose(schema: JsonSchema, tests: readonly JsonSchema[]): void {
  const alternatives = (schema.anyOf ?? []) as JsonSchema[];
  delete schema.anyOf;
  const last = alternatives.at(-1)!;
  const chain = tests.reduceRight<JsonSchema>(
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
    (otherwise, test, i) => ({ if: test, then: alternatives[i]!, else: otherwise }),
    last,
  );
  Object.assign(schema, chain);
}
