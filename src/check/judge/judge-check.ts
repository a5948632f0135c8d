import type { ASTNode } from '@marcbachmann/cel-js';
import type { Check } from '../../flow/check-types.ts';
import { type CleanText, clean, cleanLine } from '../../text/clean.ts';
import type { CheckState, Finding, OutputReading, OutputRecord, ReadFailure } from '../types.ts';
import { type Compiled, compileExpression } from './compile-expression.ts';
import { AmbiguousDate, makeEnvironment } from './environment.ts';
import { type NamedFields, namedFields } from './named-fields.ts';

export interface Evidence {
  /** What was read, by look. A look that is not there was not looked at. */
  readonly readings: ReadonlyMap<string, OutputReading>;
  /** The session's values, by id. */
  readonly values: ReadonlyMap<string, string>;
  /** The moment of the look, milliseconds since 1970: kept with the evidence, so that judging again gives the same. */
  readonly now: number;
  /** The last repair of the session, milliseconds since 1970. */
  readonly repaired?: number | undefined;
  readonly culture?: string | undefined;
}

// A failure that says something about the look rather than about what was looked at.
const STATES: Readonly<Record<ReadFailure, CheckState>> = {
  empty: 'unsure',
  'unknown-command': 'could-not-run',
  denied: 'not-allowed',
  'object-not-found': 'unsure',
  'table-cut': 'unsure',
  'login-page': 'not-allowed',
  'error-output': 'could-not-run',
  unreadable: 'unsure',
};
const MOST_LINES = 12;
const LONGEST_BOUND = 200;

/**
 * What a check says of evidence (format.md, "checks.yaml"): the first arm whose condition is true. An error or a missing name
 * makes it `unsure: unreadable`, what was cut where it was printed `unsure: cut`, a date that could be two `ambiguous-date`, and
 * no arm `undecided`. Pure; never throws.
 */
export function judgeCheck(check: Check, evidence: Evidence): Finding {
  const none = { check: check.id, answer: undefined, bound: new Map(), lines: [] };
  const failed = firstFailure(check, evidence);
  if (failed !== undefined) return { ...none, ...failed };
  const looks = check.uses.map(nameOf);
  const environment = makeEnvironment({ looks, lets: [...check.let.keys()], culture: evidence.culture });
  const data = dataOf(check, evidence);
  const lets = new Map<string, ASTNode>();
  const bound = new Map<string, CleanText>();
  const why = new Map<string, string>();
  for (const [name, text] of check.let) {
    const compiled = compileExpression(environment, text);
    if (compiled.ok) lets.set(name, compiled.ast);
    const value = run(compiled, data);
    if (value.ok) {
      data[name] = value.value;
      bound.set(name, shown(value.value));
    } else why.set(name, value.why);
  }
  const unsure = (reason: string, lines: Finding['lines'] = []): Finding => ({
    ...{ ...none, state: 'unsure', why: reason, bound, lines },
  });
  for (const arm of check.judge) {
    if (arm.when === undefined) return unsure(arm.unsure ?? 'undecided');
    const condition = compileExpression(environment, arm.when);
    const named = condition.ok ? namedFields(condition.ast, lets) : undefined;
    if (named !== undefined && isCut(named, check, evidence)) return unsure('cut', linesOf(named, check, evidence));
    const value = run(condition, data);
    const lines = named === undefined ? [] : [...linesOf(named, check, evidence)];
    if (!value.ok) return unsure(whyOf(value.why, named, why), lines);
    if (value.value !== true) continue;
    if (arm.unsure !== undefined) return unsure(arm.unsure, lines);
    if (arm.answer !== undefined) return { ...none, state: 'answered', answer: arm.answer, why: undefined, bound, lines };
    const compiled = compileExpression(environment, arm.value ?? '');
    const taken = compiled.ok ? namedFields(compiled.ast, lets) : undefined;
    if (taken !== undefined && isCut(taken, check, evidence)) return unsure('cut', linesOf(taken, check, evidence));
    const more = taken === undefined ? [] : linesOf(taken, check, evidence);
    lines.push(...more.filter((each) => !lines.some((one) => one.look === each.look && one.line === each.line)));
    const given = run(compiled, data);
    if (!given.ok) return unsure(given.why, lines);
    const answer = textOf(given.value);
    if (answer === undefined) return unsure('unreadable', lines);
    return { ...none, state: 'answered', answer, why: undefined, bound, lines };
  }
  return unsure('undecided');
}

