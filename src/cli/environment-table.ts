import type { Words } from '../text/lang.ts';

/** Variables of the environment that Ariane looks at. The README's table and the manual are made from this. */
export const ENVIRONMENT: readonly { readonly names: readonly string[]; readonly words: Words<string> }[] = [
  {
    names: ['ARIANE_HOME'],
    words: {
      fr: 'où sont gardés les sessions et settings.yaml ; --home l’emporte. Sinon le dossier ariane du système : sous Linux dans $XDG_STATE_HOME (~/.local/state), sous Windows dans %LOCALAPPDATA%, sous macOS dans ~/Library/Application Support',
      en: 'where sessions and settings.yaml are kept; --home wins. Otherwise the folder ariane of the platform: on Linux in $XDG_STATE_HOME (~/.local/state), on Windows in %LOCALAPPDATA%, on macOS in ~/Library/Application Support',
    },
  },
  {
    names: ['XDG_CONFIG_HOME'],
    words: {
      fr: 'où se trouve ariane/settings.yaml sous Linux, sans --home ni ARIANE_HOME (~/.config) ; sous Windows et macOS il est avec les sessions',
      en: 'where ariane/settings.yaml lies on Linux without --home and ARIANE_HOME (~/.config); on Windows and macOS it lies with the sessions',
    },
  },
  {
    names: ['ARIANE_EXCHANGE_URI'],
    words: {
      fr: 'où répond le PowerShell d’Exchange (http://serveur/PowerShell/), pour vérifier depuis une machine sans session Exchange',
      en: 'where Exchange’s PowerShell answers (http://server/PowerShell/), for looks on a machine without an Exchange session',
    },
  },
  {
    names: ['LC_ALL', 'LC_MESSAGES', 'LANG'],
    words: {
      fr: 'la langue, sauf si --lang en dit une autre ; sous Windows, sans elles, celle de Windows',
      en: 'the language, unless --lang says otherwise; on Windows without them, that of Windows',
    },
  },
  {
    names: ['NO_COLOR', 'FORCE_COLOR'],
    words: {
      fr: 'sans couleurs, ou avec ; --color l’emporte. Rien n’est dit par la couleur seule',
      en: 'no colour, or colour; --color wins. Nothing is said by colour alone',
    },
  },
  {
    names: ['TERM=dumb'],
    words: { fr: 'questions ligne par ligne, sans aucun code de terminal', en: 'line mode without a single escape byte' },
  },
];
