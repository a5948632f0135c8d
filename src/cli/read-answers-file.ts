import { resolve } from 'node:path';
import { READING_CODES } from '../flow/codes.ts';
import { diagnose } from '../flow/diagnose.ts';
import { meant } from '../flow/meant.ts';
import { type AnswersFile, readAnswers } from '../flow/read-answers.ts';
import { decode } from '../flow/read-bytes.ts';
import type { Flow } from '../flow/types.ts';
import { formatDiagnostic } from '../lint/format-diagnostic.ts';
import type { Diagnostic } from '../lint/types.ts';
import { FileError } from '../terminal/ports.ts';
import type { Context } from './context.ts';
import { short } from './explain-wrong.ts';
import { UserError } from './user-error.ts';

// Ten thousand answers with notes are about 1 MB.
const LIMIT = 8_000_000;

/** A file of answers, with the name it is shown by. */
export interface NamedAnswers {
  readonly name: string;
  readonly answers: AnswersFile;
}

/**
 * Reads `--answers FILE` for a flow. Raises `UserError` (2) with place and hint for what cannot be read, is no answers file, is
 * for another flow, or names a step or an option the flow does not have.
 */
export function readAnswersFile(context: Context, { file, flow }: { file: string; flow: Flow }): NamedAnswers {
  const { system, words, lang } = context;
  const name = short(file);
  const unusable = (diagnostics: readonly Diagnostic[]) =>
    new UserError(words.badAnswers(name), { lines: diagnostics.map((each) => formatDiagnostic(each)) });
  let bytes: Uint8Array;
  try {
    if (file.includes('\0')) throw new FileError('missing', name, 'NUL');
    bytes = system.files.read(resolve(system.cwd, file), LIMIT);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UserError(words.cannotRead(name, words.problem[error.problem]));
  }
  const text = decode(bytes, name);
  if (!text.ok) throw unusable(diagnose({ findings: [text.finding], codes: READING_CODES, lang, textOf: () => undefined }));
  const read = readAnswers({ text: text.text, file: name, lang });
  if (!read.ok) throw unusable(read.diagnostics);
  const { answers } = read;
  if (answers.flow !== undefined && answers.flow !== flow.id) throw new UserError(words.otherFlow(name, answers.flow, flow.id));
  for (const { step: id, answer, line } of answers.answers) {
    const step = flow.all.get(id);
    const at = (message: string, near: string | undefined) =>
      new UserError(words.badAnswers(name), {
        lines: [`${name}:${line}:1  ${message}${near === undefined ? '' : ` (${words.didYouMean(near)})`}`],
      });
    if (step === undefined || step.kind === 'end' || step.kind === 'part')
      throw at(words.noStep(short(id)), meant(id, flow.all.keys()));
    if (step.kind !== 'value' && !step.options.has(answer))
      throw at(words.noOption(short(answer), id), meant(answer, step.options.keys()));
  }
  return { name, answers };
}
