import type { CheckState } from '../check/types.ts';
import type { CauseState, Voice, Where } from '../session/types.ts';
import type { Words } from '../text/lang.ts';

interface LineWords {
  readonly left: (words: string) => string;
  readonly flow: (title: string) => string;
  readonly caseName: (name: string) => string;
  readonly faultSits: (where: string) => string;
  readonly held: (words: string) => string;
  readonly heldNow: string;
  readonly note: (forWord: string, text: string) => string;
  readonly again: (what: string) => string;
  readonly say: (text: string) => string;
  readonly where: (text: string) => string;
  readonly command: (missing: string) => string;
  readonly expect: (text: string) => string;
  readonly ifNot: (text: string) => string;
  readonly why: (text: string) => string;
  readonly internal: (text: string) => string;
  readonly risk: (text: string) => string;
  readonly undo: (text: string) => string;
  readonly early: string;
  readonly known: (known: { label: string; voice: string; age: string; source: string }) => string;
  readonly takeKnown: (label: string) => string;
  readonly example: (text: string) => string;
  readonly choices: (count: number) => string;
  readonly parks: string;
  readonly send: string;
  readonly paste: string;
  readonly check: string;
  readonly noCheck: string;
  readonly checkTitle: string;
  readonly lookWhere: (parts: readonly (string | undefined)[]) => string;
  readonly alreadyLooked: string;
  readonly byHand: string;
  readonly runIt: string;
  readonly notRun: string;
  readonly looking: string;
  readonly found: (sentence: string) => string;
  readonly notFound: (state: string, why: string) => string;
  readonly states: Readonly<Record<Exclude<CheckState, 'answered'>, string>>;
  readonly lookedAt: (place: string) => string;
  readonly also: (steps: string) => string;
  readonly copy: string;
  readonly voice: (word: string) => string;
  readonly yourChoice: (from: { count: number; back: boolean; first: readonly string[] }) => string;
  readonly yourAnswer: (from: { back: boolean }) => string;
  readonly unknownValue: string;
  readonly wrongChoice: (from: { count: number; colon: boolean }) => string;
  readonly wrongValue: string;
  readonly tooLong: string;
  readonly colonNeeded: (letter: string) => string;
  readonly noteKept: Readonly<Record<'internal' | 'customer', string>>;
  readonly wrongAsk: (step: string) => string;
  readonly wrongKept: string;
  readonly nothing: string;
  readonly noteAsk: string;
  readonly pasteAsk: string;
  readonly pasted: string;
  readonly copied: string;
  readonly copyAsked: string;
  readonly noCommand: string;
  readonly whichCommand: (count: number) => string;
  readonly missing: (labels: string) => string;
  readonly noAnswers: string;
  readonly answers: string;
  readonly answer: (from: {
    short: string;
    label: string;
    voice: string;
    parked: boolean;
    old: boolean;
    notes: readonly string[];
  }) => string;
  readonly whichAnswer: (count: number) => string;
  readonly newAnswer: (count: number) => string;
  readonly newValue: string;
  readonly preview: (from: { from: string; to: string; kept: number; lost: number; next: string }) => string;
  readonly yesNo: string;
  readonly sameAnswer: string;
  /** An old answer that is given again as it was. */
  readonly stillSo: string;
  readonly whereAsk: string;
  readonly wheres: Readonly<Record<Where, string>>;
  readonly voiceAsk: string;
  readonly voices: Readonly<Record<Exclude<Voice, 'observed' | 'shown'>, string>>;
  readonly usualVoice: string;
  readonly langAsk: string;
  readonly oneLang: string;
  readonly pickOne: (count: number) => string;
  readonly numberOrEmpty: (count: number) => string;
  readonly help: string;
  readonly helpNumbers: string;
  readonly helpColon: string;
  readonly helpUnknown: string;
  readonly helpKnown: string;
  readonly resolved: string;
  readonly advice: string;
  readonly handover: (to: string | undefined) => string;
  readonly cause: (state: string, name: string) => string;
  readonly needs: (text: string) => string;
  readonly leftOpen: (text: string) => string;
  readonly intakeSkip: string;
  readonly needAsked: (what: string) => string;
  readonly needPrompt: string;
  /** Only the sign was typed, not why. */
  readonly needWhy: string;
  readonly needSaid: (said: { what: string; has: boolean; text: string }) => string;
  readonly endActions: readonly [string, string, string];
  readonly endAsk: string;
  /** At an end that is no hand-over. */
  readonly lastAsk: string;
  readonly lastWrong: string;
  readonly previewAsk: (count: number) => string;
  readonly previewWrong: (count: number) => string;
  readonly saved: (path: string) => string;
}

