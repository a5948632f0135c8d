import { hideIp, isIp, isIpv6 } from '../hide-ip.ts';
import type { Hiding } from '../hiding.ts';
import { hideWhole } from '../hiding.ts';

const QUAD = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\d|\.\d)/gu;
const SIX = /(?<![\p{L}\p{N}:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{0,4}|(?:\d{1,3}\.){3}\d{1,3})(?![\p{L}\p{N}:])/giu;
/** A name made from an address: `ip-10-0-0-5`, `host-192-168-1-5`, `10-0-0-5`. */
const IN_NAME = /(?<![\p{L}\p{N}-])((?:\p{L}[\p{L}\p{N}]{0,20}-){0,3}(?:\d{1,3}-){3}\d{1,3})(?![\p{N}-]|\.[\p{L}])/gu;

/** Words that say that four numbers are a version. */
const VERSION = /(?:version|build|release|revision|update|\bver\.?|\bv|\bcu\d{0,2}|\bsp\d|\bru\d{0,2})["'\s:=(]{0,6}$/iu;
/** Builds of Exchange from 4.0 to Exchange Online, the most important facts of all: as addresses they belong to others. */
const EXCHANGE = /^(?:4\.0|5\.[05]|6\.[05]|8\.[0-3]|14\.[0-3]|15\.[0-2]|15\.2[01])\./u;

/** IPv4 and IPv6 addresses. A build number is never taken for one. */
export function findAddresses(text: string, hiding: Hiding): string {
  if (!hiding.hides('ip')) return text;
  let result = text.replace(QUAD, (quad: string, index: number, whole: string) =>
    isIp(quad) && (hiding.names.find('ip', quad) !== undefined || !isBuild(quad, whole.slice(Math.max(0, index - 24), index)))
      ? hideIp(hiding, quad)
      : quad,
  );
  result = result.replace(SIX, (six: string) => (isIpv6(six) ? hideIp(hiding, six) : six));
  return result.replace(IN_NAME, (name: string) => (isAddressIn(name) ? hideWhole(hiding, 'host', name) : name));
}

function isBuild(quad: string, before: string): boolean {
  return EXCHANGE.test(quad) || VERSION.test(before);
}

/** Four dates or part numbers in a row are none: the name says `ip`, `host` …, or the address is a private one. */
function isAddressIn(name: string): boolean {
  const quad = /(?:\d{1,3}-){3}\d{1,3}$/u.exec(name)?.[0].replaceAll('-', '.') ?? '';
  if (!isIp(quad)) return false;
  return (
    /^(?:ip|host|ec2|vm|srv|pc|node|dhcp|client|static|dyn)\p{L}*-/iu.test(name) ||
    /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./u.test(quad)
  );
}
