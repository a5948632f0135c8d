import { hideIp, isIp, isIpv6 } from '../hide-ip.ts';
import type { Hiding } from '../hiding.ts';
import { hideWhole } from '../hiding.ts';

const QUAD = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\d|\.\d)/gu;
/** A name made from an address: `ip-10-0-0-5`, `host-192-168-1-5`, `10-0-0-5`. */
const IN_NAME = /(?<![\p{L}\p{N}-])((?:\p{L}[\p{L}\p{N}]{0,20}-){0,3})((?:\d{1,3}-){3}\d{1,3})(?![\p{N}-]|\.[\p{L}])/gu;

/** Words that say that four numbers are a version. */
const VERSION =
  /(?:version|build|release|revision|update|(?<![\p{L}\p{N}\p{M}])(?:ver\.?|v|cu\d{0,2}|sp\d|ru\d{0,2}))["'\s:=(]{0,6}$/iu;
/** Builds of Exchange from 4.0 to Exchange Online, the most important facts of all: as addresses they belong to others. */
const EXCHANGE = /^(?:4\.0|5\.[05]|6\.[05]|8\.[0-3]|14\.[0-3]|15\.[0-2]|15\.2[01])\./u;

/** IPv4 and IPv6 addresses. A build number is never taken for one. */
export function findAddresses(text: string, hiding: Hiding): string {
  if (!hiding.hides('ip')) return text;
  // The longer first: the last part of an IPv6 address may look like IPv4.
  const six = findIpv6(text, hiding);
  const result = six.replace(QUAD, (quad: string, index: number, whole: string) =>
    isIp(quad) && (hiding.names.find('ip', quad) !== undefined || !isBuild(quad, whole.slice(Math.max(0, index - 24), index)))
      ? hideIp(hiding, quad)
      : quad,
  );
  if (!/\d-\d{1,3}-\d{1,3}-\d/u.test(result)) return result;
  return result.replace(IN_NAME, (name: string) => (isAddressIn(name) ? hideWhole(hiding, 'host', name) : name));
}

const OF_SIX = /[0-9a-f:.]/iu;

/** Found from two colons near each other outwards: a pattern would begin at every letter from a to f. */
function findIpv6(text: string, hiding: Hiding): string {
  let result = '';
  let done = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    if (at < done) continue;
    const next = text.indexOf(':', at + 1);
    if (next === -1) break;
    if (next - at > 5) continue;
    let start = at;
    let end = at;
    while (start > done && at - start < 40 && OF_SIX.test(text[start - 1]!)) start -= 1;
    while (end < text.length && end - at < 46 && OF_SIX.test(text[end]!)) end += 1;
    while (end > start && text[end - 1] === '.') end -= 1;
    const six = text.slice(start, end);
    if (/[\p{L}\p{N}-]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
      continue;
    if (!isIpv6(six)) continue;
    result += text.slice(done, start) + hideIp(hiding, six);
    done = end;
  }
  return done === 0 ? text : result + text.slice(done);
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
