import type { CleanText } from '../text/clean.ts';
import { type Lang, ownLang } from '../text/lang.ts';

/** How long ago, in the few words a list has room for: `12 min`, `3 h`, `2 j`. */
export function ageWords(ms: number, lang: Lang): CleanText {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  const day = ownLang(lang) === 'fr' ? 'j' : 'd';
  if (minutes < 60) return `${minutes}\u00a0min` as CleanText;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)}\u00a0h` as CleanText;
  return `${Math.round(minutes / 1440)}\u00a0${day}` as CleanText;
}

/** How long somebody has waited, told more closely than an age: `12 min`, `1 h 05`, `2 j`. */
export function waitWords(ms: number, lang: Lang): CleanText {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const isFrench = ownLang(lang) === 'fr';
  if (minutes === 0) return (isFrench ? 'moins d’une minute' : 'less than a minute') as CleanText;
  if (minutes < 60) return `${minutes}\u00a0min` as CleanText;
  if (minutes >= 48 * 60) return ageWords(ms, lang);
  const rest = String(minutes % 60).padStart(2, '0');
  const hours = Math.floor(minutes / 60);
  return (isFrench ? `${hours}\u00a0h\u00a0${rest}` : `${hours}\u00a0h\u00a0${rest}\u00a0min`) as CleanText;
}

/** A moment as a person at this machine reads it: the time alone today, with the day otherwise. Local time. */
export function momentWords(at: number, { now, lang }: { now: number; lang: Lang }): CleanText {
  const moment = new Date(at);
  const today = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  if (moment.toDateString() === today.toDateString()) return time as CleanText;
  const day =
    ownLang(lang) === 'fr'
      ? `${two(moment.getDate())}/${two(moment.getMonth() + 1)}`
      : `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return (ownLang(lang) === 'fr' ? `${day} à ${time}` : `${day} ${time}`) as CleanText;
}

/** When something happened, as a list says it: `il y a 12 min`, `il y a 2 h`, `hier 16:31`, then the day. Local time. */
export function agoWords(at: number, { now, lang }: { now: number; lang: Lang }): CleanText {
  const isFrench = ownLang(lang) === 'fr';
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return (isFrench ? 'à l’instant' : 'just now') as CleanText;
  const moment = momentWords(at, { now, lang });
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (new Date(at).toDateString() === yesterday.toDateString() && minutes >= 60) {
    const time = moment.slice(-5);
    return (isFrench ? `hier ${time}` : `yesterday ${time}`) as CleanText;
  }
  if (minutes >= 24 * 60) return moment;
  const age = minutes < 60 ? `${minutes}\u00a0min` : `${Math.floor(minutes / 60)}\u00a0h`;
  return (isFrench ? `il y a ${age}` : `${age} ago`) as CleanText;
}
