import { judgeCheck } from '../check/judge/judge-check.ts';
import { decodeOutput } from '../check/read/decode-output.ts';
import { readLook } from '../check/read-look.ts';
import type { OutputReading } from '../check/types.ts';
import type { Checks } from '../flow/check-types.ts';
import type { Sample } from '../flow/read-sample.ts';
import type { FoundSample } from './find-samples.ts';

export interface JudgedSample {
  readonly ok: boolean;
  readonly expected: string;
  readonly found: string;
}

// A recorded output of nothing was recorded from a command that ran.
const WHOLE = { isWhole: true };

/** Judges a recorded output again. `read` gives a file's bytes; `now`: for a sample that names no moment. */
export function judgeSample(of: {
  sample: Sample;
  at: FoundSample;
  checks: Checks;
  read: (file: string) => Uint8Array;
  now: number;
}): JudgedSample {
  const { sample, at, checks, read, now } = of;
  const check = checks.checks.get(at.check);
  const expected = wanted(sample);
  if (check === undefined) return { ok: false, expected, found: 'unknown-check' };
  const readings = new Map<string, OutputReading>();
  for (const { look: named, file } of at.outputs) {
    const id = named ?? check.uses[0];
    const look = id === undefined ? undefined : checks.looks.get(id);
    if (look === undefined) return { ok: false, expected, found: 'unknown-look' };
    readings.set(look.id, readLook(look, decodeOutput(read(file)).text, WHOLE));
  }
  const { values, repaired, culture } = sample;
  const finding = judgeCheck(check, { readings, values, now: sample.now ?? now, repaired, culture });
  const isRight =
    sample.answer !== undefined
      ? finding.state === 'answered' && finding.answer === sample.answer
      : sample.unsure !== undefined
        ? finding.state === 'unsure' && finding.why === sample.unsure
        : finding.state === sample.state;
  const found = finding.state === 'answered' ? `answer: ${finding.answer}` : `${finding.state}: ${finding.why}`;
  return { ok: isRight, expected, found };
}

function wanted({ answer, unsure, state }: Sample): string {
  return answer !== undefined ? `answer: ${answer}` : unsure !== undefined ? `unsure: ${unsure}` : `state: ${state}`;
}
