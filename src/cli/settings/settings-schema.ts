/** `settings.yaml` as a person writes it. The reader takes its keys from here, with `import type`: zod stays out of the program. */
import { z } from 'zod';
import { CHANGEABLE, ONE_KEY } from '../../session/key-map.ts';
import { KEYS, type KeyCommand } from '../../session/keys.ts';
import { PROFILES } from '../../session/profile.ts';
import { WHERES } from '../../session/types.ts';
import { FLOWS_PATH, HIDDEN_WORD, LANG_CODE, SPAN } from './patterns.ts';

/** A key may be left out, and so may its value: its items are comments still. */
const setting = <T extends z.ZodType>(value: T, description: string) => value.nullable().meta({ description }).optional();

const text = (pattern: RegExp, patternErrorMessage: string) => z.string().regex(pattern).meta({ patternErrorMessage });

const language = (description: string) => setting(text(LANG_CODE, 'A language code: fr, en, pt-br.'), description);

const key = (command: KeyCommand) =>
  setting(
    text(ONE_KEY, 'One letter or sign; digits answer, and Enter, Esc and Ctrl+C stay as they are.'),
    KEYS.find((each) => each.command === command)!.words.en,
  );

const keys = Object.fromEntries(CHANGEABLE.map((command) => [command, key(command)]));

export const settingsSchema = z
  .strictObject({
    lang: language('The language of Ariane and of the flow; --lang and the environment (LC_ALL, LC_MESSAGES, LANG) win.'),
    say: language('The language of what is said and sent to the customer; --say wins.'),
    where: setting(z.enum(WHERES), 'Where the fault sits as a rule; --where wins.'),
    profile: setting(z.enum(PROFILES), 'Whom a ticket that leaves is for as a rule; --profile wins.'),
    hide: setting(
      z.array(
        z.union([
          text(HIDDEN_WORD, 'At most 200 characters, with a letter or a digit in it.'),
          z.number(),
          z.boolean(),
          z.null(),
        ]),
      ),
      'Words that are hidden, in every spelling, in everything that leaves for somebody else.',
    ),
    flows: setting(
      z.array(z.union([text(FLOWS_PATH, 'A path without control characters.'), z.number(), z.boolean(), z.null()])),
      "Folders or zips of flows, after --flows and before ./flows: ~/flows, paths from this file on, on Windows 'C:\\flows' (in single quotes) and '%USERPROFILE%\\flows'.",
    ),
    'tls-limit': setting(
      text(SPAN, 'A duration: 150ms or 2s.'),
      'From how long a connection is too far in your network: stands for the limit of every tls look.',
    ),
    keys: setting(z.strictObject(keys), 'Other keys on the drawn screen: what it does, then one key.'),
  })
  .meta({ description: 'What one person wants of Ariane everywhere; flags and the environment win.' });

export type WrittenSettings = z.infer<typeof settingsSchema>;
