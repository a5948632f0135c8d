import { relative } from 'node:path';
import { pageLines } from '../../author/preview/preview-lines.ts';
import { PreviewModel } from '../../author/preview/preview-model.ts';
import { stepsOf } from '../../author/preview/preview-state.ts';
import { type PreviewReader, previewReader } from '../../author/preview/read-preview.ts';
import { meant } from '../../flow/meant.ts';
import { readFlow } from '../../flow/read-flow.ts';
import { formatDiagnostic } from '../../lint/format-diagnostic.ts';
import { loadMarkdown } from '../../markdown/load-markdown.ts';
import { wantsAscii } from '../../terminal/ascii.ts';
import { applyColour, decideColour } from '../../terminal/colour.ts';
import { watchFolder } from '../../terminal/watch-folder.ts';
import type { Lang } from '../../text/lang.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { findFlowFolder } from '../find-flow.ts';
import { sessionLangs, wantedLangs } from '../languages.ts';
import { readsOnlyFor } from '../lint-commands.ts';
import { PREVIEW_COMMAND_WORDS } from '../preview-words.ts';
import { UserError } from '../user-error.ts';

const COLUMNS = 80;
// Longer than any page; nothing is cut where it is only printed.
const ROWS = 2_000;
// What is wrong is looked for once the page is there and keys are heard.
const THEN = 100;

/** `ariane flow preview DIR [STEP]`: the page of a step as it is drawn; with `--watch`, again at each save, until it is left. */
export async function flowPreview(context: Context): Promise<number> {
  const { system, flags, operands, lang, signals } = context;
  const { stdin, stdout, env, platform, files, clock } = system;
  const dir = await findFlowFolder(context, operands[0]!);
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true && env.TERM !== 'dumb' && !flags['no-input'];
  const colour = decideColour({ flag: flags.color, env, isTerminal: stdout.isTTY === true });
  applyColour(env, colour);
  const readsOnly = await readsOnlyFor(readFlow({ files, dir, lang }));
  const reader = previewReader({ files, dir, lang, readsOnly });
  let model: PreviewModel | undefined;
  const markdown = await loadMarkdown(() => model?.useMarkdown(markdown));
  const ascii = wantsAscii(env, platform);
  model = new PreviewModel({
    ...{ reader, step: operands[1], pen: { colour, ascii, lang, markdown }, now: () => clock.now() },
    ...{ lang: langOf(context, reader), where: flags.where ?? context.settings.where ?? 'here' },
    size: { columns: stdout.columns || COLUMNS, rows: stdout.rows || 24 },
  });
  known(context, model);
  if (!flags.watch || !isTerminal || flags.plain)
    return print(context, { reader, model, dir, markdown: await full(), colour, ascii });

  const shown = model;
  let then: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(then);
    then = setTimeout(() => shown.look(), THEN);
  };
  const stop = await watchFolder(dir, () => {
    shown.reload();
    look();
  });
  look();
  try {
    const { runLines } = await import('../../screen/run-lines.tsx');
    await runLines(shown, { stdin, stdout, leave: signals.leave });
  } finally {
    clearTimeout(then);
    await stop();
  }
  return exitCode('done');

  async function full() {
    return (await import('../../markdown/render-markdown.ts')).renderMarkdown;
  }
}

/** The language of the page; while the flow cannot be read, the one it will be in if it has it. */
function langOf(context: Context, reader: PreviewReader): Lang {
  const { guide } = reader.read();
  return guide === undefined ? (wantedLangs(context)[0] ?? context.lang) : sessionLangs(context, guide).lang;
}

/** Raises `UserError` for a step the flow has not. */
function known({ operands, lang }: Context, { state }: PreviewModel): void {
  const step = operands[1];
  if (step === undefined || state.guide === undefined || state.missing === undefined) return;
  const words = PREVIEW_COMMAND_WORDS[lang];
  const near = meant(step, stepsOf(state.guide));
  throw new UserError(words.noStep(short(step)), near === undefined ? {} : { hint: words.didYouMean(near) });
}

interface Printing {
  readonly reader: PreviewReader;
  readonly model: PreviewModel;
  readonly dir: string;
  readonly markdown: Awaited<ReturnType<typeof loadMarkdown>>;
  readonly colour: boolean;
  readonly ascii: boolean;
}

/** Once: the page to standard output, what is wrong to standard error. */
function print({ system, out, err, words, lang }: Context, of: Printing): number {
  const { model, reader, dir } = of;
  const { guide } = model.state;
  if (guide !== undefined) {
    const pen = { ...of, lang, columns: system.stdout.columns || COLUMNS, rows: ROWS, now: system.clock.now() };
    out(`${pageLines(model.state, pen).join('\n').trimEnd()}\n`);
  }
  const diagnostics = reader.lint();
  for (const each of diagnostics) err(formatDiagnostic(each, relative(system.cwd, dir)));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (diagnostics.length > 0) err(words.lintDone(errors, diagnostics.length - errors));
  return exitCode(errors > 0 ? 'invalid-flow' : 'done');
}
