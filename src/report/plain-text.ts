import type { Command } from './schema.ts';

const FENCE = /^ {0,12}(`{3,}|~{3,})\s*([^\s`]*)[^`]*$/u;

/** A body of a flow's text, taken apart: paragraphs and list items as plain lines, code blocks as commands. */
export interface Plain {
  readonly lines: readonly string[];
  readonly commands: readonly Command[];
}

/** Markdown of a flow's text as plain lines and commands; slots stay unfilled. */
export function plainBlocks(markdown: string): Plain {
  const lines: string[] = [];
  const commands: Command[] = [];
  let paragraph: string[] = [];
  let code: { fence: string; language: string; lines: string[] } | undefined;
  const flush = (): void => {
    const line = plainLine(paragraph.join(' '));
    if (line !== '') lines.push(line);
    paragraph = [];
  };
  for (const raw of markdown.split('\n')) {
    if (code !== undefined) {
      if (raw.trim().startsWith(code.fence) && /^(`+|~+)$/u.test(raw.trim())) {
        commands.push({ language: code.language, text: code.lines.join('\n').trim() });
        code = undefined;
      } else code.lines.push(raw);
      continue;
    }
    const fence = FENCE.exec(raw);
    if (fence) {
      flush();
      code = { fence: fence[1] ?? '```', language: fence[2] ?? '', lines: [] };
      continue;
    }
    const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/u.exec(raw);
    if (raw.trim() === '' || item) flush();
    if (raw.trim() !== '') paragraph.push(raw.slice(item?.[0].length ?? 0).replace(/^\s*(?:>\s?|#{1,6}\s)/u, ''));
  }
  flush();
  if (code !== undefined) commands.push({ language: code.language, text: code.lines.join('\n').trim() });
  return { lines, commands };
}

/** One line of Markdown without its marks: what a ticket system that knows no Markdown should show. */
export function plainLine(markdown: string): string {
  const line = markdown.replace(/[ \t]*\n\s*/gu, ' ').trim();
  // Nobody writes a line this long; taking marks out of one made of nothing else takes time with its square.
  if (line.length > 2000) return line;
  return line
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu, (_, text: string, address: string) =>
      text === address ? text : `${text} (${address})`,
    )
    .replace(/(`+)(.+?)\1/gu, '$2')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])(.+?)(?<=[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .trim();
}
