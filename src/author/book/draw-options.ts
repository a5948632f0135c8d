import type { FactId, OptionId } from '../../flow/types.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { questionOf } from '../../session/question-of.ts';
import type { MapLevel, MapStep, MapWay } from '../map/types.ts';
import type { Book } from './book.ts';
import { causeLink, joined, numberLink, targetLink } from './links.ts';

/** What may be answered at a step: each answer, where it leads, why, and what that does to causes. */
export function drawOptions(book: Book, level: MapLevel, step: MapStep): Markup | undefined {
  const answers = [...new Set(step.ways.map(({ answer }) => answer))];
  if (answers.length === 0) return undefined;
  const items = answers.map((answer) =>
    drawAnswer(book, { level, step, ways: step.ways.filter((way) => way.answer === answer) }),
  );
  const heading = step.kind === 'part' ? book.words.whenOut : book.words.answers;
  return markup`<p class="lead"><b>${heading}</b></p>\n<ul class="options">\n${items}</ul>\n`;
}

interface Answer {
  readonly level: MapLevel;
  readonly step: MapStep;
  readonly ways: readonly MapWay[];
}

function drawAnswer(book: Book, { level, step, ways }: Answer): Markup {
  const first = ways[0]!;
  const label = step.kind === 'part' ? book.mapWords.exit(first.label) : first.label;
  const isUnknown = first.answer === 'unknown';
  const reason = isUnknown || first.reason === undefined ? undefined : markup`<p class="soft">${first.reason}</p>\n`;
  if (ways.length === 1 && first.when.size === 0) {
    return markup`<li><p><b>${label}</b> → ${targetLink(book, { part: level.part, way: first })}</p>\n${reason}${effects(book, first)}</li>\n`;
  }
  const arms = ways.map((way) => {
    const when = way.when.size === 0 ? book.mapWords.otherwise : condition(book, way.when);
    return markup`<li><p>${when} → ${targetLink(book, { part: level.part, way })}</p>\n${effects(book, way)}</li>\n`;
  });
  return markup`<li><p><b>${label}</b></p>\n${reason}<ul>\n${arms}</ul>\n</li>\n`;
}

function effects(book: Book, { effects: of, park, answer, reason }: MapWay): Markup | undefined {
  const { mapWords, words } = book;
  const said = (['confirms', 'pointsTo', 'rulesOut'] as const).flatMap((effect) => {
    if (of[effect].length === 0) return [];
    const causes = joined(of[effect].map((id) => causeLink(book, id)));
    return [markup`<p class="effect ${TONES[effect]}">${mapWords.effects[effect]('')}${causes}</p>\n`];
  });
  const left = park ? markup`<p class="soft">${words.parked(answer === 'unknown' ? reason : undefined)}</p>\n` : undefined;
  return said.length === 0 && left === undefined ? undefined : markup`${said}${left}`;
}

const TONES = { confirms: 'bad', pointsTo: 'warn', rulesOut: 'good' } as const;

/** The facts a way needs, as the answers they are: `if, at 4, the answer was “Exchange 2010”`. */
export function condition(book: Book, when: ReadonlyMap<FactId, readonly OptionId[]>): Markup {
  const { words } = book;
  const facts = [...when].map(([fact, values]) => {
    const setter = setterOf(book, fact);
    const labels = values.map((value) => (setter === undefined ? value : book.texts.option(setter, value)));
    const known = labels.map((label, index) => (setter === undefined ? label : (labelAt(book, setter, values[index]!) ?? label)));
    const at = setter === undefined ? markup`${fact}` : numberLink(book, setter);
    return markup`${words.ifAt} ${at}, ${words.theAnswerIs(known)}`;
  });
  return joined(facts, ` ${words.and} `);
}

const labelAt = ({ steps }: Book, step: string, option: string): string | undefined =>
  steps.get(step)?.ways.find(({ answer }) => answer === option)?.label;

/** The first question whose answer becomes the fact. */
function setterOf({ flow, numbers }: Book, fact: FactId): string | undefined {
  for (const id of numbers.keys()) {
    const step = flow.all.get(id);
    if (step === undefined || step.kind === 'part' || step.kind === 'end' || step.sets !== fact) continue;
    return questionOf(flow, step);
  }
  return undefined;
}
