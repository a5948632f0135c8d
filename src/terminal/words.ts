import type { Words } from '../text/lang.ts';

export const CLIPBOARD_WORDS: Words<{ tooLong: string; noTool: string; noToolRemote: string; failed: string }> = {
  fr: {
    tooLong: 'Trop long pour le presse-papiers. Enregistrez-le dans un fichier.',
    noTool: 'Aucun presse-papiers ici. Sélectionnez le texte à la souris, ou installez wl-copy, xclip ou xsel.',
    noToolRemote: 'Aucun presse-papiers à travers cette connexion. Sélectionnez le texte à la souris.',
    failed: 'Le presse-papiers n’a pas répondu. Sélectionnez le texte à la souris.',
  },
  en: {
    tooLong: 'Too long for the clipboard. Save it to a file instead.',
    noTool: 'There is no clipboard here. Select the text with the mouse, or install wl-copy, xclip or xsel.',
    noToolRemote: 'There is no clipboard over this connection. Select the text with the mouse.',
    failed: 'The clipboard did not answer. Select the text with the mouse.',
  },
};
