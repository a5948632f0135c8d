import { PLACEHOLDER } from '../text/placeholder.ts';
import { hideIp, isIp } from './hide-ip.ts';
import { GUID } from './hide-person.ts';
import { type Hiding, hideWhole } from './hiding.ts';
import { domainKey, hostKey } from './name-index.ts';
import { publicPart, SERVICE_LABELS } from './public-names.ts';
import { registeredDomain } from './registered-domain.ts';

/**
 * A domain: `contoso.com` → `domain-1`; `contoso.local`, `CONTOSO` and `contoso.onmicrosoft.com` keep its number and have letters.
 * Public ones stay, but for a tenant's label in them.
 */
export function hideDomain(hiding: Hiding, domain: string): string {
  if (!hiding.hides('domain') || domain === '' || isHidden(domain)) return domain;
  const open = publicPart(domain);
  if (open !== undefined) return open.tenant === undefined ? domain : hideLabels(hiding, open.tenant) + open.rest;
  const { names } = hiding;
  const known = names.find('domain', domain);
  return hiding.use(known ?? names.give('domain', domain, hiding.index.other('domain', domainKey(domain))), domain);
}

/** `contoso.mail`, `contoso-com` before a public domain: its first word is the customer. */
function hideLabels(hiding: Hiding, labels: string): string {
  return labels
    .split('.')
    .map((label) => (PLACEHOLDER.test(label) || SERVICE_LABELS.has(label.toLowerCase()) ? label : hideDomain(hiding, label)))
    .join('.');
}

/**
 * A host by any of its names: `EX01` → `host-1`, `ex01.contoso.com` → `host-1.domain-1`, `autodiscover.contoso.com` →
 * `autodiscover.domain-1`, an address as an address. Public endpoints stay.
 */
export function hideHost(hiding: Hiding, host: string): string {
  if (host === '' || isHidden(host) || /^localhost(?:\.localdomain)?$/iu.test(host)) return host;
  if (isIp(host)) return hideIp(hiding, host);
  // A tenant's id stands where others have a name.
  if (GUID.test(host)) return hideWhole(hiding, 'guid', host);
  const dot = host.endsWith('.') ? '.' : '';
  const name = dot === '' ? host : host.slice(0, -1);
  if (!name.includes('.')) return hideLabel(hiding, name) + dot;
  if (publicPart(name) !== undefined) return hideDomain(hiding, name) + dot;
  const domain = domainIn(hiding, name);
  if (domain === undefined) return hideLabel(hiding, name) + dot;
  const before = name.slice(0, -domain.length - 1);
  if (before === '') return hideDomain(hiding, domain) + dot;
  const label = isService(before) ? before : hideLabel(hiding, before);
  return `${label}.${hideDomain(hiding, domain)}${dot}`;
}

const isService = (before: string): boolean => before.split('.').every((label) => SERVICE_LABELS.has(label.toLowerCase()));

/** The longest end of a name that is known as a domain, else the registered one. */
function domainIn(hiding: Hiding, name: string): string | undefined {
  const labels = name.split('.');
  for (let at = 0; at < labels.length - 1; at += 1) {
    const end = labels.slice(at).join('.');
    if (hiding.names.find('domain', end) !== undefined || PLACEHOLDER.test(labels.slice(at)[0]!)) return end;
  }
  const registered = registeredDomain(name);
  return registered === undefined ? undefined : name.slice(-registered.length);
}

function hideLabel(hiding: Hiding, label: string): string {
  if (!hiding.hides('host') || PLACEHOLDER.test(label)) return label;
  const { names } = hiding;
  const known = names.find('host', label);
  if (known !== undefined) return hiding.use(known, label);
  return hiding.use(names.give('host', label, hiding.index.other('host', hostKey(label))), label);
}

/** Hidden already: each part stands for something, or is public, or says what a host is for. */
function isHidden(name: string): boolean {
  const labels = name.split('.');
  return PLACEHOLDER.test(labels.slice(0, 2).join('.')) || labels.every((label) => PLACEHOLDER.test(label));
}
