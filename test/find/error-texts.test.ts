import { describe, expect, it } from 'vitest';
import { findIndex } from '../../src/find/find-index.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { connector } from '../flows/connector.ts';
import { ERROR_TEXTS, type ErrorText } from './error-texts.ts';

const guide = { machine: compileFlow(connector.flow), texts: connector.texts };
const now = Date.parse('2026-11-23T08:00:00Z');

/** The same message as people send it. */
const SPELLINGS: readonly { readonly how: string; readonly of: (text: string) => string }[] = [
  { how: 'as it stands', of: (text) => text },
  { how: 'in capitals', of: (text) => text.toUpperCase() },
  { how: 'in small letters', of: (text) => text.toLowerCase() },
  { how: 'broken into short lines', of: (text) => text.replace(/((?:\S+\s+){5}\S+)\s+/g, '$1\r\n') },
  { how: 'with other zeros in its code', of: (text) => text.replace(/0x0+([0-9a-b])\b/gi, '0X00000000$1') },
  { how: 'with a typing slip', of: (text) => text.replace(/Microsoft/, 'Micorsoft').replace(/cannot/, 'can not') },
  {
    how: 'in an e-mail',
    of: (text) =>
      `Hello,\n\nsince this morning our connector does not work, could you please have a look? This is what I see:\n\n> ${text}\n\nThank you and best regards,\nAdele Vance\nIT Department, phone +33 1 23 45 67 89\n`,
  },
  {
    how: 'in a French e-mail',
    of: (text) =>
      `Bonjour,\n\ndepuis ce matin le connecteur affiche ceci, pouvez-vous regarder s'il vous plaît ?\n\n${text}\n\nMerci d'avance, cordialement,\nAdèle Vance\nService informatique\n`,
  },
];

const isRight = ({ step, option, or = [] }: ErrorText, found: { step: string; option: string | undefined } | undefined) =>
  found !== undefined && (or.includes(found.step) || (found.step === step && (option === undefined || found.option === option)));

describe.each(['fr', 'en'])('an error text in a flow read in %s', (lang) => {
  const index = findIndex(guide, lang);
  for (const spelling of SPELLINGS)
    it.each(ERROR_TEXTS.map((error) => ({ name: error.name, error })))(
      `$name, ${spelling.how}, finds its step first`,
      ({ error }) => {
        const [first] = index.search(spelling.of(error.text), { now });
        expect(isRight(error, first), `found ${first?.step} ${first?.option ?? ''}`).toBe(true);
      },
    );

  it.each(
    ERROR_TEXTS.filter(({ option }) => option?.startsWith('code-') || option === 'version').map((error) => ({
      name: error.name,
      error,
    })),
  )('$name says its answer by itself, and no other does', ({ error }) => {
    const shown = index.search(error.text, { now }).filter(({ isShown }) => isShown);
    expect(shown.map(({ option }) => option)).toEqual([error.option]);
  });

  it.each(['0x6', '0X06', '0x00000006', 'error 0x0000006', 'Code 0X0000000006!'])(
    '%s alone finds the message, and claims nothing',
    (code) => {
      const [first] = index.search(code, { now });
      expect(first).toMatchObject({ step: 'set-up-message', option: 'code-6', isShown: false });
    },
  );
});
