import type { CleanText } from '../text/clean.ts';
import { cleanLine } from '../text/clean.ts';
import { type Lang, ownLang } from '../text/lang.ts';
import { plainInline } from './plain-inline.ts';
import { plainMoments } from './plain-moments.ts';
import type { Found, Guide } from './types.ts';
import { WHY_WORDS } from './why-words.ts';

// A name of `let` may hold capitals and _, a value's id may not.
const SLOT = /(?<![$@])\{([A-Za-z_][A-Za-z0-9_-]*)\}/gu;

interface Asked {
  readonly guide: Guide;
  readonly lang: Lang;
  /** The session's values, by id. */
  readonly values: ReadonlyMap<string, string>;
}

/** What a check found as one plain sentence in `lang`: the flow's own, with its slots filled; else Ariane's word for why not. */
export function foundWords(found: Found, { guide, lang, values }: Asked): CleanText {
  const { flow } = guide.machine;
  const base = guide.texts.get(flow.base);
  const text = (guide.texts.get(lang) ?? base)?.checks.get(found.check) ?? base?.checks.get(found.check);
  const bound = new Map<string, string>([...values, ...(found.bound ?? [])]);
  const sentence =
    found.state === 'answered'
      ? (text?.sentences.get(found.answer ?? '') ?? text?.sentences.get('value'))
      : text?.sentences.get(found.why ?? '');
  if (sentence !== undefined) {
    return plainInline(sentence).replace(SLOT, (slot, id: string) => {
      const value = bound.get(id);
      if (value !== undefined) return cleanLine(plainMoments(value));
      return flow.values.has(id) || flow.checks?.checks.get(found.check)?.let.has(id) === true ? '…' : slot;
    }) as CleanText;
  }
  if (found.state === 'answered') return cleanLine(`${found.check}: ${found.answer ?? ''}`);
  return whyWords(found.why ?? found.state, lang);
}

/** Ariane's word for why something could not be looked at or judged; the machine's own word where it has none. */
export function whyWords(why: string, lang: Lang): CleanText {
  return WHY_WORDS.get(why)?.[ownLang(lang)] ?? cleanLine(why);
}
