/** A record as a test wants it printed: text, or members of a collection. */
export type Printable = Readonly<Record<string, string | readonly string[]>>;

/**
 * Prints records as PowerShell's list does in English and French: names padded to the longest, values broken between words at
 * `width`, inside a word only where it is longer than a line. `trim`: as a console's copy leaves it, without spaces at line ends.
 */
export function printList(records: readonly Printable[], { width = 80, trim = false } = {}): string {
  const blocks = records.map((record) => {
    const longest = Math.max(...Object.keys(record).map((name) => name.length));
    const indent = ' '.repeat(longest + 3);
    return Object.entries(record)
      .map(([name, value]) => {
        const text = typeof value === 'string' ? value : `{${value.join(', ')}}`;
        return `${name.padEnd(longest)} : ${broken(text, width - indent.length).join(`\n${indent}`)}`;
      })
      .join('\n');
  });
  const text = `\n\n${blocks.join('\n\n')}\n\n\n`;
  return trim ? text.replace(/ +$/gm, '') : text;
}

function broken(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[^ ]* |[^ ]+$/g) ?? []) {
    if (word.length <= room) {
      if (line.length + word.length > room) {
        lines.push(line);
        line = '';
      }
      line += word;
    } else
      for (const character of word) {
        if (line.length === room) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
  }
  lines.push(line);
  return lines;
}
