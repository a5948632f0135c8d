import type { Arm, Flow, Option, PartId, Step, StepId } from '../../flow/types.ts';
import { fillProse } from '../../session/fill-slots.ts';
import { plainInline } from '../../session/plain-inline.ts';
import { type Texts, textsOf } from '../../session/texts-of.ts';
import type { Guide } from '../../session/types.ts';
import { type CleanText, cleanLine } from '../../text/clean.ts';
import { type Lang, ownLang } from '../../text/lang.ts';
import { emptySlots } from './empty-slots.ts';
import type { FlowMap, MapLevel, MapStep, MapWay } from './types.ts';
import { MAP_WORDS } from './words.ts';

interface Reader {
  readonly flow: Flow;
  readonly texts: Texts;
  /** Markdown as one plain line, slots as `‹label›`. */
  plain(text: CleanText): CleanText;
}

/** A flow's map in `lang`; what that language lacks is taken from the base. A function of guide and language alone. */
export function mapOf(guide: Guide, lang: Lang): FlowMap {
  const { flow } = guide.machine;
  const texts = textsOf(guide, lang);
  const slots = emptySlots(guide, texts);
  const plain = (text: CleanText): CleanText => oneLine(plainInline(fillProse(text, slots)));
  const reader: Reader = { flow, texts, plain };
  const title = plain(texts.of((text) => text.title) ?? cleanLine(flow.id));
  const users = usersOf(flow);
  const top: MapLevel = {
    ...{ part: undefined, title, start: flow.start, exits: [], usedBy: [] },
    steps: stepsOf(reader, flow.steps),
  };
  const parts = [...flow.parts.values()].map(
    ({ id, start, exits, steps }): MapLevel => ({
      ...{ part: id, title: partName(reader, id), start, exits },
      ...{ steps: stepsOf(reader, steps), usedBy: users.get(id) ?? [] },
    }),
  );
  const cause = (id: string): CleanText => plain(texts.of((text) => text.causes.get(id)) ?? cleanLine(id));
  return { id: flow.id, version: flow.version, lang: texts.lang, title, levels: [top, ...parts], cause };
}

/** On one line; the no-break spaces of French stay, which `cleanLine` would take for spaces. */
const oneLine = (text: CleanText): CleanText => text.replace(/[ \t\n]+/gu, ' ').trim() as CleanText;

function usersOf(flow: Flow): ReadonlyMap<PartId, readonly StepId[]> {
  const users = new Map<PartId, StepId[]>();
  for (const step of flow.all.values()) {
    if (step.kind === 'part') users.set(step.part, [...(users.get(step.part) ?? []), step.id]);
  }
  return users;
}

const partName = ({ texts, plain }: Reader, id: PartId): CleanText =>
  plain(texts.of((text) => text.parts.get(id)) ?? cleanLine(id));

function stepsOf(reader: Reader, steps: ReadonlyMap<StepId, Step>): ReadonlyMap<StepId, MapStep> {
  return new Map([...steps.values()].map((step) => [step.id, stepOf(reader, step, steps)]));
}

function stepOf(reader: Reader, step: Step, level: ReadonlyMap<StepId, Step>): MapStep {
  const { texts, plain } = reader;
  const isAsking = step.kind !== 'part' && step.kind !== 'end';
  const waysOf = (answer: string, arms: readonly Arm[], said: Pick<MapWay, 'label' | 'reason'>): MapWay[] =>
    arms.map(({ go, when, park, effects }, arm) => ({
      ...{ answer, arm, ...said, to: go, isExit: !level.has(go), when, park, effects },
      isOtherwise: when.size === 0 && arms.slice(0, arm).some((each) => each.when.size > 0),
    }));
  const ofOption = ({ id, arms }: Option): MapWay[] => waysOf(id, arms, saidBy(reader, step.id, id));
  const ways: MapWay[] = [];
  if (step.kind === 'part') {
    for (const [exit, arms] of step.exits) ways.push(...waysOf(exit, arms, { label: cleanLine(exit), reason: undefined }));
  } else if (isAsking) {
    const given = MAP_WORDS[ownLang(texts.lang)].given;
    if (step.kind === 'value') ways.push(...waysOf('given', step.given.arms, { label: given, reason: undefined }));
    for (const option of step.options.values()) ways.push(...ofOption(option));
  }
  return {
    ...{ id: step.id, kind: step.kind, after: step.after, ways },
    title: step.kind === 'part' ? partName(reader, step.part) : plain(texts.question(step.id)),
    fault: isAsking && step.kind !== 'again' && step.fault,
    check: isAsking ? step.check : undefined,
    part: step.kind === 'part' ? step.part : undefined,
    end: step.kind === 'end' ? step.end : undefined,
    repairs: step.kind === 'repair' ? step.repairs : [],
  };
}

function saidBy({ texts, plain }: Reader, step: StepId, option: string): Pick<MapWay, 'label' | 'reason'> {
  const own = texts.option(step, option);
  const label = own === 'unknown' ? MAP_WORDS[ownLang(texts.lang)].unknown : plain(own);
  const reason = texts.reason(step, option);
  return { label, reason: reason && plain(reason) };
}
