import type { HiddenKind, Profile } from '../redact/types.ts';
import type { Words } from '../text/lang.ts';

/** What screen and line mode say of what is hidden before something leaves: the same words in both. */
export interface PreviewWords {
  readonly title: Readonly<Record<'save' | 'copy', string>>;
  readonly preparing: string;
  /** Whom it is for, and what that hides. */
  readonly profiles: Readonly<Record<Profile, string>>;
  readonly kinds: Readonly<Record<HiddenKind, string>>;
  readonly nothing: string;
  /** It finds the common kinds, not everything. */
  readonly limits: string;
  readonly kept: string;
  readonly own: string;
  readonly times: (count: number) => string;
  readonly addWord: string;
  /** While it is written or copied. */
  readonly leaving: Readonly<Record<'save' | 'copy', string>>;
  /** A secret was chosen, to be left as it is. */
  readonly secretStays: string;
  /** A decision with which nothing could leave. */
  readonly takenBack: (change: { do: 'keep' | 'hide'; word: string; on: boolean }) => string;
}

export const PREVIEW_WORDS: Words<PreviewWords> = {
  fr: {
    title: { save: 'Avant d’enregistrer\u00a0: ce qui sera masqué', copy: 'Avant de copier\u00a0: ce qui sera masqué' },
    preparing: 'Recherche de ce qui doit être masqué…',
    profiles: {
      vendor: 'Pour le support\u00a0: personnes, machines et adresses masquées\u00a0; les identifiants qu’il lui faut restent.',
      public: 'Pour tout le monde\u00a0: personnes, machines, adresses masquées, et tous les identifiants.',
      own: 'Pour vous\u00a0: rien n’est masqué, sauf mots de passe et clés.',
    },
    kinds: {
      person: 'personne',
      domain: 'domaine',
      host: 'machine',
      ip: 'adresse IP',
      phone: 'téléphone',
      imei: 'IMEI',
      serial: 'n° de série',
      sid: 'id. sécurité',
      mac: 'carte réseau',
      device: 'appareil',
      guid: 'identifiant',
      word: 'votre mot',
      secret: 'secret',
    },
    nothing: 'Rien à masquer n’a été trouvé.',
    limits: 'Les cas courants sont reconnus, pas tout\u00a0: relisez avant d’envoyer.',
    kept: 'laissé tel quel',
    own: 'mot ajouté, absent du texte',
    times: (count) => `×${count}`,
    addWord: 'Mot à masquer\u00a0:',
    secretStays: 'Un mot de passe ou une clé est toujours retiré.',
    leaving: { save: 'Enregistrement…', copy: 'Copie…' },
    takenBack: ({ do: what, word, on }) =>
      what === 'hide' && on
        ? `«\u00a0${word}\u00a0» ne peut pas être masqué partout (une date, un mot d’Ariane\u00a0?)\u00a0: ce mot n’est pas ajouté.`
        : `Pas possible pour «\u00a0${word}\u00a0»\u00a0: rien n’a changé.`,
  },
  en: {
    title: { save: 'Before saving: what will be hidden', copy: 'Before copying: what will be hidden' },
    preparing: 'Looking for what must be hidden…',
    profiles: {
      vendor: 'For the support team: people, hosts and addresses are hidden; the ids they need stay.',
      public: 'For everybody: people, hosts and addresses are hidden, and all ids.',
      own: 'For yourself: nothing is hidden but passwords and keys.',
    },
    kinds: {
      person: 'person',
      domain: 'domain',
      host: 'host',
      ip: 'IP address',
      phone: 'phone',
      imei: 'IMEI',
      serial: 'serial no.',
      sid: 'security id',
      mac: 'network card',
      device: 'device',
      guid: 'id',
      word: 'your word',
      secret: 'secret',
    },
    nothing: 'Nothing was found to hide.',
    limits: 'The common kinds are found, not everything: please read it before you send it.',
    kept: 'left as it is',
    own: 'word added, not in the text',
    times: (count) => `×${count}`,
    addWord: 'Word to hide:',
    secretStays: 'Passwords and keys are always taken out.',
    leaving: { save: 'Saving…', copy: 'Copying…' },
    takenBack: ({ do: what, word, on }) =>
      what === 'hide' && on
        ? `“${word}” cannot be hidden everywhere (a date, a word of Ariane’s?): it is not added.`
        : `Not possible for “${word}”: nothing has changed.`,
  },
};
