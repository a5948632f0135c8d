import type { Words } from '../../text/lang.ts';

/** What the collector says: the comments at its top, and what it prints. */
export interface CollectorWords {
  readonly what: string;
  readonly made: (flow: string, version: number, hash: string, own: string) => readonly string[];
  readonly onlyReads: readonly string[];
  readonly secrets: string;
  readonly does: string;
  readonly also: string;
  readonly fromFile: string;
  readonly needs: string;
  readonly zipGoes: readonly string[];
  readonly calls: string;
  readonly tooOld: string;
  readonly unknownArgument: string;
  readonly asks: string;
  readonly example: (example: string) => string;
  readonly odd: string;
  readonly noExchange: string;
  readonly noGraph: string;
  readonly notAsked: string;
  readonly noFile: string;
  readonly noCommand: string;
  readonly error: string;
  readonly done: string;
  readonly zip: string;
  readonly folder: string;
  readonly send: string;
  readonly close: string;
  readonly pasteWhat: string;
  readonly pasteHow: readonly string[];
  readonly pasteBegins: string;
  readonly pasteCopy: string;
}

export const COLLECTOR_WORDS: Words<CollectorWords> = {
  en: {
    what: 'Collects what Ariane needs to know',
    made: (flow, version, hash, own) => [
      `Flow ${flow}, version ${version}`,
      `Fingerprint of the flow ${hash}`,
      `Written by Ariane ${own}`,
    ],
    onlyReads: [
      'This script only reads. It changes no setting, no mailbox and no service.',
      'All it writes is one zip file, and a folder for it that it takes away again.',
    ],
    secrets: 'Passwords, tokens and keys are not collected; a password in what a command prints is blanked out.',
    does: 'What it looks at (a value in braces is asked for first):',
    also: 'Besides: name of this computer and of your account, language, time zone, versions of Windows and PowerShell, and (in an Exchange or Graph session) the name of the organisation.',
    fromFile: 'copied; of logs the newest, at most 60 MB',
    needs: 'Looks in an Exchange Management Shell or a Graph session run only if you start the script there.',
    zipGoes: ['The zip file goes beside this script, or where -OutFile says. Nothing is sent anywhere: you send it.'],
    calls: 'How to call it without being asked anything:',
    tooOld: 'This PowerShell is too old for this script: it needs PowerShell 5.1 or newer. Nothing was done.',
    unknownArgument: 'This script does not know the argument: ',
    asks: 'A few values are needed. Press Enter alone where you do not know one.',
    example: (example) => ` (for example ${example})`,
    odd: 'This does not look like what is asked for. Type it again (the same again is taken as it is).',
    noExchange: 'left out: this is not an Exchange Management Shell.',
    noGraph: 'left out: there is no signed-in Microsoft Graph session here.',
    notAsked: 'left out: a value is not known.',
    noFile: 'left out: there is no such file on this computer.',
    noCommand: 'left out: this command does not exist here: ',
    error: 'an error came; it is kept, going on: ',
    done: 'Done.',
    zip: 'Everything is in this file:',
    folder: 'No zip file could be made. Everything is in this folder:',
    send: 'Please send it to the person who asked you for it.',
    close: 'Press Enter to close.',
    pasteWhat: 'Paste all of this into the Exchange Management Shell, then press Enter.',
    pasteHow: [
      'It only reads: it changes no setting and no mailbox, and writes no file.',
      'At the end it prints a block of text: copy it whole, and send it back.',
    ],
    pasteBegins: 'Looking; this takes a moment.',
    pasteCopy: 'Copy everything from BEGIN to END, these lines included, and send it back.',
  },
  fr: {
    what: 'Rassemble ce qu’Ariane a besoin de savoir',
    made: (flow, version, hash, own) => [
      `Parcours ${flow}, version ${version}`,
      `Empreinte du parcours ${hash}`,
      `Écrit par Ariane ${own}`,
    ],
    onlyReads: [
      'Ce script ne fait que lire. Il ne modifie ni réglage, ni boîte aux lettres, ni service.',
      'Il n’écrit qu’un fichier zip, et un dossier provisoire qu’il efface ensuite.',
    ],
    secrets: 'Mots de passe, jetons et clés ne sont pas recueillis ; un mot de passe affiché par une commande est masqué.',
    does: 'Ce qu’il regarde (une valeur entre accolades est demandée d’abord) :',
    also: 'Ainsi que le nom de cet ordinateur et de votre compte, la langue, le fuseau horaire, les versions de Windows et de PowerShell, et (dans une session Exchange ou Graph) le nom de l’organisation.',
    fromFile: 'copié ; des journaux, les plus récents, 60 Mo au plus',
    needs: 'Ce qui se lit dans Exchange Management Shell ou dans une session Graph n’est lu que si vous y lancez le script.',
    zipGoes: [
      'Le fichier zip se trouve ensuite à côté de ce script, ou là où l’indique -OutFile. Rien n’est envoyé : c’est vous qui l’envoyez.',
    ],
    calls: 'Pour le lancer sans qu’il pose de question :',
    tooOld: 'Ce PowerShell est trop ancien pour ce script : il faut PowerShell 5.1 ou plus récent. Rien n’a été fait.',
    unknownArgument: 'Ce script ne connaît pas l’argument : ',
    asks: 'Quelques valeurs sont nécessaires. Si vous n’en connaissez pas une, appuyez simplement sur Entrée.',
    example: (example) => ` (par exemple ${example})`,
    odd: 'Cela ne ressemble pas à ce qui est demandé. Tapez-le de nouveau (la même saisie sera prise telle quelle).',
    noExchange: 'laissé de côté : ceci n’est pas Exchange Management Shell.',
    noGraph: 'laissé de côté : aucune session Microsoft Graph n’est ouverte ici.',
    notAsked: 'laissé de côté : une valeur n’est pas connue.',
    noFile: 'laissé de côté : ce fichier n’existe pas sur cet ordinateur.',
    noCommand: 'laissé de côté : cette commande n’existe pas ici : ',
    error: 'une erreur est survenue ; elle est conservée, on continue : ',
    done: 'Terminé.',
    zip: 'Tout est dans ce fichier :',
    folder: 'Le fichier zip n’a pas pu être créé. Tout est dans ce dossier :',
    send: 'Envoyez-le à la personne qui vous l’a demandé.',
    close: 'Appuyez sur Entrée pour fermer.',
    pasteWhat: 'Collez tout ceci dans Exchange Management Shell, puis appuyez sur Entrée.',
    pasteHow: [
      'Cela ne fait que lire : aucun réglage, aucune boîte aux lettres n’est modifié, aucun fichier n’est écrit.',
      'À la fin s’affiche un bloc de texte : copiez-le en entier et renvoyez-le.',
    ],
    pasteBegins: 'Lecture en cours, cela prend un moment.',
    pasteCopy: 'Copiez tout, de BEGIN à END, ces deux lignes comprises, et renvoyez-le.',
  },
};
