import { basename, relative } from 'node:path';
import { readFlow } from '../flow/read-flow.ts';
import { formatDiagnostic } from '../lint/format-diagnostic.ts';
import { lintFlow } from '../lint/lint-flow.ts';
import type { Lang } from '../text/lang.ts';
import type { Context } from './context.ts';
import type { Sound } from './guide-cache.ts';
import { readsOnlyFor } from './lint-commands.ts';
import { lintCommand } from './typed-command.ts';
import { UserError } from './user-error.ts';

/**
 * Reads and looks over the flow in `dir`. Only `langs` are read besides the base; without them all. Raises `UserError` (3) with
 * every diagnostic where the flow cannot start; what only warns is for `flow lint`.
 */
export async function readGuide(
  context: Context,
  { dir, langs }: { dir: string; langs?: readonly Lang[] | undefined },
): Promise<Sound> {
  const { system, lang, words } = context;
  const reading = readFlow({ files: system.files, dir, langs, lang });
  const errors = lintFlow(reading, { depth: 'start', lang, readsOnly: await readsOnlyFor(reading) }).filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length === 0 && reading.ok) return { flow: reading.flow, texts: reading.texts };
  const shown = relative(system.cwd, dir) || '.';
  throw new UserError(words.invalidFlow(basename(dir), errors.length), {
    exit: 'invalid-flow',
    lines: errors.map((each) => formatDiagnostic(each, shown)),
    hint: words.lintHint(lintCommand(context, dir)),
  });
}
