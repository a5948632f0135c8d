import type { OwnLang, Words } from '../../text/lang.ts';

const TEMPLATES: Words<string> = {
  fr: `# Vos réglages d’Ariane. Tout est facultatif : enlevez le « # » devant ce que vous voulez régler.
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

# Des dossiers ou des zips de parcours, regardés après --flows et avant ./flows.
# flows:
#   - ~/parcours

# À partir de quand une connexion est trop longue dans votre réseau ; remplace la limite prévue par les parcours.
# tls-limit: 150ms

# D’autres touches à l’écran (le mode ligne garde les siennes). Les noms : answers, back, check, copy, find, help, hold,
# known, language, note, paste, send, share, stop, ticket, voice, where, wrong.
# keys:
#   paste: P
`,
  en: `# Your settings for Ariane. All of it is optional: take the "#" away from what you want to set.
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

# Folders or zips of flows, looked into after --flows and before ./flows.
# flows:
#   - ~/flows

# From how long a connection is too far in your network; it stands for the limit the flows name.
# tls-limit: 150ms

# Other keys on the screen (line mode keeps its own). The names: answers, back, check, copy, find, help, hold, known,
# language, note, paste, send, share, stop, ticket, voice, where, wrong.
# keys:
#   paste: P
`,
};

/** A settings file in which everything is a comment. `schema`: where an editor finds its schema, if that is known. */
export function settingsTemplate(lang: OwnLang, schema: string | undefined): string {
  const first = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`;
  return `${first}${TEMPLATES[lang]}`;
}
