import type { CleanText } from '../text/clean.ts';
import { fillCommand, fillProse, type Slots } from './fill-slots.ts';
import type { Block } from './page-types.ts';

// Indented too: a command under a list item is a command.
const OPENING = /^(\s*)(`{3,}|~{3,})\s*([^\s`]*)[^`]*$/;

/** What to do, cut into prose and commands: a fenced block is a command, whatever stands around it. */
export function blocksOf(body: CleanText | undefined, slots: Slots): readonly Block[] {
  const blocks: Block[] = [];
  const prose: string[] = [];
  const flush = () => {
    const markdown = prose.splice(0).join('\n').trim() as CleanText;
    if (markdown !== '') blocks.push({ kind: 'prose', markdown: fillProse(markdown, slots) });
  };
  const lines = body?.split('\n') ?? [];
  for (let at = 0; at < lines.length; at++) {
    const opening = OPENING.exec(lines[at]!);
    if (opening === null) {
      prose.push(lines[at]!);
      continue;
    }
    flush();
    const [, indent, fence, language] = opening as unknown as [string, string, string, string];
    const end = lines.findIndex((line, index) => index > at && line.trim().startsWith(fence) && /^[`~]+$/.test(line.trim()));
    const inner = lines
      .slice(at + 1, end === -1 ? undefined : end)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
      .join('\n') as CleanText;
    const { text, missing } = fillCommand(inner, { language, slots });
    blocks.push({ kind: 'command', language, text, missing: missing.map(slots.label) });
    at = end === -1 ? lines.length : end;
  }
  flush();
  return blocks;
}
