import { type Code, READING_CODES } from '../flow/codes.ts';
import type { Words } from '../text/lang.ts';

const error = (en: string, fr: string, hint?: Words<string>): Code => ({ severity: 'error', en, fr, hint });
const warning = (en: string, fr: string, hint?: Words<string>): Code => ({ severity: 'warning', en, fr, hint });

/** Everything lint can find in a flow that could be read. */
export const LINT_CODES = {
  'unknown-step': error('step "{step}" leads to unknown step "{to}"', 'l’étape « {step} » mène à l’étape inconnue « {to} »'),
  'unknown-start': error('{what} starts at unknown step "{to}"', '{what} commence à l’étape inconnue « {to} »'),
  'unknown-symptom': error('the symptom is unknown step "{to}"', 'le symptôme est l’étape inconnue « {to} »'),
  'symptom-kind': error('the symptom "{to}" is not a step that asks', 'le symptôme « {to} » n’est pas une étape qui demande'),
  'outside-part': error(
    'step "{step}" leads out of part "{part}" to "{to}"',
    'l’étape « {step} » sort de la partie « {part} » vers « {to} »',
    {
      en: 'a part is left only by its exits',
      fr: 'on ne quitte une partie que par ses sorties',
    },
  ),
  'inside-part': error(
    'step "{step}" leads to "{to}", which lies inside part "{part}"',
    'l’étape « {step} » mène à « {to} », qui est dans la partie « {part} »',
    { en: 'lead to a step with "part: {part}"', fr: 'menez à une étape avec « part: {part} »' },
  ),
  'unknown-part': error('step "{step}" uses unknown part "{to}"', 'l’étape « {step} » utilise la partie inconnue « {to} »'),
  'unknown-exit': error('part "{part}" has no exit "{to}"', 'la partie « {part} » n’a pas de sortie « {to} »'),
  'missing-exit': error(
    'step "{step}" does not say where exit "{exit}" leads',
    'l’étape « {step} » ne dit pas où mène la sortie « {exit} »',
  ),
  'duplicate-exit': error(
    'exit "{exit}" of part "{part}" stands twice',
    'la sortie « {exit} » de la partie « {part} » figure deux fois',
  ),
  'unused-exit': warning(
    'no step of part "{part}" leads to exit "{exit}"',
    'aucune étape de la partie « {part} » ne mène à la sortie « {exit} »',
  ),
  'exit-named-like-step': error(
    'exit "{exit}" of part "{part}" is also the name of a step',
    'la sortie « {exit} » de la partie « {part} » est aussi le nom d’une étape',
    {
      en: 'rename one of them',
      fr: 'renommez l’une des deux',
    },
  ),
  'end-in-part': error('end "{step}" lies inside part "{part}"', 'la fin « {step} » est dans la partie « {part} »', {
    en: 'leave the part by an exit and put the end outside',
    fr: 'quittez la partie par une sortie et placez la fin dehors',
  }),
  'part-in-itself': error('part "{part}" uses itself', 'la partie « {part} » s’utilise elle-même'),
  'unused-part': error('no step uses part "{part}"', 'aucune étape n’utilise la partie « {part} »'),
  'unreachable-step': error('no way leads to step "{step}"', 'aucun chemin ne mène à l’étape « {step} »', {
    en: 'lead to it or delete it',
    fr: 'menez-y ou effacez-la',
  }),
  'endless-loop': error('no way leads from step "{step}" to an end', 'aucun chemin ne mène de l’étape « {step} » à une fin', {
    en: 'give the loop an option that leaves it',
    fr: 'donnez à la boucle une option qui en sort',
  }),
  'unknown-value': error('step "{step}" asks for unknown value "{to}"', 'l’étape « {step} » demande la valeur inconnue « {to} »'),
  'unknown-cause': error('"{step}" names unknown cause "{to}"', '« {step} » nomme la cause inconnue « {to} »'),
  'unknown-ticket': error('end "{step}" names unknown ticket "{to}"', 'la fin « {step} » nomme le ticket inconnu « {to} »'),
  'unknown-fact': error('no step sets the fact "{to}"', 'aucune étape ne pose le fait « {to} »'),
  'fact-is-value': error(
    '"{to}" is a typed value, and "when" reads only facts',
    '« {to} » est une valeur saisie, et « when » ne lit que des faits',
    {
      en: 'set a fact with "sets", or let a check decide',
      fr: 'posez un fait avec « sets », ou laissez une vérification décider',
    },
  ),
  'unknown-fact-value': error('the fact "{fact}" is never "{to}"', 'le fait « {fact} » ne vaut jamais « {to} »'),
  'missing-unknown': error('question "{step}" has no option "unknown"', 'la question « {step} » n’a pas d’option « unknown »', {
    en: 'add "unknown" with the step to go on with',
    fr: 'ajoutez « unknown » avec l’étape où continuer',
  }),
  'value-option': error(
    'value step "{step}" has option "{option}"; only "unknown" may stand there',
    'l’étape de valeur « {step} » a l’option « {option} » ; seule « unknown » est permise',
  ),
  'no-options': error('step "{step}" has no options', 'l’étape « {step} » n’a aucune option'),
  'last-arm-condition': error(
    'the last way of "{option}" in step "{step}" has a condition',
    'le dernier chemin de « {option} » dans l’étape « {step} » a une condition',
    {
      en: 'end with one without "when"',
      fr: 'terminez par un chemin sans « when »',
    },
  ),
  'covered-arm': error(
    'this way of "{option}" in step "{step}" is never taken',
    'ce chemin de « {option} » dans l’étape « {step} » n’est jamais pris',
    {
      en: 'the ones before it cover it; the first match wins',
      fr: 'les précédents le couvrent ; le premier qui convient l’emporte',
    },
  ),
  'resolved-without-again': error(
    'step "{step}" leads to the resolved end "{to}" without a second look at the fault',
    'l’étape « {step} » mène à la fin « {to} » (résolu) sans revoir la panne',
    {
      en: 'go through an "again" of a question with "fault: true"',
      fr: 'passez par un « again » d’une question avec « fault: true »',
    },
  ),
  'missing-file': error('there is no text in the base language, {file}', 'il n’y a pas de texte dans la langue de base, {file}'),
  'missing-text': error('"{section}" has no text in {file}', '« {section} » n’a pas de texte dans {file}', {
    en: 'add a section "# {section}"',
    fr: 'ajoutez une section « # {section} »',
  }),
  'missing-part-text': warning('"{section}" has no text in {file}', '« {section} » n’a pas de texte dans {file}'),
  'empty-section': error('section "{section}" is empty', 'la section « {section} » est vide'),
  'missing-option-text': error(
    'option "{option}" of step "{step}" has no text',
    'l’option « {option} » de l’étape « {step} » n’a pas de texte',
    {
      en: 'add "- {option}: what one sees" to the last list',
      fr: 'ajoutez « - {option}: ce que l’on voit » à la dernière liste',
    },
  ),
  'slot-in-quotes': error('the slot {slot} stands inside quotes', 'l’emplacement {slot} est entre guillemets', {
    en: 'take the quotes away: the value comes with its own',
    fr: 'retirez les guillemets : la valeur apporte les siens',
  }),
  'unknown-check': error(
    'step "{step}" names unknown check "{to}"',
    'l’étape « {step} » nomme la vérification inconnue « {to} »',
  ),
  'unknown-look': error(
    'check "{check}" uses unknown look "{to}"',
    'la vérification « {check} » utilise le regard inconnu « {to} »',
  ),
  'bad-expression': error(
    'an expression of check "{check}" does not work: {why}',
    'une expression de la vérification « {check} » ne marche pas : {why}',
    {
      en: 'CEL; a look’s data is a list under its id, with _ for -',
      fr: 'du CEL ; ce qu’un regard a lu est une liste à son nom, avec _ pour -',
    },
  ),
  'let-named-like-look': error(
    '"{name}" in check "{check}" is the name of a look already',
    '« {name} » dans la vérification « {check} » est déjà le nom d’un regard',
  ),
  'arm-covered': error(
    'this rule of check "{check}" is never reached',
    'cette règle de la vérification « {check} » n’est jamais atteinte',
    {
      en: 'the one before it has no condition; the first match wins',
      fr: 'la précédente n’a pas de condition ; la première qui convient l’emporte',
    },
  ),
  'unknown-check-answer': error(
    'check "{check}" answers "{to}", which step "{step}" does not offer',
    'la vérification « {check} » répond « {to} », que l’étape « {step} » ne propose pas',
  ),
  'value-for-options': error(
    'check "{check}" gives a value, and step "{step}" wants an option',
    'la vérification « {check} » donne une valeur, et l’étape « {step} » attend une option',
  ),
  'look-last-condition': error(
    'the last way of look "{look}" has a condition',
    'la dernière façon du regard « {look} » a une condition',
    { en: 'end with one without "when"', fr: 'terminez par une façon sans « when »' },
  ),
  'look-covered': error('this way of look "{look}" is never taken', 'cette façon du regard « {look} » n’est jamais prise', {
    en: 'the one before it has no condition; the first match wins',
    fr: 'la précédente n’a pas de condition ; la première qui convient l’emporte',
  }),
  'not-reading': error(
    'the command of look "{look}" does more than read: {what} ({why})',
    'la commande du regard « {look} » fait plus que lire : {what} ({why})',
    {
      en: 'only reading commands may be run; see flows/checks.md',
      fr: 'seules les commandes de lecture peuvent être lancées ; voir flows/checks.md',
    },
  ),
  'missing-check-sentence': warning(
    'check "{check}" has no sentence for "{option}"',
    'la vérification « {check} » n’a pas de phrase pour « {option} »',
    { en: 'add "- {option}: what was found"', fr: 'ajoutez « - {option}: ce qui a été trouvé »' },
  ),
  'missing-translation': warning('"{section}" is not translated into "{lang}"', '« {section} » n’est pas traduit en « {lang} »'),
  'missing-option-translation': warning(
    'option "{option}" of step "{step}" is not translated into "{lang}"',
    'l’option « {option} » de l’étape « {step} » n’est pas traduite en « {lang} »',
  ),
  'stale-translation': warning(
    '"{section}" was translated from an older text',
    '« {section} » a été traduit d’un texte plus ancien',
    {
      en: 'look it over, then: ariane flow translate DIR --stamp "{section}"',
      fr: 'relisez-le, puis : ariane flow translate DIR --stamp "{section}"',
    },
  ),
  'unmarked-translation': warning(
    '"{section}" does not say which text it was translated from',
    '« {section} » ne dit pas de quel texte il est traduit',
    {
      en: 'write <!-- from: {print} --> in its heading',
      fr: 'écrivez <!-- from: {print} --> dans son titre',
    },
  ),
  'surplus-translation': warning('"{section}" is not in the base text', '« {section} » n’est pas dans le texte de base', {
    en: 'delete it, or write it in the base language',
    fr: 'effacez-la, ou écrivez-la dans la langue de base',
  }),
  'long-page': warning(
    'the page of step "{step}" takes {lines} lines at 80 columns',
    'la page de l’étape « {step} » prend {lines} lignes sur 80 colonnes',
    {
      en: 'at most 20: move details to *why:*, or make two steps',
      fr: '20 au plus : déplacez des détails dans *why:*, ou faites deux étapes',
    },
  ),
  'hard-to-read': warning(
    'the text of "{section}" is hard to read (LIX {lix})',
    'le texte de « {section} » est difficile à lire (LIX {lix})',
    {
      en: 'shorter sentences and shorter words; at most 55',
      fr: 'des phrases et des mots plus courts ; 55 au plus',
    },
  ),
  'missing-where': warning(
    'step "{step}" shows a command and no *where:*',
    'l’étape « {step} » montre une commande sans *where:*',
  ),
  'missing-expect': warning(
    'step "{step}" shows a command and no *expect:*',
    'l’étape « {step} » montre une commande sans *expect:*',
  ),
  'walk-flow': error('the walk is one of another flow, "{to}"', 'cette conversation est celle d’un autre parcours, « {to} »', {
    en: 'this flow is "{flow}"',
    fr: 'ce parcours est « {flow} »',
  }),
  'walk-step': error(
    'the walk names step "{to}", which asks nothing here',
    'la conversation nomme l’étape « {to} », qui ne demande rien ici',
  ),
  'walk-answer': error('step "{step}" has no answer "{to}"', 'l’étape « {step} » n’a pas de réponse « {to} »', {
    en: 'one of: {allowed}',
    fr: 'au choix : {allowed}',
  }),
  'walk-cause': error('the walk names unknown cause "{to}"', 'la conversation nomme la cause inconnue « {to} »'),
  'walk-end': error(
    'the walk is to end at "{to}", which is no end',
    'la conversation doit finir à « {to} », qui n’est pas une fin',
  ),
  'unknown-source': warning('"{to}" is none of the flow’s sources', '« {to} » n’est aucune des sources du parcours', {
    en: 'name it under "sources", with title and date',
    fr: 'nommez-la sous « sources », avec titre et date',
  }),
  'folder-name': warning(
    'the flow is called "{id}" and its folder "{folder}"',
    'le parcours s’appelle « {id} » et son dossier « {folder} »',
    {
      en: 'a flow’s id is its folder’s name',
      fr: 'un parcours porte le nom de son dossier',
    },
  ),
} as const satisfies Record<string, Code>;

/** Every code there is, with its words in both languages: data, for guides. */
export const CODES: Readonly<Record<string, Code>> = { ...READING_CODES, ...LINT_CODES };
