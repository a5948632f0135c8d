import leven from 'leven';

/** The words an index was made of, by which typing slips are put right. */
export interface Spelling {
  add(word: string, stem: string): void;
  /** The stem of the nearest word that was written somewhere, or undefined. `word` as it was typed, without accents. */
  nearest(word: string): string | undefined;
}

/**
 * Slips are looked for among whole words: a stem is short and differs too easily ("invisible" has the stem "invis"). Short words
 * and numbers are never put right: they are too often another word, or another code.
 */
export function spelling(): Spelling {
  const byLength = new Map<number, Map<string, string>>();
  return {
    add: (word, stem) => {
      const words = byLength.get(word.length);
      if (words === undefined) byLength.set(word.length, new Map([[word, stem]]));
      else words.set(word, stem);
    },
    nearest: (word) => {
      if (word.length < 4 || word.length > 40 || /\d/.test(word)) return undefined;
      const letters = sorted(word);
      let best: string | undefined;
      let least = word.length < 7 ? 2 : 3;
      for (let length = word.length - 2; length <= word.length + 2; length++)
        for (const [each, stem] of byLength.get(length) ?? []) {
          // Two letters in the wrong order are one slip.
          const distance =
            each.length === word.length && sorted(each) === letters ? 1 : leven(word, each, { maxDistance: least });
          if (distance >= least) continue;
          best = stem;
          least = distance;
        }
      return best;
    },
  };
}

const sorted = (word: string): string => [...word].sort().join('');
