import type { OwnLang } from '../../text/lang.ts';
import { widthOf, wrap } from '../../text/width.ts';
import type { FlowStats, StepStats } from './types.ts';
import { STATS_WORDS } from './words.ts';

interface Drawing {
  readonly lang: OwnLang;
  /** Of the terminal; undefined for a pipe, where nothing is wrapped. */
  readonly columns: number | undefined;
}

/** A line of a list: a figure, then the step and what is said of it. */
interface Row {
  readonly figure: string;
  readonly text: string;
}

// What an author mends first; `--json` has them all.
const MOST = 10;

/** One flow as text, a question of its author's a paragraph, the most frequent first. A paragraph with nothing to tell is left out. */
export function drawStats(stats: FlowStats, drawing: Drawing): string {
  const words = STATS_WORDS[drawing.lang];
  const { steps, handovers, ends, versions, sessions, flow, title } = stats;
  const by = (figure: (step: StepStats) => number) =>
    steps.filter((step) => figure(step) > 0).toSorted((a, b) => figure(b) - figure(a));
  const counted = (step: StepStats, count: number): Row => ({ figure: words.of(count, step.answered), text: nameOf(step) });
  const list = (heading: string, rows: readonly Row[]) =>
    paragraph(heading, { rows, more: words.more, columns: drawing.columns });
  const paragraphs = [
    list(
      words.parked,
      by(({ parked }) => parked).map((step) => counted(step, step.parked)),
    ),
    list(
      words.back,
      by(({ back }) => back).map((step) => ({ figure: `${step.back}`, text: backText(step, drawing.lang) })),
    ),
    list(
      words.overruled,
      by(({ overruled }) => overruled).map((step) => counted(step, step.overruled)),
    ),
    [
      ...list(
        words.handedOver,
        by(({ handedOver }) => handedOver).map((step) => ({ figure: `${step.handedOver}`, text: nameOf(step) })),
      ),
      ...handovers
        .slice(0, MOST)
        .flatMap(({ end, title: to, count }) =>
          wrapped(`  ${words.to(nameOf({ step: end, title: to }), count)}`, drawing.columns, 4),
        ),
    ],
    list(
      words.left,
      by(({ left }) => left).map((step) => ({ figure: `${step.left}`, text: nameOf(step) })),
    ),
    list(
      words.seconds,
      by(({ seconds }) => seconds?.median ?? -1).map((step) => ({
        figure: `${clock(step.seconds!.median)} ${clock(step.seconds!.p90).padStart(6)}`,
        text: `${nameOf(step)} (${words.measured(step.seconds!.count)})`,
      })),
    ),
    remarks(steps, drawing),
  ].filter((lines) => lines.length > 0);
  const head = [
    ...wrapped(
      words.flow({ title: title === null ? flow : `${title} (${flow})`, versions: versions.join(', '), sessions }),
      drawing.columns,
      2,
    ),
    ...wrapped(words.ends(ends), drawing.columns, 2),
  ];
  return [head, ...(paragraphs.length === 0 ? [[words.nothing]] : paragraphs)].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

const nameOf = ({ step, title }: Pick<StepStats, 'step' | 'title'>): string => (title === null ? step : `${step} – ${title}`);

function backText(step: StepStats, lang: OwnLang): string {
  const words = STATS_WORDS[lang];
  const [from] = step.backFrom;
  const parts = [
    ...(from === undefined ? [] : [words.backFrom(from.step, from.count)]),
    ...(step.changed === 0 ? [] : [words.changed(step.changed)]),
  ];
  return `${nameOf(step)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

/** `1:05`, `12:00`. Longer than an hour nothing is measured. */
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

function paragraph(
  heading: string,
  { rows, more, columns }: { rows: readonly Row[]; more: (count: number) => string; columns: number | undefined },
): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST);
  const wide = Math.max(...shown.map(({ figure }) => widthOf(figure)));
  return [
    ...wrapped(heading, columns, 2),
    ...shown.flatMap(({ figure, text }) =>
      wrapped(`  ${' '.repeat(wide - widthOf(figure))}${figure}  ${text}`, columns, wide + 4),
    ),
    ...(rows.length > shown.length ? wrapped(`  ${more(rows.length - shown.length)}`, columns, 4) : []),
  ];
}

/** Every sentence, whole: it is what somebody took the time to write. */
function remarks(steps: readonly StepStats[], { lang, columns }: Drawing): readonly string[] {
  const said = steps.filter(({ wrong }) => wrong.length > 0);
  if (said.length === 0) return [];
  return [
    STATS_WORDS[lang].wrong,
    ...said.flatMap((step) => [
      ...wrapped(`  ${nameOf(step)}`, columns, 4),
      ...step.wrong.flatMap(({ at, text, session }) =>
        wrapped(`    ${at.slice(0, 10)}  ${text}${session === null ? '' : ` [${session}]`}`, columns, 16),
      ),
    ]),
  ];
}

/** On as many lines as the terminal needs, later ones set in; the first line's own indent stays. */
function wrapped(line: string, columns: number | undefined, indent: number): readonly string[] {
  // One column is left free: Windows scrolls when the last one is written.
  const width = columns === undefined ? Number.POSITIVE_INFINITY : Math.max(20, columns - 1);
  if (widthOf(line) <= width) return [line];
  const lead = /^ */.exec(line)![0];
  const text = line.slice(lead.length);
  const [first = ''] = wrap(text, width - lead.length);
  const rest = text.slice(first.length).trimStart();
  const set = ' '.repeat(Math.min(indent, width - 10));
  return [lead + first, ...(rest === '' ? [] : wrap(rest, width - set.length).map((row) => set + row))];
}
