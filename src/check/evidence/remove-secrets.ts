import { removePrivateKeys } from './remove-private-keys.ts';
import { SECRET_PATTERNS, type SecretPattern } from './secret-patterns.ts';

/** What stands for a secret. No pattern takes it for one. */
export const SECRET_MARK = '[secret removed]';

/** Words that say something about a secret, placeholders, variables: not the secret. */
const HARMLESS =
  /^["']?(?:true|false|null|none|yes|no|oui|non|vrai|faux|n\/a|never|jamais|expired|required|empty|set|not|\*+|\u2022+|-+|\.{2,}|…|<.*|\{.*|\$.*|@.*|\(.*|%\w+%|system\.\S*|microsoft\.\S*|read-host\b.*|get-\w+.*|\[.*)["']?[.,;)]?$/i;
// A removed piece may leave another beside it; one that is found at the third look is no more than a curiosity.
const MOST_PASSES = 8;

/**
 * Takes passwords, tokens and keys out of a text before it is stored. The number of lines stays, so that a finding's line numbers
 * do; doing it twice changes nothing. Linear in the length of the text. `removed`: how many.
 */
export function removeSecrets(text: string): { readonly text: string; readonly removed: number } {
  let current = text;
  let removed = 0;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = current;
    const keys = removePrivateKeys(current, SECRET_MARK);
    current = keys.text;
    removed += keys.removed;
    for (const row of SECRET_PATTERNS) {
      current = current.replace(row.pattern, (...found) => {
        const replaced = replacement(row, found);
        if (replaced === undefined) return String(found[0]);
        removed += 1;
        return replaced;
      });
    }
    if (current === before) break;
  }
  return { text: current, removed };
}

function replacement({ isCertain = false }: SecretPattern, found: readonly unknown[]): string | undefined {
  const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
  const [all] = found as readonly string[];
  const secret = groups.secret ?? groups.secret2 ?? '';
  if (secret === '' || secret.includes(SECRET_MARK) || (!isCertain && HARMLESS.test(secret.trim()))) return undefined;
  const quote = /^["']/.exec(secret)?.[0] ?? '';
  // A number in JSON becomes a text, or the document could not be read any more.
  const isNumber = /"\s*:\s*$/.test(groups.keep ?? '') && /^\d+$/.test(secret);
  const lines = '\n'.repeat(all!.split('\n').length - 1 - (groups.keep ?? '').split('\n').length + 1);
  return `${groups.keep ?? ''}${quote}${isNumber ? `"${SECRET_MARK}"` : SECRET_MARK}${lines}`;
}
