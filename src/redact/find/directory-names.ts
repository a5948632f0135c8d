import { hasPlaceholder, PLACEHOLDER } from '../../text/placeholder.ts';
import { foldName } from '../fold-name.ts';
import { hideDomain, hideHost } from '../hide-host.ts';
import { hideDisplayName, hideLogin } from '../hide-person.ts';
import type { Hiding } from '../hiding.ts';
import { registeredDomain } from '../registered-domain.ts';

const VALUE = '((?:[^,;\\\\/"=+\\r\\n<>{}]|\\\\,){1,128})';
const DN = new RegExp(`\\bCN=${VALUE}(?=\\s*,\\s*(CN|OU|DC)=([^,;\\r\\n]{0,64}))`, 'giu');
// `dc=ex01.contoso.com` is no component: it is a host's name as a whole.
const DC = /\bDC=([\p{L}\p{N}-]{1,63})(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])/giu;
const LEGACY = /(\/cn=(?:recipients|configuration\/cn=servers)\/cn=)([^/\s"',;]{1,128})/giu;
const ORGANISATION = /((?<![\p{L}\p{N}])\/o=)([^/\r\n"',;]{1,64})(?=\/ou=)/giu;
const X400 =
  /(?<=(?:^|[;{\s:])(?:[CAPOX]\d{0,3}=[^;\r\n]{0,64};\s*){1,8}(?:[A-Z]=[^;\r\n]{0,64};\s*){0,4})(S|G|I)=([^;\r\n}]{1,64})/giu;
const CANONICAL =
  /(?<![\p{L}\p{N}/@.-])((?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24})((?:\/[\p{L}\p{N}][\p{L}\p{N}\p{M}_.,’()& -]{0,63}){1,12})(?![\p{L}\p{N}=/:])/gu;
/** What follows a name in a sentence: a host or an address of one, and all behind it. */
const HOST_BEHIND = /\s\S*(?:[\p{L}\p{N}]\.[\p{L}\p{N}]{2}|\d\.\d).*$/u;
const HOSTS = /^(?:servers|computers|domain controllers|serveurs|ordinateurs)/iu;
const SYSTEM =
  /^(?:configuration|services|microsoft exchange|administrative groups|schema|builtin|system|policies|sites|recipients|databases)/iu;

/** Names as directories write them: distinguished, canonical, legacy Exchange and X.400 ones. */
export function findDirectoryNames(text: string, hiding: Hiding): string {
  let result = text;
  if (/\b(?:CN|DC)=/iu.test(result)) {
    result = result.replace(DN, (all: string, value: string, _next: string, parent: string) => {
      const name = value.replaceAll('\\,', ',');
      if (SYSTEM.test(name) || SYSTEM.test(parent) || hasPlaceholder(name)) return all;
      return `CN=${HOSTS.test(parent) ? hideHost(hiding, name) : hideName(hiding, name)}`;
    });
    result = result.replace(DC, (all: string, label: string) =>
      isOwnLabel(hiding, label) ? `DC=${hideDomain(hiding, label)}` : all,
    );
  }
  if (/\/cn=/iu.test(result)) {
    result = result.replace(ORGANISATION, (all: string, key: string, name: string) =>
      /^(?:first organization|exchangelabs)$/iu.test(name) ? all : key + hideDomain(hiding, name),
    );
    result = result.replace(LEGACY, (_, key: string, name: string) =>
      /servers\/cn=$/iu.test(key) ? key + hideHost(hiding, name) : key + hideLogin(hiding, name),
    );
  }
  if (/[;\s:{][GS]=/iu.test(result))
    result = result.replace(X400, (_, key: string, name: string) => `${key}=${hideLogin(hiding, name)}`);
  if (!result.includes('/')) return result;
  return result.replace(CANONICAL, (all: string, domain: string, path: string) => hideCanonical(hiding, all, domain, path));
}

/** `contoso.com/Users/Adele Vance`, as Exchange prints an Identity; not the address of a page. */
function hideCanonical(hiding: Hiding, all: string, domain: string, path: string): string {
  const parts = path.slice(1).split('/');
  const last = parts.at(-1)!;
  const isKnown = hiding.names.find('domain', domain) !== undefined;
  const isDirectory = parts.length >= 2 && /^\p{Lu}/u.test(parts[0]!) && !/[?&=%.]/u.test(path);
  if (!(isKnown && parts.length >= 2 && !/[?&=%]/u.test(path)) && !isDirectory) return all;
  if (registeredDomain(domain) === undefined || hasPlaceholder(last)) return all;
  const name = last.replace(HOST_BEHIND, '').replace(/[\s(&.,'’-]+$/u, '');
  const hidden = (HOSTS.test(parts.at(-2) ?? '') ? hideHost(hiding, name) : hideName(hiding, name)) + last.slice(name.length);
  return `${hideHost(hiding, domain)}/${[...parts.slice(0, -1), hidden].join('/')}`;
}

/** `Adele Vance`, `Vance, Adele` is a person in full; one word is an account. Words of the product alone are neither. */
export function hideName(hiding: Hiding, name: string): string {
  const words = foldName(name).split(/[\s,]+/u);
  if (words.every((word) => hiding.vocabulary.has(word) || PLACEHOLDER.test(word))) return name;
  return words.length === 1 ? hideLogin(hiding, name) : hideDisplayName(hiding, name);
}

/** A label that belongs to a customer, not `com` or `local`. */
function isOwnLabel(hiding: Hiding, label: string): boolean {
  if (PLACEHOLDER.test(label)) return false;
  if (/^(?:com|net|org|fr|eu|de|uk|ch|be|lu|it|es|local|lan|internal|corp|intra|ad|priv|home|[a-z]{2})$/iu.test(label))
    return false;
  return !hiding.vocabulary.has(foldName(label));
}
