import type { Platform } from './platforms.ts';

interface About {
  readonly platform: Platform;
  readonly version: string;
  /** `2026-11-23, commit 1a2b3c4`. */
  readonly made: string;
  readonly nodeVersion: string;
}

/** The page somebody reads who has just unpacked it: plain text in both languages, in the line ends of the system. */
export function readMe(about: About): string {
  const text = `${french(about)}\n${'='.repeat(78)}\n\n${english(about)}`;
  // Notepad of Server 2016 takes what has no mark for the old code page.
  return about.platform.archive === 'zip' ? `\ufeff${text.replaceAll('\n', '\r\n')}` : text;
}

const isWindows = ({ archive }: Platform) => archive === 'zip';
const isMac = ({ name }: Platform) => name.startsWith('darwin');

function french({ platform, version, made, nodeVersion }: About): string {
  const start = isWindows(platform) ? 'ariane.cmd' : './ariane';
  const first = isWindows(platform) ? 'Double-cliquez sur ariane.cmd, ou dans une invite de commandes :' : 'Dans un terminal :';
  return `ARIANE ${version} (${made})

Ariane vous guide hors d'une panne, une question à la fois.
Rien à installer : ce dossier contient tout, avec son propre Node ${nodeVersion}.

COMMENCER
  ${first}

    ${start}                         choisir un parcours, ou reprendre
    ${start} exchange-connector      le connecteur Exchange d'Intune
    ${start} --help                  toutes les commandes

  Là où Ariane dit de taper « ariane », c'est ${start} ici. Quitter : q, ou
  Ctrl+C ; tout est gardé.

  Pour ne rien écrire ailleurs que dans ce dossier, lancez-la d'ici avec --home .
  Sinon vos sessions vont dans votre profil (${start} settings dit où).

CE QU'IL FAUT
  ${platform.needs.fr}
  Ni réseau, ni droits d'administrateur. Ariane ne change jamais rien à un système.
${isWindows(platform) ? windowsFrench : isMac(platform) ? macFrench : ''}
D'AUTRES PARCOURS, OU DES PLUS RÉCENTS
  Mettez leur dossier dans flows, ou gardez-les ailleurs : ${start} --flows DOSSIER
  DOSSIER peut aussi être un zip, tel qu'il est arrivé : rien n'est décompressé.

CE QU'IL Y A DEDANS
  sbom.cdx.json : la liste (CycloneDX) ; dist${isWindows(platform) ? '\\' : '/'}LICENSES.txt et runtime${isWindows(platform) ? '\\' : '/'}LICENSE : les licences.
`;
}

const windowsFrench = `
SI WINDOWS NE VEUT PAS
  « Windows a protégé votre ordinateur » : le zip vient d'Internet. Avant de le
  décompresser, clic droit sur lui, Propriétés, cochez Débloquer.
  « Bloqué par votre administrateur » : cette machine ne lance que ce qui y est
  permis. Prenez l'une des deux façons ci-dessous, depuis un autre poste.
  PowerShell : écrivez .\\ariane.cmd, et --out FICHIER plutôt que > FICHIER (Windows
  PowerShell abîmerait les accents).

  Un serveur plus ancien (2012 R2, par exemple) ? Node n'y démarre pas. Deux
  façons de faire quand même, depuis un autre poste :
    ariane.cmd collect exchange-connector --out collect.ps1
                                   un script qui ne fait que lire. À lancer là-bas :
      powershell -ExecutionPolicy Bypass -File collect.ps1
    ariane.cmd flow book exchange-connector --out livre.html
                                   tout le parcours en une page à ouvrir ou imprimer
`;

const macFrench = `
SI MACOS NE VEUT PAS
  L'archive vient d'Internet. Dans un terminal, depuis ce dossier :
    xattr -dr com.apple.quarantine .
`;

const macEnglish = `
IF MACOS WILL NOT
  The archive came from the Internet. In a terminal, from this folder:
    xattr -dr com.apple.quarantine .
`;

function english({ platform, version, made, nodeVersion }: About): string {
  const start = isWindows(platform) ? 'ariane.cmd' : './ariane';
  const first = isWindows(platform) ? 'Double-click ariane.cmd, or in a command prompt:' : 'In a terminal:';
  return `ARIANE ${version} (${made})

Ariane walks you out of a fault, one question at a time.
Nothing to install: everything is in this folder, with a Node ${nodeVersion} of its own.

START
  ${first}

    ${start}                         pick a flow, or go on
    ${start} exchange-connector      the Exchange connector of Intune
    ${start} --help                  all commands

  Where Ariane says to type "ariane", it is ${start} here. To leave: q, or
  Ctrl+C; everything is kept.

  To write nowhere but in this folder, start it from here with --home .
  Otherwise your sessions are kept in your profile (${start} settings says where).

WHAT IT NEEDS
  ${platform.needs.en}
  No network, no administrator's rights. Ariane never changes anything on a system.
${isWindows(platform) ? windowsEnglish : isMac(platform) ? macEnglish : ''}
OTHER FLOWS, OR NEWER ONES
  Put their folder into flows, or keep them elsewhere: ${start} --flows FOLDER
  FOLDER may also be a zip, as it came: nothing is unpacked.

WHAT IS INSIDE
  sbom.cdx.json: the list (CycloneDX); dist${isWindows(platform) ? '\\' : '/'}LICENSES.txt and runtime${isWindows(platform) ? '\\' : '/'}LICENSE: the licences.
`;
}

const windowsEnglish = `
IF WINDOWS WILL NOT
  "Windows protected your PC": the zip came from the Internet. Before you unpack
  it, right-click it, Properties, tick Unblock.
  "Blocked by your administrator": this machine starts only what is allowed on
  it. Take one of the two ways below, from another machine.
  PowerShell: type .\\ariane.cmd, and --out FILE rather than > FILE (Windows
  PowerShell would spoil accents).

  An older server (2012 R2, say)? Node does not start there. Two ways to do
  without, from another machine:
    ariane.cmd collect exchange-connector --out collect.ps1
                                   a script that only reads. To run it there:
      powershell -ExecutionPolicy Bypass -File collect.ps1
    ariane.cmd flow book exchange-connector --out book.html
                                   the whole flow as one page to open or print
`;
