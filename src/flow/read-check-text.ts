import type { CleanText } from '../text/clean.ts';
import type { Check } from './check-types.ts';
import type { ReadSection } from './read-sections.ts';
import { readStepText, type Say } from './read-step-text.ts';
import type { CheckText } from './text-types.ts';

/** A `# check:` section: what it reads, then a list of one sentence for each thing it may say (format.md). */
export function readCheckText({ section, check, say }: { section: ReadSection; check: Check; say: Say }): CheckText {
  const options = new Set(
    check.judge.flatMap((arm) =>
      [arm.answer, arm.unsure, arm.value === undefined ? undefined : 'value'].filter((id) => id !== undefined),
    ),
  );
  const read = readStepText({
    section,
    // Ariane's own words for why may be said otherwise too: nothing is refused, only said.
    options: options.size === 0 ? new Set(['value']) : options,
    say: (code, raw, args, near) => say(code === 'unknown-option-text' ? 'unknown-check-option' : code, raw, args, near),
  });
  const sentences = [...read.options].map(([id, { label, reason }]) => [id, joined(label, reason)] as const);
  return { what: joined(read.question, read.body), sentences: new Map(sentences) };
}

function joined(first: CleanText, second: CleanText | undefined): CleanText {
  return (second === undefined ? first : `${first} ${second}`) as CleanText;
}
