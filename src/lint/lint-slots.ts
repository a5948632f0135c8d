import type { Token, Tokens } from 'marked';
import { isPowerShell, quotesOf } from '../flow/powershell.ts';
import { lexBlocks, type Section } from '../flow/read-sections.ts';
import type { TextSource } from '../flow/read-text.ts';
import type { Context } from './context.ts';

const SLOT = /\{([a-z][a-z0-9-]*)\}/g;

/**
 * A slot inside quotes in a `powershell` block is an error: the value is put in as a quoted argument of its own. Only declared
 * values count, and not after `$` or `@`; every other brace is literal (format.md, "text/<language>.md").
 */
export function lintSlots({ flow, source, sayIn }: Context): void {
  for (const text of source.texts.values()) {
    if (!/```|~~~/.test(text.text)) continue;
    for (const section of text.sections.values()) {
      for (const code of codesIn(text, section)) {
        if (!isPowerShell(code.lang ?? '')) continue;
        for (const slot of quotedSlots(code.text, flow.values)) {
          const line = code.text.slice(code.text.lastIndexOf('\n', slot.at) + 1).split('\n', 1)[0]!;
          const lineAt = text.text.indexOf(line.trim(), section.bodyAt);
          const at = lineAt === -1 ? section.at : text.text.indexOf(`{${slot.id}}`, lineAt);
          sayIn(text.file, 'slot-in-quotes', at, { slot: `{${slot.id}}` }, text.lang !== flow.base);
        }
      }
    }
  }
}

/** The code blocks of a section, those in lists and quotes too. */
export function codesIn(text: TextSource, section: Section): Tokens.Code[] {
  const body = text.text.slice(section.bodyAt, section.end);
  return /```|~~~|^(?: {4}|\t)/m.test(body) ? [...codesOf(lexBlocks(body))] : [];
}

function* codesOf(tokens: readonly Token[]): Generator<Tokens.Code> {
  for (const token of tokens) {
    if (token.type === 'code') yield token as Tokens.Code;
    else if (token.type === 'list') for (const item of (token as Tokens.List).items) yield* codesOf(item.tokens);
    else if (token.type === 'blockquote') yield* codesOf((token as Tokens.Blockquote).tokens);
  }
}

/** Slots of declared values that stand inside quotes of a PowerShell text. */
export function quotedSlots(code: string, values: ReadonlyMap<string, unknown>): { id: string; at: number }[] {
  const found: { id: string; at: number }[] = [];
  const quoted = quotesOf(code);
  for (const match of code.matchAll(SLOT)) {
    const before = code[match.index - 1];
    if (before === '$' || before === '@' || !values.has(match[1]!)) continue;
    if (quoted(match.index)) found.push({ id: match[1]!, at: match.index });
  }
  return found;
}
