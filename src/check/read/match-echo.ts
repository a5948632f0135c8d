/** A command that was echoed, against one of a look's: whether it is that one, and what stood where its slots are. */
export type EchoMatch = { readonly values: ReadonlyMap<string, string> } | undefined;

const SLOT = /(?<![$@])\{([a-z][a-z0-9-]*)\}/gu;
const LONGEST = 2_000;

/** Spaces, case and quotes do not matter, and `| fl`, `| Format-List *` and the like at the end do not either. */
export function matchEcho(echo: string, command: string): EchoMatch {
  if (echo.length > LONGEST) return undefined;
  const names: string[] = [];
  const words = core(command).split(' ');
  const typed = core(echo).split(' ');
  if (words.length !== typed.length) return undefined;
  const values = new Map<string, string>();
  for (const [index, word] of words.entries()) {
    const slot = [...word.matchAll(SLOT)].find((each) => each[0] === word);
    if (slot === undefined) {
      if (unquoted(word).toLowerCase() !== unquoted(typed[index]!).toLowerCase()) return undefined;
    } else {
      names.push(slot[1]!);
      const value = unquoted(typed[index]!);
      // `<adele>` is what an example shows, never a value.
      if (value !== '' && !value.startsWith('<')) values.set(slot[1]!, value);
    }
  }
  return { values };
}

function core(command: string): string {
  return command
    .replace(/\s+/g, ' ')
    .replace(/\s*\|\s*(?:fl|ft|format-list|format-table|out-string)\b[^|]*$/i, '')
    .replace(/\s*\|\s*/g, ' | ')
    .trim();
}

function unquoted(word: string): string {
  return word.replace(/^["'\u2018-\u201e]|["'\u2018-\u201e]$/gu, '').replace(/''/g, "'");
}
