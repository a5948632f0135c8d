import { type CleanText, clean } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import type { Finding } from './finding.ts';
import { meant } from './meant.ts';
import { readCheckText } from './read-check-text.ts';
import { readSections, type Section } from './read-sections.ts';
import { readStepText } from './read-step-text.ts';
import type { CheckText, FlowText, StepText } from './text-types.ts';
import { type Flow, INTAKE_FIELDS, type IntakeField, type Step } from './types.ts';
import { firstRemoved } from './yaml-file.ts';

/** A text file with what lint needs of it: its cleaned text and its sections by their name as written. */
export interface TextSource {
  readonly lang: Lang;
  readonly file: string;
  readonly text: CleanText;
  readonly sections: ReadonlyMap<string, Section>;
  readonly findings: readonly Finding[];
}

export interface TextAsked {
  readonly text: string;
  readonly lang: Lang;
  readonly file: string;
  readonly flow: Flow;
  /** Cuts the cleaned text into sections, where they were cut before. */
  readonly cut?: ((text: string, file: string) => ReturnType<typeof readSections>) | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Reads `text/<language>.md` (format.md). Cleans it first; offsets in findings are those of the cleaned text, whose lines are
 * the file's. In a translation nothing stops a start: what would be an error in the base language is a warning.
 */
export function readText(asked: TextAsked): { readonly text: FlowText; readonly source: TextSource } {
  const text = clean(asked.text);
  const { flow, file, lang } = asked;
  const isBase = lang === flow.base;
  const read = (asked.cut ?? readSections)(text, file);
  const findings: Finding[] = read.findings.map((finding) => ({ ...finding, mild: !isBase }));
  const removed = firstRemoved(asked.text, text);
  if (removed !== -1) findings.push({ code: 'control-characters', file, offset: removed, args: {} });
  const sections = new Map<string, Section>();
  const steps = new Map<string, StepText>();
  const maps = {
    value: new Map<string, { label: CleanText; example: CleanText | undefined }>(),
    cause: new Map<string, CleanText>(),
    part: new Map<string, CleanText>(),
    ticket: new Map<string, CleanText>(),
    need: new Map<string, CleanText>(),
  };
  const checks = new Map<string, CheckText>();
  const intake = new Map<IntakeField, CleanText>();
  const needs = new Set([...flow.tickets.values()].flatMap((ticket) => ticket.needs));
  let title = '' as CleanText;
  let description: CleanText | undefined;

  for (const section of read.sections) {
    const name = section.kind === 'step' ? section.id : `${section.kind}: ${section.id}`;
    const say = (code: string, offset: number, args: Readonly<Record<string, string>>, near?: string) =>
      findings.push({ code, file, offset, args, meant: near, mild: !isBase });
    if (sections.has(name)) {
      say('duplicate-section', section.at, { section: section.name });
      continue;
    }
    if (!belongs(section, flow, needs)) {
      const near = section.kind === 'step' ? meant(section.id, flow.all.keys()) : undefined;
      say('unknown-section', section.at, { section: section.name }, near);
      continue;
    }
    const sayIn = (code: string, raw: string, args: Readonly<Record<string, string>>, near?: string) => {
      const at = text.indexOf(raw.trim().split('\n', 1)[0]!, section.bodyAt);
      say(code, at === -1 ? section.at : at, { step: section.id, ...args }, near);
    };
    const { tokens: blocks, ...place } = section;
    // Comments are for whoever writes; a translation that holds nothing else is still to be made.
    const tokens = blocks.filter((token) => !isComment(token.raw));
    if (!isBase && tokens.every((token) => token.type === 'space')) continue;
    sections.set(name, place);
    const body = () => withoutComments(text.slice(section.bodyAt, section.end)).trim() as CleanText;
    const paragraphs = () => tokens.filter((token) => token.type !== 'space').map((token) => token.raw.trim());
    switch (section.kind) {
      case 'step': {
        const step = flow.all.get(section.id)!;
        steps.set(section.id, readStepText({ section: { ...section, tokens }, options: optionsOf(step), say: sayIn }));
        break;
      }
      case 'flow': {
        const [first, ...rest] = paragraphs();
        title = line(first ?? '');
        description = rest.length === 0 ? undefined : (rest.join('\n\n') as CleanText);
        break;
      }
      case 'value': {
        const [label, example] = paragraphs();
        maps.value.set(section.id, { label: line(label ?? ''), example: example === undefined ? undefined : line(example) });
        break;
      }
      case 'intake':
        intake.set(section.id as IntakeField, line(body()));
        break;
      case 'check': {
        const check = flow.checks?.checks.get(section.id);
        if (check !== undefined) checks.set(section.id, readCheckText({ section: { ...section, tokens }, check, say: sayIn }));
        break;
      }
      case 'unknown':
        break;
      case 'need':
        maps.need.set(section.id, body());
        break;
      default:
        maps[section.kind].set(section.id, line(body()));
    }
  }
  return {
    text: {
      ...{ lang, title: title === '' ? (flow.id as CleanText) : title, description, steps, intake },
      ...{ values: maps.value, causes: maps.cause, parts: maps.part, tickets: maps.ticket, needs: maps.need, checks },
    },
    source: { lang, file, text, sections, findings },
  };
}

const isComment = (raw: string): boolean => /^\s*<!--[\s\S]*?-->\s*$/.test(raw);
const withoutComments = (body: string): string => body.replace(/^<!--[\s\S]*?-->[ \t]*$/gm, '');

function line(text: string): CleanText {
  return text.replace(/\s+/g, ' ').trim() as CleanText;
}

function belongs(section: Section, flow: Flow, needs: ReadonlySet<string>): boolean {
  switch (section.kind) {
    case 'step': {
      const kind = flow.all.get(section.id)?.kind;
      return kind !== undefined && kind !== 'part';
    }
    case 'flow':
      return section.id === flow.id;
    case 'value':
      return flow.values.has(section.id);
    case 'cause':
      return flow.causes.has(section.id);
    case 'part':
      return flow.parts.has(section.id);
    case 'ticket':
      return flow.tickets.has(section.id);
    case 'need':
      return needs.has(section.id);
    case 'intake':
      return (INTAKE_FIELDS as readonly string[]).includes(section.id);
    case 'check':
      return flow.checks === undefined || flow.checks.checks.has(section.id);
    case 'unknown':
      return false;
  }
}

function optionsOf(step: Step): ReadonlySet<string> {
  return step.kind === 'end' || step.kind === 'part' ? NONE : new Set(step.options.keys());
}
