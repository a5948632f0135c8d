import type { Token, Tokens } from 'marked';
import type { CleanText } from '../text/clean.ts';
import { meant } from './meant.ts';
import type { ReadSection } from './read-sections.ts';
import { LABELS, type Label, type OptionText, type StepText } from './text-types.ts';

// A formatter may have turned *short:* into _short:_, which Markdown reads the same.
const LABEL = /^([*_])([a-z][a-z-]*):\1[ \t]*/;
const OPTION = /^([a-z][a-z0-9-]*):(?:[ \t]+|$|(?=\n))/;
const KNOWN: ReadonlySet<string> = new Set(LABELS);

export type Say = (code: string, raw: string, args: Readonly<Record<string, string>>, near?: string) => void;

interface Asked {
  readonly section: ReadSection;
  /** The ids its options may have; none for an end. */
  readonly options: ReadonlySet<string>;
  readonly say: Say;
}

/** A step's section, taken apart. Nothing is lost: what has no place of its own is body, as Markdown. */
export function readStepText(asked: Asked): StepText {
  const blocks = asked.section.tokens.filter((token) => token.type !== 'space' && token.type !== 'def');
  const labels = new Map<Label, CleanText>();
  const body: string[] = [];
  const says: string[] = [];
  const list =
    asked.options.size === 0 ? undefined : blocks.findLast((token) => token.type === 'list' && token.ordered === false);
  let question: string | undefined;
  let options: ReadonlyMap<string, OptionText> = new Map();
  for (const token of blocks) {
    const label = token.type === 'paragraph' ? LABEL.exec(token.raw) : null;
    if (label !== null) readLabel({ token, name: label[2]!, labels, body, say: asked.say });
    else if (token.type === 'paragraph' && question === undefined) question = token.raw.trim();
    else if (token.type === 'blockquote') says.push(unquote(token as Tokens.Blockquote));
    else if (token === list) {
      const read = readOptions(token as Tokens.List, asked);
      options = read.options;
      if (read.before !== '') body.push(read.before);
    } else body.push(trimBlock(token.raw));
  }
  return {
    question: (question ?? '').replace(/\s*\n\s*/g, ' ') as CleanText,
    say: says.length === 0 ? undefined : (says.join('\n\n') as CleanText),
    labels,
    body: body.length === 0 ? undefined : (body.join('\n\n') as CleanText),
    options,
  };
}

function readLabel(asked: { token: Token; name: string; labels: Map<Label, CleanText>; body: string[]; say: Say }): void {
  const { token, name, labels, body, say } = asked;
  if (!KNOWN.has(name)) {
    say('unknown-label', token.raw, { label: name, allowed: LABELS.join(', ') }, meant(name, LABELS));
    body.push(token.raw.trim());
    return;
  }
  const label = name as Label;
  const text = token.raw.replace(LABEL, '').trim();
  const before = labels.get(label);
  if (before !== undefined && label !== 'internal') say('duplicate-label', token.raw, { label: name });
  labels.set(label, (before === undefined ? text : `${before}\n\n${text}`) as CleanText);
}

/**
 * The options of the last list. Markdown makes one list of two that follow each other directly, so items without an id at
 * the beginning belong to the body; after the first option every item must be one.
 */
function readOptions(list: Tokens.List, asked: Asked): { options: Map<string, OptionText>; before: string } {
  const options = new Map<string, OptionText>();
  const isOption = (item: Tokens.ListItem) => !item.task && OPTION.test(item.text);
  const first = list.items.findIndex(isOption);
  if (first === -1) return { options, before: trimBlock(list.raw) };
  for (const item of list.items.slice(first)) {
    const id = item.task ? undefined : OPTION.exec(item.text)?.[1];
    if (id === undefined) asked.say('option-without-id', item.raw, {});
    else if (!asked.options.has(id)) asked.say('unknown-option-text', item.raw, { option: id }, meant(id, asked.options));
    else if (options.has(id)) asked.say('duplicate-option-text', item.raw, { option: id });
    else {
      const text = item.text.replace(OPTION, '');
      const cut = text.indexOf('\n');
      const reason = cut === -1 ? '' : text.slice(cut + 1).trim();
      options.set(id, {
        label: (cut === -1 ? text : text.slice(0, cut)).trim() as CleanText,
        reason: reason === '' ? undefined : (reason as CleanText),
      });
    }
  }
  const before = list.items.slice(0, first).map((item) => item.raw);
  return { options, before: trimBlock(before.join('')) };
}

function unquote(quote: Tokens.Blockquote): string {
  return quote.raw
    .split('\n')
    .map((line) => line.replace(/^ {0,3}>[ ]?/, ''))
    .join('\n')
    .trim();
}

/** Without the empty lines around; the indent of the first line stays, it may make the block what it is. */
function trimBlock(raw: string): string {
  return raw.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
