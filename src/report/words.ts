import type { TraceKind } from '../check/trace/types.ts';
import type { EndKind, IntakeField } from '../flow/types.ts';
import type { HiddenCount, Profile } from '../redact/types.ts';
import type { RepairResult, Voice } from '../session/types.ts';
import type { OwnLang, Words } from '../text/lang.ts';
import { hiddenWords } from './hidden-words.ts';

export interface ReportWords {
  readonly voices: Readonly<Record<Voice, string>>;
  /** Between a label and its text; French puts a no-break space before the colon. */
  readonly colon: string;
  readonly quote: (text: string) => string;
  readonly retired: (day: string) => string;
  readonly review: (day: string) => string;
  readonly changedFlow: (question: string) => string;
  readonly asked: {
    readonly label: string;
    readonly ends: Readonly<Record<EndKind, (of: { to: string | undefined; result: string }) => string>>;
    readonly stopped: (question: string) => string;
  };
  readonly impact: string;
  readonly notAsked: string;
  readonly symptom: string;
  /** An error message, word for word. */
  readonly errorText: string;
  readonly unfinished: string;
  readonly when: Readonly<Record<Exclude<IntakeField, 'impact'>, string>>;
  readonly intake: Readonly<Record<IntakeField, string>>;
  readonly where: string;
  readonly order: string;
  readonly utc: string;
  readonly onceMore: (seen: string) => string;
  readonly pasted: (about: string) => string;
  readonly looked: (look: string, about: string) => string;
  readonly collected: (look: string, at: string) => string;
  readonly couldNotLook: (why: string) => string;
  readonly notLookedAt: string;
  readonly lookedAt: string;
  readonly traces: Readonly<Record<TraceKind, string>>;
  readonly noZone: string;
  readonly moreFacts: (count: number) => string;
  readonly stand: string;
  readonly states: {
    readonly confirmed: string;
    readonly correctedNotSeen: string;
    readonly correctedNoHelp: string;
    readonly suspected: string;
    readonly ruledOut: string;
    readonly fixed: string;
    readonly untested: string;
  };
  readonly contradiction: string;
  readonly disputed: string;
  readonly twoAnswers: (of: { question: string; answer: string; voice: string; against: string; other: string | null }) => string;
  readonly moreCauses: (count: number) => string;
  readonly done: string;
  readonly results: Readonly<Record<RepairResult, string>>;
  readonly notLooked: string;
  readonly early: string;
  readonly open: string;
  readonly undone: string;
  readonly need: string;
  readonly carried: Readonly<Record<'has' | 'cannot', (text: string) => string>>;
  readonly moreOpen: (count: number) => string;
  readonly next: string;
  readonly nothingLeft: string;
  readonly means: string;
  readonly effects: Readonly<Record<'confirms' | 'rulesOut' | 'pointsTo', (causes: string) => string>>;
  readonly wouldMean: (answer: string, text: string) => string;
  /** Between things of a list that hold commas. */
  readonly semicolon: string;
  readonly inLang: (lang: string) => string;
  readonly logFile: string;
  readonly syncs: Readonly<Record<'full' | 'quick', string>>;
  readonly lastCompleted: (at: string) => string;
  readonly noneCompleted: string;
  readonly lastStarted: (at: string) => string;
  readonly startedSince: (count: number) => string;
  readonly answerThis: (question: string) => string;
  readonly at: (place: string) => string;
  readonly notes: string;
  readonly noteFor: Readonly<Record<'internal' | 'customer', string>>;
  readonly attached: string;
  readonly transcript: (name: string, sha256: string) => string;
  readonly evidence: (name: string, sha256: string) => string;
  readonly moreEvidence: (count: number) => string;
  readonly bytes: (count: number) => string;
  readonly evidenceList: string;
  readonly reasons: string;
  readonly evidenceOf: string;
  readonly own: string;
  readonly hidden: (hidden: readonly HiddenCount[], profile: Profile) => string;
  readonly made: (of: { session: string; flow: string; version: number; hash: string; ariane: string; at: string }) => string;
  readonly cut: (sections: readonly string[]) => string;
  readonly shortened: string;
  readonly earlier: (count: number) => string;
  readonly cutTranscript: string;
  readonly transcriptTitle: (title: string) => string;
  readonly transcriptHead: { readonly session: string; readonly case: string; readonly started: string; readonly flow: string };
  readonly happened: string;
  readonly kept: string;
  readonly parked: string;
  readonly but: (label: string) => string;
  readonly answer: string;
  readonly note: Readonly<Record<'internal' | 'customer', string>>;
  readonly wrong: (question: string) => string;
  readonly back: (to: number) => string;
  readonly ends: Readonly<Record<EndKind, string>>;
  readonly intakeHeading: string;
  readonly replay: string;
  readonly replayWhy: string;
  readonly unknownFormat: (format: string) => string;
}

