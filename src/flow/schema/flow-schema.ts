/** `flow.yaml` as an author writes it. The reader takes its types and its keys from here, with `import type`. */
import { z } from 'zod';
import { END_KINDS, INTAKE_FIELDS, UNDO, VALUE_KINDS } from '../types.ts';
import { anyText, byId, date, format, idOf, ids, texts, when, yesOrNo } from './pieces.ts';

const FROM = texts('Which statement of which source backs it; [ticket] for what only the ticket needs.').optional();
const park = yesOrNo('true: the question stays open, and the ticket says so.').optional();
const go = idOf('Where it leads: a step of the same level, or an exit of the part');
const effects = {
  'points-to': ids('Causes this answer makes suspected.').optional(),
  confirms: ids('Causes this answer confirms.').optional(),
  'rules-out': ids('Causes this answer rules out.').optional(),
};

export const armSchema = z
  .strictObject({ go, when: when.optional(), park, ...effects })
  .meta({ id: 'arm', description: 'One way out. The first whose `when` holds is taken; the last has no `when`.' });
const arms = z
  .array(z.union([go, armSchema]))
  .min(1)
  .meta({ description: 'Several ways out, the first whose `when` holds is taken; the last has no `when`.' });
export const optionSchema = z
  .strictObject({ go: z.union([go, arms]), when: when.optional(), park, ...effects, from: FROM })
  .meta({
    id: 'option',
    description: 'Where an answer leads and what it says about causes.',
    // Where there are several ways out, conditions stand on them.
    if: { properties: { go: { type: 'array' } } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
    then: { properties: { when: false } },
  });
const answer = z.union([go, optionSchema, arms]);

export const againArmSchema = z
  .strictObject({ go, when: when.optional(), park })
  .meta({ id: 'again-arm', description: 'Where the repeated answer leads now; the rest is the repeated step’s.' });
const againArms = z
  .array(z.union([go, againArmSchema]))
  .min(1)
  .meta({ description: 'Several ways out, the first whose `when` holds is taken; the last has no `when`.' });
export const againOptionSchema = z.strictObject({ go: z.union([go, againArms]), when: when.optional(), park, from: FROM }).meta({
  id: 'again-option',
  description: 'Where the repeated answer leads now; the rest is the repeated step’s.',
  if: { properties: { go: { type: 'array' } } },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
  then: { properties: { when: false } },
});

const answerable = {
  from: FROM,
  after: z
    .string()
    .regex(/^[1-9][0-9]{0,4}[mhd]$/)
    .meta({ description: 'Worth looking from then on: 30m, 2h, 1d.', patternErrorMessage: 'A time to wait: 30m, 2h or 1d.' })
    .optional(),
  fills: z
    .enum(INTAKE_FIELDS)
    .meta({ description: 'The intake question its answer answers; that is not asked again then.' })
    .optional(),
};
const options = byId(answer, 'The answers, in the order they are shown. A question has `unknown`: people may not know.');
const sets = idOf('The fact its answer becomes, for a later `when`').optional();
const check = idOf('The check that may answer this very question').optional();

export const questionSchema = z
  .strictObject({
    ...answerable,
    options,
    sets,
    check,
    fault: yesOrNo('true: a question about the fault itself. It is looked at again last.').optional(),
  })
  .meta({ id: 'question', description: 'A question.' });

export const repairSchema = z
  .strictObject({
    ...answerable,
    repairs: ids('The causes it does away with.'),
    undo: z.enum(UNDO).meta({ description: 'How hard it is to undo; said before the options.' }).optional(),
    options,
    sets,
    check,
  })
  .meta({ id: 'repair', description: 'An action, not a question; it needs no `unknown`.' });

export const againSchema = z
  .strictObject({
    ...answerable,
    again: idOf('The step whose question is looked at once more'),
    options: byId(z.union([go, againOptionSchema, againArms]), 'Every answer of the repeated step, and where it leads now.'),
  })
  .meta({ id: 'again', description: 'The same question once more: the only way into a resolved end.' });

export const valueSchema = z
  .strictObject({
    ...answerable,
    asks: idOf('The value it asks for, one of `values`'),
    go: answer,
    options: byId(answer, 'Only `unknown`, where not knowing leads elsewhere than `go`.').optional(),
    check,
  })
  .meta({ id: 'value-step', description: 'Asks for a value: a name, an address, a time.' });

export const partStepSchema = z
  .strictObject({
    from: FROM,
    part: idOf('The part that is walked through here, one of `parts`'),
    exits: byId(answer, 'Where each exit of the part leads.'),
  })
  .meta({ id: 'part-step', description: 'Goes through a part. It has no text of its own.' });

export const endSchema = z
  .strictObject({
    from: FROM,
    end: z.enum(END_KINDS).meta({
      description: 'resolved: it works again. advice: something to know or do elsewhere. handover: somebody else goes on.',
    }),
    ticket: idOf('What the hand-over must carry, one of `tickets`').optional(),
  })
  .meta({ id: 'end', description: 'Where a walk ends.' });

/** By the key that tells the kind; what has none is a question. */
export const STEP_SCHEMAS = {
  asks: valueSchema,
  repairs: repairSchema,
  again: againSchema,
  part: partStepSchema,
  end: endSchema,
  options: questionSchema,
} as const;

export const stepSchema = z.union(Object.values(STEP_SCHEMAS)).meta({ id: 'step' });
const steps = byId(stepSchema, 'Steps by their ids, which are unique in the whole flow.');

export const partSchema = z
  .strictObject({
    start: idOf('Its first step'),
    exits: ids('The words by which it is left. An exit shares no name with a step.'),
    steps,
  })
  .meta({ id: 'part', description: 'Steps used in several places. A part is left only by its exits: no end inside.' });

export const ticketSchema = z
  .strictObject({
    to: idOf('Who gets it; the text’s `# ticket` section says it in words'),
    needs: ids('What it must carry, or say why not; each has a `# need` section.').optional(),
  })
  .meta({ id: 'ticket', description: 'What a hand-over must carry.' });

export const valueKindSchema = z.strictObject({
  kind: z.enum(VALUE_KINDS).meta({ description: 'What it is; says how it is checked and how it is hidden.' }),
});
export const causeSchema = z.strictObject({ from: FROM });
export const sourceSchema = z.strictObject({ title: anyText, date: date('When it was written').optional() });
export const documentSchema = z.strictObject({
  title: anyText.meta({ description: 'How the document is called.' }),
  date: z
    .union([z.number().int().min(1000).max(9999), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/)])
    .meta({
      description: 'When it was written: 2016-07-26, 2016-07 or 2016.',
      patternErrorMessage: 'A day, a month or a year: 2016-07-26, 2016-07, 2016.',
    })
    .optional(),
});
export const reviewSchema = z.strictObject({ by: date('The day by which somebody should read the flow again') });
export const retiredSchema = z.strictObject({
  on: date('The day support ended'),
  source: anyText.meta({ description: 'Which source says so.' }).optional(),
});

