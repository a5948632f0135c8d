import type { Hiding } from './hiding.ts';
import { netKey } from './name-index.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`, 'u');

export function isIp(text: string): boolean {
  return IPV4.test(text) || isIpv6(text);
}

export function isIpv6(text: string): boolean {
  return text.length <= 45 && text.includes(':') && /^[0-9a-f:.]+$/iu.test(text) && URL.canParse(`http://[${text}]/`);
}

/** Addresses that are the same everywhere: this machine, none, all, masks. */
function isCommon(ip: string): boolean {
  return /^(?:127\.|0\.0\.0\.0$|255\.|::1?$)/u.test(ip) || /^(?:ff0[0-9a-f]|fe80)::(?:1)?$/iu.test(ip);
}

/** `10.0.0.5` → `ip-1.net-1`: addresses of one subnet (/24, /64) keep the number of their net. */
export function hideIp(hiding: Hiding, ip: string): string {
  if (!hiding.hides('ip') || isCommon(ip)) return ip;
  const { names } = hiding;
  const known = names.find('ip', ip);
  if (known !== undefined) return hiding.use(known, ip);
  const net = hiding.index.other('net', netKey(ip)) ?? names.next('net');
  return hiding.use(names.put({ as: `ip-${names.next('ip')}.net-${net}`, was: ip }), ip);
}