/** `fr` → French, français. */
function languageName(lang: string, own: OwnLang): string {
  try {
    return new Intl.DisplayNames([own], { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}

const en: ReportWords = {
  voices: { observed: 'looked at here', shown: 'pasted output', seen: 'seen', told: 'told', assumed: 'assumed' },
  colon: ':',
  quote: (text) => `“${text}”`,
  retired: (day) => `This product was retired on ${day}: its vendor gives no support for it any more.`,
  review: (day) => `This flow was to be looked over by ${day}; what it says may be out of date.`,
  changedFlow: (question) => `The flow has changed since: the answers from ${question} on no longer fit and must be given again.`,
  asked: {
    label: 'Asked of you',
    ends: {
      resolved: ({ result }) => `nothing, for your records. ${result}`,
      advice: ({ result }) => `nothing to repair; read “Next”. ${result}`,
      handover: ({ to, result }) => `${to === undefined ? '' : `${to}: `}take over from here. ${result}`,
    },
    stopped: (question) => `go on from here, it is not finished. The question that waits: ${question}`,
  },
  impact: 'Impact',
  notAsked: 'not asked',
  symptom: 'Symptom',
  errorText: 'Error text',
  unfinished: 'symptom not yet said',
  when: { since: 'First seen', worked: 'Worked before', changed: 'Changed just before' },
  intake: {
    impact: 'Who is affected, and how many?',
    since: 'Since when?',
    worked: 'Did it ever work?',
    changed: 'What changed just before?',
  },
  where: 'Where',
  order: 'In order',
  utc: '(UTC)',
  onceMore: (seen) => `looked again: ${seen}`,
  pasted: (about) => `output pasted at: ${about}`,
  looked: (look, about) => `looked (${look}) for: ${about}`,
  collected: (look, at) => `evidence (${look}), collected ${at}`,
  couldNotLook: (why) => `could not look: ${why}`,
  notLookedAt: 'Could not look',
  lookedAt: 'Looked at',
  traces: {
    'full-started': 'full sync starts',
    'full-completed': 'full sync completes',
    'quick-started': 'quick sync starts',
    'quick-completed': 'quick sync completes',
    failed: 'a sync fails',
    'next-command-exception': 'exception in Get next command',
    'send-email-error': 'sending a notification mail fails',
  },
  noZone: 'no time zone given',
  moreFacts: (count) => (count === 1 ? 'One more dated fact in the transcript.' : `${count} more dated facts in the transcript.`),
  stand: 'Where it stands',
  states: {
    confirmed: 'Confirmed',
    correctedNotSeen: 'Corrected, not yet seen to help',
    correctedNoHelp: 'Corrected, did not help',
    suspected: 'Suspected',
    ruledOut: 'Ruled out',
    fixed: 'Fixed',
    untested: 'Not looked into',
  },
  contradiction: 'Contradiction',
  disputed: 'answers disagree',
  twoAnswers: ({ question, answer, voice, against, other }) =>
    `${question} “${answer}” (${voice}), but also “${against}”${other === null ? '' : ` (${other})`}. To be settled.`,
  moreCauses: (count) => `${count} more in the transcript.`,
  done: 'Done',
  results: { helped: 'helped', 'did-not-help': 'did not help', 'not-yet-seen': 'not yet seen to help' },
  early: 'looked at too early',
  notLooked: 'the fault was not looked at again',
  open: 'Open',
  undone: 'Not carried out',
  need: 'To attach, or say why not',
  carried: { has: (text) => `attached, ${text}`, cannot: (text) => `cannot be had, because ${text}` },
  moreOpen: (count) => `${count} more open in the transcript.`,
  next: 'Next',
  nothingLeft: 'Nothing.',
  means: 'what each answer would mean',
  effects: {
    confirms: (causes) => `confirms: ${causes}`,
    rulesOut: (causes) => `rules out: ${causes}`,
    pointsTo: (causes) => `points to: ${causes}`,
  },
  wouldMean: (answer, text) => `“${answer}” ${text}`,
  semicolon: '; ',
  inLang: (lang) => `in ${languageName(lang, 'en')}`,
  logFile: 'log file',
  syncs: { full: 'Full sync', quick: 'Quick sync' },
  lastCompleted: (at) => `last completed ${at}`,
  noneCompleted: 'none completed',
  lastStarted: (at) => `last started ${at}`,
  startedSince: (count) => `${count} started since without completing`,
  answerThis: (question) => `Answer: ${question}`,
  at: (place) => `Where: ${place}`,
  notes: 'Notes',
  noteFor: { internal: 'internal', customer: 'for the customer' },
  attached: 'Attached',
  transcript: (name, sha256) => `${name}, SHA-256 ${sha256}`,
  evidence: (name, sha256) => `${name}, SHA-256 ${sha256}…`,
  moreEvidence: (count) =>
    count === 1
      ? 'One more piece of evidence, named in the transcript.'
      : `${count} more pieces of evidence, named in the transcript.`,
  bytes: (count) => (count === 1 ? '1 byte' : `${count} bytes`),
  evidenceList: 'list of evidence',
  reasons: 'why a cause is ruled out',
  evidenceOf: 'Evidence',
  own: 'Profile own: names and addresses are not hidden. For your own eyes.',
  hidden: (hidden, profile) => `Hidden: ${hiddenWords(hidden, 'en') || 'nothing was found to hide'} (${profile}).`,
  made: ({ session, flow, version, hash, ariane, at }) =>
    `Session ${session}, flow ${flow} ${version} (${hash}), Ariane ${ariane}, made ${at}.`,
  cut: (sections) => `Cut for want of room, see the transcript: ${sections.join('; ')}.`,
  earlier: (count) => `${count} earlier ${count === 1 ? 'entry' : 'entries'} cut for want of room.`,
  cutTranscript:
    'Cut for want of room in this field. Whole, and with what Ariane needs to go on from it, it is in the file transcript.md.',
  shortened: 'Long texts end with “…”; they are whole in the transcript.',
  transcriptTitle: (title) => `Transcript: ${title}`,
  transcriptHead: { session: 'Session', case: 'Case', started: 'Started', flow: 'Flow' },
  happened: 'What happened',
  kept: 'kept from before',
  parked: 'left open',
  but: (label) => `but also: ${label}`,
  answer: 'Answer',
  note: { internal: 'Note (internal)', customer: 'Note (for the customer)' },
  wrong: (question) => `Said of the step “${question}”`,
  back: (to) => (to === 0 ? 'Back to the start.' : `Back: the answers up to number ${to} stay.`),
  ends: { resolved: 'Resolved', advice: 'Advice', handover: 'Handed over' },
  intakeHeading: 'Asked for the ticket',
  replay: 'Replay',
  replayWhy: 'From this block Ariane stands at the same step again.',
  unknownFormat: (format) => `There is no format “${format}”. Use --format md, txt, html, json, jira or servicenow.`,
};

const fr: ReportWords = {
  voices: { observed: 'relevé ici', shown: 'sortie collée', seen: 'vu', told: 'dit', assumed: 'supposé' },
  colon: '\u00a0:',
  quote: (text) => `«\u00a0${text}\u00a0»`,
  retired: (day) => `Ce produit est retiré depuis le ${day}\u00a0: son éditeur n’en assure plus le support.`,
  review: (day) => `Ce parcours devait être relu avant le ${day}\u00a0; ce qu’il dit a pu vieillir.`,
  changedFlow: (question) =>
    `Le parcours a changé depuis\u00a0: les réponses à partir de ${question} ne conviennent plus et sont à redonner.`,
  asked: {
    label: 'Demande',
    ends: {
      resolved: ({ result }) => `rien à faire, pour information. ${result}`,
      advice: ({ result }) => `rien à réparer, voir «\u00a0À faire\u00a0». ${result}`,
      handover: ({ to, result }) => `${to === undefined ? '' : `${to}\u00a0: `}prendre la suite. ${result}`,
    },
    stopped: (question) => `reprendre ici, ce n’est pas terminé. Question en attente\u00a0: ${question}`,
  },
  impact: 'Impact',
  notAsked: 'non demandé',
  symptom: 'Symptôme',
  errorText: 'Texte de l’erreur',
  unfinished: 'symptôme pas encore précisé',
  when: { since: 'Constaté depuis', worked: 'Fonctionnait avant', changed: 'Changé juste avant' },
  intake: {
    impact: 'Qui est touché, et combien de personnes\u00a0?',
    since: 'Depuis quand\u00a0?',
    worked: 'Est-ce que cela a déjà fonctionné\u00a0?',
    changed: 'Qu’est-ce qui a changé juste avant\u00a0?',
  },
  where: 'Environnement',
  order: 'Chronologie',
  utc: '(UTC)',
  onceMore: (seen) => `revérifié\u00a0: ${seen}`,
  pasted: (about) => `sortie collée à l’étape\u00a0: ${about}`,
  looked: (look, about) => `relevé (${look}) pour\u00a0: ${about}`,
  collected: (look, at) => `relevé (${look}), fait le ${at}`,
  couldNotLook: (why) => `n’a pas pu être relevé\u00a0: ${why}`,
  notLookedAt: 'N’a pas pu être relevé',
  lookedAt: 'Relevés faits sur',
  traces: {
    'full-started': 'une synchronisation complète commence',
    'full-completed': 'une synchronisation complète se termine',
    'quick-started': 'une synchronisation rapide commence',
    'quick-completed': 'une synchronisation rapide se termine',
    failed: 'une synchronisation échoue',
    'next-command-exception': 'exception dans «\u00a0Get next command\u00a0»',
    'send-email-error': 'l’envoi d’un courrier de notification échoue',
  },
  noZone: 'fuseau horaire non précisé',
  moreFacts: (count) =>
    count === 1 ? 'Un autre fait daté dans la transcription.' : `${count} autres faits datés dans la transcription.`,
  stand: 'Où on en est',
  states: {
    confirmed: 'Confirmé',
    correctedNotSeen: 'Corrigé, effet pas encore vu',
    correctedNoHelp: 'Corrigé, sans effet',
    suspected: 'Suspecté',
    ruledOut: 'Écarté',
    fixed: 'Réglé',
    untested: 'Pas encore examiné',
  },
  contradiction: 'Contradiction',
  disputed: 'réponses contradictoires',
  twoAnswers: ({ question, answer, voice, against, other }) =>
    `${question} «\u00a0${answer}\u00a0» (${voice}), mais aussi «\u00a0${against}\u00a0»${other === null ? '' : ` (${other})`}. À trancher.`,
  moreCauses: (count) => `${count} de plus dans la transcription.`,
  done: 'Déjà fait',
  results: { helped: 'a résolu le problème', 'did-not-help': 'sans effet', 'not-yet-seen': 'effet pas encore vu' },
  early: 'regardé trop tôt',
  notLooked: 'le problème n’a pas été revérifié',
  open: 'Reste à savoir',
  undone: 'Pas encore fait',
  need: 'À joindre, sinon dire pourquoi',
  carried: { has: (text) => `joint, ${text}`, cannot: (text) => `impossible à obtenir, car ${text}` },
  moreOpen: (count) => `${count} de plus dans la transcription.`,
  next: 'À faire',
  nothingLeft: 'Rien.',
  means: 'ce que dirait chaque réponse',
  effects: {
    confirms: (causes) => `confirme : ${causes}`,
    rulesOut: (causes) => `écarte : ${causes}`,
    pointsTo: (causes) => `fait soupçonner : ${causes}`,
  },
  wouldMean: (answer, text) => `« ${answer} » ${text}`,
  semicolon: '\u00a0; ',
  inLang: (lang) => `en ${languageName(lang, 'fr')}`,
  logFile: 'journal',
  syncs: { full: 'Synchronisation complète', quick: 'Synchronisation rapide' },
  lastCompleted: (at) => `terminée pour la dernière fois le ${at}`,
  noneCompleted: 'aucune terminée',
  lastStarted: (at) => `commencée pour la dernière fois le ${at}`,
  startedSince: (count) => (count === 1 ? '1 commencée depuis sans se terminer' : `${count} commencées depuis sans se terminer`),
  answerThis: (question) => `Répondre à\u00a0: ${question}`,
  at: (place) => `Où\u00a0: ${place}`,
  notes: 'Notes',
  noteFor: { internal: 'interne', customer: 'pour le client' },
  attached: 'Pièces jointes',
  transcript: (name, sha256) => `${name}, SHA-256 ${sha256}`,
  evidence: (name, sha256) => `${name}, SHA-256 ${sha256}…`,
  moreEvidence: (count) =>
    count === 1 ? 'Une autre pièce, nommée dans la transcription.' : `${count} autres pièces, nommées dans la transcription.`,
  bytes: (count) => (count <= 1 ? `${count}\u00a0octet` : `${count}\u00a0octets`),
  evidenceList: 'liste des pièces',
  reasons: 'pourquoi une cause est écartée',
  evidenceOf: 'Pièces',
  own: 'Profil own\u00a0: noms et adresses ne sont pas masqués. À garder pour soi.',
  hidden: (hidden, profile) => `Masqué\u00a0: ${hiddenWords(hidden, 'fr') || 'rien à masquer n’a été trouvé'} (${profile}).`,
  made: ({ session, flow, version, hash, ariane, at }) =>
    `Session ${session}, parcours ${flow} ${version} (${hash}), Ariane ${ariane}, établi le ${at}.`,
  cut: (sections) => `Coupé faute de place, voir la transcription\u00a0: ${sections.join('\u00a0; ')}.`,
  earlier: (count) =>
    count === 1 ? 'Une entrée plus ancienne coupée faute de place.' : `${count} entrées plus anciennes coupées faute de place.`,
  cutTranscript: 'Coupé faute de place dans ce champ. Le fichier transcript.md a tout, avec de quoi reprendre dans Ariane.',
  shortened: 'Les textes longs finissent par «\u00a0…\u00a0»\u00a0; ils sont entiers dans la transcription.',
  transcriptTitle: (title) => `Transcription\u00a0: ${title}`,
  transcriptHead: { session: 'Session', case: 'Dossier', started: 'Commencée', flow: 'Parcours' },
  happened: 'Déroulement',
  kept: 'gardée d’avant',
  parked: 'laissée ouverte',
  but: (label) => `mais aussi\u00a0: ${label}`,
  answer: 'Réponse',
  note: { internal: 'Note (interne)', customer: 'Note (pour le client)' },
  wrong: (question) => `Remarque sur l’étape «\u00a0${question}\u00a0»`,
  back: (to) => (to === 0 ? 'Retour au début.' : `Retour\u00a0: les réponses jusqu’au numéro ${to} restent.`),
  ends: { resolved: 'Résolu', advice: 'Conseil', handover: 'Transmis' },
  intakeHeading: 'Demandé pour le ticket',
  replay: 'Pour reprendre',
  replayWhy: 'Avec ce bloc, Ariane se retrouve à la même étape.',
  unknownFormat: (format) =>
    `Le format «\u00a0${format}\u00a0» n’existe pas. Utilisez --format md, txt, html, json, jira ou servicenow.`,
};

export const WORDS: Words<ReportWords> = { fr, en };
