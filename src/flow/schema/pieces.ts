/**
 * What the schemas of the files are made of (format.md). An editor reads YAML with numbers and booleans, Ariane takes a scalar as its
 * source text: where any text fits, both are allowed.
 */
import { z } from 'zod';

const ID_RULE = 'small letters, digits and hyphens, beginning with a letter';
/** What an editor says of a text that does not fit, instead of showing a pattern. */
const saysId = { patternErrorMessage: `An id: ${ID_RULE}.` };

/** An id, with what it names. */
export const idOf = (what: string) =>
  z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .meta({ description: `${what} (${ID_RULE}).`, ...saysId });

const anId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .meta({ id: 'id', description: `An id: ${ID_RULE}.`, ...saysId });

/** Things by their ids. */
export const byId = <T extends z.ZodType>(each: T, description: string) => z.record(anId, each).meta({ description });

export const ids = (description: string) => z.array(anId).meta({ description });

/** Any text that is not empty, whatever YAML takes it for. */
export const anyText = z
  .union([z.string().min(1), z.number(), z.boolean()])
  .meta({ id: 'text', description: 'A text; put it in quotes where it begins with a special character.' });

export const texts = (description: string) => z.array(anyText).meta({ description });

export const date = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ description: `${description}, as 2027-05-31.`, format: 'date', patternErrorMessage: 'A day, as 2027-05-31.' });

export const yesOrNo = (description: string) =>
  z.union([z.boolean(), z.enum(['true', 'True', 'TRUE', 'false', 'False', 'FALSE'])]).meta({ description });

export const format = z
  .union([z.literal(1), z.literal('1')])
  .meta({ description: 'The version of the format: 1.' })
  .optional();

/** Facts that must all hold, each with the answers that are alternatives. */
export const when = z.record(anId, z.union([anId, z.array(anId)])).meta({
  id: 'when',
  minProperties: 1,
  description:
    'Facts that must all hold, each with the answers that will do: { exchange: [e2013] }. A fact that is not set matches nothing.',
});
