import type { HiddenCount, HiddenKind } from '../redact/types.ts';
import type { OwnLang, Words } from '../text/lang.ts';

type Counted = readonly [one: string, many: string];

const KINDS: Words<Readonly<Record<HiddenKind, Counted>>> = {
  en: {
    person: ['person', 'people'],
    domain: ['domain', 'domains'],
    host: ['host', 'hosts'],
    ip: ['IP address', 'IP addresses'],
    phone: ['phone number', 'phone numbers'],
    imei: ['IMEI', 'IMEI'],
    serial: ['serial number', 'serial numbers'],
    sid: ['security id', 'security ids'],
    mac: ['network card', 'network cards'],
    device: ['device id', 'device ids'],
    guid: ['id', 'ids'],
    word: ['word of ours', 'words of ours'],
    secret: ['secret', 'secrets'],
  },
  fr: {
    person: ['personne', 'personnes'],
    domain: ['domaine', 'domaines'],
    host: ['machine', 'machines'],
    ip: ['adresse IP', 'adresses IP'],
    phone: ['numéro de téléphone', 'numéros de téléphone'],
    imei: ['IMEI', 'IMEI'],
    serial: ['numéro de série', 'numéros de série'],
    sid: ['identifiant de sécurité', 'identifiants de sécurité'],
    mac: ['carte réseau', 'cartes réseau'],
    device: ['identifiant d’appareil', 'identifiants d’appareil'],
    guid: ['identifiant', 'identifiants'],
    word: ['mot choisi', 'mots choisis'],
    secret: ['secret', 'secrets'],
  },
};

/** "1 person (2 spellings), 1 domain, 2 hosts"; empty where nothing was hidden. */
export function hiddenWords(hidden: readonly HiddenCount[], lang: OwnLang): string {
  const spelt = lang === 'fr' ? 'graphies' : 'spellings';
  return hidden
    .map(({ kind, count, spellings }) => {
      const [one, many] = KINDS[lang][kind];
      return `${count} ${count === 1 ? one : many}${spellings > count ? ` (${spellings} ${spelt})` : ''}`;
    })
    .join(', ');
}
