import { Lexer, type Token } from 'marked';
import type { Finding } from './finding.ts';
import { LONGEST_LINE, longLine } from './long-line.ts';

export const KINDS = ['step', 'flow', 'value', 'cause', 'check', 'part', 'ticket', 'need', 'intake'] as const;
export type SectionKind = (typeof KINDS)[number];

/** One section of a text file: its heading, where it stands, and its blocks. */
export interface Section {
  readonly kind: SectionKind | 'unknown';
  readonly id: string;
  /** `licence`, `cause: missing-licence`: as written in the heading. */
  readonly name: string;
  /** The fingerprint in the heading's comment, if any. */
  readonly from: string | undefined;
  /** Offsets in the cleaned text: of the heading, of the first character after it, of the end. */
  readonly at: number;
  readonly bodyAt: number;
  readonly end: number;
}

/** A section with its blocks, while it is being read; they are not kept, they take ten times the text's room. */
export interface ReadSection extends Section {
  readonly tokens: readonly Token[];
}

const HEADING = /^(?:(flow|value|cause|check|part|ticket|need|intake):\s*)?([a-z][a-z0-9-]*)$/;
const COMMENT = /<!--\s*from:\s*([0-9a-f]{7,64})\s*-->/;

/**
 * Cuts a cleaned text into its sections. Headings are those a Markdown parser finds at the top level (`# …`, not inside a code
 * block or a list). What cannot be parsed is one finding and no sections.
 */
export function readSections(text: string, file: string): { sections: ReadSection[]; findings: Finding[] } {
  const findings: Finding[] = [];
  let tokens: Token[];
  const long = longLine(text);
  if (long !== -1) {
    findings.push({ code: 'line-too-long', file, offset: long, args: { limit: String(LONGEST_LINE) } });
    return { sections: [], findings };
  }
  try {
    // Blocks only: inline marks are left to whoever draws, and finding them would double the time.
    tokens = lexBlocks(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    findings.push({ code: 'unreadable-text', file, offset: 0, args: { why } });
    return { sections: [], findings };
  }
  const sections: (ReadSection & { end: number; tokens: Token[] })[] = [];
  let offset = 0;
  for (const token of tokens) {
    // marked may join blocks with a newline of its own; the text itself has the last word.
    if (!text.startsWith(token.raw, offset)) offset = Math.max(offset, text.indexOf(token.raw.trimEnd(), offset));
    const current = sections.at(-1);
    if (token.type === 'heading' && token.depth === 1 && /^ {0,3}#/.test(token.raw)) {
      if (current !== undefined) current.end = offset;
      sections.push({
        ...readHeading(String(token.text)),
        at: offset,
        bodyAt: offset + token.raw.length,
        end: text.length,
        tokens: [],
      });
    } else if (current !== undefined) current.tokens.push(token);
    else if (token.type !== 'space') findings.push({ code: 'text-outside', file, offset, args: {} });
    offset += token.raw.length;
  }
  return { sections, findings };
}

/** The top-level blocks of a text. Throws where nesting is deeper than the stack. */
export function lexBlocks(text: string): Token[] {
  return new Lexer({ gfm: true }).blockTokens(text, []);
}

function readHeading(text: string): Pick<Section, 'kind' | 'id' | 'name' | 'from'> {
  const from = COMMENT.exec(text)?.[1]?.slice(0, 7);
  const name = text.replace(/<!--.*?-->/g, '').trim();
  const match = HEADING.exec(name);
  if (match === null) return { kind: 'unknown', id: name, name, from };
  return { kind: (match[1] as SectionKind | undefined) ?? 'step', id: match[2]!, name, from };
}
