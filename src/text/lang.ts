/** A language code as it stands in a file name: `fr`, `en`, `pt-br`. */
export type Lang = string;

/** The languages Ariane itself speaks. A flow may have more. */
export type OwnLang = 'fr' | 'en';

/** A room's own sentences, the same keys in both languages. */
export type Words<T> = Readonly<Record<OwnLang, T>>;

/** The language of Ariane's own words when the flow speaks `lang`: French for French, English for everything else. */
export function ownLang(lang: Lang): OwnLang {
  return lang === 'fr' || lang.startsWith('fr-') ? 'fr' : 'en';
}
