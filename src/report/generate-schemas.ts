import { z } from 'zod';
import { ticketSchema, transcriptSchema } from './schema.ts';

/** The published JSON Schemas, by the name of their file in `assets/`; the text is exactly what the file holds. */
export function generateSchemas(): ReadonlyMap<string, string> {
  const text = (schema: z.ZodType, title: string): string =>
    `${JSON.stringify({ title, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) }, null, 2)}\n`;
  return new Map([
    ['ticket.schema.json', text(ticketSchema, 'Ariane ticket')],
    ['transcript.schema.json', text(transcriptSchema, 'Ariane transcript')],
  ]);
}
