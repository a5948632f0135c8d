import { isPowerShell, quoteArgument, quotesOf } from '../flow/powershell.ts';
import type { ValueId } from '../flow/types.ts';
import type { CleanText } from '../text/clean.ts';

/** What a slot may become: a value typed, or nothing yet. `has` tells whether the flow declares it: any other brace is literal. */
export interface Slots {
  readonly has: (id: string) => boolean;
  readonly values: ReadonlyMap<ValueId, CleanText>;
  /** The value's label, for `<…>` in prose. */
  readonly label: (id: ValueId) => CleanText;
  /** Only stands for a value that was hidden: a command is not run or copied with it. */
  readonly isHidden?: ((value: CleanText) => boolean) | undefined;
}

// `$` and `@` before a brace belong to PowerShell (format.md, "A slot").
const SLOT = /(?<![$@])\{([a-z][a-z0-9-]*)\}/gu;
const CODE_SPAN = /(`+)(?:(?!\1)[\s\S])*?[^`]\1(?!`)/gu;

const SHELL = /^(?:sh|bash|zsh|shell|console|cmd|bat|batch|dos)$/i;
// What no shell acts on; quoting differs too much between them to try.
const HARMLESS = /^[\p{L}\p{N}._@:/+][\p{L}\p{N}._@:/+-]*$/u;

type Put = (id: ValueId, value: CleanText | undefined, before: string) => string;

function replaceSlots(text: string, slots: Slots, put: Put): string {
  return text.replace(SLOT, (slot, id: string, at: number) =>
    slots.has(id) ? put(id, slots.values.get(id), text.slice(0, at)) : slot,
  );
}

/** Markdown with its slots filled; a value is shown as typed and cannot become markup. */
export function fillProse(markdown: CleanText, slots: Slots): CleanText {
  const outside = (text: string) =>
    replaceSlots(text, slots, (id, value, before) => {
      const escaped = value === undefined ? `‹${escapeMarkdown(slots.label(id))}›` : escapeMarkdown(value);
      return /(?:^|\n)\s*$/.test(before) ? escapeBeginning(escaped) : escaped;
    });
  const inside = (text: string) => replaceSlots(text, slots, (id, value) => (value ?? `<${id}>`).replaceAll('`', "'"));
  let filled = '';
  let from = 0;
  for (const span of markdown.matchAll(CODE_SPAN)) {
    filled += outside(markdown.slice(from, span.index)) + inside(span[0]);
    from = span.index + span[0].length;
  }
  return (filled + outside(markdown.slice(from))) as CleanText;
}

/** Plain text with its slots filled, for messages and lists. */
export function fillPlain(text: CleanText, slots: Slots): CleanText {
  return replaceSlots(text, slots, (id, value) => value ?? `‹${slots.label(id)}›`) as CleanText;
}

/**
 * A command with its slots filled: in PowerShell a value is one quoted argument. Names the values still missing or hidden; for another
 * shell also those that it might act on, which are then typed by hand.
 */
export function fillCommand(
  command: CleanText,
  { language, slots }: { language: string; slots: Slots },
): { text: CleanText; missing: ValueId[] } {
  const missing = new Set<ValueId>();
  const isShell = isPowerShell(language);
  // Quotes in quotes would let the value out: lint refuses such a slot, and a flow that was never linted must not slip through.
  const isQuoted = isShell ? quotesOf(command) : () => false;
  const text = replaceSlots(command, slots, (id, value, before) => {
    if (value !== undefined && slots.isHidden?.(value) === true) {
      missing.add(id);
      return `<${value}>`;
    }
    if (value !== undefined && isShell && !isQuoted(before.length)) return quoteArgument(value);
    if (value !== undefined && !isShell && (!SHELL.test(language) || HARMLESS.test(value))) return value;
    missing.add(id);
    return `<${id}>`;
  });
  return { text: text as CleanText, missing: [...missing] };
}

/** Only what Markdown would act on: an escape that is not needed would show where text is printed as it is. */
function escapeMarkdown(value: string): string {
  return value.replace(/[\\`*_[\]<>#|~!&]/g, '\\$&');
}

/** What at the beginning of a line would be a list or the underline of a heading. */
function escapeBeginning(escaped: string): string {
  return escaped.replace(/^([-+=])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
