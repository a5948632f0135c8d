import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import type { OwnLang } from '../text/lang.ts';

const STEMMERS: Readonly<Record<OwnLang, (word: string) => string>> = { en: english, fr: french };

/** Words that say nothing by themselves, without accents. Kept where the order of words counts (`plainWords`). */
const STOP: Readonly<Record<OwnLang, ReadonlySet<string>>> = {
  en: new Set(
    'a an and are as at be been but by can do does for from had has have he her his i if in is it its me my of on or our she so that the their them then there they this to was we were what when which who why will with you your'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'a ai as au aux avec ce ces cet cette d dans de des du elle en est et etre eu il ils j je l la le les leur lui m ma mais me mes mon n ne nous on ou par plus pour qu que qui s sa se ses son sont sur t ta te tes toi ton tu un une vos votre vous y'.split(
      ' ',
    ),
  ),
};

const stems: Readonly<Record<OwnLang, Map<string, string>>> = { en: new Map(), fr: new Map() };
// What is pasted is anybody's: what was stemmed once must not be kept without end.
const MOST_STEMS = 50_000;

/**
 * The words of a text as they are compared: lower case, without accents; a hexadecimal code without its leading zeros (`0X00000006`
 * is `0x6`), every other sign a gap.
 */
export function plainWords(text: string): readonly string[] {
  const lower = text.toLowerCase();
  // Most of an English text is plain already, and taking signs apart is what costs.
  const plain = /[^ -~\s]/.test(lower) ? lower.normalize('NFKD').replace(/\p{M}+/gu, '') : lower;
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return plain.includes('0x') ? words.map((word) => (CODE.test(word) ? foldCode(word) : word)) : words;
}

const CODE = /^0x[0-9a-f]+$/;

/** `0X0000006`, `0x00000006` and `0x6` are one code: the documents themselves mix seven and eight digits (facts §2.9). */
function foldCode(code: string): string {
  return `0x${code.slice(2).replace(/^0+(?=.)/, '')}`;
}

const NO_CODES: ReadonlySet<string> = new Set();

/** The hexadecimal codes a text holds, folded. */
export function codesIn(text: string): ReadonlySet<string> {
  return /0x/i.test(text) ? new Set(plainWords(text).filter((word) => CODE.test(word))) : NO_CODES;
}

/** A word as it was written, and what it is compared by. */
export interface Word {
  readonly word: string;
  readonly stem: string;
}

/** What a text is found by: its words without those that say nothing, each with its stem in the language of the search. */
export function wordsOf(text: string, lang: OwnLang): readonly Word[] {
  return plainWords(text).flatMap((word) => (STOP[lang].has(word) ? [] : [{ word, stem: stemOf(word, lang) }]));
}

export function stemOf(word: string, lang: OwnLang): string {
  // Codes and numbers are what they are; so is what no person typed as one word.
  if (word.length < 3 || word.length > 40 || /\d/.test(word)) return word;
  const known = stems[lang].get(word);
  if (known !== undefined) return known;
  if (stems[lang].size >= MOST_STEMS) stems[lang].clear();
  const stem = STEMMERS[lang](word);
  stems[lang].set(word, stem);
  return stem;
}
