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
}

export const PREVIEW_WORDS: Words<PreviewWords> = {
  fr: {
    title: { save: 'Avant d’enregistrer\u00a0: ce qui sera masqué', copy: 'Avant de copier\u00a0: ce qui sera masqué' },
    preparing: 'Recherche de ce qui doit être masqué…',
    profiles: {
      vendor: 'Pour le support\u00a0: personnes, machines et adresses masquées\u00a0; les identifiants qu’il lui faut restent.',
      public: 'Pour tout le monde\u00a0: identifiants d’appareils et d’annuaire masqués aussi.',
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
  },
  en: {
    title: { save: 'Before saving: what will be hidden', copy: 'Before copying: what will be hidden' },
    preparing: 'Looking for what must be hidden…',
    profiles: {
      vendor: 'For the support team: people, hosts and addresses are hidden; the ids they need stay.',
      public: 'For everybody: ids of devices and directories are hidden, too.',
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
  },
};
