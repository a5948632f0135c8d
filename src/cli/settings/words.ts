import type { Words } from '../../text/lang.ts';

export interface SettingsWords {
  /** Before the path of the file. */
  readonly title: string;
  readonly noFile: (command: string) => string;
  readonly noFolder: string;
  /** What named the folder. */
  readonly named: (by: string) => string;
  readonly environment: (name: string) => string;
  readonly byDefault: string;
  readonly bySystem: string;
  readonly none: Readonly<Record<'lang' | 'say' | 'hide' | 'flows' | 'tls-limit' | 'keys', string>>;
  readonly hidden: (count: number) => string;
  /** A folder or zip of flows that is not there. */
  readonly gone: string;
  readonly key: (command: string, key: string) => string;
  readonly wrong: string;
  readonly broken: (file: string, count: number) => string;
  readonly brokenHint: (command: string) => string;
  readonly unreadable: (file: string, why: string) => string;
  readonly unreadableHint: string;
  readonly written: (file: string) => string;
  readonly writtenHint: string;
  readonly exists: (file: string) => string;
  readonly existsHint: (command: string) => string;
  readonly notWritten: (file: string, why: string) => string;
  /** A word of the settings was to be taken back in a preview. */
  readonly wordStays: (word: string, file: string) => string;
  /** A word of the settings stands where it cannot be hidden; only its place is said. */
  readonly wordLeaks: (places: readonly string[]) => string;
  /** Words to hide under the profile that hides none. */
  readonly ownHidesNone: string;
}

export const SETTINGS_WORDS: Words<SettingsWords> = {
  fr: {
    title: 'Réglages\u00a0:',
    noFile: (command) => `ce fichier n’existe pas\u00a0; « ${command} » en écrit un`,
    noFolder: 'aucun dossier personnel n’est connu',
    named: (by) => `d’après ${by}`,
    environment: (name) => `environnement, ${name}`,
    byDefault: 'par défaut',
    bySystem: 'langue du système',
    none: {
      lang: 'celle du parcours',
      say: 'celle de la session',
      hide: 'aucun mot',
      flows: 'aucun de plus',
      'tls-limit': 'celle de chaque parcours',
      keys: 'celles de l’aide (?)',
    },
    hidden: (count) => (count === 1 ? '1 mot (--words le montre)' : `${count} mots (--words les montre)`),
    gone: 'introuvable',
    key: (command, key) => `${key} ${command}`,
    wrong: 'Ce qui ne va pas dans ce fichier\u00a0:',
    broken: (file, count) =>
      `Le fichier de réglages « ${file} » n’est pas utilisable\u00a0: ${count === 1 ? '1 erreur' : `${count} erreurs`}.`,
    brokenHint: (command) => `Corrigez-le, puis vérifiez avec : ${command}`,
    unreadable: (file, why) => `Le fichier de réglages « ${file} » ne peut pas être lu (${why}).`,
    unreadableHint: 'Rendez-le lisible, ou prenez un autre dossier avec --home DIR ou ARIANE_HOME.',
    written: (file) => `Écrit\u00a0: ${file}`,
    writtenHint: 'Tout y est en commentaire\u00a0: enlevez le « # » devant ce que vous voulez régler.',
    exists: (file) => `« ${file} » existe déjà\u00a0; rien n’a été écrit.`,
    existsHint: (command) => `Ouvrez-le, ou voyez ce qui compte avec : ${command}`,
    notWritten: (file, why) => `« ${file} » ne peut pas être écrit (${why}).`,
    wordStays: (word, file) => `« ${word} » vient de vos réglages et reste masqué. Pour l’enlever\u00a0: ${file}`,
    wordLeaks: (places) =>
      `Rien n’a été écrit. ${places.join(', ')}\u00a0: ce mot de vos réglages est aussi dans un texte qui ne peut pas changer. Enlevez-le, ou choisissez-en un plus précis.`,
    ownHidesNone: 'Avec le profil own, ce qui part est pour vous\u00a0: les mots à masquer y restent lisibles.',
  },
  en: {
    title: 'Settings:',
    noFile: (command) => `this file does not exist; "${command}" writes one`,
    noFolder: 'no home folder is known',
    named: (by) => `because of ${by}`,
    environment: (name) => `environment, ${name}`,
    byDefault: 'default',
    bySystem: 'the system’s language',
    none: {
      lang: 'the flow’s own',
      say: 'the session’s',
      hide: 'no words',
      flows: 'no others',
      'tls-limit': 'each flow’s own',
      keys: 'those of the help (?)',
    },
    hidden: (count) => (count === 1 ? '1 word (--words shows it)' : `${count} words (--words shows them)`),
    gone: 'not there',
    key: (command, key) => `${key} ${command}`,
    wrong: 'What is wrong with this file:',
    broken: (file, count) => `The settings file "${file}" cannot be used: ${count === 1 ? '1 error' : `${count} errors`}.`,
    brokenHint: (command) => `Correct it, then look again with: ${command}`,
    unreadable: (file, why) => `The settings file "${file}" cannot be read (${why}).`,
    unreadableHint: 'Make it readable, or take another folder with --home DIR or ARIANE_HOME.',
    written: (file) => `Written: ${file}`,
    writtenHint: 'Everything in it is a comment: take the "#" away from what you want to set.',
    exists: (file) => `"${file}" exists already; nothing was written.`,
    existsHint: (command) => `Open it, or see what counts with: ${command}`,
    notWritten: (file, why) => `"${file}" cannot be written (${why}).`,
    wordStays: (word, file) => `“${word}” comes from your settings and stays hidden. To take it out: ${file}`,
    wordLeaks: (places) =>
      `Nothing was written. ${places.join(', ')}: this word of your settings also stands in a text that cannot change. Take it out, or choose a more exact one.`,
    ownHidesNone: 'With the profile own, what leaves is for yourself: words to hide can be read in it.',
  },
};
