import type { LookPlace } from '../flow/check-types.ts';
import type { IntakeField } from '../flow/types.ts';
import type { Profile } from '../redact/types.ts';
import type { FileProblem } from '../terminal/ports.ts';
import type { CleanText } from '../text/clean.ts';
import type { Words } from '../text/lang.ts';
import type { CauseState, Voice, Where } from './types.ts';

interface SessionWords {
  readonly voices: Readonly<Record<Voice, CleanText>>;
  readonly wheres: Readonly<Record<Where, CleanText>>;
  readonly states: Readonly<Record<CauseState, CleanText>>;
  readonly undo: Readonly<Record<'easy' | 'hard' | 'none', CleanText>>;
  readonly intake: Readonly<Record<IntakeField, CleanText>>;
  left(fewest: number, most: number): CleanText;
  readonly lookPlaces: Readonly<Record<LookPlace, CleanText>>;
  /** Milliseconds. */
  takes(expected: number): CleanText;
  /** A look came from elsewhere than the ones before. */
  otherPlace(bound: string, other: string): CleanText;
  /** A paste is about somebody else. */
  otherValue(known: string, pasted: string): CleanText;
  readonly pastedSource: CleanText;
  readonly notAtCustomer: CleanText;
  notFromHere(where: string): CleanText;
  missingValue(labels: string): CleanText;
  /** A name was hidden in the transcript this session came from. */
  hiddenValue(names: string): CleanText;
  /** A value's label where a command lacks it because it was hidden. */
  hiddenLabel(label: string): CleanText;
  /** What came with a transcript; `last`: when its last answer was given. */
  opened(of: { session: string; last: string | undefined; profile: Profile; answers: number }): CleanText;
  /** Looked at too long ago, and how many more. */
  oldAnswers(shown: readonly string[], more: number): CleanText;
  readonly keptForOthers: CleanText;
  readonly lookedSource: CleanText;
  readonly typedSource: CleanText;
  due(when: string, passed: boolean): CleanText;
  /** On hold; `isCustomer`: somebody waits at the other end. */
  held(of: { since: string; waited: string; isCustomer: boolean }): CleanText;
  heldFor(waited: string): CleanText;
  /** A hold is over. */
  waited(long: string, isCustomer: boolean): CleanText;
  /** Before a note: whom it is for. */
  readonly notes: Readonly<Record<'internal' | 'customer' | 'author', CleanText>>;
  retired(on: string): CleanText;
  review(by: string): CleanText;
  /** The translation in use is half finished; languages as codes. */
  partly(of: { lang: string; base: string; done: number; all: number }): CleanText;
  untranslated(of: { lang: string; base: string }): CleanText;
  stopped(question: string): CleanText;
  readonly sendBack: CleanText;
  sendWhere(where: string): CleanText;
  readonly earlierSession: CleanText;
  readonly doesNotFit: CleanText;
  readonly notHere: CleanText;
  readonly noSuchAnswer: CleanText;
  readonly firstQuestion: CleanText;
  readonly nothingOfYours: CleanText;
  /** A cause repaired whose repair was judged: it did not help. */
  readonly correctedNoHelp: CleanText;
  readonly emptyNote: CleanText;
  tooLong(most: number): CleanText;
  notWritten(path: string, why: string): CleanText;
  readonly problems: Readonly<Record<FileProblem, string>>;
  readonly pasteTooBig: CleanText;
  /** The option of a value step whose text has none. */
  readonly unknown: CleanText;
}

const t = (text: string): CleanText => text as CleanText;
const MANY = 20;
const HIDDEN_FR: Readonly<Record<Profile, string>> = {
  own: 'rien n’est masqué',
  vendor: 'personnes, machines et adresses sont masquées',
  public: 'noms et identifiants sont masqués',
};
const HIDDEN_EN: Readonly<Record<Profile, string>> = {
  own: 'nothing is hidden',
  vendor: 'people, hosts and addresses are hidden',
  public: 'every name and id is hidden',
};

const seconds = (milliseconds: number): string =>
  milliseconds < 90_000
    ? `${Math.max(1, Math.round(milliseconds / 1000))}\u00a0s`
    : `${Math.round(milliseconds / 60_000)}\u00a0min`;

