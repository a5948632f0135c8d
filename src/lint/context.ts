import type { Finding } from '../flow/finding.ts';
import { meant } from '../flow/meant.ts';
import type { RawArm, RawFlow, RawOption, RawStep } from '../flow/raw-types.ts';
import type { Source } from '../flow/read-flow.ts';
import type { FlowTexts } from '../flow/text-types.ts';
import type { Flow } from '../flow/types.ts';
import type { LINT_CODES } from './codes.ts';

type LintCode = keyof typeof LINT_CODES;
type Args = Readonly<Record<string, string>>;

/** What a rule sees, and how it says what it found. */
export interface Context {
  readonly flow: Flow;
  readonly raw: RawFlow;
  readonly texts: FlowTexts;
  readonly source: Source;
  /** In flow.yaml. `near`: ids among which `args.to` was probably meant. */
  say(code: LintCode, at: number, args: Args, near?: () => Iterable<string>): void;
  /** In another file; `mild` makes it a warning. */
  sayIn(file: string, code: LintCode, at: number, args: Args, mild?: boolean): void;
}

export function makeContext(asked: Pick<Context, 'flow' | 'texts' | 'source'>, findings: Finding[]): Context {
  return {
    ...asked,
    raw: asked.source.raw,
    say: (code, offset, args, near) => {
      const guess = near === undefined || findings.length > 100 ? undefined : meant(args.to ?? '', near());
      findings.push({ code, file: 'flow.yaml', offset, args, meant: guess });
    },
    sayIn: (file, code, offset, args, mild = false) => findings.push({ code, file, offset, args, mild }),
  };
}

/** Every group of arms of a step: its options, what a value leads to, the exits of a part. */
export function* armsOf(step: RawStep): Generator<{ readonly option: RawOption; readonly arm: RawArm }> {
  for (const option of step.options.values()) for (const arm of option.arms) yield { option, arm };
  if (step.go !== undefined) for (const arm of step.go.arms) yield { option: step.go, arm };
  for (const option of step.exits.values()) for (const arm of option.arms) yield { option, arm };
}
