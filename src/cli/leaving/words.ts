import type { Words } from '../../text/lang.ts';

export interface LeavingWords {
  readonly badNames: (path: string) => string;
  readonly badNamesHint: string;
  readonly unreadEvidence: (name: string) => string;
  readonly unreadEvidenceHint: string;
  readonly leaks: (names: readonly string[]) => string;
  readonly leaksHint: string;
  readonly namesNotKept: (path: string, why: string) => string;
  readonly hidden: (what: string) => string;
  readonly nothingHidden: string;
  readonly readFirst: string;
  readonly noMap: string;
  readonly noMapHint: string;
  readonly revealed: (count: number, unknown: number) => string;
  readonly nothingToReveal: string;
  readonly revealTooBig: string;
  readonly bundleOrOut: string;
  readonly cutLink: string;
  readonly bundled: (path: string, files: number) => string;
}

const en: LeavingWords = {
  badNames: (path) => `The names that stand for hidden ones cannot be read (${path}).`,
  badNamesHint: 'Nothing was written. Remove the file to begin the names anew, or export with --profile own.',
  unreadEvidence: (name) => `The evidence "${name}" cannot be read, so what it names cannot be hidden.`,
  unreadEvidenceHint: 'Nothing was written. --profile own writes without hiding names.',
  leaks: (names) => `Something that should be hidden would still stand in the text: ${names.join(', ')}.`,
  leaksHint: 'Nothing was written. Reword the note that holds it, or export with --profile own and take it out by hand.',
  namesNotKept: (path, why) =>
    `The names that stand for hidden ones cannot be kept (${path}: ${why}): the next export would differ.`,
  hidden: (what) => `Hidden: ${what}.`,
  nothingHidden: 'Nothing was found to hide.',
  readFirst: 'The common kinds are found, not everything: please read it before you send it.',
  noMap: 'The names of this text are not known on this machine.',
  noMapHint: 'They can be put back only where the text was made, with its session (ariane sessions).',
  revealed: (count, unknown) => `${count} put back${unknown === 0 ? '' : `, ${unknown} not known here`}.`,
  nothingToReveal: 'There is nothing hidden in this text.',
  revealTooBig: 'This file is too big to be a ticket or a transcript.',
  bundleOrOut: 'Use --bundle or --out, not both: a bundle holds every format it needs.',
  cutLink: 'Cut for want of room in this link: attach the ticket and the transcript as files.',
  bundled: (path, files) => `Saved: ${path} (${files} files)`,
};

const fr: LeavingWords = {
  badNames: (path) => `Les noms de remplacement ne peuvent pas être lus (${path}).`,
  badNamesHint: 'Rien n’a été écrit. Supprimez ce fichier pour recommencer les noms, ou exportez avec --profile own.',
  unreadEvidence: (name) =>
    `Le relevé «\u00a0${name}\u00a0» ne peut pas être lu\u00a0: ce qu’il nomme ne peut donc pas être masqué.`,
  unreadEvidenceHint: 'Rien n’a été écrit. --profile own écrit sans masquer les noms.',
  leaks: (names) => `Quelque chose qui doit être masqué resterait dans le texte\u00a0: ${names.join(', ')}.`,
  leaksHint: 'Rien n’a été écrit. Reformulez la note concernée, ou exportez avec --profile own et retirez-le à la main.',
  namesNotKept: (path, why) =>
    `Les noms de remplacement ne peuvent pas être gardés (${path}\u00a0: ${why})\u00a0: l’export suivant serait différent.`,
  hidden: (what) => `Masqué\u00a0: ${what}.`,
  nothingHidden: 'Rien à masquer n’a été trouvé.',
  readFirst: 'Les cas courants sont reconnus, pas tout\u00a0: relisez avant d’envoyer.',
  noMap: 'Les noms masqués de ce texte ne sont pas connus sur cette machine.',
  noMapHint: 'Ils ne peuvent être remis que là où le texte a été fait, avec sa session (ariane sessions).',
  revealed: (count, unknown) => `${count} remis${unknown === 0 ? '' : `, ${unknown} inconnus ici`}.`,
  nothingToReveal: 'Rien n’est masqué dans ce texte.',
  revealTooBig: 'Ce fichier est trop grand pour être un ticket ou une transcription.',
  bundleOrOut: 'Utilisez --bundle ou --out, pas les deux\u00a0: un lot contient tous les formats utiles.',
  cutLink: 'Coupé faute de place dans ce lien : joindre le ticket et la transcription en fichiers.',
  bundled: (path, files) => `Enregistré\u00a0: ${path} (${files} fichiers)`,
};

export const LEAVING_WORDS: Words<LeavingWords> = { fr, en };