export const flowSchema = z
  .strictObject({
    format,
    flow: idOf('The flow’s id: the name of its folder'),
    version: z
      .union([z.number().int().min(0).max(999_999_999), z.string().regex(/^[0-9]{1,9}$/)])
      .meta({ description: 'Counts up when the flow changes.' }),
    base: z
      .string()
      .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/)
      .meta({ description: 'The language written first: text/<base>.md.' }),
    source: sourceSchema.meta({ description: 'The document the flow comes from.' }).optional(),
    sources: z
      .record(z.string(), documentSchema)
      .meta({ description: 'The documents the keys of `from` stand for; S stands for S1, S2, … too.' })
      .optional(),
    review: reviewSchema
      .meta({ description: 'When it is to be read again; the page and the ticket say so from then on.' })
      .optional(),
    retired: retiredSchema.meta({ description: 'What it is about is no longer supported.' }).optional(),
    start: idOf('The first step'),
    symptom: idOf('The step whose answer is the ticket’s symptom').optional(),
    values: byId(valueKindSchema, 'What people know: a text fills {id} with it.').optional(),
    causes: z
      .union([ids('What may be wrong.'), byId(causeSchema, 'What may be wrong, each with its sources.')])
      .meta({ description: 'What may be wrong.' })
      .optional(),
    tickets: byId(ticketSchema, 'What hand-overs must carry.').optional(),
    steps: steps.meta({ minProperties: 1, description: 'Steps by their ids, which are unique in the whole flow.' }),
    parts: byId(partSchema, 'Groups of steps used in several places.').optional(),
  })
  .meta({ description: 'Who goes where: ids only, no prose. What the steps say stands in text/<language>.md.' });
