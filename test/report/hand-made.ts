import type { FlowText, OptionText, StepText } from '../../src/flow/text-types.ts';
import type { Arm, AskingStep, EndKind, EndStep, Flow, Option } from '../../src/flow/types.ts';
import type { Place } from '../../src/machine/types.ts';
import type { AnswerEntry, Entry, IntakeEntry, LookEntry, NoteEntry, Session, Voice } from '../../src/session/types.ts';
import { clean, cleanLine } from '../../src/text/clean.ts';

const none = { pointsTo: [], confirms: [], rulesOut: [] };
const arm = (over: Partial<Arm> = {}): Arm => ({ go: 'next', when: new Map(), park: false, effects: none, ...over });
const option = (id: string, over: Partial<Arm> = {}): Option => ({ id, arms: [arm(over)], from: [] });

/** One answered step of a session made by hand: its texts are whatever a test wants to put there. */
export interface Line {
  readonly kind: 'question' | 'value' | 'repair';
  readonly question: string;
  readonly label: string;
  readonly answer?: string;
  readonly body?: string;
  readonly wouldTell?: string;
  readonly park?: boolean;
  readonly confirms?: readonly string[];
  readonly note?: string;
  readonly voice?: Voice;
  readonly against?: string;
}

export interface HandMade {
  readonly lines: readonly Line[];
  readonly end?: EndKind | undefined;
  readonly result?: string;
  readonly next?: string;
  readonly case?: string;
  readonly intake?: string;
  readonly title?: string;
  readonly causes?: readonly string[];
  readonly looks?: readonly string[];
}

/** A session made by hand, without reader, machine or journal: for texts no lint would let through. */
export function handMade(of: HandMade): Session {
  const steps = new Map<string, AskingStep | EndStep>();
  const texts = new Map<string, StepText>();
  const base = { in: undefined, from: [], after: undefined, fills: undefined };
  of.lines.forEach((line, index) => {
    const id = `s${index}`;
    const options = new Map([
      ['a', option('a', { effects: { ...none, confirms: line.confirms ?? [] } })],
      ['done', option('done')],
      ['b', option('b')],
      ['unknown', option('unknown', { park: true })],
    ]);
    const rest = { ...base, id, options, sets: undefined, check: undefined, fault: index === 0 };
    if (line.kind === 'value') steps.set(id, { ...rest, kind: 'value', asks: `v${index}`, given: option('given') });
    else if (line.kind === 'repair') steps.set(id, { ...rest, kind: 'repair', repairs: line.confirms ?? [], undo: 'easy' });
    else steps.set(id, { ...rest, kind: 'question' });
    texts.set(id, stepText(line));
  });
  const last: AskingStep | EndStep = {
    ...base,
    id: 'last',
    ...(of.end === undefined
      ? { kind: 'question' as const, options: new Map(), sets: undefined, check: undefined, fault: false }
      : { kind: 'end' as const, end: of.end, ticket: 'team' }),
  };
  steps.set('last', last);
  texts.set('last', {
    ...stepText({ kind: 'question', question: of.result ?? 'End.', label: '' }),
    body: clean(of.next ?? 'Do it.'),
  });

  const flow: Flow = {
    id: 'hand',
    version: 1,
    base: 'fr',
    hash: 'abcdef0123456789',
    source: undefined,
    sources: new Map(),
    reviewBy: undefined,
    retired: { on: '2024-02-19', source: undefined },
    start: 's0',
    symptom: 's0',
    values: new Map(of.lines.map((_, index) => [`v${index}`, { kind: 'text' as const }])),
    causes: new Map((of.causes ?? []).map((id) => [id, { from: [] }])),
    tickets: new Map([['team', { to: 'team', needs: ['logs'] }]]),
    steps,
    parts: new Map(),
    checks: undefined,
    all: steps,
  };
  const text: FlowText = {
    lang: 'fr',
    title: cleanLine(of.title ?? 'Flow'),
    description: undefined,
    steps: texts,
    values: new Map(),
    causes: new Map((of.causes ?? []).map((id) => [id, clean(id)])),
    parts: new Map(),
    tickets: new Map([['team', clean('To the team')]]),
    needs: new Map([['logs', clean('The logs')]]),
    intake: new Map(),
    checks: new Map(),
  };
  return sessionOf({ of, flow, text, last });
}

