import { type Lang, ownLang } from '../text/lang.ts';

/** A moment as people here say it: day, month and time of the machine's own zone. */
export function localMoment(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(ownLang(lang), { dateStyle: 'long', timeStyle: 'short' }).format(at).replace(/\s/g, ' ');
}
