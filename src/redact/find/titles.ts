import { foldName } from '../fold-name.ts';
import { hideDisplayName } from '../hide-person.ts';
import type { Hiding } from '../hiding.ts';

const TITLE =
  /(?<![\p{L}\p{N}])((?:M\.|MM\.|Mme\.?|Mlle\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Me|Monsieur|Madame|Mademoiselle|Maître)[ \u00a0])((?!User-\d)(?:(?:de|du|d[’']|la|le|van|von|der)\s?){0,2}\p{Lu}[\p{L}’'-]{1,40}(?: (?:de |du |la |le |van |von )?\p{Lu}[\p{L}’'-]{1,40}){0,2})/gu;

/** `Mme Vance`: a person called by name. */
export function findTitles(text: string, hiding: Hiding): string {
  return text.replace(TITLE, (all: string, title: string, name: string) =>
    hiding.vocabulary.has(foldName(name)) ? all : title + hideDisplayName(hiding, name),
  );
}
