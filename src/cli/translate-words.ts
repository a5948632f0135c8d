import type { Words } from '../text/lang.ts';

interface TranslateWords {
  isBase(lang: string): string;
  readonly whichLang: string;
  noSection(name: string): string;
  stamped(name: string, file: string): string;
  done(of: { file: string; done: number; total: number }): string;
  added(names: string): string;
  stale(names: string): string;
  surplus(names: string): string;
}

/** What `ariane flow translate` says. */
export const TRANSLATE_WORDS: Words<TranslateWords> = {
  fr: {
    isBase: (lang) => `«\u00a0${lang}\u00a0» est la langue de base du parcours\u00a0: il n’y a rien à traduire.`,
    whichLang: 'Dans quelle langue\u00a0? Ajoutez --to, par exemple --to de.',
    noSection: (name) => `Aucune traduction n’a de section «\u00a0${name}\u00a0».`,
    stamped: (name, file) => `${file}\u00a0: «\u00a0${name}\u00a0» est noté comme à jour.`,
    done: ({ file, done, total }) =>
      `${file}\u00a0: ${done} sections traduites sur ${total}. Les autres sont vides, le texte de base à côté.`,
    added: (names) => `Ajoutées, à traduire\u00a0: ${names}`,
    stale: (names) => `Le texte de base a changé depuis (relisez, puis --stamp)\u00a0: ${names}`,
    surplus: (names) => `N’existent plus dans le texte de base, gardées à la fin\u00a0: ${names}`,
  },
  en: {
    isBase: (lang) => `"${lang}" is the flow's base language: there is nothing to translate.`,
    whichLang: 'Into which language? Add --to, for example --to de.',
    noSection: (name) => `No translation has a section "${name}".`,
    stamped: (name, file) => `${file}: "${name}" is noted as up to date.`,
    done: ({ file, done, total }) =>
      `${file}: ${done} of ${total} sections translated. The others are empty, the base text beside them.`,
    added: (names) => `Added, to be translated: ${names}`,
    stale: (names) => `The base text has changed since (read again, then --stamp): ${names}`,
    surplus: (names) => `No longer in the base text, kept at the end: ${names}`,
  },
};
