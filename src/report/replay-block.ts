import { WIDTH } from './document.ts';
import { lettersOf, roomOf } from './fold.ts';
import type { Replay } from './schema.ts';

/**
 * The replay as YAML 1.2 in lines of at most 100 characters, whatever the texts: a long text is a double-quoted scalar whose
 * lines end in `\` (YAML's escaped line break), so that reading gives back exactly what was written.
 */
export function replayBlock(replay: Replay): string[] {
  const lines = [
    `format: ${replay.format}`,
    ...scalar('flow: ', replay.flow),
    `version: ${replay.version}`,
    ...scalar('hash: ', replay.hash),
  ];
  lines.push(replay.answers.length === 0 ? 'answers: []' : 'answers:');
  for (const { step, answer, voice, at, against, notes } of replay.answers) {
    lines.push(
      ...scalar('  - step: ', step),
      ...scalar('    answer: ', answer),
      `    voice: ${voice}`,
      ...scalar('    at: ', at),
    );
    if (against !== undefined) lines.push(...scalar('    against: ', against));
    if (notes === undefined) continue;
    lines.push('    notes:');
    for (const note of notes) lines.push(...scalar('      - text: ', note.text), `        for: ${note.for}`);
  }
  if (replay.intake.length > 0) lines.push('intake:');
  for (const { field, text, voice, at } of replay.intake) {
    lines.push(`  ${field}:`, ...scalar('    text: ', text), `    voice: ${voice}`, ...scalar('    at: ', at));
  }
  return lines;
}

/** Ids stay bare; everything else is quoted, so that `0012`, `yes` and `# no comment` are texts. */
function scalar(head: string, text: string): string[] {
  if (/^[a-z][a-z0-9-]*$/u.test(text) && head.length + text.length <= WIDTH) return [head + text];
  const margin = ' '.repeat(head.search(/[^ -]/u) + 2);
  const lines: string[] = [];
  let line = `${head}"`;
  for (const letter of lettersOf(text)) {
    const piece = JSON.stringify(letter).slice(1, -1);
    if (roomOf(line) + roomOf(piece) + 2 > WIDTH) {
      lines.push(`${line}\\`);
      // A space that begins a continued line would be taken for its indent.
      line = margin + (piece === ' ' ? '\\ ' : piece);
    } else line += piece;
  }
  return [...lines, `${line}"`];
}