function sessionOf(given: { of: HandMade; flow: Flow; text: FlowText; last: AskingStep | EndStep }): Session {
  const { of, flow, text, last } = given;
  const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 14, minute)).toISOString();
  const header = {
    kind: 'session',
    at: at(0),
    format: 1,
    flow: 'hand',
    version: 1,
    hash: flow.hash,
    lang: 'fr',
    where: 'here',
  } as const;
  const place = (step: AskingStep | EndStep): Place => ({ step, path: [step.id], key: step.id, facts: new Map() });
  const notes: NoteEntry[] = [];
  const entries: Entry[] = [header];
  const path: Session['path'][number][] = of.lines.map((line, index) => {
    const step = flow.all.get(`s${index}`) as AskingStep;
    const answer = line.park
      ? 'unknown'
      : line.kind === 'value'
        ? clean(line.answer ?? line.label)
        : line.kind === 'repair'
          ? 'done'
          : 'a';
    const against = line.against === undefined ? {} : { against: line.against };
    const entry: AnswerEntry = {
      kind: 'answer',
      at: at(index + 1),
      step: step.id,
      answer,
      voice: line.voice ?? 'seen',
      ...against,
    };
    if (line.note !== undefined) {
      const note: NoteEntry = {
        kind: 'note',
        at: at(index),
        step: step.id,
        text: clean(line.note),
        for: index % 2 ? 'customer' : 'internal',
      };
      notes.push(note);
      entries.push(note);
    }
    entries.push(entry);
    return { entry, place: place(step), arm: (step.options.get(answer) ?? option('given')).arms[0]!, visit: 0, to: place(step) };
  });
  const looks = (of.looks ?? []).map(
    (name, index): LookEntry => ({
      kind: 'look',
      at: at(30 + (index % 20)),
      look: 'paste',
      step: 's0',
      evidence: clean(name),
      sha256: 'e'.repeat(64),
      bytes: 10,
    }),
  );
  entries.push(...looks);
  const intake = new Map<IntakeEntry['field'], IntakeEntry>();
  if (of.intake !== undefined) {
    for (const field of ['impact', 'since', 'worked', 'changed'] as const) {
      intake.set(field, { kind: 'intake', at: at(59), field, text: clean(of.intake), voice: 'told' });
    }
  }
  const start = place(flow.all.get('s0') as AskingStep);
  return {
    id: '20261122-1431-k7q2',
    guide: {
      machine: {
        flow,
        start: () => start,
        take: () => undefined,
        answersAt: () => [],
        left: () => ({ fewest: 0, most: 0 }),
        edges: () => [],
        waysTo: () => () => undefined,
        causesFrom: () => new Set(of.causes ?? []),
        depths: () => new Map(),
        lefts: () => new Map(),
        walks: () => [],
      },
      texts: new Map([['fr', text]]),
    },
    entries,
    header,
    path,
    place: place(last),
    lang: 'fr',
    say: undefined,
    where: 'here',
    case: of.case === undefined ? undefined : cleanLine(of.case),
    notes,
    intake,
    needs: new Map(),
    known: [],
    looks,
    voice: undefined,
    held: undefined,
    stopped: undefined,
    leftover: [],
  };
}

function stepText(line: Line): StepText {
  const options = new Map<string, OptionText>([
    ['a', { label: clean(line.label), reason: clean(line.label) }],
    ['b', { label: clean('Otherwise'), reason: undefined }],
    ['done', { label: clean(line.label), reason: undefined }],
    ['unknown', { label: clean('Unknown'), reason: line.wouldTell === undefined ? undefined : clean(line.wouldTell) }],
  ]);
  const body = line.body === undefined ? undefined : clean(line.body);
  return { question: clean(line.question), say: undefined, labels: new Map(), body, options };
}
