import { parse } from 'tldts-icann';
import { hasPlaceholder } from '../../text/placeholder.ts';
import { hideHost } from '../hide-host.ts';
import type { Hiding } from '../hiding.ts';

const NAME =
  /(?<![\p{L}\p{N}_.@-])(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?\.){1,8}(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})(?![\p{L}\p{N}_]|-[\p{L}\p{N}]|\.[\p{L}\p{N}])/gu;
const INSIDE = /\.(?:local|localdomain|lan|internal|intern|intra|intranet|corp|home|priv|ad)$/iu;
/** Ends of file names and of properties that are also ends of domains. */
const NO_END =
  /\.(?:md|sh|py|pl|rs|ps|zip|mov|so|cc|ai|id|name|to|in|is|it|at|as|my|do|be|no|cat|app|dev|net|info|log|data|store|run|tools|host|link|live|news|page|site|zone|box|bar|foo|new|date|time|today|report|support|services|systems|exchange|email|help|config|run)$/iu;

/** Names of hosts and domains in free text. Names of types, files and properties look like them and are left. */
export function findHostNames(text: string, hiding: Hiding): string {
  if (!text.includes('.')) return text;
  return text.replace(NAME, (name: string, index: number, whole: string) =>
    isHostName(hiding, name, whole.slice(Math.max(0, index - 8), index)) ? hideHost(hiding, name) : name,
  );
}

function isHostName(hiding: Hiding, name: string, before: string): boolean {
  const labels = name.split('.');
  if (hasPlaceholder(name)) return false;
  if (labels.some((_, at) => hiding.names.find('domain', labels.slice(at).join('.')) !== undefined)) return true;
  if (hiding.names.find('host', name) !== undefined || INSIDE.test(name)) return true;
  if (before.endsWith('://') || before.endsWith('\\\\')) return true;
  // System.Net.WebException, Microsoft.Exchange.Data: types.
  if (labels.every((label) => /^\p{Lu}[\p{L}\p{N}]*$/u.test(label)) && !labels.every((label) => label === label.toUpperCase()))
    return false;
  const { isIcann, domain } = parse(name, { validateHostname: false });
  return isIcann === true && domain !== null && (labels.length > 2 || !NO_END.test(name));
}
