import type { Diagnostic } from '../lint/types.ts';
import { cleanLine } from '../text/clean.ts';
import type { OwnLang } from '../text/lang.ts';
import type { Code } from './codes.ts';
import { type Finding, isError, MOST_FINDINGS } from './finding.ts';

const MEANT = { en: 'did you mean "{meant}"?', fr: 'vouliez-vous dire « {meant} » ?' } as const;
const LONGEST = 120;
const SHORT_RULE = 80;

interface Asked {
  readonly findings: readonly Finding[];
  readonly codes: Readonly<Record<string, Code>>;
  readonly lang: OwnLang;
  /** The text of a file named in a finding, for lines and columns; undefined when it was never read. */
  readonly textOf: (file: string) => string | undefined;
}

/** Findings in words, with line and column, in the order of file and place. Every argument is cleaned and bounded. */
export function diagnose(asked: Asked): Diagnostic[] {
  // Errors first, so that no number of warnings can push out what stops a start.
  const errors = asked.findings.filter((finding) => isError(finding, asked.codes));
  const warnings = asked.findings.filter((finding) => !isError(finding, asked.codes));
  const sorted = [...errors, ...warnings]
    .slice(0, MOST_FINDINGS)
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.offset - b.offset));
  const lines = new Map<string, number[]>();
  return sorted.map((finding) => {
    const code = asked.codes[finding.code];
    const text = asked.textOf(finding.file) ?? '';
    let starts = lines.get(finding.file);
    if (starts === undefined) {
      starts = lineStarts(text);
      lines.set(finding.file, starts);
    }
    const at = lineOf(starts, finding.offset);
    const args = { ...finding.args, meant: finding.meant ?? '' };
    const rule = code?.hint === undefined ? undefined : fill(code.hint[asked.lang], args);
    const guess = finding.meant === undefined ? undefined : fill(MEANT[asked.lang], args);
    // Beside a guess, which may be wrong, the rule is said as well where it is short.
    const hint = guess === undefined || (rule !== undefined && rule.length <= SHORT_RULE) ? [guess, rule] : [guess];
    return {
      file: cleanLine(finding.file),
      line: at + 1,
      column: Math.max(0, finding.offset - starts[at]!) + 1,
      code: finding.code,
      severity: isError(finding, asked.codes) ? 'error' : 'warning',
      message: fill(code?.[asked.lang] ?? finding.code, args),
      hint: hint.some((part) => part !== undefined) ? cleanLine(hint.filter((part) => part !== undefined).join(' ')) : undefined,
    };
  });
}

function fill(sentence: string, args: Readonly<Record<string, string>>) {
  const known = new Map(Object.entries(args));
  return cleanLine(
    sentence.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
      const given = known.get(name);
      if (given === undefined) return whole;
      // By itself: an escape at its end would take what follows it in the sentence.
      const value = cleanLine(given);
      return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
    }),
  );
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
