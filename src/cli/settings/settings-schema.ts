/** `settings.yaml` as a person writes it. The reader takes its keys from here, with `import type`: zod stays out of the program. */
import { z } from 'zod';
import { CHANGEABLE, ONE_KEY } from '../../session/key-map.ts';
import { KEYS, type KeyCommand } from '../../session/keys.ts';
import { PROFILES } from '../../session/profile.ts';
import { WHERES } from '../../session/types.ts';
import { FLOWS_PATH, HIDDEN_WORD, LANG_CODE, SPAN } from './patterns.ts';

const language = (description: string) =>
  z.string().regex(LANG_CODE).meta({ description, patternErrorMessage: 'A language code: fr, en, pt-br.' }).optional();

const key = (command: KeyCommand) =>
  z
    .string()
    .regex(ONE_KEY)
    .meta({
      description: KEYS.find((each) => each.command === command)!.words.en,
      patternErrorMessage: 'One letter or sign; digits answer, and Enter, Esc and Ctrl+C stay as they are.',
    })
    .optional();

const keys = Object.fromEntries(CHANGEABLE.map((command) => [command, key(command)]));

export const settingsSchema = z
  .strictObject({
    lang: language('The language of Ariane and of the flow; --lang and the environment (LC_ALL, LC_MESSAGES, LANG) win.'),
    say: language('The language of what is said and sent to the customer; --say wins.'),
    where: z.enum(WHERES).meta({ description: 'Where the fault sits as a rule; --where wins.' }).optional(),
    profile: z.enum(PROFILES).meta({ description: 'Whom a ticket that leaves is for as a rule; --profile wins.' }).optional(),
    hide: z
      .array(
        z.union([
          z
            .string()
            .regex(HIDDEN_WORD)
            .meta({ patternErrorMessage: 'At most 200 characters, beginning with a letter or a digit.' }),
          z.number().min(0),
          z.boolean(),
        ]),
      )
      .meta({ description: 'Words that are hidden in everything that leaves for somebody else.' })
      .optional(),
    flows: z
      .array(
        z.union([
          z.string().regex(FLOWS_PATH).meta({ patternErrorMessage: 'A path without control characters.' }),
          z.number(),
          z.boolean(),
        ]),
      )
      .meta({ description: 'Folders or zips of flows, after --flows and before ./flows; ~/ and paths from this file on.' })
      .optional(),
    'tls-limit': z
      .string()
      .regex(SPAN)
      .meta({
        description: 'From how long a connection is too far in your network: stands for the limit of every tls look.',
        patternErrorMessage: 'A duration: 150ms or 2s.',
      })
      .optional(),
    keys: z.strictObject(keys).meta({ description: 'Other keys on the drawn screen: what it does, then one key.' }).optional(),
  })
  .meta({ description: 'What one person wants of Ariane everywhere; flags and the environment win.' });

export type WrittenSettings = z.infer<typeof settingsSchema>;
