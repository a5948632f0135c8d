import type { CheckState } from '../check/types.ts';
import type { Words } from '../text/lang.ts';

interface ScreenWords {
  readonly where: string;
  readonly expect: string;
  readonly ifNot: string;
  readonly why: string;
  readonly risk: string;
  readonly undo: string;
  readonly internal: string;
  readonly again: string;
  readonly parks: string;
  readonly lookAnyway: string;
  known(known: { label: string; voice: string; source: string; age: string }): string;
  readonly checkHere: string;
  readonly noCheck: string;
  readonly checkTitle: string;
  readonly alreadyLooked: string;
  readonly byHand: string;
  readonly looking: string;
  readonly elapsed: (seconds: number) => string;
  readonly states: Readonly<Record<Exclude<CheckState, 'answered'>, string>>;
  readonly lookedAt: (place: string) => string;
  readonly also: (steps: string) => string;
  readonly chosen: (label: string) => string;
  readonly against: (label: string) => string;
  readonly takeKnown: string;
  readonly send: string;
  readonly paste: string;
  missing(values: string): string;
  readonly example: string;
  readonly causes: string;
  readonly earlier: (count: number) => string;
  readonly wentBack: (question: string) => string;
  readonly changed: (question: string) => string;
  readonly more: (lines: number) => string;
  readonly ends: Readonly<Record<'resolved' | 'advice' | 'handover', string>>;
  readonly to: (whom: string) => string;
  readonly open: string;
  readonly needs: string;
  readonly intake: string;
  readonly intakeHint: string;
  readonly needAsked: string;
  readonly needHint: string;
  readonly cannotHint: string;
  readonly attached: string;
  readonly cannot: string;
  readonly actions: Readonly<Record<'finish' | 'ticket' | 'save' | 'copy' | 'back', string>>;
  readonly saved: (paths: string) => string;
  readonly copied: string;
  readonly copyAsked: string;
  readonly kept: string;
  readonly nothingToCopy: string;
  readonly whichCommand: string;
  readonly voiceNow: (voice: string) => string;
  readonly whereNow: (where: string) => string;
  readonly langNow: (lang: string) => string;
  readonly oneLanguage: string;
  readonly typeOne: (most: number) => string;
  readonly noteTitle: string;
  readonly noteFor: Readonly<Record<'internal' | 'customer', string>>;
  readonly noteKept: Readonly<Record<'internal' | 'customer', string>>;
  readonly wrongTitle: (step: string) => string;
  readonly wrongFor: string;
  readonly wrongKept: string;
  readonly heldNow: string;
  /** In place of the hint to hold, while on hold. */
  readonly goOn: string;
  readonly notesSoFar: string;
  readonly pasteTitle: string;
  readonly pasteLines: (lines: number) => string;
  readonly discard: string;
  readonly helpTitle: string;
  readonly answersTitle: string;
  readonly noAnswers: string;
  readonly isOpen: string;
  readonly isOld: string;
  readonly ticketTitle: string;
  readonly textTitle: string;
  readonly changeOne: (change: { from: string; to: string; kept: number; lost: number; next: string }) => string;
  readonly changeTitle: (question: string) => string;
  readonly sameAnswer: string;
  /** An old answer that is given again as it was. */
  readonly stillSo: string;
  readonly hints: Readonly<
    Record<
      | 'page'
      | 'field'
      | 'outside'
      | 'end'
      | 'intake'
      | 'need'
      | 'cannot'
      | 'paste'
      | 'wrong'
      | 'scroll'
      | 'list'
      | 'change'
      | 'changeField'
      | 'which'
      | 'find'
      | 'findWay'
      | 'preview'
      | 'previewWord'
      | 'check'
      | 'checkBlocked'
      | 'looking'
      | 'finding'
      | 'findingOpen'
      | 'share'
      | 'shareEnd',
      readonly string[]
    >
  > & { readonly note: Readonly<Record<'internal' | 'customer', readonly string[]>> };
}

const s = (count: number) => (count > 1 ? 's' : '');
const keptFr = (kept: number) =>
  kept === 0 ? 'aucune réponse suivante ne reste' : kept === 1 ? '1 réponse reste' : `${kept} réponses restent`;
