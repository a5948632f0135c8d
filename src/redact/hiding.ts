import type { CleanText } from '../text/clean.ts';
import { foldName } from './fold-name.ts';
import { foldWord } from './fold-word.ts';
import { NameIndex } from './name-index.ts';
import { KIND_OF, type Name, type Names, type NameWord, wordOf } from './names.ts';
import { HIDES } from './profiles.ts';
import type { HiddenKind, HiddenRow, Profile } from './types.ts';

/** What every rule is given: the names of the case, whom the text is for, and what was decided by hand. */
export interface Hiding {
  readonly names: Names;
  readonly index: NameIndex;
  /** Words of the flow's own texts: alone they are never taken for a name. Folded. */
  readonly vocabulary: ReadonlySet<string>;
  /** Texts that are one person, by their folded form: a number. */
  readonly persons: Map<string, number>;
  /** Records of evidence learned already. */
  readonly seen: Set<string>;
  hides(kind: HiddenKind): boolean;
  /** Whether this very name is hidden: its kind is, and the person did not choose to keep it. */
  hidesName(name: Name): boolean;
  /** Counts a name as used and gives what is to stand for it: itself, where the person chose to keep it. `found`: as it stood. */
  use(name: Name, found: string): string;
  /** What was used since the beginning, or the last `forget`. */
  used(): readonly HiddenRow[];
  forget(): void;
}

export function makeHiding(of: {
  names: Names;
  profile: Profile;
  keep: readonly string[];
  /** The words the person added and did not take back; without it all that were ever named count. */
  words?: readonly string[];
  vocabulary: ReadonlySet<string>;
}): Hiding {
  const keep = new Set(of.keep.map(foldName));
  const keptWords = new Set(of.keep.map(foldWord));
  const hidden = HIDES[of.profile];
  const words = of.words === undefined ? undefined : new Set(of.words.map(foldWord));
  const hidesName = (name: Name): boolean => {
    const kind = KIND_OF[wordOf(name.as)];
    if (!hidden.has(kind)) return false;
    if (kind !== 'word') return !keep.has(foldName(name.was));
    const was = foldWord(name.was);
    // A word taken back keeps its name, so that what left before can be read; it hides nothing any more.
    return !keptWords.has(was) && (words === undefined || words.has(was));
  };
  const counts = new Map<string, { name: Name; count: number }>();
  return {
    names: of.names,
    index: new NameIndex(of.names),
    vocabulary: of.vocabulary,
    persons: new Map(),
    seen: new Set(),
    hides: (kind) => hidden.has(kind),
    hidesName,
    use: (name, found) => {
      if (!hidesName(name)) return found;
      const before = counts.get(name.as)?.count ?? 0;
      counts.set(name.as, { name, count: before + 1 });
      return name.as;
    },
    used: () =>
      [...counts.values()].map(({ name, count }) => ({
        kind: KIND_OF[wordOf(name.as)],
        before: name.was as CleanText,
        after: name.as as CleanText,
        count,
      })),
    forget: () => counts.clear(),
  };
}

/** Hides a text that needs no parts and no relations: the same text, the same name. */
export function hideWhole(hiding: Hiding, word: NameWord, text: string): string {
  if (!hiding.hides(KIND_OF[word])) return text;
  return hiding.use(hiding.names.find(word, text) ?? hiding.names.give(word, text), text);
}
