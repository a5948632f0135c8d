import { glyphs } from '../../text/glyphs.ts';
import { type OwnLang, ownLang } from '../../text/lang.ts';
import { wrap } from '../../text/width.ts';
import { type Read, readingOrder } from './reading-order.ts';
import { type Trail, wayKey } from './trail.ts';
import type { FlowMap, MapLevel, MapStep, MapWay } from './types.ts';
import { effectWords, whenWords } from './way-words.ts';
import { MAP_WORDS } from './words.ts';

export interface OutlineOptions {
  readonly width: number;
  readonly colour: boolean;
  readonly ascii: boolean;
  /** A path to mark. */
  readonly trail?: Trail | undefined;
}

/** What never gets narrower than this keeps its words readable, however deep it stands. */
const LEAST = 30;
const STEP = 4;

/**
 * A map as an outline: one line a step and one a way, each step once, in reading order; then the parts, then the ends. Without
 * colour no escape. No line is wider than `width` cells (from 40).
 */
export function drawOutline(map: FlowMap, options: OutlineOptions): string {
  const pen = penOf(map, options);
  const { words } = pen;
  const top = map.levels.find(({ part }) => part === undefined);
  const ends = [...(top?.steps.values() ?? [])].filter(({ kind }) => kind === 'end');
  const steps = map.levels.reduce((sum, level) => sum + level.steps.size, 0) - ends.length;
  const parts = map.levels.length - (top === undefined ? 0 : 1);
  pen.line(0, pen.strong(map.title));
  pen.line(0, `${map.id} ${map.version}${pen.dot}${words.counts({ steps, parts, ends: ends.length })}`);
  pen.line(0, pen.soft(words.legend({ next: pen.arrow, above: pen.up })));
  const { trail } = options;
  if (trail !== undefined) {
    pen.line(0, words.trail({ ...trail, mark: pen.mark }));
  }
  for (const level of map.levels) {
    if (level.part !== undefined) {
      pen.gap();
      pen.line(0, pen.strong(`${words.part(level.title)} (${level.part})`));
      pen.line(0, pen.soft(level.usedBy.length === 0 ? words.unused : words.usedBy(level.usedBy)));
    }
    drawLevel(pen, level);
  }
  if (top !== undefined) drawEnds(pen, top, ends);
  return `${pen.lines.join('\n')}\n`;
}

type Pen = ReturnType<typeof penOf>;

function penOf(map: FlowMap, { width, colour, ascii, trail }: OutlineOptions) {
  const lang: OwnLang = ownLang(map.lang);
  const signs = glyphs(ascii);
  const sgr = (on: number, off: number) => (text: string) => (colour && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text);
  const lines: string[] = [];
  return {
    ...{ map, words: MAP_WORDS[lang], lines, trail },
    ...{ strong: sgr(1, 22), soft: sgr(2, 22), taken: sgr(36, 39) },
    ...{ arrow: ascii ? '->' : '→', up: signs.up, mark: signs.done, bullet: signs.cursor, dot: ` ${signs.dot} ` },
    /** What was drawn so far in this level. */
    shown: new Set<string>(),
    gap: () => {
      if (lines.length > 0) lines.push('');
    },
    /** A text, wrapped with its later lines further in. */
    line: (indent: number, text: string, hanging = 2) => {
      const margin = Math.max(0, Math.min(indent, width - LEAST));
      const [first = '', ...rest] = wrap(text, width - margin - hanging);
      // The first line has more room than the ones under it.
      const [whole = first, ...more] = rest.length === 0 ? [first] : wrap(text, width - margin);
      const under = more.length === 0 ? [] : wrap(more.join(' '), width - margin - hanging);
      lines.push(' '.repeat(margin) + whole, ...under.map((line) => ' '.repeat(margin + hanging) + line));
    },
  };
}

function drawLevel(pen: Pen, level: MapLevel): void {
  const { reads, unreached } = readingOrder(level);
  pen.shown.clear();
  for (const read of reads) drawRead(pen, level, read);
  if (unreached.length === 0) return;
  pen.gap();
  pen.line(0, pen.strong(pen.words.unreached));
  for (const step of unreached) drawRead(pen, level, { step, depth: 0, under: new Map(), begins: undefined });
}

