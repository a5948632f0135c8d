import { isMap, type Node } from 'yaml';
import type { Diagnostic } from '../lint/types.ts';
import { type CleanText, clean } from '../text/clean.ts';
import type { OwnLang } from '../text/lang.ts';
import { type AnswerVoice, EXPECTED_STATES, type ExpectedState, NOTE_READERS, type NoteReader, VOICES } from './answer-words.ts';
import { READING_CODES } from './codes.ts';
import { diagnose } from './diagnose.ts';
import { type Finding, isError } from './finding.ts';
import { keysOf } from './keys-of.ts';
import type { WrittenAnswer, WrittenNote, WrittenWalk } from './schema/written.ts';
import { INTAKE_FIELDS, type IntakeField } from './types.ts';
import { type Entry, type Named, YamlFile } from './yaml-file.ts';

export interface FileAnswer {
  readonly step: string;
  /** An option's id, a typed value, or `unknown`. */
  readonly answer: CleanText;
  readonly voice: AnswerVoice;
  readonly note: { readonly text: CleanText; readonly for: NoteReader } | undefined;
  readonly against: string | undefined;
  /** UTC, ISO 8601 with milliseconds and `Z`. */
  readonly at: string | undefined;
  /** Where it stands in the file, from 1. */
  readonly line: number;
}

/** An answers file, or a walk: which is one with an end. */
export interface AnswersFile {
  readonly flow: string | undefined;
  readonly answers: readonly FileAnswer[];
  readonly intake: ReadonlyMap<IntakeField, CleanText>;
  readonly end: string | undefined;
  /** What a walk says it ends with; a state that is not named is not judged. */
  readonly expected: ReadonlyMap<ExpectedState, readonly string[]>;
}

export interface AnswersAsked {
  readonly text: string;
  readonly file: string;
  /** A walk must name its end. */
  readonly walk?: boolean | undefined;
}

const TOP = keysOf<WrittenWalk>()({
  ...{ format: true, flow: true, answers: true, intake: true, end: true },
  ...{ suspected: true, 'ruled-out': true, confirmed: true, corrected: true, fixed: true, parked: true },
});
const KEYS = keysOf<WrittenAnswer>()({ step: true, answer: true, voice: true, note: true, against: true, at: true });
const NOTE = keysOf<WrittenNote>()({ text: true, for: true });
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an answers file (format.md, "Answers files and walks"). Only its shape: whether answers fit is for the session to say. */
export function readAnswers(
  asked: AnswersAsked & { readonly lang?: OwnLang | undefined },
): { readonly ok: true; readonly answers: AnswersFile } | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } {
  const { answers, findings } = readAnswerFindings(asked);
  if (!findings.some((finding) => isError(finding, READING_CODES))) return { ok: true, answers };
  return {
    ok: false,
    diagnostics: diagnose({ findings, codes: READING_CODES, lang: asked.lang ?? 'en', textOf: () => asked.text }),
  };
}

/** What a walk names, each name with its place: what lint looks at. */
export interface WalkNames {
  readonly flow: Named | undefined;
  readonly answers: readonly { readonly step: Named; readonly answer: Named }[];
  readonly end: Named | undefined;
  readonly expected: ReadonlyMap<ExpectedState, readonly Named[]>;
}

export function readAnswerFindings(asked: AnswersAsked): {
  readonly answers: AnswersFile;
  readonly names: WalkNames;
  readonly findings: readonly Finding[];
} {
  const yaml = new YamlFile(asked.file, asked.text);
  const top = new Map(yaml.entries(yaml.root, 'the file', TOP).map((entry) => [entry.key, entry]));
  const id = (key: string) => {
    const entry = top.get(key);
    return entry && yaml.id(entry.value, `"${key}"`, entry.keyAt);
  };
  const format = top.get('format');
  if (format !== undefined) word(yaml, format, ['1']);
  const list = top.get('answers');
  if (list === undefined && yaml.findings.length === 0) yaml.report('missing-key', 0, { what: asked.file, key: 'answers' });
  const end = id('end');
  if (asked.walk === true && !top.has('end') && yaml.findings.length === 0)
    yaml.report('missing-key', 0, { what: asked.file, key: 'end' });
  const answers: FileAnswer[] = [];
  const named: WalkNames['answers'][number][] = [];
  const lineOf = lineCounter(asked.text);
  for (const item of list === undefined ? [] : yaml.items(list.value, '"answers"', list.keyAt)) {
    const answer = readAnswer(yaml, item);
    if (answer === undefined) continue;
    const { step, said, ...rest } = answer;
    named.push({ step, answer: said });
    answers.push({ step: step.id, answer: clean(said.id), ...rest, line: lineOf(yaml.at(item)) });
  }
  const expected = new Map<ExpectedState, readonly Named[]>();
  for (const state of EXPECTED_STATES) {
    const entry = top.get(state);
    if (entry !== undefined) expected.set(state, yaml.idList(entry.value, `"${state}"`, entry.keyAt));
  }
  const intake = new Map<IntakeField, CleanText>();
  const given = top.get('intake');
  for (const entry of given === undefined ? [] : yaml.entries(given.value, '"intake"', new Set<string>(INTAKE_FIELDS))) {
    const text = yaml.scalar(entry.value, `"${entry.key}"`, entry.keyAt);
    if (text !== undefined) intake.set(entry.key as IntakeField, clean(text.id));
  }
  const flow = id('flow');
  const states = new Map([...expected].map(([state, names]) => [state, names.map((each) => each.id)]));
  return {
    answers: { flow: flow?.id, answers, intake, end: end?.id, expected: states },
    names: { flow, answers: named, end, expected },
    findings: yaml.findings,
  };
}