export const SESSION_WORDS: Words<SessionWords> = {
  fr: {
    voices: { observed: t('relevé ici'), shown: t('montré'), seen: t('vu'), told: t('dit'), assumed: t('supposé') },
    wheres: {
      here: t('sur cette machine'),
      reach: t('sur une machine que je peux atteindre'),
      customer: t('chez quelqu’un d’autre'),
    },
    states: {
      untested: t('pas encore'),
      suspected: t('suspecte'),
      confirmed: t('confirmée'),
      'ruled-out': t('écartée'),
      corrected: t('corrigée, effet pas encore vu'),
      fixed: t('corrigée'),
    },
    undo: { easy: t('facile à annuler'), hard: t('difficile à annuler'), none: t('ne peut pas être annulé') },
    intake: {
      impact: t('Qui est touché, et combien de personnes ?'),
      since: t('Depuis quand ?'),
      worked: t('Est-ce que cela a déjà marché ?'),
      changed: t('Qu’est-ce qui a changé juste avant ?'),
    },
    lookPlaces: {
      here: t('sur cette machine'),
      'connector-host': t('sur la machine du connecteur'),
      'exchange-shell': t('dans la console Exchange (Exchange Management Shell)'),
      graph: t('dans PowerShell, connecté à Microsoft Graph'),
    },
    takes: (expected) => t(`environ ${seconds(expected)}`),
    otherPlace: (bound, other) =>
      t(`Ce relevé vient de « ${other} », et ce dossier concerne « ${bound} ». Il n’est pas utilisé.`),
    otherValue: (known, pasted) =>
      t(`Cette sortie concerne « ${pasted} », et ce dossier « ${known} ». Elle est gardée, mais pas utilisée.`),
    pastedSource: t('sortie collée'),
    notAtCustomer: t(
      'La panne est chez quelqu’un d’autre : rien n’est lancé sur votre machine. Envoyez la commande et collez la réponse.',
    ),
    notFromHere: (where) => t(`À regarder ${where}, pas depuis celle-ci : lancez la commande là-bas et collez la réponse.`),
    missingValue: (labels) => t(`Il manque encore : ${labels}.`),
    hiddenLabel: (label) => t(`${label} (valeur masquée)`),
    hiddenValue: (names) =>
      t(
        `Ce nom a été masqué (${names}) : demandez le vrai, puis changez cette réponse (a) ; là où il a été masqué, « ariane reveal » le remet.`,
      ),
    opened: ({ session, last, profile, answers }) =>
      t(
        `D’après la transcription de la session${session === '' ? '' : ` ${session}`} : ${answers === 1 ? '1 réponse' : `${answers} réponses`}${last === undefined ? '' : ` (la dernière : ${last})`} ; profil ${profile} : ${HIDDEN_FR[profile]}.`,
      ),
    oldAnswers: (shown, more) =>
      t(
        `Regardé il y a trop longtemps : ${shown.join(', ')}${more > 0 ? ` et ${more} de plus` : ''}. Regardez de nouveau avant de vous y fier : a montre vos réponses, celles-ci marquées « à revoir ».`,
      ),
    keptForOthers: t('La sortie est gardée ; elle ne répond pas à cette question.'),
    lookedSource: t('relevé fait ici'),
    typedSource: t('d’après ce qui a été saisi'),
    left: (fewest, most) =>
      t(
        fewest > MANY
          ? `encore plus de ${MANY} questions`
          : most > MANY
            ? `encore ${fewest} à plus de ${MANY} questions`
            : fewest === most
              ? most <= 1
                ? 'dernière question'
                : `encore ${most} questions`
              : `encore ${fewest} à ${most} questions`,
      ),
    due: (when, passed) => t(passed ? `À regarder depuis ${when}.` : `À regarder à partir de ${when}. Ariane s’en souviendra.`),
    held: ({ since, waited, isCustomer }) =>
      t(`En attente depuis ${since}${isCustomer ? `, le client attend depuis ${waited}` : ` (${waited})`}`),
    heldFor: (waited) => t(`En attente : ${waited}`),
    waited: (long, isCustomer) => t(isCustomer ? `Repris : le client a attendu ${long}.` : `Repris après ${long} d’attente.`),
    notes: { internal: t('Note interne'), customer: t('Note pour le client'), author: t('Étape signalée comme fausse') },
    retired: (on) => t(`Ce produit a été retiré le ${on} : l’éditeur ne le prend plus en charge.`),
    review: (by) => t(`Ce parcours devait être relu avant le ${by} : vérifiez ce qu’il dit avant de vous y fier.`),
    partly: ({ lang, base, done, all }) =>
      t(`Traduit en «\u00a0${lang}\u00a0» pour ${done} étapes sur ${all}\u00a0; les autres sont en «\u00a0${base}\u00a0».`),
    untranslated: ({ lang, base }) =>
      t(`Cette étape n’est pas encore traduite en «\u00a0${lang}\u00a0»\u00a0: elle est en «\u00a0${base}\u00a0».`),
    stopped: (question) =>
      t(`Le parcours a changé depuis : la réponse à « ${question} » ne convient plus. Rien n’est perdu ; reprenez ici.`),
    sendBack: t('Merci de m’envoyer tout ce qui s’affiche.'),
    sendWhere: (where) => t(`Où : ${where}`),
    earlierSession: t('réponse donnée avant le changement du parcours'),
    doesNotFit: t('Cette réponse ne convient pas à cette question.'),
    notHere: t('Cette question n’est plus celle qui est posée ; regardez la question affichée.'),
    noSuchAnswer: t('Cette réponse n’existe plus ; rouvrez la liste de vos réponses.'),
    firstQuestion: t('C’est la première question : il n’y a rien avant.'),
    nothingOfYours: t(
      'Avant cette question, aucune réponse ne vient de vous ; pour en changer une, ouvrez la liste des réponses.',
    ),
    correctedNoHelp: t('corrigée, sans effet sur la panne'),
    emptyNote: t('Il n’y a rien à garder : le texte est vide.'),
    tooLong: (most) => t(`C’est trop long : ${most} caractères au plus.`),
    notWritten: (path, why) =>
      t(
        `La réponse n’a pas pu être gardée (${why} : ${path}). Rien n’a changé ; libérez la place ou le dossier, puis recommencez.`,
      ),
    problems: {
      missing: 'le dossier n’existe plus',
      denied: 'accès refusé',
      'too-big': 'fichier trop grand',
      'not-a-file': 'ce n’est pas un fichier',
      full: 'disque plein',
      'read-only': 'lecture seule',
      exists: 'existe déjà',
      busy: 'fichier ouvert dans un autre programme, ou protégé en écriture',
      'bad-name': 'Windows n’accepte pas ce nom de fichier',
      other: 'écriture impossible',
    },
    unknown: t('Je ne sais pas'),
    pasteTooBig: t(
      'Ce texte est trop long pour être collé (5 Mo au plus). Enregistrez-le dans un fichier et joignez-le au ticket.',
    ),
  },
  en: {
    voices: { observed: t('looked at here'), shown: t('shown'), seen: t('seen'), told: t('told'), assumed: t('assumed') },
    wheres: { here: t('on this machine'), reach: t('on another machine I can reach'), customer: t('at somebody else’s') },
    states: {
      untested: t('not yet'),
      suspected: t('suspected'),
      confirmed: t('confirmed'),
      'ruled-out': t('ruled out'),
      corrected: t('corrected, effect not yet seen'),
      fixed: t('fixed'),
    },
    undo: { easy: t('easy to undo'), hard: t('hard to undo'), none: t('cannot be undone') },
    intake: {
      impact: t('Who is affected, and how many people?'),
      since: t('Since when?'),
      worked: t('Did it ever work?'),
      changed: t('What changed just before?'),
    },
    lookPlaces: {
      here: t('on this machine'),
      'connector-host': t('on the connector’s machine'),
      'exchange-shell': t('in the Exchange Management Shell'),
      graph: t('in PowerShell, connected to Microsoft Graph'),
    },
    takes: (expected) => t(`about ${seconds(expected)}`),
    otherPlace: (bound, other) => t(`This look comes from "${other}", and this case is about "${bound}". It is not used.`),
    otherValue: (known, pasted) =>
      t(`This output is about "${pasted}", and this case about "${known}". It is kept, but not used.`),
    pastedSource: t('pasted output'),
    notAtCustomer: t('The fault sits at somebody else’s: nothing is run on your machine. Send the command and paste the reply.'),
    notFromHere: (where) => t(`To be looked at ${where}, not from this one: run the command there and paste the reply.`),
    missingValue: (labels) => t(`Still missing: ${labels}.`),
    hiddenLabel: (label) => t(`${label} (hidden)`),
    hiddenValue: (names) =>
      t(
        `This name was hidden (${names}): ask for the real one and change that answer (a), or put it back with “ariane reveal” where it was hidden.`,
      ),
    opened: ({ session, last, profile, answers }) =>
      t(
        `From the transcript of ${session === '' ? 'a session' : `session ${session}`}: ${answers === 1 ? '1 answer' : `${answers} answers`}${last === undefined ? '' : `, the last one given ${last}`}; profile ${profile}: ${HIDDEN_EN[profile]}.`,
      ),
    oldAnswers: (shown, more) =>
      t(
        `Looked at too long ago: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Look again before you rely on it: a lists the answers, these marked “look again”.`,
      ),
    keptForOthers: t('The output is kept; it does not answer this question.'),
    lookedSource: t('looked at here'),
    typedSource: t('worked out from what was typed'),
    left: (fewest, most) =>
      t(
        fewest > MANY
          ? `more than ${MANY} questions left`
          : most > MANY
            ? `${fewest} to more than ${MANY} questions left`
            : fewest === most
              ? most <= 1
                ? 'last question'
                : `${most} questions left`
              : `${fewest} to ${most} questions left`,
      ),
    due: (when, passed) => t(passed ? `Worth looking since ${when}.` : `Worth looking from ${when} on. Ariane will remember.`),
    held: ({ since, waited, isCustomer }) =>
      t(`On hold since ${since}${isCustomer ? `, the customer has waited ${waited}` : ` (${waited})`}`),
    heldFor: (waited) => t(`On hold: ${waited}`),
    waited: (long, isCustomer) => t(isCustomer ? `Going on: the customer waited ${long}.` : `Going on after ${long} on hold.`),
    notes: { internal: t('Internal note'), customer: t('Note for the customer'), author: t('Step reported as wrong') },
    retired: (on) => t(`This product was retired on ${on}: its vendor no longer supports it.`),
    review: (by) => t(`This flow was to be reviewed by ${by}: check what it says before you rely on it.`),
    partly: ({ lang, base, done, all }) =>
      t(`Translated into "${lang}" for ${done} of ${all} steps; the others are in "${base}".`),
    untranslated: ({ lang, base }) => t(`This step is not translated into "${lang}" yet; it is in "${base}".`),
    stopped: (question) =>
      t(`The flow has changed since: the answer to “${question}” no longer fits. Nothing is lost; go on from here.`),
    sendBack: t('Please send me everything it prints.'),
    sendWhere: (where) => t(`Where: ${where}`),
    earlierSession: t('answer given before the flow changed'),
    doesNotFit: t('This answer does not fit this question.'),
    notHere: t('This is no longer the question being asked; look at the one on the screen.'),
    noSuchAnswer: t('This answer is no longer there; open the list of your answers again.'),
    firstQuestion: t('This is the first question: there is nothing before it.'),
    nothingOfYours: t('None of the answers before this one is yours; to change one, open the list of answers.'),
    correctedNoHelp: t('corrected, did not help'),
    emptyNote: t('There is nothing to keep: the text is empty.'),
    tooLong: (most) => t(`That is too long: ${most} characters at most.`),
    notWritten: (path, why) =>
      t(`The answer could not be kept (${why}: ${path}). Nothing has changed; make room or free the folder, then try again.`),
    problems: {
      missing: 'the folder is gone',
      denied: 'access denied',
      'too-big': 'file too big',
      'not-a-file': 'not a file',
      full: 'disk full',
      'read-only': 'read-only',
      exists: 'already there',
      busy: 'file open in another program, or write-protected',
      'bad-name': 'Windows takes no file of that name',
      other: 'cannot be written',
    },
    unknown: t('I do not know'),
    pasteTooBig: t('This text is too long to paste (5 MB at most). Save it in a file and attach it to the ticket.'),
  },
};
