import { CHANGEABLE } from '../../session/key-map.ts';
import type { OwnLang, Words } from '../../text/lang.ts';
import { wrap } from '../../text/width.ts';

const WIDTH = 120;

const comment = (text: string): string =>
  wrap(text, WIDTH - 2)
    .map((line) => `# ${line}`)
    .join('\n');

/** In single quotes a \\ is a \\; in double quotes "C:\\flows" would hold a form feed. */
const FOLDERS: Words<Readonly<Record<'windows' | 'others', string>>> = {
  fr: {
    windows: `${comment("Des dossiers ou des zips de parcours, regardés après --flows et avant ./flows. Un chemin s’écrit entre apostrophes ('), pas entre guillemets.")}
# flows:
#   - 'C:\\parcours'
#   - '%USERPROFILE%\\parcours'`,
    others: `# Des dossiers ou des zips de parcours, regardés après --flows et avant ./flows.
# flows:
#   - ~/parcours`,
  },
  en: {
    windows: `${comment("Folders or zips of flows, looked into after --flows and before ./flows. A path goes in single quotes ('), not in double ones.")}
# flows:
#   - 'C:\\flows'
#   - '%USERPROFILE%\\flows'`,
    others: `# Folders or zips of flows, looked into after --flows and before ./flows.
# flows:
#   - ~/flows`,
  },
};

interface Parts {
  readonly folders: string;
  readonly keys: string;
}

const TEMPLATES: Words<(parts: Parts) => string> = {
  fr: ({ folders, keys }) => `# Vos réglages d’Ariane. Tout est facultatif : enlevez le « # » devant ce que vous voulez régler.
# Une option ou une variable d’environnement l’emporte toujours. Ce qui compte, et pourquoi : ariane settings

# La langue d’Ariane et des parcours, là où l’environnement (LC_ALL, LC_MESSAGES, LANG) n’en dit rien.
# lang: fr

# La langue de ce que vous dites et envoyez au client.
# say: en

# Où est la panne, en règle générale : here (sur cette machine), reach (accessible d’ici), customer (chez un client).
# where: customer

# Pour qui est un ticket qui part : vendor (le support d’un éditeur), public (tout le monde) ou own (vous).
# profile: vendor

# Des mots toujours masqués dans ce qui part pour d’autres : un nom de projet, de client, de site.
# hide:
#   - Contoso
#   - projet Héliotrope

${folders}

# À partir de quand une connexion est trop longue dans votre réseau ; remplace la limite prévue par les parcours.
# tls-limit: 150ms

${comment(`D’autres touches à l’écran (le mode ligne garde les siennes). Les noms : ${keys}.`)}
# keys:
#   paste: P
`,
  en: ({ folders, keys }) => `# Your settings for Ariane. All of it is optional: take the "#" away from what you want to set.
# A flag or an environment variable always wins. What counts, and why: ariane settings

# The language of Ariane and of the flows, where the environment (LC_ALL, LC_MESSAGES, LANG) says nothing.
# lang: en

# The language of what you say and send to the customer.
# say: fr

# Where the fault sits as a rule: here (this machine), reach (another one within reach), customer (a customer's).
# where: customer

# Whom a ticket that leaves is for: vendor (a vendor's support), public (everybody) or own (yourself).
# profile: vendor

# Words that are hidden in everything that leaves for somebody else: the name of a project, a customer, a site.
# hide:
#   - Contoso
#   - project Heliotrope

${folders}

# From how long a connection is too far in your network; it stands for the limit the flows name.
# tls-limit: 150ms

${comment(`Other keys on the screen (line mode keeps its own). The names: ${keys}.`)}
# keys:
#   paste: P
`,
};

interface Asked {
  readonly platform: NodeJS.Platform;
  /** Where an editor finds the schema, if that is known. */
  readonly schema: string | undefined;
}

/**
 * A settings file in which everything is a comment. On Windows with CR LF and marked as UTF-8: the Notepad of Server 2016 knows no
 * LF alone, and takes text without the mark for the old code page.
 */
export function settingsTemplate(lang: OwnLang, { platform, schema }: Asked): string {
  const isWindows = platform === 'win32';
  const first = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`;
  const folders = FOLDERS[lang][isWindows ? 'windows' : 'others'];
  const text = first + TEMPLATES[lang]({ folders, keys: CHANGEABLE.toSorted().join(', ') });
  return isWindows ? `\ufeff${text.replaceAll('\n', '\r\n')}` : text;
}
