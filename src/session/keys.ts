/**
 * The one owner of keys: which key does what, where, and in which words. Both fronts read it; the help overlay and the
 * README's table are made from it. Letters are the same in every language.
 */
import type { Words } from '../text/lang.ts';

export type KeyCommand =
  | 'choose'
  | 'up-down'
  | 'back'
  | 'answers'
  | 'known'
  | 'find'
  | 'note'
  | 'wrong'
  | 'hold'
  | 'voice'
  | 'where'
  | 'send'
  | 'paste'
  | 'check'
  | 'copy'
  | 'language'
  | 'ticket'
  | 'share'
  | 'help'
  | 'stop'
  | 'leave-field'
  | 'interrupt';

export interface Key {
  readonly command: KeyCommand;
  /** As printed on the screen front; undefined where that front has no such key. */
  readonly screen: string | undefined;
  /** As typed in line mode. */
  readonly line: string | undefined;
  readonly words: Words<string>;
}

export const KEYS: readonly Key[] = [
  { command: 'choose', screen: '1-9', line: '1-99', words: { fr: 'répondre', en: 'answer' } },
  { command: 'up-down', screen: '↑ ↓ ↵', line: undefined, words: { fr: 'choisir puis valider', en: 'pick, then confirm' } },
  { command: 'back', screen: '←', line: 'r', words: { fr: 'revenir à la réponse précédente', en: 'back to the last answer' } },
  {
    command: 'answers',
    screen: 'a',
    line: 'a',
    words: { fr: 'vos réponses, et en changer une', en: 'your answers, and change one' },
  },
  {
    command: 'known',
    screen: '=',
    line: '=',
    words: { fr: 'prendre la réponse déjà connue', en: 'take the answer already known' },
  },
  {
    command: 'find',
    screen: '/',
    line: '/',
    words: { fr: 'chercher un symptôme ou un message d’erreur', en: 'find a symptom or an error message' },
  },
  { command: 'note', screen: 'n', line: 'n', words: { fr: 'noter quelque chose', en: 'write a note' } },
  {
    command: 'wrong',
    screen: 'x',
    line: 'x',
    words: { fr: 'cette étape est fausse : le dire à son auteur', en: 'this step is wrong: tell its author' },
  },
  {
    command: 'hold',
    screen: 'h',
    line: 'h',
    words: { fr: 'mettre en attente, ou reprendre', en: 'put on hold, or go on' },
  },
  { command: 'voice', screen: 'v', line: 'v', words: { fr: 'dire qui l’affirme', en: 'say who says so' } },
  { command: 'where', screen: 'w', line: 'w', words: { fr: 'dire où se trouve la panne', en: 'say where the fault sits' } },
  { command: 'send', screen: 'y', line: 'y', words: { fr: 'copier le message à envoyer', en: 'copy the message to send' } },
  { command: 'paste', screen: 'p', line: 'p', words: { fr: 'coller la réponse reçue', en: 'paste the reply' } },
  {
    command: 'check',
    screen: 'k',
    line: 'k',
    words: { fr: 'vérifier ici (montre d’abord quoi)', en: 'check here (shows first what)' },
  },
  { command: 'copy', screen: 'c', line: 'c', words: { fr: 'copier la commande', en: 'copy the command' } },
  { command: 'language', screen: 'l', line: 'l', words: { fr: 'changer de langue', en: 'change the language' } },
  { command: 'ticket', screen: 't', line: 't', words: { fr: 'lire le ticket', en: 'read the ticket' } },
  { command: 'share', screen: 's', line: undefined, words: { fr: 'écran à partager', en: 'screen to share' } },
  { command: 'help', screen: '?', line: '?', words: { fr: 'aide', en: 'help' } },
  { command: 'stop', screen: 'q', line: 'q', words: { fr: 'arrêter, tout est gardé', en: 'stop, everything is kept' } },
  {
    command: 'leave-field',
    screen: 'Esc',
    line: undefined,
    words: { fr: 'quitter le champ ou refermer', en: 'leave the field, or close' },
  },
  {
    command: 'interrupt',
    screen: 'Ctrl+C',
    line: 'Ctrl+C',
    words: { fr: 'quitter, tout est gardé', en: 'quit, everything is kept' },
  },
];