type Read = Omit<FileAnswer, 'line' | 'step' | 'answer'> & { readonly step: Named; readonly said: Named };

/** `- licence: licensed`, or `- { step: licence, answer: licensed, voice: told, … }`. */
function readAnswer(yaml: YamlFile, item: Node): Read | undefined {
  const node = yaml.follow(item);
  const short = isMap(node) && node.items.length === 1;
  const entries = short ? yaml.ids(item, 'an answer') : yaml.entries(item, 'an answer', KEYS);
  const first = entries[0];
  if (first === undefined) {
    if (isMap(node) && node.items.length === 0) yaml.report('missing-key', yaml.at(item), { what: 'an answer', key: 'step' });
    return undefined;
  }
  if (short) {
    const answer = yaml.scalar(first.value, `"${first.key}"`, first.keyAt);
    const none = { note: undefined, against: undefined, at: undefined };
    return answer && { step: { id: first.key, at: first.keyAt }, said: answer, voice: 'seen', ...none };
  }
  const pairs = new Map(entries.map((entry) => [entry.key, entry]));
  for (const key of ['step', 'answer']) {
    if (!pairs.has(key)) yaml.report('missing-key', yaml.at(item), { what: 'an answer', key });
  }
  const of = pairs.get('step');
  const given = pairs.get('answer');
  const step = of && yaml.id(of.value, '"step"', of.keyAt);
  const answer = given && yaml.scalar(given.value, '"answer"', given.keyAt);
  const voice = pairs.get('voice');
  const said = voice && word(yaml, voice, VOICES);
  const against = pairs.get('against');
  const other = against && yaml.scalar(against.value, '"against"', against.keyAt)?.id;
  const rest = { note: readNote(yaml, pairs.get('note')), against: other && clean(other), at: readTime(yaml, pairs.get('at')) };
  if (step === undefined || answer === undefined) return undefined;
  return { step, said: answer, voice: said ?? 'seen', ...rest };
}

/** A text, internal; or `{ text, for: customer }`. */
function readNote(yaml: YamlFile, entry: Entry | undefined): FileAnswer['note'] {
  if (entry === undefined) return undefined;
  if (!isMap(entry.value)) {
    const text = yaml.scalar(entry.value, '"note"', entry.keyAt);
    return text && { text: clean(text.id), for: 'internal' };
  }
  const pairs = new Map(yaml.entries(entry.value, '"note"', NOTE).map((pair) => [pair.key, pair]));
  const whom = pairs.get('for');
  const text = pairs.get('text');
  if (text === undefined) yaml.report('missing-key', entry.keyAt, { what: '"note"', key: 'text' });
  const words = text && yaml.scalar(text.value, '"text"', text.keyAt);
  const reader = whom && word(yaml, whom, NOTE_READERS);
  return words && { text: clean(words.id), for: reader ?? 'internal' };
}

/** A time with its offset, as UTC. */
function readTime(yaml: YamlFile, entry: Entry | undefined): string | undefined {
  const named = entry && yaml.scalar(entry.value, '"at"', entry.keyAt);
  if (named === undefined) return undefined;
  const time = TIME.test(named.id) ? Date.parse(named.id) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  yaml.report('bad-time', named.at, { value: named.id });
  return undefined;
}

function word<T extends string>(yaml: YamlFile, entry: Entry, allowed: readonly T[]): T | undefined {
  const named = yaml.scalar(entry.value, `"${entry.key}"`, entry.keyAt);
  const found = named && allowed.find((one) => one === named.id);
  if (named !== undefined && found === undefined) {
    yaml.report('bad-value', named.at, { value: named.id, what: `"${entry.key}"`, allowed: allowed.join(', ') }, allowed);
  }
  return found;
}

/** Line numbers of growing offsets, from 1. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', at); next !== -1 && next < offset; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}
