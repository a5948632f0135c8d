import type { ValueKind } from '../flow/types.ts';
import type { Words } from '../text/lang.ts';

interface ValueWords {
  /** What is expected, with an example, as the end of a sentence. */
  readonly kinds: Readonly<Record<ValueKind, string>>;
  wrong(expected: string): string;
  empty(expected: string): string;
  tooLong(most: number): string;
  readonly ambiguousDate: string;
}

export const VALUE_WORDS: Words<ValueWords> = {
  fr: {
    kinds: {
      upn: 'un identifiant de connexion (UPN), par exemple adele@contoso.com',
      email: 'une adresse e-mail, par exemple adele@contoso.com',
      host: 'un nom de serveur, par exemple cas01.contoso.com',
      ip: 'une adresse IP, par exemple 10.0.0.5',
      guid: 'un identifiant (GUID), par exemple 3f6d0c52-1b2a-4c3d-9e8f-0123456789ab',
      build: 'un numéro de version, par exemple 15.1.225.42',
      datetime: 'une date, avec l’heure si vous la connaissez, par exemple 2016-08-04 08:12',
      number: 'un nombre, par exemple 12',
      text: 'quelques mots',
    },
    wrong: (expected) => `Cela ne convient pas ici. Il faut ${expected}.`,
    empty: (expected) => `Il manque la réponse : tapez ${expected}.`,
    tooLong: (most) => `C’est trop long : ${most} caractères au plus. Collez un texte long avec p.`,
    ambiguousDate:
      'Cette date peut se lire de deux façons (jour/mois ou mois/jour). Écrivez-la année-mois-jour, par exemple 2016-08-04 08:12.',
  },
  en: {
    kinds: {
      upn: 'a sign-in name (UPN), for example adele@contoso.com',
      email: 'an e-mail address, for example adele@contoso.com',
      host: 'a server name, for example cas01.contoso.com',
      ip: 'an IP address, for example 10.0.0.5',
      guid: 'an identifier (GUID), for example 3f6d0c52-1b2a-4c3d-9e8f-0123456789ab',
      build: 'a version number, for example 15.1.225.42',
      datetime: 'a date, with the time if you know it, for example 2016-08-04 08:12',
      number: 'a number, for example 12',
      text: 'a few words',
    },
    wrong: (expected) => `That does not fit here. What is needed is ${expected}.`,
    empty: (expected) => `The answer is missing: type ${expected}.`,
    tooLong: (most) => `That is too long: ${most} characters at most. Paste a long text with p.`,
    ambiguousDate:
      'This date can be read two ways (day/month or month/day). Write it year-month-day, for example 2016-08-04 08:12.',
  },
};