// French has no plural for 0, English has.
const fr = (count: number, one: string, more: string): string => (count > 1 ? more : one);
const en = (count: number, one: string, more: string): string => (count === 1 ? one : more);

export const LINE_WORDS: Words<LineWords> = {
  fr: {
    left: (words) => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}.`,
    flow: (title) => `Parcours : ${title}`,
    caseName: (name) => `Dossier : ${name}`,
    faultSits: (where) => `La panne se trouve : ${where} (w pour changer)`,
    held: (words) => `${words}. Pour reprendre : h, ou une réponse.`,
    heldNow: 'Mis en attente.',
    note: (forWord, text) => `${forWord} : ${text}`,
    again: (what) => (what === '' ? 'Encore une fois.' : `Encore une fois, après : ${what}`),
    say: (text) => `À dire : « ${text} »`,
    where: (text) => `Où : ${text}`,
    command: (missing) => (missing === '' ? 'Commande :' : `Commande (il manque : ${missing}) :`),
    expect: (text) => `À voir : ${text}`,
    ifNot: (text) => `Sinon : ${text}`,
    why: (text) => `Pourquoi : ${text}`,
    internal: (text) => `Note interne : ${text}`,
    risk: (text) => `Risque : ${text}`,
    undo: (text) => `Pour revenir en arrière : ${text}`,
    early: 'Répondre maintenant, c’est regarder quand même. Pour attendre : q, tout est gardé.',
    known: ({ label, voice, age, source }) => `Réponse déjà connue : ${label} (${voice}, ${age}, ${source})`,
    takeKnown: (label) => `=. reprendre : ${label}`,
    example: (text) => `Exemple : ${text}`,
    choices: (count) => `${count} choix :`,
    parks: 'la question restera ouverte',
    send: 'y. lire le message à envoyer',
    check: 'k. vérifier ici',
    noCheck: 'Rien ne peut être vérifié automatiquement à cette étape.',
    checkTitle: 'Voici tout ce qui sera fait :',
    lookWhere: (parts) => parts.filter((part) => part !== undefined).join(', '),
    alreadyLooked: 'déjà relevé',
    byHand: 'Ou, à la main :',
    runIt: 'Lancer (o ou n) ?',
    notRun: 'Rien n’a été lancé.',
    looking: 'Vérification en cours…',
    found: (sentence) => `Constat : ${sentence}`,
    notFound: (state, why) => `${state} : ${why}`,
    states: {
      unsure: 'Pas concluant',
      'could-not-run': 'N’a pas pu être vérifié',
      'not-allowed': 'Pas autorisé',
      'timed-out': 'Trop long',
      cancelled: 'Arrêté',
    },
    lookedAt: (place) => `Relevé sur : ${place}`,
    also: (steps) => `Répond aussi à : ${steps}`,
    paste: 'p. coller la réponse reçue',
    copy: 'c. lire la commande seule',
    voice: (word) => `v. votre réponse sera notée « ${word} », à changer ici`,
    yourChoice: ({ count, back, first }) =>
      `Votre choix (${[count > 1 ? `1 à ${count}` : '1', ...first, 'p', ...(back ? ['r revenir'] : []), 'n note', '? aide'].join(', ')}) :`,
    yourAnswer: ({ back }) =>
      `Votre réponse (${[':u je ne sais pas', ...(back ? [':r revenir'] : []), ':n note', ':? aide'].join(', ')}) :`,
    unknownValue: 'je ne sais pas',
    wrongChoice: ({ count, colon }) =>
      colon
        ? 'Tapez la réponse, unknown si vous ne savez pas, ou :? pour l’aide.'
        : `Tapez un nombre de 1 à ${count}, ou une lettre (? les donne toutes).`,
    wrongValue: 'Tapez la réponse sur une ligne, unknown si vous ne savez pas, ou :? pour l’aide.',
    tooLong: 'C’est trop long pour une ligne : rien n’a été gardé.',
    colonNeeded: (letter) => `Ici une lettre est une réponse. Pour la commande, tapez :${letter}.`,
    noteKept: { internal: 'Noté, interne : reste ici.', customer: 'Noté pour le client : part dans le ticket.' },
    wrongAsk: (step) =>
      `Qu’est-ce qui est faux à l’étape « ${step} » ? Une phrase pour l’auteur du parcours, hors du ticket (ligne vide : laisser) :`,
    wrongKept: 'Gardé pour l’auteur du parcours ; ne part pas dans le ticket.',
    nothing: 'Rien n’a été gardé.',
    noteAsk:
      'Votre note. Interne : elle reste ici.\nPour le client (elle part dans le ticket) : c seul sur la première ligne.\nÀ la fin, une ligne qui ne contient qu’un point. Sur une seule ligne : n et le texte (interne).',
    pasteAsk: 'Collez le texte, puis une ligne qui ne contient qu’un point :',
    pasted: 'C’est gardé comme preuve de cette réponse.',
    copied: 'Copié.',
    copyAsked: 'Envoyé au presse-papiers du terminal, qui peut l’ignorer.',
    noCommand: 'Il n’y a pas de commande ici.',
    whichCommand: (count) => `Laquelle (1 à ${count}) ?`,
    missing: (labels) => `Il manque encore : ${labels}. La commande n’est pas copiée.`,
    noAnswers: 'Il n’y a pas encore de réponse.',
    answers: 'Vos réponses :',
    answer: ({ short, label, voice, parked, old, notes }) =>
      `${old ? 'À revoir. ' : ''}${short} : ${label} (${voice}${parked ? ', laissée ouverte' : ''})${notes.map((note) => `. ${note}`).join('')}`,
    whichAnswer: (count) => `Laquelle changer (${count > 1 ? `1 à ${count}` : '1'}, ligne vide : aucune) ?`,
    newAnswer: (count) => `Nouvelle réponse (1 à ${count}, ligne vide : laisser) :`,
    newValue: 'Nouvelle réponse (unknown si vous ne savez pas, ligne vide : laisser) :',
    preview: ({ from, to, kept, lost, next }) =>
      `Changer « ${from} » pour « ${to} » : ${kept} ${fr(kept, 'réponse reste', 'réponses restent')}, ${lost} ${fr(lost, 'tombe', 'tombent')}, et vous irez à « ${next} ».`,
    yesNo: 'Changer (o ou n) ?',
    sameAnswer: 'Rien n’a été changé.',
    stillSo: 'Toujours la même réponse : elle comptera comme donnée maintenant.',
    whereAsk: 'Où se trouve la panne ?',
    wheres: { here: 'sur cette machine', reach: 'sur une autre, que je peux atteindre', customer: 'chez quelqu’un d’autre' },
    voiceAsk: 'Qui l’affirme ?',
    voices: { seen: 'vous l’avez vu', told: 'on vous l’a dit', assumed: 'on le suppose' },
    usualVoice: 'comme d’habitude',
    langAsk: 'Quelle langue ?',
    oneLang: 'Ce parcours n’existe que dans cette langue.',
    pickOne: (count) => `Votre choix (1 à ${count}, ligne vide : laisser) :`,
    numberOrEmpty: (count) => `Tapez un nombre de 1 à ${count}, ou une ligne vide.`,
    help: 'Ce que vous pouvez taper :',
    helpNumbers: 'le nombre d’un choix, ou son nom dans le parcours',
    helpColon: 'là où une réponse se tape, ces lettres commencent par deux-points (:r)',
    helpUnknown: 'unknown ou :u : je ne sais pas',
    helpKnown: '= (là où une réponse se tape, :=) : reprendre la réponse déjà connue',
    resolved: 'Fin : résolu.',
    advice: 'Fin : conseil.',
    handover: (to) => (to === undefined ? 'Fin : à transmettre.' : `Fin : à transmettre, ${to}.`),
    cause: (state, name) => `${state} : ${name}`,
    needs: (text) => `À joindre : ${text}`,
    leftOpen: (text) => `Resté ouvert : ${text}`,
    intakeSkip: 'Votre réponse (ligne vide : passer) :',
    needAsked: (what) => `À joindre : ${what}`,
    needWhy: 'Dites aussi pourquoi, après le tiret\u00a0: «\u00a0- effacés avant la copie\u00a0», par exemple.',
    needSaid: ({ what, has, text }) => `${has ? 'Joint' : 'Impossible à joindre'}\u00a0: ${what} (${text})`,
    needPrompt: 'Nom du fichier, ou - et pourquoi c’est impossible (ligne vide : passer) :',
    endActions: ['lire le ticket', 'enregistrer le ticket et la transcription', 'terminer'],
    previewAsk: (count) =>
      `Ligne vide : enregistrer${count === 0 ? '' : `, ${count === 1 ? '1' : `1 à ${count}`} : masquer ou laisser`}, + mot : le masquer, v : pour qui, q : laisser :`,
    previewWrong: (count) =>
      count === 0 ? 'Une ligne vide, + et un mot, v ou q.' : `Un nombre de 1 à ${count}, + et un mot, v, q, ou une ligne vide.`,
    endAsk: 'Votre choix (1 à 3, r revenir, a réponses, n note, ? aide) :',
    lastAsk: 'Ligne vide : terminer (t lire le ticket, r revenir, n note, ? aide) :',
    lastWrong: 'Une ligne vide pour terminer, ou une lettre (? les donne toutes).',
    saved: (path) => `Enregistré : ${path}`,
  },
  en: {
    left: (words) => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}.`,
    flow: (title) => `Flow: ${title}`,
    caseName: (name) => `Case: ${name}`,
    faultSits: (where) => `The fault sits: ${where} (w to change)`,
    held: (words) => `${words}. To go on: h, or an answer.`,
    heldNow: 'On hold.',
    note: (forWord, text) => `${forWord}: ${text}`,
    again: (what) => (what === '' ? 'Once more.' : `Once more, after: ${what}`),
    say: (text) => `To say: “${text}”`,
    where: (text) => `Where: ${text}`,
    command: (missing) => (missing === '' ? 'Command:' : `Command (still missing: ${missing}):`),
    expect: (text) => `What to see: ${text}`,
    ifNot: (text) => `If not: ${text}`,
    why: (text) => `Why: ${text}`,
    internal: (text) => `Internal note: ${text}`,
    risk: (text) => `Risk: ${text}`,
    undo: (text) => `To undo it: ${text}`,
    early: 'To answer now is to look anyway. To wait: q, everything is kept.',
    known: ({ label, voice, age, source }) => `Answer already known: ${label} (${voice}, ${age}, ${source})`,
    takeKnown: (label) => `=. take it: ${label}`,
    example: (text) => `Example: ${text}`,
    choices: (count) => `${count} ${en(count, 'choice', 'choices')}:`,
    parks: 'the question stays open',
    send: 'y. read the message to send',
    check: 'k. check here',
    noCheck: 'Nothing can be checked automatically at this step.',
    checkTitle: 'This is all that will be done:',
    lookWhere: (parts) => parts.filter((part) => part !== undefined).join(', '),
    alreadyLooked: 'looked at already',
    byHand: 'Or by hand:',
    runIt: 'Run it (y or n)?',
    notRun: 'Nothing was run.',
    looking: 'Looking…',
    found: (sentence) => `Found: ${sentence}`,
    notFound: (state, why) => `${state}: ${why}`,
    states: {
      unsure: 'Not conclusive',
      'could-not-run': 'Could not be checked',
      'not-allowed': 'Not allowed',
      'timed-out': 'Took too long',
      cancelled: 'Stopped',
    },
    lookedAt: (place) => `Looked at: ${place}`,
    also: (steps) => `Also answers: ${steps}`,
    paste: 'p. paste the reply',
    copy: 'c. read the command alone',
    voice: (word) => `v. your answer will be noted as “${word}”, changed here`,
    yourChoice: ({ count, back, first }) =>
      `Your choice (${[count > 1 ? `1 to ${count}` : '1', ...first, 'p', ...(back ? ['r back'] : []), 'n note', '? help'].join(', ')}):`,
    yourAnswer: ({ back }) =>
      `Your answer (${[':u I do not know', ...(back ? [':r back'] : []), ':n note', ':? help'].join(', ')}):`,
    unknownValue: 'I do not know',
    wrongChoice: ({ count, colon }) =>
      colon
        ? 'Type the answer, unknown if you do not know, or :? for help.'
        : `Type a number from 1 to ${count}, or a letter (? lists them).`,
    wrongValue: 'Type the answer on one line, unknown if you do not know, or :? for help.',
    tooLong: 'That is too long for one line: nothing was kept.',
    colonNeeded: (letter) => `Here a letter is an answer. For the command, type :${letter}.`,
    noteKept: { internal: 'Noted, internal: stays here.', customer: 'Noted for the customer: goes into the ticket.' },
    wrongAsk: (step) =>
      `What is wrong with the step “${step}”? A sentence for the flow’s author, not for the ticket (empty line: leave it):`,
    wrongKept: 'Kept for the flow’s author; does not go into the ticket.',
    nothing: 'Nothing was kept.',
    noteAsk:
      'Your note. Internal: it stays here.\nFor the customer (it goes into the ticket): c alone on the first line.\nAt the end, a line that holds only a dot. On one line: n and the text (internal).',
    pasteAsk: 'Paste the text, then a line that holds only a dot:',
    pasted: 'Kept as evidence of this answer.',
    copied: 'Copied.',
    copyAsked: 'Sent to the terminal’s clipboard, which may ignore it.',
    noCommand: 'There is no command here.',
    whichCommand: (count) => `Which one (1 to ${count})?`,
    missing: (labels) => `Still missing: ${labels}. The command is not copied.`,
    noAnswers: 'There is no answer yet.',
    answers: 'Your answers:',
    answer: ({ short, label, voice, parked, old, notes }) =>
      `${old ? 'Look again. ' : ''}${short}: ${label} (${voice}${parked ? ', left open' : ''})${notes.map((note) => `. ${note}`).join('')}`,
    whichAnswer: (count) => `Which one to change (${count > 1 ? `1 to ${count}` : '1'}, empty line: none)?`,
    newAnswer: (count) => `New answer (1 to ${count}, empty line: leave it):`,
    newValue: 'New answer (unknown if you do not know, empty line: leave it):',
    preview: ({ from, to, kept, lost, next }) =>
      `Change “${from}” to “${to}”: ${kept} ${en(kept, 'answer stays', 'answers stay')}, ${lost} ${en(lost, 'goes', 'go')}, and you will be at “${next}”.`,
    yesNo: 'Change it (y or n)?',
    sameAnswer: 'Nothing was changed.',
    stillSo: 'Still the same answer: it will count as given now.',
    whereAsk: 'Where does the fault sit?',
    wheres: { here: 'on this machine', reach: 'on another I can reach', customer: 'at somebody else’s' },
    voiceAsk: 'Who says so?',
    voices: { seen: 'you saw it', told: 'you were told', assumed: 'it is assumed' },
    usualVoice: 'as usual',
    langAsk: 'Which language?',
    oneLang: 'This flow exists in this language only.',
    pickOne: (count) => `Your choice (1 to ${count}, empty line: leave it):`,
    numberOrEmpty: (count) => `Type a number from 1 to ${count}, or an empty line.`,
    help: 'What you can type:',
    helpNumbers: 'the number of a choice, or its name in the flow',
    helpColon: 'where an answer is typed, these letters start with a colon (:r)',
    helpUnknown: 'unknown or :u: I do not know',
    helpKnown: '= (where an answer is typed, :=): take the answer already known',
    resolved: 'End: resolved.',
    advice: 'End: advice.',
    handover: (to) => (to === undefined ? 'End: to hand over.' : `End: to hand over, ${to}.`),
    cause: (state, name) => `${state}: ${name}`,
    needs: (text) => `To attach: ${text}`,
    leftOpen: (text) => `Left open: ${text}`,
    intakeSkip: 'Your answer (empty line: skip):',
    needAsked: (what) => `To attach: ${what}`,
    needWhy: 'Say why, too, after the dash: “- overwritten before anyone copied them”, for example.',
    needSaid: ({ what, has, text }) => `${has ? 'Attached' : 'Cannot be attached'}: ${what} (${text})`,
    needPrompt: 'Name of the file, or - and why it cannot be had (empty line: skip):',
    endActions: ['read the ticket', 'save the ticket and the transcript', 'finish'],
    previewAsk: (count) =>
      `Empty line: save${count === 0 ? '' : `, ${count === 1 ? '1' : `1 to ${count}`}: hide or leave`}, + word: hide it, v: whom for, q: leave:`,
    previewWrong: (count) =>
      count === 0 ? 'An empty line, + and a word, v or q.' : `A number from 1 to ${count}, + and a word, v, q, or an empty line.`,
    endAsk: 'Your choice (1 to 3, r back, a answers, n note, ? help):',
    lastAsk: 'Empty line: finish (t read the ticket, r back, n note, ? help):',
    lastWrong: 'An empty line to finish, or a letter (? lists them).',
    saved: (path) => `Saved: ${path}`,
  },
};

/** Causes an end tells of; untested ones would only be noise when read aloud. */
export const TOLD_CAUSES: readonly CauseState[] = ['confirmed', 'fixed', 'corrected', 'suspected', 'ruled-out'];
