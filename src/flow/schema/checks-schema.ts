/** `checks.yaml` as an author writes it: how a machine looks, and how to judge what it saw. */
import { z } from 'zod';
import { LOOK_KINDS, LOOK_PLACES, type LookKind, OUTPUT_FORMATS } from '../check-types.ts';
import { LOOK_SHAPES } from '../look-kinds.ts';
import { anyText, byId, format, idOf, ids, texts, when } from './pieces.ts';

const duration = (description: string) =>
  z
    .string()
    .regex(/^[1-9][0-9]{0,4}(ms|[smhd])$/)
    .meta({ description: `${description}: 500ms, 5s, 2m, 1h, 7d.`, patternErrorMessage: 'A duration: 500ms, 5s, 2m, 1h or 7d.' })
    .optional();

const SAYS: Readonly<Record<LookKind, string>> = {
  powershell: 'A command that only reads. A {value} becomes a quoted argument.',
  tls: 'A host and port whose certificate and protocols are read: "{cas}:443".',
  http: 'An address that is asked for, without following where it may not.',
  dns: 'A name that is looked up.',
  service: 'A Windows service.',
  events: 'A Windows event log.',
  xml: 'A file of settings.',
  log: 'A trace log, read in one pass.',
  clock: 'What the clock says: times at which something recurs.',
};

/** The short form is the main parameter; the long one names the others too. */
const kindSchema = (kind: LookKind) => {
  const { main, more } = LOOK_SHAPES[kind];
  const others = Object.fromEntries(more.map((name) => [name, anyText.optional()]));
  return z
    .union([anyText, z.strictObject({ [main]: anyText, ...others })])
    .meta({ description: SAYS[kind] })
    .optional();
};
const kinds = Object.fromEntries(LOOK_KINDS.map((kind) => [kind, kindSchema(kind)]));

const run = z.strictObject(kinds).meta({ id: 'run', minProperties: 1, maxProperties: 1, description: 'One way to look.' });
const runWhen = z.strictObject({ when: when.optional(), ...kinds }).meta({
  id: 'run-when',
  oneOf: LOOK_KINDS.map((kind) => ({ required: [kind] })),
  description: 'One way to look; the first whose `when` holds is taken.',
});
const reads = z.enum(OUTPUT_FORMATS);

export const lookSchema = z
  .strictObject({
    run: z
      .union([run, z.array(runWhen).min(1)])
      .meta({ description: 'How to look, or a list with `when` where versions differ.' }),
    accepts: z
      .union([anyText, texts('Commands.')])
      .meta({ description: 'Other commands whose output it can read; the first is what people are shown.' })
      .optional(),
    where: z.enum(LOOK_PLACES).meta({ description: 'Where it has to be carried out.' }).optional(),
    reads: z
      .union([reads, z.array(reads)])
      .meta({ description: 'What its output may look like.' })
      .optional(),
    takes: duration('How long it takes, said before it runs'),
    limit: duration('When it is stopped (60s)'),
    fresh: duration('How long a finding counts; afterwards it is only offered (1h)'),
  })
  .meta({ id: 'look', description: 'How a machine gets something to read.' });

export const judgeArmSchema = z
  .strictObject({
    when: anyText.meta({ description: 'An expression (CEL). Only true matches.' }).optional(),
    answer: idOf('An option of the step').optional(),
    value: anyText.meta({ description: 'An expression whose text is the value a step asks for.' }).optional(),
    unsure: idOf('Why it cannot be said: a word with a sentence in the text').optional(),
  })
  .meta({
    id: 'judge-arm',
    description:
      'The first that matches decides. It says exactly one of answer, value, unsure; only unsure may stand without `when`.',
    oneOf: [{ required: ['answer'] }, { required: ['value'] }, { required: ['unsure'] }],
    anyOf: [{ required: ['when'] }, { required: ['unsure'] }],
  });

export const checkSchema = z
  .strictObject({
    uses: z
      .union([idOf('A look'), ids('Looks.')])
      .meta({ description: 'The looks it judges. Without any it judges values only.' })
      .optional(),
    let: z
      .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/), anyText)
      .meta({ description: 'Expressions (CEL) by name, for `judge` and for the sentences.' })
      .optional(),
    judge: z.array(judgeArmSchema).min(1).meta({ description: 'The first that matches decides.' }),
  })
  .meta({ id: 'check', description: 'Answers the question of a step, as a person would, from what a machine can see.' });

export const checksSchema = z
  .strictObject({
    format,
    looks: byId(lookSchema, 'How a machine gets something to read.').optional(),
    checks: byId(checkSchema, 'How what was read is judged.').optional(),
  })
  .meta({ description: 'How to look, and how to judge.' });
