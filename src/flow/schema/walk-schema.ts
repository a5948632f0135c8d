/** A walk: a sample conversation and its end. An answers file is the same without an end. */
import { z } from 'zod';
import { EXPECTED_STATES, NOTE_READERS, VOICES } from '../answer-words.ts';
import { INTAKE_FIELDS } from '../types.ts';
import { anyText, format, idOf, ids } from './pieces.ts';

export const noteSchema = z.strictObject({
  text: anyText,
  for: z.enum(NOTE_READERS).meta({ description: 'internal (the default) stays here, customer goes into the ticket.' }).optional(),
});

const shortAnswer = z
  .record(z.string().regex(/^[a-z][a-z0-9-]*$/), anyText.meta({ description: 'An option’s id, a typed value, or unknown.' }))
  .meta({ id: 'short-answer', minProperties: 1, description: '- step: answer' });

export const longAnswerSchema = z
  .strictObject({
    step: idOf('The step reached'),
    answer: anyText.meta({ description: 'An option’s id, a typed value, or unknown.' }),
    voice: z.enum(VOICES).meta({ description: 'Whose word it is; seen unless said otherwise.' }).optional(),
    note: z.union([anyText, noteSchema]).meta({ description: 'A note; internal unless for: customer.' }).optional(),
    against: anyText.meta({ description: 'What somebody else said instead: an option, or a value.' }).optional(),
    at: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/)
      .meta({
        description: 'When, with the offset: 2026-11-22T14:31:00+01:00.',
        patternErrorMessage: 'A time with its offset: 2026-11-22T14:31:00+01:00.',
      })
      .optional(),
  })
  .meta({ id: 'long-answer', description: '- { step: …, answer: …, voice: told, note: "…" }' });

export const answerSchema = z.union([shortAnswer, longAnswerSchema]).meta({ id: 'answer' });

const fields = Object.fromEntries(INTAKE_FIELDS.map((field) => [field, anyText.optional()]));
const states = Object.fromEntries(
  EXPECTED_STATES.map((state) => [
    state,
    ids(`Exactly these are ${state === 'parked' ? 'left open' : state} at the end.`).optional(),
  ]),
) as { readonly [S in (typeof EXPECTED_STATES)[number]]: z.ZodOptional<ReturnType<typeof ids>> };

export const walkSchema = z
  .strictObject({
    format,
    flow: idOf('The flow it walks through').optional(),
    answers: z.array(answerSchema).meta({ description: 'In order; each names the step reached.' }),
    intake: z.strictObject(fields).meta({ description: 'What the intake questions are told.' }).optional(),
    end: idOf('The end it must arrive at'),
    ...states,
  })
  .meta({ description: 'A sample conversation and its end. Causes and open steps are exact sets where given.' });
