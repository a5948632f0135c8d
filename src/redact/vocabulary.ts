import type { Guide } from '../session/types.ts';
import { foldName } from './fold-name.ts';

/** Words of people who work with machines, in case a flow's texts lack one. */
const ALWAYS =
  'admin administrator administrateur user utilisateur users test tests info contact support service services server serveur mail mailbox exchange intune connector connecteur office outlook windows microsoft powershell phone mobile device appareil ticket internal interne customer client helpdesk team equipe équipe sales compta direction accueil reception facturation it si dsi the les des une and pour avec dans sur not pas est non oui yes';

/**
 * Every word of a flow's texts and ids, in all its languages, and of Ariane's own (`own`: tables of words), folded. By itself such
 * a word names nobody: hiding it would only blur.
 */
export function vocabularyOf({ machine: { flow }, texts }: Guide, own: readonly unknown[]): ReadonlySet<string> {
  const words = new Set(ALWAYS.split(' '));
  const take = (text: string | undefined): void => {
    // Addresses and accounts in examples are no words.
    for (const word of (text ?? '').replace(/\S*[@\\]\S*/gu, ' ').match(/[\p{L}\p{N}]+/gu) ?? []) words.add(foldName(word));
  };
  for (const table of own) for (const each of wordsIn(table)) take(each);
  for (const ids of [flow.all.keys(), flow.values.keys(), flow.causes.keys(), flow.parts.keys(), flow.tickets.keys()])
    for (const id of ids) take(id);
  for (const step of flow.all.values()) if ('options' in step) for (const id of step.options.keys()) take(id);
  for (const text of texts.values()) {
    take(text.title);
    take(text.description);
    for (const step of text.steps.values()) {
      take(step.question);
      take(step.say);
      take(step.body);
      for (const label of step.labels.values()) take(label);
      for (const option of step.options.values()) {
        take(option.label);
        take(option.reason);
      }
    }
    for (const value of text.values.values()) take(value.label);
    for (const part of [text.causes, text.parts, text.tickets, text.needs, text.intake])
      for (const each of part.values()) take(each);
    for (const check of text.checks.values()) {
      take(check.what);
      for (const sentence of check.sentences.values()) take(sentence);
    }
  }
  return words;
}

/** The texts of a table of words; a sentence made by a function stands in the function's source. */
function wordsIn(table: unknown): string[] {
  if (typeof table === 'string') return [table];
  if (typeof table === 'function') return [String(table)];
  return typeof table === 'object' && table !== null ? Object.values(table).flatMap(wordsIn) : [];
}
