import { basename, join } from 'node:path';
import { READING_CODES } from '../../flow/codes.ts';
import { diagnose } from '../../flow/diagnose.ts';
import { readAnswers } from '../../flow/read-answers.ts';
import { decode, LIMITS, readBytes } from '../../flow/read-bytes.ts';
import { formatDiagnostic } from '../../lint/format-diagnostic.ts';
import type { Guide } from '../../session/types.ts';
import { FileError } from '../../terminal/ports.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { findFlowFolder } from '../find-flow.ts';
import { loadGuide } from '../load-guide.ts';
import { testSamples } from '../test-samples.ts';
import { edgeName, type Walked, walkThrough } from '../walk-through.ts';

/** `ariane flow test DIR`: every walk through the session to its expected end, and every recorded output to its finding; 3 where one does not. */
export async function flowTest(context: Context): Promise<number> {
  const { flags, operands, words, out } = context;
  const dir = await findFlowFolder(context, operands[0]!);
  const guide = await loadGuide(context, { dir });
  const taken = new Set<string>();
  const walks = walkFiles(context, dir).map((file) => {
    const walked = readWalk(context, { dir, file, guide });
    for (const edge of walked.edges) taken.add(edge);
    return { file, ...walked };
  });
  const all = new Set(guide.machine.edges().map(({ from, answer, to }) => edgeName(placeIn(from), answer, placeIn(to))));
  const covered = [...all].filter((edge) => taken.has(edge)).length;
  const passed = walks.filter(({ ok }) => ok).length;
  const samples = await testSamples(context, dir, guide);
  const judged = samples.filter(({ ok }) => ok).length;
  if (flags.json) {
    const document = {
      walks: walks.map(({ file, ok, expected, reached }) => ({ file, ok, expected, reached })),
      edges: { all: all.size, covered },
      samples: samples.map(({ file, ok }) => ({ file, ok })),
    };
    out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    for (const { file, ok, problems } of walks) {
      out(`${ok ? 'ok  ' : 'FAIL'} ${file}\n`);
      for (const problem of problems) out(`     ${problem}\n`);
    }
    out(`${walks.length === 0 ? words.noWalks : words.walks(passed, walks.length)}\n`);
    out(`${words.edges(covered, all.size)}\n`);
    for (const { file, ok, problems } of samples) {
      if (!ok) out(`FAIL ${file}\n`);
      for (const problem of problems) out(`     ${problem}\n`);
    }
    if (samples.length > 0) out(`${words.samples(judged, samples.length)}\n`);
  }
  return exitCode(passed === walks.length && judged === samples.length ? 'done' : 'invalid-flow');
}

/** The place in the key of an edge's end, which also names the facts still read. */
function placeIn(key: string): string {
  return key.split(' ')[0]!;
}

function walkFiles({ system: { files } }: Context, dir: string): readonly string[] {
  try {
    return files
      .list(join(dir, 'walks'))
      .filter(({ name, kind }) => kind === 'file' && /\.ya?ml$/.test(name))
      .map(({ name }) => `walks/${name}`)
      .sort();
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

function readWalk(context: Context, { dir, file, guide }: { dir: string; file: string; guide: Guide }): Walked {
  const { files } = context.system;
  const failed = (problems: readonly string[]): Walked => ({ ok: false, expected: null, reached: null, problems, edges: [] });
  const bytes = readBytes(files, { dir, file, limit: LIMITS.yaml });
  const text = bytes.ok ? decode(bytes.bytes, file) : bytes;
  if (!text.ok) {
    const found = diagnose({ findings: [text.finding], codes: READING_CODES, lang: context.lang, textOf: () => undefined });
    return failed(found.map((each) => formatDiagnostic(each, basename(dir))));
  }
  const read = readAnswers({ text: text.text, file, walk: true, lang: context.lang });
  if (!read.ok) return failed(read.diagnostics.map((each) => formatDiagnostic(each, basename(dir))));
  return walkThrough({ guide, answers: read.answers, file, now: context.system.clock.now(), words: context.words });
}
