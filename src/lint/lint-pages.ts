import type { StepText } from '../flow/text-types.ts';
import type { Context } from './context.ts';
import { codesIn } from './lint-slots.ts';
import { lix } from './lix.ts';

const COLUMNS = 80;
const MOST_LINES = 20;
const MOST_LIX = 55;
const FEWEST_WORDS = 30;

/** What makes a page hard for its reader: too long, too hard to read, a command without its place or what to expect. */
export function lintPages({ texts, source, sayIn }: Context): void {
  for (const [lang, text] of texts) {
    const from = source.texts.get(lang);
    if (from === undefined) continue;
    for (const [step, said] of text.steps) {
      const section = from.sections.get(step);
      if (section === undefined) continue;
      const lines = linesOf(said);
      if (lines > MOST_LINES) sayIn(from.file, 'long-page', section.at, { step, lines: String(lines) });
      const read = lix(proseOf(said));
      if (read.words >= FEWEST_WORDS && read.lix > MOST_LIX) {
        sayIn(from.file, 'hard-to-read', section.at, { section: step, lix: String(Math.round(read.lix)) });
      }
      if (codesIn(from, section).length > 0) {
        if (!said.labels.has('where')) sayIn(from.file, 'missing-where', section.at, { step });
        if (!said.labels.has('expect')) sayIn(from.file, 'missing-expect', section.at, { step });
      }
    }
  }
}

/** Lines a page takes, about: its blocks with an empty line between them, then one line or more an option. */
function linesOf(said: StepText): number {
  const { labels } = said;
  const blocks = [said.question, labels.get('where'), said.body, labels.get('expect'), labels.get('if-not'), labels.get('risk')];
  let lines = 0;
  for (const block of blocks) if (block !== undefined && block !== '') lines += wrapped(block) + 1;
  for (const option of said.options.values()) lines += wrapped(`  1  ${option.label}`);
  return lines;
}

function wrapped(block: string): number {
  return block
    .split('\n')
    .filter((line) => !/^\s*(```|~~~)/.test(line))
    .reduce((lines, line) => lines + Math.max(1, Math.ceil([...line].length / COLUMNS)), 0);
}

function proseOf(said: StepText): string {
  const body = (said.body ?? '').replace(/^ *(```|~~~)[\s\S]*?^ *\1.*$/gm, '').replace(/`[^`\n]*`/g, '');
  return [said.question, body, ...said.labels.values()].map((text) => text.replace(/[*_#>]/g, '')).join('.\n');
}
