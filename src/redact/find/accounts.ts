import { foldName } from '../fold-name.ts';
import { hideDomain, hideHost } from '../hide-host.ts';
import { hideLogin } from '../hide-person.ts';
import type { Hiding } from '../hiding.ts';
import { isCommonAccount } from '../public-names.ts';

// O’Brien is an account as a whole.
const ACCOUNT =
  /(?<![\p{L}\p{N}_\\/:.%$-]|[\\/][OoDdLlNn][’'])([\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,6})(\\{1,2})((?:[OoDdLlNn][’'](?=\p{L}))?[\p{L}\p{N}_][\p{L}\p{N}._-]{0,63}\$?)(?![\\\p{L}\p{N}]|(?<=\\[OoDdLlNn])[’']\p{L})/gu;
const UNC = /(?<![\\\p{L}\p{N}:])(\\{2}(?:\\{2})?)([\p{L}\p{N}][\p{L}\p{N}.-]{0,252})(?=\\)/gu;
const PROFILE =
  /([\\/](?:users|utilisateurs|benutzer|documents and settings|home|homes|profiles?|profils?)(?:\\{1,2}|\/))([^\\/\s"'<>|:*?;,]+(?: [\p{L}\p{N}.-]+){0,3}(?=[\\/])|[^\\/\s"'<>|:*?;,)\]}]+)/giu;

/** What stands before a \ and is no domain: registry, authorities, folders. */
const NO_DOMAIN = new Set(
  'hklm hkcu hkcr hku hkey_local_machine hkey_current_user hkey_users software system windows system32 program programs programdata users utilisateurs logs log bin lib data src temp tmp config inetpub wwwroot microsoft authority nt builtin iis apppool autorite service services exchange intune app application settings security setup current control currentcontrolset documents desktop downloads share shares public'.split(
    ' ',
  ),
);

/** `CONTOSO\adele`, `\\ex01\share`, `C:\Users\adele`, `/home/adele`. */
export function findAccounts(text: string, hiding: Hiding): string {
  let result = text;
  // Paths first: `Documents and Settings\adele` is no account of a domain.
  if (/[\\/](?:users|utilisateurs|benutzer|documents and settings|home|profil)/iu.test(result))
    result = result.replace(PROFILE, (all: string, path: string, name: string) =>
      /^[{$%<]/u.test(name) || hiding.vocabulary.has(foldName(name)) ? all : path + hideLogin(hiding, name),
    );
  if (!result.includes('\\')) return result;
  result = result.replace(UNC, (_, slashes: string, host: string) => slashes + hideHost(hiding, host));
  return result.replace(ACCOUNT, (all: string, domain: string, slash: string, account: string) =>
    isDomain(hiding, domain, account) ? hideDomainOf(hiding, domain) + slash + hideAccount(hiding, account) : all,
  );
}

function isDomain(hiding: Hiding, domain: string, account: string): boolean {
  // An address that was hidden: what stands behind it was looked at then.
  if (/^ip-\d+\.net-\d+$/u.test(domain)) return false;
  if (NO_DOMAIN.has(domain.toLowerCase()) || /^\d+$/u.test(domain) || !/\p{L}/u.test(account)) return false;
  const { names } = hiding;
  if (names.find('domain', domain) !== undefined || names.find('host', domain) !== undefined) return true;
  if (names.find('user', account) !== undefined) return true;
  if (/\.[a-z0-9]{2,6}$/iu.test(account) && !/^[\p{L}]+\.[\p{L}]+$/u.test(account)) return false;
  if (/^[A-Z0-9-]{2,}$/u.test(domain)) return true;
  // In small letters it may be a path: only where neither side is a word of its own.
  return !hiding.vocabulary.has(domain.toLowerCase()) && !hiding.vocabulary.has(account.toLowerCase()) && !isFile(account);
}

const isFile = (name: string): boolean =>
  /\.(?:log|svclog|txt|xml|json|csv|exe|dll|config|ps1|psm1|cmd|bat|etl|evtx|zip|md|html?)$/iu.test(name);

function hideDomainOf(hiding: Hiding, domain: string): string {
  return hiding.names.find('host', domain) !== undefined ? hideHost(hiding, domain) : hideDomain(hiding, domain);
}

/** `EX01$` is a machine's account; `Domain Users` is everybody's. */
function hideAccount(hiding: Hiding, account: string): string {
  if (account.endsWith('$')) return `${hideHost(hiding, account.slice(0, -1))}$`;
  return isCommonAccount(account) ? account : hideLogin(hiding, account);
}
