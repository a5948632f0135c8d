import type { Words } from '../text/lang.ts';

/** What a code says. `{name}` is filled in from the finding; the guides to the format are made from this. */
export interface Code extends Words<string> {
  readonly severity: 'error' | 'warning';
  readonly hint?: Words<string> | undefined;
}

const error = (en: string, fr: string, hint?: Words<string>): Code => ({ severity: 'error', en, fr, hint });
const warning = (en: string, fr: string, hint?: Words<string>): Code => ({ severity: 'warning', en, fr, hint });

/** Everything that can be wrong with the files themselves, found while reading them. */
export const READING_CODES = {
  'file-missing': error('there is no file "{name}"', 'le fichier « {name} » n’existe pas', {
    en: 'a flow is a folder with flow.yaml and text/{base}.md',
    fr: 'un parcours est un dossier qui contient flow.yaml et text/{base}.md',
  }),
  'file-denied': error('the file "{name}" may not be read', 'le fichier « {name} » ne peut pas être lu (droits)'),
  'file-too-big': error('the file is larger than {limit}', 'le fichier dépasse {limit}', {
    en: 'shorten it or split the flow',
    fr: 'raccourcissez-le ou coupez le parcours en deux',
  }),
  'not-a-file': error('"{name}" is not an ordinary file', '« {name} » n’est pas un fichier ordinaire'),
  'file-unreadable': error('the file "{name}" could not be read: {why}', 'le fichier « {name} » n’a pas pu être lu : {why}'),
  'file-empty': error('the file is empty', 'le fichier est vide'),
  'wrong-encoding': error('the file is not UTF-8 text ({found})', 'le fichier n’est pas un texte UTF-8 ({found})', {
    en: 'save it as UTF-8',
    fr: 'enregistrez-le en UTF-8',
  }),
  'control-characters': warning('control characters were removed', 'des caractères de commande ont été retirés', {
    en: 'delete them from the file',
    fr: 'effacez-les du fichier',
  }),
  'file-name': warning('"{name}" is not the name of a language', '« {name} » n’est pas le nom d’une langue', {
    en: 'texts are called fr.md, en.md, pt-br.md',
    fr: 'les textes s’appellent fr.md, en.md, pt-br.md',
  }),
  'yaml-syntax': error('this is not valid YAML: {why}', 'ce n’est pas du YAML valable : {why}'),
  'too-deep': error('the file is nested too deeply', 'le fichier est imbriqué trop profondément'),
  'too-many-aliases': error('the file uses too many aliases', 'le fichier utilise trop d’alias', {
    en: 'write the repeated parts out',
    fr: 'écrivez les parties répétées en entier',
  }),
  'duplicate-key': error('the key "{key}" stands twice', 'la clé « {key} » figure deux fois'),
  'unknown-key': error('unknown key "{key}" in {what}', 'clé inconnue « {key} » dans {what}', {
    en: 'one of: {allowed}',
    fr: 'au choix : {allowed}',
  }),
  'missing-key': error('{what} lacks "{key}"', 'il manque « {key} » dans {what}'),
  'expected-map': error('{what} must be a list of keys and values', '{what} doit être une suite de clés et de valeurs'),
  'expected-list': error('{what} must be a list', '{what} doit être une liste', { en: 'write [a, b]', fr: 'écrivez [a, b]' }),
  'expected-text': error('{what} must be a single text', '{what} doit être un simple texte'),
  'bad-id': error('"{id}" is not a legal id', '« {id} » n’est pas un identifiant permis', {
    en: 'small letters, digits and hyphens, beginning with a letter',
    fr: 'minuscules, chiffres et traits d’union, en commençant par une lettre',
  }),
  'bad-value': error('"{value}" does not fit {what}', '« {value} » ne convient pas pour {what}', {
    en: 'one of: {allowed}',
    fr: 'au choix : {allowed}',
  }),
  'bad-date': error('"{value}" is not a date', '« {value} » n’est pas une date', {
    en: 'write 2027-05-31',
    fr: 'écrivez 2027-05-31',
  }),
  'bad-duration': error('"{value}" is not a time to wait', '« {value} » n’est pas une durée', {
    en: 'write 30m, 2h or 1d',
    fr: 'écrivez 30m, 2h ou 1d',
  }),
  'bad-time': error('"{value}" is not a time with its offset', '« {value} » n’est pas une heure avec son décalage', {
    en: 'write 2026-11-22T14:31:00+01:00',
    fr: 'écrivez 2026-11-22T14:31:00+01:00',
  }),
  'no-steps': error('{what} has no steps', '{what} n’a aucune étape'),
  'no-arms': error('{what} leads nowhere', '{what} ne mène nulle part'),
  'step-kind': error(
    'step "{step}" is neither a question, a value, a repair, an again, a part nor an end',
    'l’étape « {step} » n’est ni une question, ni une valeur, ni une réparation, ni une reprise, ni une partie, ni une fin',
    { en: 'it needs options, asks, repairs, again, part or end', fr: 'il lui faut options, asks, repairs, again, part ou end' },
  ),
  'step-kinds': error(
    'step "{step}" is several things at once: {kinds}',
    'l’étape « {step} » est plusieurs choses à la fois : {kinds}',
    {
      en: 'keep one of them',
      fr: 'n’en gardez qu’une',
    },
  ),
  'duplicate-step': error('step "{step}" stands twice in the flow', 'l’étape « {step} » figure deux fois dans le parcours', {
    en: 'step ids are unique in the whole flow, parts included',
    fr: 'un identifiant d’étape est unique dans tout le parcours, parties comprises',
  }),
  'unknown-again': error('step "{step}" repeats unknown step "{to}"', 'l’étape « {step} » reprend l’étape inconnue « {to} »'),
  'again-of': error(
    'step "{step}" repeats "{to}", which is not a question',
    'l’étape « {step} » reprend « {to} », qui n’est pas une question',
  ),
  'again-loop': error('step "{step}" repeats itself', 'l’étape « {step} » se reprend elle-même'),
  'again-missing': error(
    'step "{step}" does not list option "{option}" of "{of}"',
    'l’étape « {step} » n’a pas l’option « {option} » de « {of} »',
  ),
  'again-extra': error(
    'step "{step}" lists option "{option}", which "{of}" does not have',
    'l’étape « {step} » a l’option « {option} », que « {of} » n’a pas',
  ),
  'look-kind': error('{what} says no kind of looking', '{what} ne dit pas comment regarder', {
    en: 'one of: {allowed}',
    fr: 'au choix : {allowed}',
  }),
  'look-kinds': error('{what} says several kinds of looking', '{what} donne plusieurs façons de regarder', {
    en: 'keep one, or write a list with "when"',
    fr: 'n’en gardez qu’une, ou écrivez une liste avec « when »',
  }),
  'judge-arm': error(
    'an arm of {what} needs exactly one of answer, value, unsure',
    'une règle de {what} doit donner une seule chose : answer, value ou unsure',
  ),
  'answer-without-condition': error('an arm of {what} answers without a condition', 'une règle de {what} répond sans condition', {
    en: 'give it "when": what could not be read must not fall through to an answer',
    fr: 'donnez-lui « when » : ce qui n’a pas pu être lu ne doit pas devenir une réponse',
  }),
  'bad-name': error('"{id}" is not a legal name', '« {id} » n’est pas un nom permis', {
    en: 'letters, digits and _, beginning with a letter',
    fr: 'lettres, chiffres et _, en commençant par une lettre',
  }),
  'bad-look-duration': error('"{value}" is not a duration', '« {value} » n’est pas une durée', {
    en: 'write 500ms, 5s, 2m or 1h',
    fr: 'écrivez 500ms, 5s, 2m ou 1h',
  }),
  'line-too-long': error('a line is longer than {limit} characters', 'une ligne dépasse {limit} caractères'),
  'unreadable-text': error('the text cannot be read as Markdown: {why}', 'le texte n’est pas lisible comme du Markdown : {why}'),
  'unknown-section': warning(
    'section "{section}" belongs to nothing in the flow',
    'la section « {section} » ne correspond à rien dans le parcours',
    {
      en: 'delete it, or correct its id',
      fr: 'effacez-la, ou corrigez son identifiant',
    },
  ),
  'duplicate-section': error('section "{section}" stands twice', 'la section « {section} » figure deux fois'),
  'text-outside': warning('text before the first section is not used', 'le texte avant la première section ne sert pas', {
    en: 'begin a section with "# id"',
    fr: 'commencez une section par « # id »',
  }),
  'unknown-option-text': error(
    'option "{option}" is no option of step "{step}"',
    '« {option} » n’est pas une option de l’étape « {step} »',
  ),
  'option-without-id': error('an option of step "{step}" has no id', 'une option de l’étape « {step} » n’a pas d’identifiant', {
    en: 'write "- id: what one sees"',
    fr: 'écrivez « - id: ce que l’on voit »',
  }),
  'duplicate-option-text': error(
    'option "{option}" of step "{step}" stands twice',
    'l’option « {option} » de l’étape « {step} » figure deux fois',
  ),
  'duplicate-label': error('*{label}:* stands twice in step "{step}"', '*{label}:* figure deux fois dans l’étape « {step} »'),
  'unknown-check-option': warning(
    '"{option}" is nothing that check "{step}" says',
    '« {option} » n’est rien que la vérification « {step} » dise',
  ),
  'unknown-label': error('*{label}:* is no label', '*{label}:* n’est pas une étiquette', {
    en: 'labels: {allowed}',
    fr: 'étiquettes : {allowed}',
  }),
} as const satisfies Record<string, Code>;

export type ReadingCode = keyof typeof READING_CODES;
