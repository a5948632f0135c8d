const BEGIN = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/g;
/** A line of a key that was cut before its end: Base64, or one of its headers. */
const OF_KEY = /^[\s>|]*(?:[A-Za-z0-9+/=]{16,}|[A-Za-z0-9+/]{1,80}={0,2}|(?:Proc-Type|DEK-Info|Version|Comment):.*)?\s*$/;

/** Private keys in PEM form, from their first line to their last, or as far as they go; each becomes `mark` and its line ends. */
export function removePrivateKeys(text: string, mark: string): { readonly text: string; readonly removed: number } {
  const putty = text.includes('Private-Lines:') ? removePutty(text, mark) : { text, removed: 0 };
  return removePem(putty.text, mark, putty.removed);
}

const PUTTY = /^Private-Lines: {0,3}(\d{1,4})\n((?:[A-Za-z0-9+/=]{1,128}(?:\n|$)){1,400})/gmu;

/** PuTTY counts the lines of a private key before them. */
function removePutty(text: string, mark: string): { readonly text: string; readonly removed: number } {
  let removed = 0;
  const without = text.replace(PUTTY, (_, count: string, body: string) => {
    removed += 1;
    return `Private-Lines: ${count}\n${mark}${'\n'.repeat(body.split('\n').length - 1)}`;
  });
  return { text: without, removed };
}

function removePem(text: string, mark: string, before: number): { readonly text: string; readonly removed: number } {
  if (!text.includes('PRIVATE KEY')) return { text, removed: before };
  let result = '';
  let from = 0;
  let removed = before;
  let hasEnd = true;
  for (const begin of text.matchAll(BEGIN)) {
    if (begin.index < from) continue;
    const inside = begin.index + begin[0].length;
    END.lastIndex = inside;
    // Once there is no end, there is none further on either: not looked for again.
    const end = hasEnd ? END.exec(text) : null;
    if (end === null) hasEnd = false;
    const to = end === null ? endOfLines(text, inside) : end.index + end[0].length;
    result += text.slice(from, begin.index) + mark + '\n'.repeat(text.slice(begin.index, to).split('\n').length - 1);
    from = to;
    removed += 1;
  }
  return { text: result + text.slice(from), removed };
}

function endOfLines(text: string, from: number): number {
  const lineEnd = (at: number) => {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
  };
  // What stands behind the beginning in its own line (`\n` written out, in JSON) goes up to a quote.
  let to = lineEnd(from);
  const quote = text.slice(from, to).search(/["']/);
  if (quote !== -1) return from + quote;
  while (to < text.length) {
    const next = lineEnd(to + 1);
    const line = text.slice(to + 1, next);
    if (line.trim() === '' || !OF_KEY.test(line)) break;
    to = next;
  }
  return to;
}
