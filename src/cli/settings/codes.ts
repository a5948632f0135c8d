import { type Code, READING_CODES } from '../../flow/codes.ts';
import type { Words } from '../../text/lang.ts';

const error = (en: string, fr: string, hint: Words<string>): Code => ({ severity: 'error', en, fr, hint });

/** What can be wrong with a settings file besides what can be with any YAML file. */
export const SETTINGS_CODES = {
  ...READING_CODES,
  'bad-lang': error('"{value}" is not a language code', '« {value} » n’est pas un code de langue', {
    en: 'write fr, en or pt-br',
    fr: 'écrivez fr, en ou pt-br',
  }),
  // Neither says what is written there: words to hide stand in this file, and what is wrong with it is printed by every command.
  'yaml-syntax': error('this is not valid YAML', 'ce n’est pas du YAML valable', {
    en: "indent with spaces, close what was opened, and put a text with signs such as : # * ! % or \\ in single quotes: 'C:\\flows'",
    fr: "décalez avec des espaces, fermez ce qui est ouvert, et mettez entre apostrophes un texte qui contient : # * ! % ou \\, comme 'C:\\parcours'",
  }),
  'commented-word': error('behind "#" everything is a comment', 'derrière « # », tout est un commentaire', {
    en: "put the word in single quotes: - '#blue'",
    fr: "mettez le mot entre apostrophes droites : - '#bleu'",
  }),
  'bad-word': error('this word cannot be hidden', 'ce mot ne peut pas être masqué', {
    en: 'a word or name of at most 200 characters, with a letter or a digit in it',
    fr: 'un mot ou un nom de 200 caractères au plus, avec au moins une lettre ou un chiffre',
  }),
  'bad-path': error('"{value}" is not the path of a folder or zip', '« {value} » n’est pas le chemin d’un dossier ou d’un zip', {
    en: "write ~/flows, /srv/flows.zip, 'C:\\flows' (in single quotes) or a path that begins at this file",
    fr: "écrivez ~/parcours, /srv/parcours.zip, 'C:\\parcours' (entre apostrophes) ou un chemin à partir de ce fichier",
  }),
  'unset-variable': error('"{value}" names a variable that is not set', '« {value} » nomme une variable qui n’est pas définie', {
    en: 'set it, or write the folder itself',
    fr: 'définissez-la, ou écrivez le dossier lui-même',
  }),
  'bad-limit': error('"{value}" is not a duration', '« {value} » n’est pas une durée', {
    en: 'write 150ms or 2s',
    fr: 'écrivez 150ms ou 2s',
  }),
  'bad-key': error('"{value}" cannot be the key for "{key}"', '« {value} » ne peut pas être la touche de « {key} »', {
    en: 'one letter or sign; digits answer, and Enter, Esc and Ctrl+C stay as they are',
    fr: 'une seule lettre ou un seul signe ; les chiffres répondent, et Entrée, Échap et Ctrl+C restent ce qu’elles sont',
  }),
  'key-taken': error('"{value}" is the key for "{other}" already', '« {value} » est déjà la touche de « {other} »', {
    en: 'choose another, or give "{other}" one too',
    fr: 'choisissez-en une autre, ou donnez-en une autre aussi à « {other} »',
  }),
} as const satisfies Record<string, Code>;