function drawRead(pen: Pen, level: MapLevel, { step, depth, under }: Read): void {
  const { trail, words } = pen;
  const indent = depth * STEP;
  const visits = trail?.visits.get(step.id);
  const tags = tagsOf(pen, step);
  const name = `${visits === undefined ? '' : `${pen.mark} `}${step.id}`;
  const numbers = visits === undefined ? '' : ` [${visits.join(', ')}]`;
  pen.gap();
  const title = step.kind === 'part' ? words.part(step.title) : step.title;
  const head = visits === undefined ? pen.strong(name) : pen.taken(pen.strong(name + numbers));
  pen.line(indent, `${head}  ${title}${tags === '' ? '' : pen.soft(` (${tags})`)}`);
  pen.shown.add(step.id);
  let isAfterBranch = false;
  for (const [first, ...others] of waysByAnswer(step.ways)) {
    if (isAfterBranch) pen.gap();
    isAfterBranch = false;
    const isTaken = (way: MapWay) => trail?.ways.has(wayKey(step.id, way)) === true;
    const label = first.isExit || step.kind !== 'part' ? first.label : words.exit(first.label);
    if (others.length === 0 && first.when.size === 0) {
      drawWay(pen, level, { way: first, indent: indent + 2, lead: label, isTaken: isTaken(first) });
    } else {
      const some = [first, ...others].some(isTaken);
      pen.line(indent + 2, `${some ? pen.taken(pen.mark) : pen.bullet} ${label}`);
      for (const way of [first, ...others]) {
        const lead = whenWords(way, words) ?? '';
        drawWay(pen, level, { way, indent: indent + 6, lead, isTaken: isTaken(way) });
      }
    }
    for (const way of [first, ...others]) {
      for (const each of under.get(way.to) ?? []) {
        drawRead(pen, level, each);
        isAfterBranch = true;
      }
    }
  }
}

function drawWay(pen: Pen, level: MapLevel, of: { way: MapWay; indent: number; lead: string; isTaken: boolean }): void {
  const { way, indent, lead, isTaken } = of;
  const notes = [...effectWords(pen.map, way, pen.words), ...(way.park ? [pen.words.parked] : [])].join('; ');
  const sign = isTaken ? pen.mark : pen.bullet;
  const text = [lead, notes === '' ? '' : pen.soft(`(${notes})`), targetOf(pen, level, way)].filter((each) => each !== '');
  pen.line(indent, isTaken ? pen.taken(`${sign} ${text.join(' ')}`) : `${sign} ${text.join(' ')}`, 4);
}

/** Where a way leads, as a reference; a no-break space keeps the arrow with its name. */
function targetOf(pen: Pen, level: MapLevel, { to, isExit }: MapWay): string {
  const { words } = pen;
  if (isExit) return `${pen.arrow}\u00a0${words.exit(to)}`;
  const step = level.steps.get(to);
  if (step?.end !== undefined) return `${pen.arrow}\u00a0${to} (${words.ends[step.end]})`;
  return `${pen.shown.has(to) ? pen.up : pen.arrow}\u00a0${to}`;
}

function tagsOf({ map, words }: Pen, step: MapStep): string {
  const kind = step.kind === 'question' || step.kind === 'end' || step.kind === 'part' ? [] : [words.kinds[step.kind]];
  return [
    ...kind,
    ...(step.fault ? [words.fault] : []),
    ...(step.after === undefined ? [] : [words.after(step.after)]),
    ...(step.repairs.length === 0 ? [] : [words.effects.repairs(step.repairs.map((id) => map.cause(id)).join(', '))]),
    ...(step.check === undefined ? [] : [words.check(step.check)]),
  ].join(', ');
}

function drawEnds(pen: Pen, top: MapLevel, ends: readonly MapStep[]): void {
  if (ends.length === 0) return;
  const { words, trail } = pen;
  pen.gap();
  pen.line(0, pen.strong(words.endsTitle));
  for (const { id, end, title } of ends) {
    const froms = [...top.steps.values()].filter(({ ways }) => ways.some(({ to, isExit }) => !isExit && to === id));
    const visits = trail?.visits.get(id);
    const name = visits === undefined ? pen.strong(id) : pen.taken(pen.strong(`${pen.mark} ${id} [${visits.join(', ')}]`));
    pen.line(2, `${name}  ${title} ${pen.soft(`(${words.ends[end!]}, ${words.fromSteps(froms.length)})`)}`, 4);
  }
}

/** Ways of one answer together, in order. */
function waysByAnswer(ways: readonly MapWay[]): readonly (readonly [MapWay, ...MapWay[]])[] {
  const groups = new Map<string, [MapWay, ...MapWay[]]>();
  for (const way of ways) {
    const group = groups.get(way.answer);
    if (group === undefined) groups.set(way.answer, [way]);
    else group.push(way);
  }
  return [...groups.values()];
}
