/** A command that was echoed, against one of a look's: whether it is that one, and what stood where its slots are. */
export type EchoMatch = { readonly values: ReadonlyMap<string, string> } | undefined;

const SLOT = /(?<![$@])\{([a-z][a-z0-9-]*)\}/gu;
const LONGEST = 4_000;

/** Spaces, case and quotes do not matter, and `| fl`, `| Format-List *` and the like at the end do not either. */
export function matchEcho(echo: string, command: string): EchoMatch {
  if (echo.length > LONGEST) return undefined;
  const words = core(command).split(' ');
  const typed = core(echo).split(' ');
  if (words.length !== typed.length) return undefined;
  const values = new Map<string, string>();
  for (const [index, word] of words.entries()) {
    const slot = slotIn(word);
    if (slot === undefined) {
      if (unquoted(word).toLowerCase() !== unquoted(typed[index]!).toLowerCase()) return undefined;
    } else {
      const given = typed[index]!;
      const { name, before, after } = slot;
      if (given.length < before.length + after.length) return undefined;
      if (!given.toLowerCase().startsWith(before) || !given.toLowerCase().endsWith(after)) return undefined;
      const value = unquoted(given.slice(before.length, given.length - after.length));
      // `<adele>` is what an example shows, never a value.
      if (value !== '' && !value.startsWith('<')) values.set(name, value);
    }
  }
  return { values };
}

/** The one slot of a word, with what stands around it in small letters: `{upn})` closes a bracket behind. */
function slotIn(word: string): { readonly name: string; readonly before: string; readonly after: string } | undefined {
  const [match, ...more] = [...word.matchAll(SLOT)];
  if (match === undefined || more.length > 0) return undefined;
  const before = word.slice(0, match.index).toLowerCase();
  return { name: match[1]!, before, after: word.slice(match.index + match[0].length).toLowerCase() };
}

/**
 * Whether an echo whose lines were broken anywhere is a command: no white space and no quotes on either side, a slot is anything
 * but a pipe.
 */
export function matchWrappedEcho(echo: string, command: string): boolean {
  if (echo.length > LONGEST) return false;
  const slots = squashed(core(command)).split(SLOT);
  // `split` with a group gives text, name, text, name, text …
  const pattern = slots.map((part, index) => (index % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : '[^|]{1,200}?'));
  return new RegExp(`^${pattern.join('')}$`, 'iu').test(squashed(core(echo)));
}

function core(command: string): string {
  return command
    .replace(/\s+/g, ' ')
    .replace(/ ?\| ?(?:fl|ft|format-list|format-table|out-string)\b[^|]*$/i, '')
    .replace(/ ?\| ?/g, ' | ')
    .trim();
}

function squashed(text: string): string {
  return text.replace(/[\s"'\u2018-\u201e]+/gu, '');
}

function unquoted(word: string): string {
  return word.replace(/^["'\u2018-\u201e]|["'\u2018-\u201e]$/gu, '').replace(/''/g, "'");
}
