import { ageWords } from '../../session/moment-words.ts';
import type { OwnLang, Words } from '../../text/lang.ts';
import type { FlowCopy } from './flow-copy.ts';

interface FlowsWords {
  readonly twins: (id: string) => string;
  readonly taken: string;
  readonly left: string;
  readonly twinHint: (command: string) => string;
  readonly version: (version: number, hash: string) => string;
  readonly changed: (day: string, age: string) => string;
  readonly sourcesUpTo: (day: string) => string;
  readonly reviewBy: (day: string) => string;
  readonly languages: (codes: readonly string[]) => string;
  readonly hiddenBy: (dir: string) => string;
  readonly unreadable: (errors: number, command: string) => string;
}

export const FLOWS_WORDS: Words<FlowsWords> = {
  fr: {
    twins: (id) => `Plusieurs parcours s’appellent « ${id} » :`,
    taken: 'pris',
    left: 'laissé',
    twinHint: (command) => `Pour un autre : ${command}`,
    version: (version, hash) => `version ${version} (${hash})`,
    changed: (day, age) => `modifié le ${day}, il y a ${age}`,
    sourcesUpTo: (day) => `sources jusqu’à ${day}`,
    reviewBy: (day) => `à relire avant le ${day}`,
    languages: (codes) => codes.join(', '),
    hiddenBy: (dir) => `par son nom, c’est ${dir} qui est pris`,
    unreadable: (errors, command) =>
      `ne peut pas être lu (${errors} ${errors > 1 ? 'erreurs' : 'erreur'}) ; ${command} dit lesquelles`,
  },
  en: {
    twins: (id) => `Several flows are called "${id}":`,
    taken: 'taken',
    left: 'left',
    twinHint: (command) => `For another: ${command}`,
    version: (version, hash) => `version ${version} (${hash})`,
    changed: (day, age) => `changed ${day}, ${age} ago`,
    sourcesUpTo: (day) => `sources up to ${day}`,
    reviewBy: (day) => `review due ${day}`,
    languages: (codes) => codes.join(', '),
    hiddenBy: (dir) => `by its name, ${dir} is taken`,
    unreadable: (errors, command) => `cannot be read (${errors} ${errors > 1 ? 'errors' : 'error'}); ${command} says which`,
  },
};

/** How old a copy is: `changed 2026-11-20, 3 d ago`; empty where its files do not say. */
export function changedWords({ changed }: FlowCopy, { now, lang }: { now: number; lang: OwnLang }): string {
  if (changed === undefined) return '';
  return FLOWS_WORDS[lang].changed(new Date(changed).toISOString().slice(0, 10), ageWords(now - changed, lang));
}
