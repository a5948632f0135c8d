import type { EvidenceProblem } from '../check/evidence/types.ts';
import type { FileProblem } from '../terminal/ports.ts';
import type { Words } from '../text/lang.ts';

/** What the command line itself says. Functions of what is filled in; everything from outside is cleaned by the caller. */
export interface CliWords {
  readonly didYouMean: (name: string) => string;
  readonly seeHelp: string;
  readonly nothingToFind: string;
  readonly nothingFound: string;
  /** The answer of a question that was found. */
  foundAnswer(label: string): string;
  readonly foundNoWay: string;
  /** The answers that lead to a step. */
  foundWay(steps: readonly string[]): string;
  readonly unknownOption: (name: string) => string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownShell: (name: string) => string;
  readonly needsValue: (name: string, value: string) => string;
  readonly takesNoValue: (name: string) => string;
  readonly badChoice: (name: string, given: string) => string;
  readonly choices: (choices: readonly string[]) => string;
  readonly elsewhere: (name: string, commands: readonly string[]) => string;
  readonly tooMany: (word: string) => string;
  readonly missingOperand: string;
  readonly usage: (line: string) => string;
  readonly runNeedsAnswers: string;
  readonly badLang: (name: string, given: string) => string;
  readonly noSuchLang: (lang: string, flow: string) => string;
  readonly langsAre: (langs: readonly string[]) => string;
  readonly unknownFlow: (name: string) => string;
  readonly flowsAre: (ids: readonly string[]) => string;
  readonly noFlows: string;
  readonly looked: (dirs: readonly string[]) => string;
  readonly noFolder: (dir: string) => string;
  readonly invalidFlow: (name: string, count: number) => string;
  readonly lintHint: (command: string) => string;
  readonly lintDone: (errors: number, warnings: number) => string;
  readonly noHome: string;
  readonly homeNul: string;
  readonly homeUnwritable: (dir: string, why: string) => string;
  readonly homeHint: string;
  readonly problem: Readonly<Record<FileProblem, string>>;
  readonly cannotRead: (file: string, why: string) => string;
  readonly cannotWrite: (file: string, why: string) => string;
  readonly outputLost: string;
  readonly badAnswers: (file: string) => string;
  readonly otherFlow: (file: string, named: string, flow: string) => string;
  readonly leftOver: (step: string) => string;
  readonly doesNotFit: (step: string, reached: string) => string;
  readonly unknownSession: (id: string) => string;
  readonly ambiguousSession: (ids: string) => string;
  readonly noSession: string;
  readonly sessionsHint: (command: string) => string;
  readonly resume: (command: string) => string;
  readonly kept: string;
  /** The line a file of answers needs to go further. */
  readonly nextAnswer: (line: string) => string;
  readonly whereKept: (path: string) => string;
  readonly dueAt: (when: string) => string;
  readonly due: string;
  readonly saved: (paths: readonly string[]) => string;
  readonly notSaved: (why: string) => string;
  readonly open: string;
  readonly deleted: (id: string) => string;
  readonly noSessions: string;
  readonly pickTitle: string;
  readonly pickFind: string;
  readonly pickKeys: string;
  readonly pickPrompt: (count: number) => string;
  readonly pickWrong: (count: number) => string;
  readonly pickNew: (title: string) => string;
  /** For somebody who has no session yet. */
  readonly pickTour: (title: string) => string;
  readonly pickResume: (title: string, id: string) => string;
  readonly noInputPick: string;
  readonly reached: (question: string) => string;
  readonly walks: (ok: number, all: number) => string;
  readonly edges: (covered: number, all: number) => string;
  readonly samples: (ok: number, all: number) => string;
  readonly sampleFound: (expected: string, found: string) => string;
  readonly noChecks: (flow: string) => string;
  readonly badEvidence: (name: string, why: string) => string;
  readonly otherFlowEvidence: (name: string, theirs: string, ours: string) => string;
  readonly olderEvidence: (name: string) => string;
  readonly evidence: Readonly<Record<EvidenceProblem, string>>;
  readonly noWalks: string;
  readonly walkEnd: (expected: string, reached: string) => string;
  readonly walkState: (state: string, expected: readonly string[], reached: readonly string[]) => string;
  readonly defect: string;
  readonly defectReport: string;
  readonly defectJournal: (path: string) => string;
  readonly noStep: (step: string) => string;
  readonly noOption: (option: string, step: string) => string;
  readonly held: (id: string, pid: number, host: string) => string;
  readonly heldHint: (of: { list: string; read: string }) => string;
  /** Where nobody can ask the other machine whether that program still runs. */
  readonly heldFarHint: (lock: string) => string;
  readonly openElsewhere: (pid: number, host: string) => string;
  readonly waits: {
    readonly due: (when: string) => string;
    readonly later: (when: string) => string;
    readonly customer: (question: string) => string;
    readonly nothing: (question: string) => string;
  };
  /** A new session is begun for a case that has an open one. */
  readonly caseOpen: (reference: string) => string;
  readonly broken: (id: string, place: string) => string;
  readonly tookOver: (pid: number) => string;
  readonly droppedLine: string;
  /** The flow a session goes on with is not quite the one it was begun with. */
  readonly otherVersion: (of: { begun: string; now: string }) => string;
  readonly states: Readonly<Record<'open' | 'ended' | 'broken', string>>;
}

