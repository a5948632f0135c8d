import { basename } from 'node:path';
import { READING_CODES } from '../flow/codes.ts';
import { diagnose } from '../flow/diagnose.ts';
import { isError } from '../flow/finding.ts';
import { decode, LIMITS, readBytes } from '../flow/read-bytes.ts';
import { readSample } from '../flow/read-sample.ts';
import { formatDiagnostic } from '../lint/format-diagnostic.ts';
import type { Guide } from '../session/types.ts';
import type { Context } from './context.ts';
import { type FoundSample, findSamples } from './find-samples.ts';

export interface TestedSample {
  readonly file: string;
  readonly ok: boolean;
  readonly problems: readonly string[];
}

// A recorded output is a page or two; a trace log at most some megabytes.
const LARGEST = 32_000_000;

/** Judges every sample of a flow; none while it has no checks. */
export async function testSamples(context: Context, dir: string, { machine: { flow } }: Guide): Promise<readonly TestedSample[]> {
  const { files, clock } = context.system;
  const { checks } = flow;
  const found = checks === undefined ? [] : findSamples(files, dir);
  if (checks === undefined || found.length === 0) return [];
  const { judgeSample } = await import('./judge-sample.ts');
  return found.map((at): TestedSample => {
    const { sample, problems } = readYaml(context, { dir, at });
    if (sample === undefined) return { file: at.file, ok: false, problems };
    const read = (file: string) => {
      const bytes = readBytes(files, { dir, file, limit: LARGEST });
      return bytes.ok ? bytes.bytes : new Uint8Array();
    };
    const judged = judgeSample({ sample, at, checks, read, now: clock.now() });
    const wrong = judged.ok ? [] : [context.words.sampleFound(judged.expected, judged.found)];
    return { file: at.file, ok: judged.ok, problems: wrong };
  });
}

function readYaml({ system, lang }: Context, { dir, at: { file } }: { dir: string; at: FoundSample }) {
  const bytes = readBytes(system.files, { dir, file, limit: LIMITS.walk });
  const text = bytes.ok ? decode(bytes.bytes, file) : bytes;
  const read = text.ok ? readSample({ text: text.text, file }) : undefined;
  const findings = text.ok ? (read?.findings ?? []) : [text.finding];
  const said = diagnose({ findings, codes: READING_CODES, lang, textOf: () => (text.ok ? text.text : undefined) });
  const isBroken = findings.some((finding) => isError(finding, READING_CODES));
  return { sample: isBroken ? undefined : read?.sample, problems: said.map((each) => formatDiagnostic(each, basename(dir))) };
}
