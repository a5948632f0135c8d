import { foldName } from '../fold-name.ts';
import { hideDisplayName } from '../hide-person.ts';
import type { Hiding } from '../hiding.ts';

/** Vance, Le-Goff, O’Brien; an apostrophe stands only behind a letter or two. */
const NAME = "(?:\\p{Lu}\\p{L}?[’'])?\\p{Lu}\\p{L}{1,40}(?:-\\p{Lu}\\p{L}{1,40})?";
const TITLE = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:M\\.|MM\\.|Mme\\.?|Mlle\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Monsieur|Madame|Mademoiselle|Maître)[ \\u00a0])((?!User-\\d)(?:(?:de |du |d[’']|la |le |van |von |der ){0,2}${NAME}(?: (?:de |du |la |le |van |von )?${NAME}){0,2}))(?![\\p{L}\\p{N}\\\\])`,
  'gu',
);

/** `Mme Vance`: a person called by name. */
export function findTitles(text: string, hiding: Hiding): string {
  return text.replace(TITLE, (all: string, title: string, name: string) =>
    hiding.vocabulary.has(foldName(name)) ? all : title + hideDisplayName(hiding, name),
  );
}
