import { formatDiagnostic } from '../../lint/format-diagnostic.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Context } from '../context.ts';
import { ownCommand } from '../typed-command.ts';
import { UserError } from '../user-error.ts';
import { SETTINGS_WORDS } from './words.ts';

/** A settings file that cannot be relied on, with every place and what to do: without it words to hide would leave. */
export function brokenSettings(context: Context): UserError {
  const { settingsFound, lang, words } = context;
  const own = SETTINGS_WORDS[lang];
  const file = cleanLine(settingsFound.file ?? '');
  if (settingsFound.problem !== undefined)
    return new UserError(own.unreadable(file, words.problem[settingsFound.problem]), { hint: own.unreadableHint });
  const errors = settingsFound.diagnostics(lang).filter(({ severity }) => severity === 'error');
  return new UserError(own.broken(file, errors.length), {
    hint: own.brokenHint(ownCommand(context, ['settings'])),
    lines: errors.map((each) => formatDiagnostic(each)),
  });
}
