import { PLACEHOLDER } from '../../text/placeholder.ts';
import { type Hiding, hideWhole } from '../hiding.ts';
import { isWellKnownId } from '../public-names.ts';

const SID = /(?<![\p{L}\p{N}-])S-1-5-21(?:-\d{1,10}){3,5}(?![\p{N}-])/giu;
const GUID = /(?<![\p{L}\p{N}-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\p{L}\p{N}-])/giu;
const MAC =
  /(?<![\p{L}\p{N}:.-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\p{L}\p{N}:-])|(?<![\p{L}\p{N}.])(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![\p{L}\p{N}.])/giu;
const IMEI = /(?<![\p{L}\p{N}.-])\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d(?:\d)?(?![\p{L}\p{N}-])/gu;
/** Device ids as phones make them (Exchange ActiveSync). */
const DEVICE = /(?<![\p{L}\p{N}])(?:Appl[A-Z0-9]{8,16}|android[c]?\d{8,24}|SEC[0-9A-F]{12,20})(?![\p{L}\p{N}])/gu;

const LABELS: readonly { readonly word: 'imei' | 'serial' | 'device'; readonly label: string }[] = [
  { word: 'imei', label: 'IMEI\\d?|DeviceImei|MEID' },
  { word: 'serial', label: 'Serial ?Number|num[ée]ro de s[ée]rie|serial' },
  {
    word: 'device',
    label:
      "(?:EAS|Exchange|Mobile)?\\s?Device ?Id|EasDeviceId|exchangeActiveSync(?:Id|DeviceId)|easDeviceId|azureADDeviceId|deviceId|identifiant de l[’']appareil",
  },
];
const LABELLED = LABELS.map(({ word, label }) => ({
  word,
  pattern: new RegExp(
    `(?<![\\p{L}])(${label})(["']?[ \\t\\u00a0]{0,60}[:=][ \\t\\u00a0]{0,20}["'{]?)([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{3,99})`,
    'giu',
  ),
}));

/** Identifiers: of people (SID), of machines and phones (MAC, IMEI, serial numbers), of devices and directories. */
export function findNumbers(text: string, hiding: Hiding): string {
  let result = text;
  for (const { word, pattern } of LABELLED) {
    result = result.replace(pattern, (all: string, label: string, between: string, value: string) =>
      PLACEHOLDER.test(value) || /^(?:none|null|true|false|unknown|inconnu)$/iu.test(value) || !/\d/u.test(value)
        ? all
        : label + between + hideWhole(hiding, word, value),
    );
  }
  result = result.replace(SID, (sid: string) => hideWhole(hiding, 'sid', sid));
  result = result.replace(GUID, (guid: string) => (isWellKnownId(guid) ? guid : hideWhole(hiding, 'guid', guid)));
  result = result.replace(MAC, (mac: string) =>
    /[\p{L}]/u.test(mac) || /[:-]/u.test(mac) ? hideWhole(hiding, 'mac', mac) : mac,
  );
  result = result.replace(IMEI, (imei: string) => (isImei(imei) ? hideWhole(hiding, 'imei', imei) : imei));
  return result.replace(DEVICE, (device: string) => hideWhole(hiding, 'device', device));
}

/** Fifteen digits whose last proves the others (Luhn), or sixteen with a software version. */
function isImei(text: string): boolean {
  const digits = text.replace(/\D/gu, '');
  if (digits.length === 16) return /[ -]/u.test(text) && isLuhn(digits.slice(0, 15));
  return digits.length === 15 && isLuhn(digits);
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
