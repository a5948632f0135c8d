import type { Words } from '../text/lang.ts';

interface FindWords {
  readonly title: string;
  readonly prompt: string;
  readonly hint: string;
  readonly building: string;
  readonly nothing: string;
  /** Before the list in line mode. */
  results(count: number): string;
  /** The text itself says this answer. */
  readonly says: string;
  /** The text is an output this step can read. */
  readonly reads: string;
  pasted(lines: number): string;
  wayTitle(question: string): string;
  readonly noWay: string;
  readonly here: string;
  answer(of: { short: string; label: string; voice: string }): string;
  lost(count: number): string;
  readonly keepsText: string;
  readonly assumed: string;
  whichOne(count: number): string;
  readonly goThere: string;
}

const s = (count: number): string => (count > 1 ? 's' : '');

/** The words of the search, the same in both fronts. */
export const FIND_WORDS: Words<FindWords> = {
  fr: {
    title: 'Décrivez le problème, ou collez le message d’erreur',
    prompt:
      'Décrivez le problème, ou collez le message d’erreur. Terminez par une ligne ne contenant qu’un point, ou laissez vide\u00a0:',
    hint: 'Quelques mots suffisent\u00a0; les fautes de frappe et les accents ne comptent pas.',
    building: 'La recherche se prépare…',
    nothing: 'Rien ne correspond. Essayez d’autres mots, ou le code de l’erreur.',
    results: (count) => `${count} étape${s(count)} possible${s(count)}\u00a0:`,
    says: 'le texte le dit lui-même',
    reads: 'ce texte se lit à cette étape',
    pasted: (lines) => `texte collé, ${lines} lignes`,
    wayTitle: (question) => `Aller à «\u00a0${question}\u00a0»`,
    noWay: 'Aucune suite de réponses n’y mène d’ici.',
    here: 'Vous y êtes déjà.',
    answer: ({ short, label, voice }) => `${short}\u00a0: ${label} (${voice})`,
    lost: (count) => (count === 1 ? 'Votre dernière réponse est retirée.' : `Vos ${count} dernières réponses sont retirées.`),
    keepsText: 'Le texte entre mot pour mot dans le ticket, comme texte exact de l’erreur.',
    assumed: 'Ce qui est supposé n’écarte rien, et se change avec a.',
    whichOne: (count) => `Laquelle (1 à ${count}, vide pour laisser)\u00a0: `,
    goThere: 'Y aller (o/n)\u00a0: ',
  },
  en: {
    title: 'Describe the problem, or paste the error message',
    prompt: 'Describe the problem, or paste the error message. End with a line that holds only a dot, or leave it empty:',
    hint: 'A few words are enough; typing slips and accents do not matter.',
    building: 'The search is being prepared…',
    nothing: 'Nothing fits. Try other words, or the code of the error.',
    results: (count) => `${count} step${s(count)} may fit:`,
    says: 'the text says so itself',
    reads: 'this step can read the text',
    pasted: (lines) => `pasted text, ${lines} lines`,
    wayTitle: (question) => `Go to “${question}”`,
    noWay: 'No answers lead there from here.',
    here: 'You are there already.',
    answer: ({ short, label, voice }) => `${short}: ${label} (${voice})`,
    lost: (count) => (count === 1 ? 'Your last answer is taken back.' : `Your last ${count} answers are taken back.`),
    keepsText: 'The text goes into the ticket word for word, as the exact error text.',
    assumed: 'What is assumed rules nothing out, and can be changed with a.',
    whichOne: (count) => `Which one (1 to ${count}, empty to leave it): `,
    goThere: 'Go there (y/n): ',
  },
};

/** What a way there says before it is taken: the answers, what goes, what is kept. */
export function wayLines(
  way: {
    readonly answers: readonly {
      readonly short: string;
      readonly label: string;
      readonly voice: string;
      readonly voiceWord: string;
    }[];
    readonly lost: number;
    readonly keepsText: boolean;
  },
  lang: 'fr' | 'en',
): { readonly answers: readonly string[]; readonly notes: readonly string[] } {
  const words = FIND_WORDS[lang];
  const { answers, lost, keepsText } = way;
  return {
    answers: answers.map(({ short, label, voiceWord }) => words.answer({ short, label, voice: voiceWord })),
    notes: [
      ...(answers.length === 0 && lost === 0 ? [words.here] : []),
      ...(lost > 0 ? [words.lost(lost)] : []),
      ...(keepsText ? [words.keepsText] : []),
      ...(answers.some(({ voice }) => voice === 'assumed') ? [words.assumed] : []),
    ],
  };
}
