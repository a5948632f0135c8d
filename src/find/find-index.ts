import MiniSearch from 'minisearch';
import { textsOf } from '../session/texts-of.ts';
import type { Guide } from '../session/types.ts';
import { type Lang, ownLang } from '../text/lang.ts';
import { documentsOf } from './documents.ts';
import { stepsOfOutput } from './outputs.ts';
import { isQuoted, pairsOf, quotedIn } from './quotes.ts';
import { spelling } from './spelling.ts';
import { codesIn, plainWords, type Word, wordsOf } from './tokens.ts';
import type { FindDocument, Hit } from './types.ts';

/** What a flow is searched in, in one language. */
export interface FindIndex {
  readonly guide: Guide;
  readonly lang: Lang;
  /**
   * The places that fit, best first, at most `most`. `text`: what somebody typed or pasted; nothing in it is ever run or kept.
   * `now`: milliseconds since 1970, for checks that judge an output's age.
   */
  search(text: string, asked: { readonly now: number; readonly most?: number | undefined }): readonly Hit[];
}

const FIELDS = ['title', 'names', 'text'] as const;
// A paste may be megabytes; what it is about stands in its beginning, and the last lines of a log say what went wrong.
const HEAD = 24_000;
const TAIL = 8_000;
const MOST_WORDS = 120;
const MOST_TYPED = 16;
// Only these are compared word by word.
const MOST_COMPARED = 80;

/** Builds the index of a flow: full text over questions, answers, causes and error messages, with stems, prefixes and slips. */
export function findIndex(guide: Guide, lang: Lang): FindIndex {
  const own = ownLang(lang);
  const documents = documentsOf(guide, lang);
  const terms = new Set<string>();
  const seen = new Set<string>();
  const slips = spelling();
  // The same answers stand below many questions.
  const pieces = new Map<string, readonly string[]>();
  const tokensOfPiece = (piece: string): readonly string[] => {
    const known = pieces.get(piece);
    if (known !== undefined) return known;
    const words = wordsOf(piece, own);
    for (const { word, stem } of words) {
      if (terms.has(stem) && seen.has(word)) continue;
      seen.add(word);
      terms.add(stem);
      slips.add(word, stem);
    }
    const tokens = words.map(({ stem }) => stem);
    pieces.set(piece, tokens);
    return tokens;
  };
  const index = new MiniSearch<FindDocument>({
    fields: [...FIELDS],
    // What is empty costs as much as what is not.
    extractField: (document, field) => {
      const value = document[field as keyof FindDocument];
      return value === '' ? undefined : value;
    },
    tokenize: (text) => text.split('\n').flatMap(tokensOfPiece),
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3, names: 2 },
      // The words come ready made; a term must not be added to those of the index.
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      prefix: (_term, position, all) => position === all.length - 1,
      // An author who gives more words to find a step by must not make it harder to find.
      bm25: { k: 1.2, b: 0.3, d: 0.5 },
      combineWith: 'OR',
    },
  });
  index.addAll(documents);
  const texts = textsOf(guide, lang);
  // A code that several answers name tells none of them from the others.
  const owners = codeOwners(documents);

  // Of two that fit as well, the one that takes fewer answers nobody gave.
  const depths = guide.machine.depths();
  const nearness = (step: string): number => 1 / (1 + 0.04 * (depths.get(step) ?? 20));

  /** What is looked for: stems, slips put right; of a long paste only the words that stand somewhere. */
  const askedFor = (words: readonly Word[]): readonly string[] => {
    const isPasted = words.length > MOST_TYPED;
    const stems = words.map(({ word, stem }, position) => {
      if (isPasted || terms.has(stem)) return stem;
      // The last word may not be finished.
      if (position === words.length - 1 && [...terms].some((term) => term.startsWith(stem))) return stem;
      return slips.nearest(word) ?? stem;
    });
    const unique = [...new Set(stems)];
    return isPasted ? unique.filter((stem) => terms.has(stem)).slice(0, MOST_WORDS) : unique;
  };

  const search: FindIndex['search'] = (whole, { now, most = 20 }) => {
    const text = whole.length > HEAD + TAIL ? `${whole.slice(0, HEAD)}\n${whole.slice(-TAIL)}` : whole;
    const asked = askedFor(wordsOf(text, own));
    const outputs = stepsOfOutput(whole, { guide, lang, now });
    if (asked.length === 0) return outputs.slice(0, most);
    const results = index.search(asked.join(' ')).slice(0, MOST_COMPARED);
    const ids = new Set(results.map(({ id }) => id as number));
    const codes = codesIn(text);
    for (const code of codes) for (const id of owners.get(code) ?? []) ids.add(id);
    const best = results[0]?.score ?? 1;
    // What fits more of the words that were asked for fits better, in this flow and beside others.
    const covered = (words: readonly string[]) => 0.2 + 0.8 * (new Set(words).size / asked.length);
    const scores = new Map(results.map(({ id, score, queryTerms }) => [id as number, (score / best) * covered(queryTerms)]));
    const pairs = pairsOf(text);
    const isLong = plainWords(text).length >= 5;
    const hits = [...ids].map((id): Hit => {
      const document = documents[id]!;
      const share = document.quotes.length === 0 ? 0 : quotedIn(pairs, document.quotes);
      const named = [...document.codes].filter((code) => codes.has(code) && owners.get(code)?.length === 1).length > 0;
      const isShown = document.option !== undefined && (isQuoted(share) || (named && isLong));
      return {
        ...{ step: document.step, option: document.option, isShown, isOutput: false },
        question: texts.question(document.step),
        label: document.option === undefined ? undefined : texts.option(document.step, document.option),
        score: (scores.get(id) ?? 0) * nearness(document.step) + 3 * share + (named ? 2 : 0),
      };
    });
    // Of the steps that can read an output, the one that speaks of such things too.
    const said = Map.groupBy(hits, ({ step }) => step);
    const read = outputs.map((hit) => ({
      ...hit,
      score: hit.score + Math.max(0, ...(said.get(hit.step) ?? []).map(({ score }) => score)),
    }));
    const found = [...read, ...hits];
    return onePerStep(found.toSorted((one, other) => other.score - one.score)).slice(0, most);
  };
  return { guide, lang, search };
}

/** A question and several of its answers say the same thing: an answer of it stands alone unless it is much the best. */
function onePerStep(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Map<string, number>();
  return hits.filter(({ step, option }) => {
    const count = seen.get(step) ?? 0;
    seen.set(step, count + 1);
    // The question itself behind one of its answers adds nothing.
    return count === 0 || (option !== undefined && count < 3);
  });
}

function codeOwners(documents: readonly FindDocument[]): ReadonlyMap<string, readonly number[]> {
  const owners = new Map<string, number[]>();
  for (const { id, codes, option } of documents) {
    if (option === undefined) continue;
    for (const code of codes) owners.set(code, [...(owners.get(code) ?? []), id]);
  }
  return owners;
}