const list = (items: readonly string[]): string => items.join(', ');

export const WORDS: Words<CliWords> = {
  fr: {
    didYouMean: (name) => `Vouliez-vous dire « ${name} » ?`,
    seeHelp: 'Voyez « ariane --help ».',
    nothingToFind: 'Que faut-il chercher ? Décrivez le problème, ou collez le message d’erreur.',
    nothingFound: 'Rien ne correspond. Essayez avec d’autres mots, ou avec le code de l’erreur.',
    foundAnswer: (label) => `→ ${label}`,
    foundNoWay: 'Aucune suite de réponses n’y mène directement.',
    foundWay: (steps) => (steps.length === 0 ? 'C’est la première question.' : `Y mènent (supposées) : ${steps.join(' › ')}`),
    unknownOption: (name) => `L’option ${name} n’existe pas.`,
    unknownCommand: (name) => `La commande « ${name} » n’existe pas.`,
    unknownShell: (name) => `Aucune complétion pour le shell « ${name} ».`,
    needsValue: (name, value) => `L’option --${name} attend une valeur : --${name} ${value}.`,
    takesNoValue: (name) => `L’option --${name} ne prend pas de valeur.`,
    badChoice: (name, given) => `« ${given} » n’est pas une valeur de --${name}.`,
    choices: (choices) => `Valeurs possibles : ${list(choices)}.`,
    elsewhere: (name, commands) => `L’option --${name} n’a pas de sens ici. Elle va avec : ${list(commands)}.`,
    tooMany: (word) => `« ${word} » est de trop.`,
    missingOperand: 'Il manque quelque chose à cette commande.',
    usage: (line) => `Usage : ${line}`,
    runNeedsAnswers:
      '« ariane run » ne demande rien : il lui faut un fichier de réponses, des relevés (--evidence) ou --allow-checks.',
    badLang: (name, given) => `--${name} attend un code de langue comme fr ou en, pas « ${given} ».`,
    noSuchLang: (lang, flow) => `Le parcours « ${flow} » n’existe pas en « ${lang} ».`,
    langsAre: (langs) => `Langues de ce parcours : ${list(langs)}.`,
    unknownFlow: (name) => `Aucun parcours ne s’appelle « ${name} ».`,
    flowsAre: (ids) => `Parcours disponibles : ${list(ids)}.`,
    noFlows: 'Aucun parcours n’a été trouvé.',
    looked: (dirs) => `Cherché dans : ${list(dirs)}.`,
    noFolder: (dir) => `Le dossier « ${dir} » n’existe pas, ou ne peut pas être lu.`,
    invalidFlow: (name, count) =>
      `Le parcours « ${name} » ne peut pas démarrer : ${count === 1 ? '1 erreur' : `${count} erreurs`}.`,
    lintHint: (command) => `Corrigez ces fichiers, puis vérifiez avec : ${command}`,
    lintDone: (errors, warnings) =>
      `${errors} ${errors > 1 ? 'erreurs' : 'erreur'}, ${warnings} ${warnings > 1 ? 'avertissements' : 'avertissement'}`,
    noHome: 'Aucun dossier personnel n’est connu : les sessions ne peuvent pas être gardées.',
    homeNul: 'Le dossier donné contient un caractère nul.',
    homeUnwritable: (dir, why) => `Rien ne peut être gardé dans « ${dir} » (${why}).`,
    homeHint: 'Choisissez un autre dossier avec --home DIR ou ARIANE_HOME.',
    problem: {
      missing: 'n’existe pas',
      denied: 'accès refusé',
      'too-big': 'trop grand',
      'not-a-file': 'n’est pas un fichier ordinaire',
      full: 'disque plein',
      'read-only': 'lecture seule',
      exists: 'existe déjà',
      busy: 'ouvert dans un autre programme, ou protégé en écriture',
      'bad-name': 'Windows n’accepte pas ce nom de fichier',
      other: 'erreur du système',
    },
    cannotRead: (file, why) => `« ${file} » ne peut pas être lu (${why}).`,
    cannotWrite: (file, why) => `« ${file} » ne peut pas être écrit (${why}).`,
    outputLost: 'Ce qui devait être imprimé n’a pas pu être écrit (disque plein).',
    badAnswers: (file) => `Le fichier de réponses « ${file} » n’est pas utilisable.`,
    otherFlow: (file, named, flow) => `« ${file} » contient des réponses au parcours « ${named} », pas à « ${flow} ».`,
    leftOver: (step) => `la réponse à « ${step} » vient après la fin`,
    doesNotFit: (step, reached) => `la réponse à « ${step} » ne convient pas à l’étape atteinte, « ${reached} »`,
    unknownSession: (id) => `Aucune session ne s’appelle « ${id} ».`,
    ambiguousSession: (ids) => `Plusieurs sessions commencent ainsi : ${ids}.`,
    noSession: 'Aucune session à reprendre.',
    sessionsHint: (command) => `Voyez la liste avec « ${command} ».`,
    resume: (command) => `Pour reprendre : ${command}`,
    kept: 'Tout est gardé.',
    nextAnswer: (line) => `La suite, dans un fichier de réponses :\n  ${line}`,
    whereKept: (path) => `Session : ${path}`,
    dueAt: (when) => `À regarder de nouveau à partir de ${when}.`,
    due: 'À regarder maintenant.',
    saved: (paths) => `Enregistré : ${list(paths)}`,
    notSaved: (why) => `Rien n’a pu être enregistré (${why}).`,
    open: 'Ce parcours a déjà des sessions ouvertes (les autres : ariane sessions) :',
    deleted: (id) => `La session ${id} est supprimée, avec tout ce qu’elle contenait.`,
    noSessions: 'Aucune session.',
    pickTitle: 'Que voulez-vous faire ?',
    pickFind: 'Décrire le problème, ou coller le message d’erreur',
    pickKeys: '↑ ↓ choisir, Entrée valider, Ctrl+C quitter',
    pickPrompt: (count) => `Votre choix (1 à ${count}, / décrire le problème, q arrêter) : `,
    pickWrong: (count) => `Répondez par un nombre de 1 à ${count}, / pour décrire le problème, ou q pour arrêter.`,
    pickNew: (title) => title,
    pickTour: (title) => `${title} : première fois ici ? Trois minutes, rien n’est modifié`,
    pickResume: (title, id) => `Reprendre : ${title} (${id})`,
    noInputPick: 'Sans question possible, il faut nommer un parcours : ariane FLOW --no-input.',
    reached: (question) => `Arrêté à la question : ${question}`,
    walks: (ok, all) => `Conversations d’essai : ${ok} sur ${all} arrivent où elles doivent.`,
    edges: (covered, all) => `Chemins du parcours empruntés par elles : ${covered} sur ${all}.`,
    samples: (ok, all) => `Sorties enregistrées : ${ok} sur ${all} donnent le constat attendu.`,
    sampleFound: (expected, found) => `attendu « ${expected} », trouvé « ${found} »`,
    noChecks: (flow) => `Le parcours « ${flow} » n’a pas de vérifications : il ne peut rien lire de relevés.`,
    badEvidence: (name, why) => `Les relevés « ${name} » ne peuvent pas être lus : ${why}.`,
    otherFlowEvidence: (name, theirs, ours) => `Les relevés « ${name} » sont ceux du parcours « ${theirs} », pas de « ${ours} ».`,
    olderEvidence: (name) =>
      `Les relevés « ${name} » ont été faits avec une autre version du parcours ; ce qui va encore est utilisé.`,
    evidence: {
      'not-found': 'ce fichier n’existe pas',
      denied: 'accès refusé',
      empty: 'ils sont vides',
      'not-evidence': 'ce n’est ni un dossier, ni un zip, ni un bloc collé',
      'bad-zip': 'le zip est abîmé',
      'unsafe-zip': 'le zip contient un chemin dangereux',
      encrypted: 'le zip est protégé par un mot de passe',
      'too-many-files': 'il y a trop de fichiers',
      'too-big': 'c’est trop gros',
      'bad-manifest': 'leur fichier manifest.json est abîmé',
      'newer-format': 'ils viennent d’une version plus récente d’Ariane',
      'no-block': 'le bloc collé n’a pas de début',
      truncated: 'le bloc collé n’est pas entier',
      damaged: 'le bloc collé a été modifié en route',
    },
    noWalks: 'Ce parcours n’a pas de conversation d’essai (dossier walks).',
    walkEnd: (expected, reached) => `fin attendue « ${expected} », atteinte « ${reached} »`,
    walkState: (state, expected, reached) => `${state} : attendu [${list(expected)}], trouvé [${list(reached)}]`,
    defect: 'Ariane a rencontré un défaut qui est le sien, pas le vôtre.',
    defectReport: 'Signalez-le à qui vous a donné Ariane, avec les lignes ci-dessus et la version :',
    defectJournal: (path) => `Vos réponses sont gardées dans ${path}`,
    noStep: (step) => `l’étape « ${step} » n’existe pas`,
    noOption: (option, step) => `l’étape « ${step} » n’a pas de réponse « ${option} »`,
    held: (id, pid, host) => `La session ${id} est ouverte ailleurs (processus ${pid}, machine ${host}).`,
    heldHint: ({ list: others, read }) =>
      `Continuez dans l’autre terminal, ou quittez-la là-bas (q, tout est gardé) et relancez cette commande. Les autres : ${others}. Pour seulement la lire : ${read}`,
    heldFarHint: (lock) =>
      `Continuez sur l’autre machine, ou quittez-la là-bas (q, tout est gardé). Si plus personne n’y travaille, supprimez ce fichier : ${lock}`,
    openElsewhere: (pid, host) => `ouverte ailleurs (processus ${pid}, machine ${host})`,
    waits: {
      due: (when) => `à regarder depuis ${when}`,
      later: (when) => `à regarder à partir de ${when}`,
      customer: (question) => `attend le client : ${question}`,
      nothing: (question) => `en cours : ${question}`,
    },
    caseOpen: (reference) => `Attention : le dossier « ${reference} » a déjà une session ouverte ; celle-ci en est une nouvelle.`,
    broken: (id, place) => `La session ${id} n’est pas lisible : ${place}.`,
    tookOver: (pid) => `Le programme qui tenait cette session (processus ${pid}) n’est plus là ; elle est reprise ici.`,
    otherVersion: ({ begun, now }) =>
      `Cette session a été commencée avec une autre version du parcours (${begun}) ; celle d’ici est : ${now}.`,
    droppedLine: 'La dernière ligne n’avait été écrite qu’à moitié ; elle est laissée de côté.',
    states: { open: 'ouverte', ended: 'terminée', broken: 'illisible' },
  },
  en: {
    didYouMean: (name) => `Did you mean "${name}"?`,
    seeHelp: 'See "ariane --help".',
    nothingToFind: 'What should be looked for? Describe the problem, or paste the error message.',
    nothingFound: 'Nothing fits. Try other words, or the code of the error.',
    foundAnswer: (label) => `→ ${label}`,
    foundNoWay: 'No answers lead straight there.',
    foundWay: (steps) => (steps.length === 0 ? 'It is the first question.' : `What leads there (assumed): ${steps.join(' › ')}`),
    unknownOption: (name) => `There is no option ${name}.`,
    unknownCommand: (name) => `There is no command "${name}".`,
    unknownShell: (name) => `There is no completion for the shell "${name}".`,
    needsValue: (name, value) => `Option --${name} needs a value: --${name} ${value}.`,
    takesNoValue: (name) => `Option --${name} takes no value.`,
    badChoice: (name, given) => `"${given}" is no value of --${name}.`,
    choices: (choices) => `Values: ${list(choices)}.`,
    elsewhere: (name, commands) => `Option --${name} means nothing here. It belongs to: ${list(commands)}.`,
    tooMany: (word) => `"${word}" is one word too many.`,
    missingOperand: 'Something is missing from this command.',
    usage: (line) => `Usage: ${line}`,
    runNeedsAnswers: '"ariane run" asks nothing: it needs a file of answers, evidence (--evidence) or --allow-checks.',
    badLang: (name, given) => `--${name} takes a language code such as fr or en, not "${given}".`,
    noSuchLang: (lang, flow) => `Flow "${flow}" has no texts in "${lang}".`,
    langsAre: (langs) => `Languages of this flow: ${list(langs)}.`,
    unknownFlow: (name) => `There is no flow "${name}".`,
    flowsAre: (ids) => `Flows: ${list(ids)}.`,
    noFlows: 'No flow was found.',
    looked: (dirs) => `Looked in: ${list(dirs)}.`,
    noFolder: (dir) => `Folder "${dir}" does not exist or cannot be read.`,
    invalidFlow: (name, count) => `Flow "${name}" cannot start: ${count === 1 ? '1 error' : `${count} errors`}.`,
    lintHint: (command) => `Correct these files, then look again with: ${command}`,
    lintDone: (errors, warnings) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
    noHome: 'No home folder is known, so sessions cannot be kept.',
    homeNul: 'The folder given holds a NUL character.',
    homeUnwritable: (dir, why) => `Nothing can be kept in "${dir}" (${why}).`,
    homeHint: 'Choose another folder with --home DIR or ARIANE_HOME.',
    problem: {
      missing: 'does not exist',
      denied: 'permission denied',
      'too-big': 'too big',
      'not-a-file': 'not a regular file',
      full: 'the disk is full',
      'read-only': 'read-only',
      exists: 'already exists',
      busy: 'open in another program, or write-protected',
      'bad-name': 'Windows takes no file of that name',
      other: 'an error of the system',
    },
    cannotRead: (file, why) => `"${file}" cannot be read (${why}).`,
    cannotWrite: (file, why) => `"${file}" cannot be written (${why}).`,
    outputLost: 'What was to be printed could not be written (the disk is full).',
    badAnswers: (file) => `The answers file "${file}" cannot be used.`,
    otherFlow: (file, named, flow) => `"${file}" holds answers to flow "${named}", not to "${flow}".`,
    leftOver: (step) => `the answer to "${step}" comes after the end`,
    doesNotFit: (step, reached) => `the answer to "${step}" does not fit the step reached, "${reached}"`,
    unknownSession: (id) => `There is no session "${id}".`,
    ambiguousSession: (ids) => `Several sessions begin so: ${ids}.`,
    noSession: 'There is no session to go on with.',
    sessionsHint: (command) => `See the list with "${command}".`,
    resume: (command) => `Resume with: ${command}`,
    kept: 'Everything is kept.',
    nextAnswer: (line) => `What comes next in a file of answers:\n  ${line}`,
    whereKept: (path) => `Session: ${path}`,
    dueAt: (when) => `Worth looking again from ${when}.`,
    due: 'Worth looking now.',
    saved: (paths) => `Saved: ${list(paths)}`,
    notSaved: (why) => `Nothing could be saved (${why}).`,
    open: 'This flow has open sessions already (others: ariane sessions):',
    deleted: (id) => `Session ${id} is removed, with everything it held.`,
    noSessions: 'No sessions.',
    pickTitle: 'What do you want to do?',
    pickFind: 'Describe the problem, or paste the error message',
    pickKeys: '↑ ↓ choose, Enter confirm, Ctrl+C quit',
    pickPrompt: (count) => `Your choice (1 to ${count}, / describe the problem, q stop): `,
    pickWrong: (count) => `Answer with a number from 1 to ${count}, / to describe the problem, or q to stop.`,
    pickNew: (title) => title,
    pickTour: (title) => `${title}: first time here? Three minutes, nothing is changed`,
    pickResume: (title, id) => `Resume: ${title} (${id})`,
    noInputPick: 'Where nothing may be asked, name a flow: ariane FLOW --no-input.',
    reached: (question) => `Stopped at the question: ${question}`,
    walks: (ok, all) => `Sample conversations: ${ok} of ${all} arrive where they should.`,
    edges: (covered, all) => `Ways of the flow they take: ${covered} of ${all}.`,
    samples: (ok, all) => `Recorded outputs: ${ok} of ${all} give the finding they must.`,
    sampleFound: (expected, found) => `expected "${expected}", found "${found}"`,
    noChecks: (flow) => `The flow "${flow}" has no checks: it can read nothing from evidence.`,
    badEvidence: (name, why) => `The evidence "${name}" cannot be read: ${why}.`,
    otherFlowEvidence: (name, theirs, ours) => `The evidence "${name}" belongs to the flow "${theirs}", not to "${ours}".`,
    olderEvidence: (name) => `The evidence "${name}" was collected with another version of the flow; what still fits is used.`,
    evidence: {
      'not-found': 'this file does not exist',
      denied: 'access is denied',
      empty: 'it is empty',
      'not-evidence': 'it is neither a folder, a zip nor a pasted block',
      'bad-zip': 'the zip is damaged',
      'unsafe-zip': 'the zip holds a dangerous path',
      encrypted: 'the zip is protected by a password',
      'too-many-files': 'there are too many files',
      'too-big': 'it is too big',
      'bad-manifest': 'its manifest.json is damaged',
      'newer-format': 'it comes from a newer Ariane',
      'no-block': 'the pasted block has no beginning',
      truncated: 'the pasted block is not whole',
      damaged: 'the pasted block was altered on the way',
    },
    noWalks: 'This flow has no sample conversation (folder walks).',
    walkEnd: (expected, reached) => `expected end "${expected}", reached "${reached}"`,
    walkState: (state, expected, reached) => `${state}: expected [${list(expected)}], found [${list(reached)}]`,
    defect: 'Ariane met a defect of its own; it is not your doing.',
    defectReport: 'Report it to whoever gave you Ariane, with the lines above and the version:',
    defectJournal: (path) => `Your answers are kept in ${path}`,
    noStep: (step) => `there is no step "${step}"`,
    noOption: (option, step) => `step "${step}" has no answer "${option}"`,
    held: (id, pid, host) => `Session ${id} is open elsewhere (process ${pid}, machine ${host}).`,
    heldHint: ({ list: others, read }) =>
      `Go on in the other terminal, or leave it there (q, everything is kept) and run this again. The others: ${others}. Only to read it: ${read}`,
    heldFarHint: (lock) =>
      `Go on at the other machine, or leave it there (q, everything is kept). If nobody works there any more, delete this file: ${lock}`,
    openElsewhere: (pid, host) => `open elsewhere (process ${pid}, machine ${host})`,
    waits: {
      due: (when) => `worth looking since ${when}`,
      later: (when) => `worth looking from ${when}`,
      customer: (question) => `waits for the customer: ${question}`,
      nothing: (question) => `at: ${question}`,
    },
    caseOpen: (reference) => `Mind: case "${reference}" has an open session already; this is a new one.`,
    broken: (id, place) => `Session ${id} cannot be read: ${place}.`,
    tookOver: (pid) => `The program that held this session (process ${pid}) is gone; it is taken over here.`,
    otherVersion: ({ begun, now }) =>
      `This session was begun with another version of the flow (${begun}); the one here is: ${now}.`,
    droppedLine: 'The last line was only half written; it is left out.',
    states: { open: 'open', ended: 'ended', broken: 'unreadable' },
  },
};
