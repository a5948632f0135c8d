import { wordsOfHtml } from './words-of-html.ts';

/** A transcript taken apart: what a person reads, and the block it is replayed from. */
export interface Split {
  /** Above the block, and after it where something stands there. */
  readonly words: string;
  readonly block:
    | { readonly is: 'lines'; readonly lines: readonly string[] }
    /** The `replay` of a JSON document. */
    | { readonly is: 'json'; readonly value: unknown };
}

export type Splitting =
  | { readonly ok: true; readonly split: Split }
  | { readonly ok: false; readonly why: 'no-block' | 'two-blocks' };

const START = 'format: 1';

/** Takes a transcript of any format apart; reader and writer do it alike, so that the sums in the block fit. */
export function splitTranscript(text: string): Splitting {
  const begin = text.trimStart().slice(0, 200);
  if (begin.startsWith('{') && !begin.startsWith('{code') && !begin.startsWith('{noformat')) return splitJson(text);
  if (/^<(?:!doctype\s+html|html|!--)/i.test(begin)) {
    const { words, blocks } = wordsOfHtml(text);
    if (blocks.length !== 1) return { ok: false, why: blocks.length === 0 ? 'no-block' : 'two-blocks' };
    const inner = splitLines(blocks[0]!);
    // What stands in the block's frame and is none of it is read, too.
    return inner.ok ? { ok: true, split: { ...inner.split, words: `${words}\n${inner.split.words}` } } : inner;
  }
  return splitLines(text);
}

function splitJson(text: string): Splitting {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'no-block' };
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'replay')) return { ok: false, why: 'no-block' };
  const { replay, ...rest } = value as Record<string, unknown>;
  return { ok: true, split: { words: JSON.stringify(rest), block: { is: 'json', value: replay } } };
}

function splitLines(text: string): Splitting {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const starts = lines.flatMap((line, index) => (line === START ? [index] : []));
  const start = starts[0];
  if (start === undefined) return { ok: false, why: 'no-block' };
  if (starts.length > 1) return { ok: false, why: 'two-blocks' };
  const close = closeOf(lines[start - 1] ?? '');
  const end = endOf(lines, { start, close });
  const before = lines.slice(0, close === undefined ? start : start - 1);
  const after = lines.slice(lines[end] === close && close !== undefined ? end + 1 : end);
  const block = lines.slice(start, end);
  while (block.at(-1) === '') block.pop();
  return { ok: true, split: { words: [...before, ...after].join('\n'), block: { is: 'lines', lines: block } } };
}

/** What ends a frame that this line opens. */
function closeOf(line: string): string | undefined {
  const fence = /^(`{3,})[a-z]*$/u.exec(line)?.[1];
  if (fence !== undefined) return fence;
  return /^\{(code|noformat)(?::[^{}]*)?\}$/u.exec(line)?.[1]?.replace(/^.*$/u, '{$&}');
}

/** The first line that is no longer the block: after its sums, or where its frame or the text ends. */
function endOf(lines: readonly string[], { start, close }: { start: number; close: string | undefined }): number {
  for (let at = start; at < lines.length; at++) {
    if (close !== undefined && lines[at] === close) return at;
    if (lines[at] !== 'sums:') continue;
    let end = at + 1;
    while (/^ {2}(?:words|block): /u.test(lines[end] ?? '') && end < at + 3) end += 1;
    return end;
  }
  return lines.length;
}
