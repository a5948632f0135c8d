import type { LookKind } from '../../flow/check-types.ts';
import type { Words } from '../../text/lang.ts';

export interface BookWords {
  readonly contents: string;
  readonly howTo: (start: { number: number }) => string;
  readonly slotHint: string;
  readonly made: (of: { flow: string; version: number; hash: string }) => string;
  readonly document: (of: { title: string; date: string | undefined }) => string;
  readonly main: string;
  readonly branch: (answer: string) => string;
  readonly byWayOf: string;
  readonly otherLanguage: string;
  readonly labels: Readonly<Record<'where' | 'expect' | 'ifNot' | 'why' | 'say' | 'send' | 'risk' | 'undo', string>>;
  readonly type: (of: { label: string; example: string | undefined }) => string;
  readonly onceMore: string;
  readonly howIn: string;
  readonly due: (wait: string) => string;
  readonly answers: string;
  readonly ifAt: string;
  readonly theAnswerIs: (labels: readonly string[]) => string;
  readonly and: string;
  readonly parked: (wouldTell: string | undefined) => string;
  readonly goThrough: string;
  readonly startingAt: string;
  readonly leaveBy: (exit: string) => string;
  readonly whenOut: string;
  readonly out: string;
  readonly cameFrom: string;
  readonly check: string;
  readonly readsIn: (where: string) => string;
  readonly kinds: Readonly<Record<Exclude<LookKind, 'powershell'>, string>>;
  readonly onlyIf: (facts: string) => string;
  readonly handTo: string;
  readonly carry: string;
  readonly always: string;
  readonly alsoAlways: string;
  readonly causes: string;
  readonly corrected: string;
  readonly pointed: string;
  readonly confirmed: string;
  readonly ruledOut: string;
  readonly sources: string;
  readonly source: string;
}

const n = '\u00a0';