/** A look's name in an expression. */
export function nameOf(look: string): string {
  return look.replaceAll('-', '_');
}

function firstFailure(check: Check, { readings }: Evidence): Pick<Finding, 'state' | 'why'> | undefined {
  for (const look of check.uses) {
    const reading = readings.get(look);
    if (reading === undefined) return { state: 'unsure', why: 'unreadable' };
    if (!reading.ok) return { state: STATES[reading.why], why: reading.why };
  }
  return undefined;
}

function dataOf(check: Check, { readings, values, now, repaired }: Evidence): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null);
  for (const look of check.uses) {
    const reading = readings.get(look);
    if (reading?.ok === true) data[nameOf(look)] = reading.records.map(({ fields }) => fields);
  }
  const session: Record<string, unknown> = Object.create(null);
  for (const [id, value] of values) {
    session[id] = value;
    session[nameOf(id)] = value;
  }
  data.session = session;
  data.now = new Date(now);
  data.repairs = repaired === undefined ? [] : [new Date(repaired)];
  if (repaired !== undefined) data.repaired = new Date(repaired);
  return data;
}

type Ran = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

function run(compiled: Compiled, data: Record<string, unknown>): Ran {
  if (!compiled.ok) return { ok: false, why: 'unreadable' };
  try {
    return { ok: true, value: compiled.run(data) };
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause;
    const isAmbiguous = error instanceof AmbiguousDate || cause instanceof AmbiguousDate;
    return { ok: false, why: isAmbiguous ? 'ambiguous-date' : 'unreadable' };
  }
}

/** What made a name that the condition takes from `let` unknown says more than that it is unknown. */
function whyOf(own: string, named: NamedFields | undefined, lets: ReadonlyMap<string, string>): string {
  for (const name of named?.names ?? []) {
    const why = lets.get(name);
    if (why !== undefined && why !== 'unreadable') return why;
  }
  return own;
}

/** The records an expression is about, look by look. */
function* touched(named: NamedFields, check: Check, { readings }: Evidence): Generator<{ look: string; record: OutputRecord }> {
  for (const look of check.uses) {
    const reading = readings.get(look);
    if (reading?.ok !== true || !named.names.has(nameOf(look))) continue;
    const only = named.records.get(nameOf(look));
    for (const [index, record] of reading.records.entries()) {
      if (only === undefined || only.has(index)) yield { look, record };
    }
  }
}

function isCut(named: NamedFields, check: Check, evidence: Evidence): boolean {
  for (const { record } of touched(named, check, evidence)) {
    for (const field of record.cut) if (named.fields.has(field)) return true;
  }
  return false;
}

function linesOf(named: NamedFields, check: Check, evidence: Evidence): Finding['lines'] {
  const found: { look: string; line: number; text: CleanText }[] = [];
  const texts = new Map<string, readonly string[]>();
  // A large output is parted once, and only where a line of it is wanted.
  const lineOf = (look: string, line: number): string => {
    let lines = texts.get(look);
    if (lines === undefined) {
      lines = evidence.readings.get(look)?.text.split('\n') ?? [];
      texts.set(look, lines);
    }
    return lines[line - 1] ?? '';
  };
  for (const { look, record } of touched(named, check, evidence)) {
    for (const field of named.fields) {
      const [first, last] = record.lines.get(field) ?? [1, 0];
      for (let line = first; line <= Math.min(last, first + 3); line++) {
        if (found.length >= MOST_LINES) return found;
        if (!found.some((each) => each.look === look && each.line === line))
          found.push({ look, line, text: cleanLine(lineOf(look, line).slice(0, 400)) });
      }
    }
  }
  return found;
}

/** A bound value as short text for a sentence. */
function shown(value: unknown): CleanText {
  const text = Array.isArray(value) ? value.map((each) => textOf(each) ?? '…').join(', ') : (textOf(value) ?? '…');
  const line = cleanLine(clean(text));
  return (line.length > LONGEST_BOUND ? `${line.slice(0, LONGEST_BOUND)}…` : line) as CleanText;
}

function textOf(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (typeof value === 'number') return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : undefined;
  if (typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return undefined;
}