const keptEn = (kept: number) => (kept === 0 ? 'no later answer stays' : kept === 1 ? '1 answer stays' : `${kept} answers stay`);

export const SCREEN_WORDS: Words<ScreenWords> = {
  fr: {
    where: 'Où',
    expect: 'À voir',
    ifNot: 'Sinon',
    why: 'Pourquoi',
    risk: 'Risque',
    undo: 'Pour annuler',
    internal: 'Entre nous',
    again: 'Encore une fois, après :',
    parks: 'la question restera ouverte',
    lookAnyway: 'Regarder quand même : répondez. Sinon {stop} pour partir.',
    known: ({ label, voice, source, age }) => `Déjà connu : ${label} (${voice}, ${source}, il y a ${age})`,
    against: (label) => `une autre voix dit\u00a0: ${label}`,
    takeKnown: 'Tab prendre la réponse connue',
    checkHere: 'vérifier ici',
    noCheck: 'Rien ne peut être vérifié automatiquement à cette étape.',
    checkTitle: 'Vérifier ici\u00a0: voici tout ce qui sera fait',
    alreadyLooked: 'déjà relevé',
    byHand: 'Ou, à la main\u00a0:',
    looking: 'Vérification en cours…',
    elapsed: (seconds) => `depuis ${seconds}\u00a0s`,
    states: {
      unsure: 'Pas concluant\u00a0:',
      'could-not-run': 'N’a pas pu être vérifié\u00a0:',
      'not-allowed': 'Pas autorisé\u00a0:',
      'timed-out': 'Trop long\u00a0:',
      cancelled: 'Arrêté\u00a0:',
    },
    lookedAt: (place) => `Relevé sur\u00a0: ${place}`,
    also: (steps) => `Répond aussi à\u00a0: ${steps}`,
    chosen: (label) => `Réponse\u00a0: ${label}`,
    send: 'copier le message à envoyer',
    paste: 'coller la réponse reçue',
    missing: (values) => `il manque : ${values}`,
    example: 'par exemple',
    causes: 'Causes',
    earlier: (count) => `${count} réponse${s(count)} plus tôt : {answers} pour relire`,
    wentBack: (question) => `Retour à : ${question}`,
    changed: (question) => `Réponses revues ; suite à : ${question}`,
    more: (lines) => `encore ${lines} ligne${s(lines)} (Page suiv.)`,
    ends: { resolved: 'C’est résolu', advice: 'Conseil', handover: 'À transmettre' },
    to: (whom) => `À transmettre : ${whom}`,
    open: 'Ouvert',
    needs: 'À joindre',
    intake: 'Il manque au ticket :',
    intakeHint: 'Entrée sans rien écrire : passer',
    needAsked: 'À joindre :',
    needHint: 'Le nom du fichier. Tab : impossible à obtenir, dire pourquoi. Entrée sans rien écrire : passer',
    cannotHint: 'Pourquoi, en quelques mots. Tab : finalement, c’est joint. Entrée sans rien écrire : passer',
    attached: 'Joint :',
    cannot: 'Impossible, car :',
    actions: { finish: 'Terminer', ticket: 'Lire le ticket', save: 'Enregistrer', copy: 'Copier', back: 'Revenir' },
    saved: (paths) => `Enregistré : ${paths}`,
    copied: 'Copié.',
    copyAsked: 'Demandé au terminal de copier ; il peut l’ignorer.',
    kept: 'Gardé comme preuve de cette réponse.',
    nothingToCopy: 'Il n’y a pas de commande à copier ici.',
    whichCommand: 'Quelle commande copier ? Tapez son numéro.',
    voiceNow: (voice) => `Votre prochaine réponse sera notée « ${voice} ».`,
    whereNow: (where) => `La panne se trouve ${where}.`,
    langNow: (lang) => `Langue : ${lang}`,
    oneLanguage: 'Ce parcours n’existe que dans cette langue.',
    typeOne: (most) => `Tapez un chiffre de 1 à ${most}, ou {help} pour l’aide.`,
    noteTitle: 'Note sur cette étape',
    noteFor: { internal: 'Interne : reste ici', customer: 'Pour le client : part dans le ticket' },
    noteKept: { internal: 'Noté, interne : reste ici.', customer: 'Noté pour le client : part dans le ticket.' },
    wrongTitle: (step) => `Qu’est-ce qui est faux à l’étape « ${step} » ?`,
    wrongFor: 'Une phrase pour l’auteur du parcours. Elle ne part pas dans le ticket.',
    wrongKept: 'Gardé pour l’auteur du parcours ; ne part pas dans le ticket.',
    heldNow: 'Mis en attente. Pour reprendre : {hold}, ou une réponse.',
    goOn: 'h reprendre',
    notesSoFar: 'Notes déjà prises',
    pasteTitle: 'Collez ici ce que vous avez reçu',
    pasteLines: (lines) => `${lines} ligne${s(lines)}`,
    discard: 'Échap encore une fois pour abandonner ce texte.',
    helpTitle: 'Touches',
    answersTitle: 'Vos réponses',
    noAnswers: 'Aucune réponse pour l’instant.',
    isOpen: 'ouverte',
    isOld: 'à revoir',
    ticketTitle: 'Le ticket tel qu’il est',
    textTitle: 'Texte à sélectionner',
    changeOne: ({ from, to, kept, lost, next }) =>
      `Changer « ${from} » pour « ${to} » : ${keptFr(kept)}${lost > 0 ? `, ${lost} à redonner` : ''}, et vous irez à « ${next} ».`,
    changeTitle: (question) => `Changer la réponse à : ${question}`,
    sameAnswer: 'C’est déjà la réponse donnée.',
    stillSo: 'Toujours la même réponse : elle comptera comme donnée maintenant.',
    hints: {
      page: [
        '{n} répondre',
        '← revenir',
        'v « {voice} »',
        'y message',
        'p coller',
        'n note',
        '/ chercher',
        'w où',
        'a réponses',
        'h attente',
        's partager',
        '? aide',
        'Ctrl+C quitter, tout est gardé',
      ],
      field: ['Entrée répondre', '↓ ne pas savoir', 'Échap autres touches', 'Ctrl+C quitter, tout est gardé'],
      outside: [
        '↑ écrire',
        'Entrée ne pas savoir',
        '← revenir',
        'v « {voice} »',
        'y message',
        'p coller',
        'n note',
        '/ chercher',
        'a réponses',
        'h attente',
        '? aide',
        'Ctrl+C quitter, tout est gardé',
      ],
      end: ['↑ ↓ Entrée choisir', '← revenir', 'a réponses', 't ticket', '? aide', 'q terminer'],
      intake: ['Entrée garder', 'Échap tout passer', 'Ctrl+C quitter, tout est gardé'],
      need: ['Entrée garder', 'Tab impossible', 'Échap tout passer', 'Ctrl+C quitter, tout est gardé'],
      cannot: ['Entrée garder', 'Tab joint', 'Échap tout passer', 'Ctrl+C quitter, tout est gardé'],
      note: {
        internal: ['Entrée garder', 'Tab pour le client', 'Échap laisser'],
        customer: ['Entrée garder', 'Tab interne', 'Échap laisser'],
      },
      wrong: ['Entrée garder', 'Échap laisser'],
      paste: ['Ctrl+D garder', 'Échap laisser'],
      scroll: ['↑ ↓ faire défiler', 'Échap refermer'],
      list: ['↑ ↓ choisir', 'Entrée changer', 'Échap refermer'],
      change: ['↑ ↓ choisir', 'Entrée changer', 'Échap laisser'],
      changeField: ['Entrée changer', 'Échap laisser'],
      check: ['Entrée lancer', 'p coller plutôt', '↑ ↓ faire défiler', 'Échap laisser'],
      checkBlocked: ['p coller la sortie', '↑ ↓ faire défiler', 'Échap refermer'],
      looking: ['Échap arrêter'],
      finding: ['Entrée accepter', '1-9 répondre autrement', 'Échap laisser'],
      findingOpen: ['1-9 répondre', 'Échap refermer'],
      which: ['chiffre copier', 'Échap laisser'],
      find: ['↑ ↓ choisir', 'Entrée voir le chemin', 'Échap refermer'],
      findWay: ['Entrée y aller', 'Échap retour à la liste'],
      preview: ['Entrée continuer', 'Espace laisser, ou masquer de nouveau', '+ mot', 'v pour qui', '↑ ↓', 'Échap annuler'],
      previewWord: ['Entrée masquer ce mot', 'Échap annuler'],
      share: ['{n} répondre', '← revenir', 's cesser de partager', 'Ctrl+C quitter'],
      shareEnd: ['← revenir', 's cesser de partager', 'Ctrl+C quitter'],
    },
  },
  en: {
    where: 'Where',
    expect: 'You should see',
    ifNot: 'If not',
    why: 'Why',
    risk: 'Risk',
    undo: 'To undo',
    internal: 'Between us',
    again: 'Once more, after:',
    parks: 'the question stays open',
    lookAnyway: 'Look now anyway: answer. Otherwise {stop} to leave.',
    known: ({ label, voice, source, age }) => `Already known: ${label} (${voice}, ${source}, ${age} ago)`,
    against: (label) => `another voice says: ${label}`,
    takeKnown: 'Tab take the answer known',
    checkHere: 'check here',
    noCheck: 'Nothing can be checked automatically at this step.',
    checkTitle: 'Check here: this is all that will be done',
    alreadyLooked: 'looked at already',
    byHand: 'Or by hand:',
    looking: 'Looking…',
    elapsed: (seconds) => `for ${seconds} s`,
    states: {
      unsure: 'Not conclusive:',
      'could-not-run': 'Could not be checked:',
      'not-allowed': 'Not allowed:',
      'timed-out': 'Took too long:',
      cancelled: 'Stopped:',
    },
    lookedAt: (place) => `Looked at: ${place}`,
    also: (steps) => `Also answers: ${steps}`,
    chosen: (label) => `Answer: ${label}`,
    send: 'copy the message to send',
    paste: 'paste the reply',
    missing: (values) => `missing: ${values}`,
    example: 'for example',
    causes: 'Causes',
    earlier: (count) => `${count} earlier answer${s(count)}: {answers} to read them`,
    wentBack: (question) => `Back to: ${question}`,
    changed: (question) => `Answers changed; going on at: ${question}`,
    more: (lines) => `${lines} more line${s(lines)} (Page Down)`,
    ends: { resolved: 'Resolved', advice: 'Advice', handover: 'To hand over' },
    to: (whom) => `To hand over: ${whom}`,
    open: 'Open',
    needs: 'To attach',
    intake: 'The ticket still lacks:',
    intakeHint: 'Enter with nothing typed: skip',
    needAsked: 'To attach:',
    needHint: 'The name of the file. Tab: it cannot be had, say why. Enter with nothing typed: skip',
    cannotHint: 'Why, in a few words. Tab: it is attached after all. Enter with nothing typed: skip',
    attached: 'Attached:',
    cannot: 'Cannot be had, because:',
    actions: { finish: 'Finish', ticket: 'Read the ticket', save: 'Save', copy: 'Copy', back: 'Go back' },
    saved: (paths) => `Saved: ${paths}`,
    copied: 'Copied.',
    copyAsked: 'Asked the terminal to copy; it may ignore that.',
    kept: 'Kept as evidence of this answer.',
    nothingToCopy: 'There is no command to copy here.',
    whichCommand: 'Copy which command? Type its number.',
    voiceNow: (voice) => `Your next answer will be noted as “${voice}”.`,
    whereNow: (where) => `The fault sits ${where}.`,
    langNow: (lang) => `Language: ${lang}`,
    oneLanguage: 'This flow exists in this language only.',
    typeOne: (most) => `Type a digit from 1 to ${most}, or {help} for help.`,
    noteTitle: 'Note on this step',
    noteFor: { internal: 'Internal: stays here', customer: 'For the customer: goes into the ticket' },
    noteKept: { internal: 'Noted, internal: stays here.', customer: 'Noted for the customer: goes into the ticket.' },
    wrongTitle: (step) => `What is wrong with the step “${step}”?`,
    wrongFor: 'A sentence for the flow’s author. It does not go into the ticket.',
    wrongKept: 'Kept for the flow’s author; does not go into the ticket.',
    heldNow: 'On hold. To go on: {hold}, or an answer.',
    goOn: 'h go on',
    notesSoFar: 'Notes so far',
    pasteTitle: 'Paste here what you received',
    pasteLines: (lines) => `${lines} line${s(lines)}`,
    discard: 'Esc once more to drop this text.',
    helpTitle: 'Keys',
    answersTitle: 'Your answers',
    noAnswers: 'No answers yet.',
    isOpen: 'open',
    isOld: 'look again',
    ticketTitle: 'The ticket as it stands',
    textTitle: 'Text to select',
    changeOne: ({ from, to, kept, lost, next }) =>
      `Change “${from}” to “${to}”: ${keptEn(kept)}${lost > 0 ? `, ${lost} to give again` : ''}, and you go to “${next}”.`,
    changeTitle: (question) => `Change the answer to: ${question}`,
    sameAnswer: 'This is the answer already given.',
    stillSo: 'Still the same answer: it will count as given now.',
    hints: {
      page: [
        '{n} answer',
        '← back',
        'v “{voice}”',
        'y message',
        'p paste',
        'n note',
        '/ find',
        'w where',
        'a answers',
        'h hold',
        's share',
        '? help',
        'Ctrl+C quit, everything is kept',
      ],
      field: ['Enter answer', '↓ not knowing', 'Esc other keys', 'Ctrl+C quit, everything is kept'],
      outside: [
        '↑ type',
        'Enter not knowing',
        '← back',
        'v “{voice}”',
        'y message',
        'p paste',
        'n note',
        '/ find',
        'a answers',
        'h hold',
        '? help',
        'Ctrl+C quit, everything is kept',
      ],
      end: ['↑ ↓ Enter pick', '← back', 'a answers', 't ticket', '? help', 'q finish'],
      intake: ['Enter keep', 'Esc skip all', 'Ctrl+C quit, everything is kept'],
      need: ['Enter keep', 'Tab cannot be had', 'Esc skip all', 'Ctrl+C quit, everything is kept'],
      cannot: ['Enter keep', 'Tab attached', 'Esc skip all', 'Ctrl+C quit, everything is kept'],
      note: {
        internal: ['Enter keep', 'Tab for the customer', 'Esc leave'],
        customer: ['Enter keep', 'Tab internal', 'Esc leave'],
      },
      wrong: ['Enter keep', 'Esc leave'],
      paste: ['Ctrl+D keep', 'Esc leave'],
      scroll: ['↑ ↓ scroll', 'Esc close'],
      list: ['↑ ↓ pick', 'Enter change', 'Esc close'],
      change: ['↑ ↓ pick', 'Enter change', 'Esc leave'],
      changeField: ['Enter change', 'Esc leave'],
      check: ['Enter run it', 'p paste instead', '↑ ↓ scroll', 'Esc leave'],
      checkBlocked: ['p paste the output', '↑ ↓ scroll', 'Esc close'],
      looking: ['Esc stop'],
      finding: ['Enter accept', '1-9 answer otherwise', 'Esc leave'],
      findingOpen: ['1-9 answer', 'Esc close'],
      which: ['digit copy', 'Esc leave'],
      find: ['↑ ↓ pick', 'Enter see the way', 'Esc close'],
      findWay: ['Enter go there', 'Esc back to the list'],
      preview: ['Enter go on', 'Space keep, or hide again', '+ word', 'v whom for', '↑ ↓', 'Esc cancel'],
      previewWord: ['Enter hide this word', 'Esc leave'],
      share: ['{n} answer', '← back', 's stop sharing', 'Ctrl+C quit'],
      shareEnd: ['← back', 's stop sharing', 'Ctrl+C quit'],
    },
  },
};
