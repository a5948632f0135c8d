import type { CleanText } from '../text/clean.ts';
import type { Words } from '../text/lang.ts';

const said = (fr: string, en: string): Words<CleanText> => ({ fr: fr as CleanText, en: en as CleanText });

/** Why a check could not say, by the machine's word; what an author's own word means stands in the flow's text. */
export const WHY_WORDS: ReadonlyMap<string, Words<CleanText>> = new Map([
  // read
  ['empty', said('rien n’a été collé', 'nothing was pasted')],
  [
    'unknown-command',
    said(
      'cette fenêtre ne connaît pas la commande, ou le compte n’y a pas droit',
      'this window does not know the command, or the account may not use it',
    ),
  ],
  ['denied', said('accès refusé au compte utilisé', 'access was denied to the account used')],
  [
    'object-not-found',
    said('ce qui était demandé n’existe pas sous ce nom', 'what was asked for does not exist under this name'),
  ],
  [
    'table-cut',
    said(
      'c’est un tableau dont des colonnes manquent\u00a0: collez plutôt une liste (ajoutez | fl à la commande)',
      'this is a table with columns missing: please paste it as a list (add | fl to the command)',
    ),
  ],
  ['login-page', said('une page de connexion est arrivée à la place', 'a sign-in page came instead')],
  ['error-output', said('la commande a donné une erreur', 'the command gave an error')],
  ['unreadable', said('ce qui manque ou ne se lit pas empêche de conclure', 'what is missing or cannot be read leaves it open')],
  // judge
  ['cut', said('la valeur a été coupée à l’affichage (…)', 'the value was cut where it was printed (…)')],
  [
    'ambiguous-date',
    said('une date peut être lue de deux façons (jour et mois)', 'a date can be read in two ways (day and month)'),
  ],
  ['undecided', said('aucune règle ne s’applique à ce qui a été lu', 'no rule fits what was read')],
  // look
  ['not-windows', said('ce n’est pas possible ici\u00a0: il faut Windows', 'not possible here: it takes Windows')],
  ['no-powershell', said('ce n’est pas possible ici\u00a0: PowerShell manque', 'not possible here: PowerShell is missing')],
  ['no-exchange-session', said('aucune session Exchange n’est ouverte ici', 'no Exchange session is open here')],
  ['no-graph', said('le module Graph PowerShell n’est pas connecté ici', 'the Graph PowerShell module is not connected here')],
  [
    'not-reading',
    said('la commande ferait plus que lire\u00a0: elle n’est pas lancée', 'the command would do more than read: it is not run'),
  ],
  ['no-folder', said('le dossier n’existe pas sur cette machine', 'the folder does not exist on this machine')],
  ['no-file', said('aucun fichier de ce nom sur cette machine', 'no file of that name on this machine')],
  ['bad-host', said('ce n’est pas un nom de serveur', 'this is no name of a server')],
  ['bad-method', said('cette méthode n’est pas permise', 'this method is not allowed')],
  ['bad-port', said('le numéro de port ne convient pas', 'the port number does not fit')],
  ['bad-url', said('ce n’est pas une adresse web', 'this is no web address')],
  [
    'credentials-in-url',
    said('l’adresse contient un mot de passe\u00a0: elle n’est pas utilisée', 'the address holds a password: it is not used'),
  ],
  ['bad-header', said('cet en-tête n’est pas permis', 'this header is not allowed')],
  ['bad-name', said('ce n’est pas un nom DNS', 'this is no DNS name')],
  ['bad-type', said('ce type d’enregistrement n’est pas demandé ici', 'this type of record is not asked for here')],
  ['bad-server', said('ce n’est pas l’adresse d’un serveur DNS', 'this is no address of a DNS server')],
  ['bad-path', said('le chemin n’est pas complet', 'the path is not absolute')],
  ['unc-path', said('un partage réseau n’est lu que si le parcours le permet', 'a share is read only where the flow allows it')],
  [
    'no-variable',
    said('le chemin nomme une variable que cette machine n’a pas', 'the path names a variable this machine does not have'),
  ],
  ['not-a-file', said('ce n’est pas un fichier ordinaire', 'this is no ordinary file')],
  ['too-big', said('le fichier est trop gros', 'the file is too big')],
  ['too-many-files', said('il y a trop de fichiers', 'there are too many files')],
  ['file-unreadable', said('un fichier n’a pas pu être lu', 'a file could not be read')],
  ['no-trace', said('ce ne sont pas des journaux du connecteur', 'these are no trace logs')],
  ['bad-every', said('l’intervalle ne convient pas', 'the interval does not fit')],
  ['bad-moment', said('la date ne se lit pas', 'the date cannot be read')],
  ['ambiguous-moment', said('la date peut être lue de deux façons', 'the date can be read in two ways')],
  ['failed', said('la vérification a échoué', 'the look failed')],
  ['missing-file', said('le fichier manque dans les relevés', 'the file is missing from the evidence')],
  ['bad-state', said('l’état noté dans les relevés n’est pas connu', 'the state noted in the evidence is not known')],
  ['died', said('la commande s’est arrêtée brutalement', 'the command ended abruptly')],
  ['too-much-output', said('la sortie est trop longue', 'the output is too long')],
  ['timed-out', said('pas de réponse dans le temps prévu', 'no answer in the time allowed')],
  ['cancelled', said('annulé', 'cancelled')],
  ['no-value', said('la valeur nécessaire n’a pas été donnée', 'the value it needs was not given')],
  ['not-asked', said('la valeur nécessaire n’a pas été donnée', 'the value it needs was not given')],
  ['missing-value', said('une valeur nécessaire n’est pas encore connue', 'a value it needs is not known yet')],
  ['other-values', said('cela concerne quelqu’un d’autre', 'this is about somebody else')],
  ['other-place', said('cela vient d’un autre environnement', 'this comes from another environment')],
  ['altered', said('le fichier a été modifié depuis la collecte', 'the file was altered after it was collected')],
]);
