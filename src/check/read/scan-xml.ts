import type { Lines } from './record.ts';

// Deeper than any configuration file; the parser must not run out of stack, nor of memory for its paths.
const DEEPEST = 64;

/**
 * The lines, from 1, on which each of the root's elements stands (the first of a name), before a parser sees the text. Undefined
 * where elements lie deeper than in any file of ours, or more than one is outermost (which the parser would not mind).
 */
export function scanXml(text: string): ReadonlyMap<string, Lines> | undefined {
  const found = new Map<string, Lines>();
  let depth = 0;
  let line = 1;
  let end = text.indexOf('\n');
  let roots = 0;
  let begun: { name: string; line: number } | undefined;
  const lineOf = (offset: number) => {
    while (end !== -1 && end < offset) {
      line += 1;
      end = text.indexOf('\n', end + 1);
    }
    return line;
  };
  const close = (offset: number) => {
    if (begun !== undefined && !found.has(begun.name)) found.set(begun.name, [begun.line, lineOf(offset)]);
    begun = undefined;
  };
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const behind = endOfMark(text, at);
    if (behind === -1) break;
    const mark = text.slice(at, Math.min(behind, at + 200));
    if (mark.startsWith('</')) {
      depth -= 1;
      if (depth === 1) close(at);
    } else if (!mark.startsWith('<!') && !mark.startsWith('<?')) {
      if (depth === 0) roots += 1;
      if (depth === 1) begun = { name: /^<([^\s/>]*)/.exec(mark)?.[1] ?? '', line: lineOf(at) };
      if (text[behind - 2] !== '/') depth += 1;
      else if (depth === 1) close(at);
      if (depth > DEEPEST || roots > 1) return undefined;
    }
    at = behind;
  }
  return found;
}

/** Behind the mark's last character; -1 where it has none. */
function endOfMark(text: string, at: number): number {
  for (const [start, stop] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const)
    if (text.startsWith(start, at)) return behindMark(text.indexOf(stop, at + start.length), stop.length);
  let quote = '';
  for (let index = at + 1; index < text.length; index++) {
    const character = text[index]!;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index + 1;
  }
  return -1;
}

function behindMark(index: number, length: number): number {
  return index === -1 ? -1 : index + length;
}