/** What a book says of its own. */
export const BOOK_WORDS: Words<BookWords> = {
  fr: {
    contents: 'Sommaire',
    howTo: ({ number }) =>
      `Commencez à l’étape ${number}. À chaque étape, regardez, choisissez la réponse qui convient, puis suivez son lien. Quand vous ne savez pas, «${n}je ne sais pas${n}» mène plus loin aussi. Notez vos réponses et l’heure${n}: le ticket les demandera.`,
    slotHint: `Remplacez ce qui est entre ‹${n}› par sa valeur. Dans une commande, remplacez <…>, chevrons compris, par la valeur entre apostrophes${n}: 'adele@contoso.com'.`,
    made: ({ flow, version, hash }) => `Parcours ${flow}, version ${version} (${hash}).`,
    document: ({ title, date }) => `D’après${n}: ${title}${date === undefined ? '' : ` (${date})`}.`,
    main: 'Le chemin principal',
    branch: (answer) => `Si la réponse est${n}: ${answer}`,
    byWayOf: 'On y arrive en passant par',
    otherLanguage: 'Pas encore traduit.',
    labels: {
      where: 'Où',
      expect: 'À voir',
      ifNot: 'Sinon',
      why: 'Pourquoi',
      say: 'À dire',
      send: 'À envoyer',
      risk: 'Risque',
      undo: 'Pour revenir en arrière',
    },
    type: ({ label, example }) => `À noter${n}: ${label}${example === undefined ? '' : ` (par exemple ${example})`}.`,
    onceMore: 'Encore une fois, après ce qui a été fait.',
    howIn: 'Comment regarder\u00a0: voir',
    due: (wait) => `À regarder ${wait} au plus tôt.`,
    answers: 'Réponses',
    ifAt: 'si, à',
    theAnswerIs: (labels) => `la réponse était ${labels.map((label) => `«${n}${label}${n}»`).join(' ou ')}`,
    and: 'et',
    parked: (wouldTell) => `Question laissée ouverte.${wouldTell === undefined ? '' : ` ${wouldTell}`}`,
    goThrough: `Suivez la partie`,
    startingAt: 'à partir de',
    leaveBy: (exit) => `quitter la partie par «${n}${exit}${n}»`,
    whenOut: 'En sortant de cette partie',
    out: 'Où continuer en sortant de cette partie',
    cameFrom: 'venu de',
    check: 'Ce qui peut être relevé',
    readsIn: (where) => `À lancer ${where}${n}:`,
    kinds: {
      tls: 'Connexion TLS à',
      http: 'Adresse à ouvrir',
      dns: 'Nom à chercher dans le DNS',
      service: 'Service à regarder',
      events: 'Événements à lire',
      xml: 'Fichier à lire',
      log: 'Journal à lire',
      clock: 'Horloge à comparer',
    },
    onlyIf: (facts) => `${facts}${n}:`,
    handTo: 'À transmettre à',
    carry: 'Le ticket doit porter',
    always: 'Ce que dit tout ticket',
    alsoAlways: 'Et ce que dit tout ticket',
    causes: 'Causes',
    corrected: 'corrigée à',
    pointed: 'soupçonnée à',
    confirmed: 'confirmée à',
    ruledOut: 'écartée à',
    sources: 'Sources, et les étapes qui s’y appuient',
    source: 'Sources',
  },
  en: {
    contents: 'Contents',
    howTo: ({ number }) =>
      `Begin at step ${number}. At each step, look, choose the answer that fits, and follow its link. When you do not know, “I do not know” leads on as well. Write down your answers and the time: the ticket will ask for them.`,
    slotHint:
      "Replace what stands between ‹ › by its value. In a command, replace <…>, angle brackets included, by the value in single quotes: 'adele@contoso.com'.",
    made: ({ flow, version, hash }) => `Flow ${flow}, version ${version} (${hash}).`,
    document: ({ title, date }) => `After: ${title}${date === undefined ? '' : ` (${date})`}.`,
    main: 'The main line',
    branch: (answer) => `If the answer is: ${answer}`,
    byWayOf: 'Reached by way of',
    otherLanguage: 'Not translated yet.',
    labels: {
      where: 'Where',
      expect: 'What to see',
      ifNot: 'If not',
      why: 'Why',
      say: 'To say',
      send: 'To send',
      risk: 'Risk',
      undo: 'To undo it',
    },
    type: ({ label, example }) => `Write down: ${label}${example === undefined ? '' : ` (for example ${example})`}.`,
    onceMore: 'Once more, after what was done.',
    howIn: 'How to look: see',
    due: (wait) => `Worth looking ${wait} at the earliest.`,
    answers: 'Answers',
    ifAt: 'if at',
    theAnswerIs: (labels) => `the answer was ${labels.map((label) => `“${label}”`).join(' or ')}`,
    and: 'and',
    parked: (wouldTell) => `The question is left open.${wouldTell === undefined ? '' : ` ${wouldTell}`}`,
    goThrough: 'Go through the part',
    startingAt: 'beginning at',
    leaveBy: (exit) => `leave the part by “${exit}”`,
    whenOut: 'Once out of this part',
    out: 'Where to go on once out of this part',
    cameFrom: 'come from',
    check: 'What can be looked up',
    readsIn: (where) => `To run ${where}:`,
    kinds: {
      tls: 'TLS connection to',
      http: 'Address to open',
      dns: 'Name to look up in DNS',
      service: 'Service to look at',
      events: 'Events to read',
      xml: 'File to read',
      log: 'Log to read',
      clock: 'Clock to compare',
    },
    onlyIf: (facts) => `${facts}:`,
    handTo: 'Hand over to',
    carry: 'The ticket must carry',
    always: 'What every ticket says',
    alsoAlways: 'And what every ticket says',
    causes: 'Causes',
    corrected: 'corrected at',
    pointed: 'suspected at',
    confirmed: 'confirmed at',
    ruledOut: 'ruled out at',
    sources: 'Sources, and the steps that rest on them',
    source: 'Sources',
  },
};
