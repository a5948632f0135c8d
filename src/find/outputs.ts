import { judgeCheck } from '../check/judge/judge-check.ts';
import { recognise } from '../check/recognise.ts';
import type { OutputReading } from '../check/types.ts';
import type { Checks } from '../flow/check-types.ts';
import type { AskingStep } from '../flow/types.ts';
import { textsOf } from '../session/texts-of.ts';
import type { Guide } from '../session/types.ts';
import type { Lang } from '../text/lang.ts';
import type { Hit } from './types.ts';

// Shorter is typed, not the output of a command; what is longer belongs into `--evidence`.
const FEWEST = 60;
const MOST = 512 * 1024;
// Above any hit of words: an output is known by its form.
const OUTPUT = 10;

interface Asked {
  readonly guide: Guide;
  readonly lang: Lang;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The steps whose check can read a pasted output. First those it answers, before all with something wrong; of as many, the flow's
 * order. What is found here only says where to go: the step judges it again, with the session's own values.
 */
export function stepsOfOutput(text: string, { guide, lang, now }: Asked): readonly Hit[] {
  const { flow } = guide.machine;
  const { checks } = flow;
  if (checks === undefined || text.length > MOST || (text.length < FEWEST && !text.trim().includes('\n'))) return [];
  const pieces = recognise(text, { checks, here: [] });
  const readings = new Map<string, OutputReading>();
  const values = new Map<string, string>();
  for (const piece of pieces) {
    for (const { look, reading } of piece.looks) if (reading.ok) readings.set(look, reading);
    for (const [name, value] of piece.values) values.set(name, value);
  }
  if (readings.size === 0) return [];
  const texts = textsOf(guide, lang);
  const hits: Hit[] = [];
  for (const step of flow.all.values()) {
    if (step.kind === 'end' || step.kind === 'part' || step.kind === 'again') continue;
    const worth = worthOf(step, { checks, readings, values, now });
    if (worth === undefined) continue;
    hits.push({
      ...{ step: step.id, option: undefined, label: undefined, question: texts.question(step.id) },
      ...{ score: OUTPUT + worth - hits.length / 1000, isShown: false, isOutput: true },
    });
  }
  return hits.toSorted((one, other) => other.score - one.score);
}

interface Read {
  readonly checks: Checks;
  readonly readings: ReadonlyMap<string, OutputReading>;
  readonly values: ReadonlyMap<string, string>;
  readonly now: number;
}

/** How much an output has to say at a step; undefined where its check reads something else. */
function worthOf(step: AskingStep, { checks, readings, values, now }: Read): number | undefined {
  const check = step.check === undefined ? undefined : checks.checks.get(step.check);
  const there = check?.uses.filter((look) => readings.has(look)).length ?? 0;
  if (check === undefined || there === 0) return undefined;
  const share = there / check.uses.length;
  if (share < 1) return share;
  const { state, answer, lines } = judgeCheck(check, { readings, values, now });
  // Any text can be read as lines: that it was means something only where it answers.
  const isLoose = check.uses.some((look) => checks.looks.get(look)?.reads.includes('lines') === true);
  if (state !== 'answered') return isLoose ? undefined : share;
  if (isLoose && lines.length === 0) return undefined;
  const arm = step.options.get(answer ?? '')?.arms[0];
  const isWrong = arm !== undefined && arm.effects.confirms.length + arm.effects.pointsTo.length > 0;
  return share + (lines.length > 0 ? 2 : 1) + (isWrong ? 2 : 0);
}
