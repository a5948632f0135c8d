import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileError } from '../../terminal/ports.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { placeWords } from '../flows/words.ts';
import { type Origin, settingRows } from '../settings/setting-rows.ts';
import { settingsTemplate } from '../settings/settings-template.ts';
import { type AskedSettings, tellSettings } from '../settings/tell-settings.ts';
import { SETTINGS_WORDS } from '../settings/words.ts';
import { ownCommand } from '../typed-command.ts';
import { UserError } from '../user-error.ts';

/** `ariane settings`: what counts, and where each value comes from, also where the file is broken; `--init` writes one. */
export async function settings(context: Context): Promise<number> {
  const { flags, out, places, words, lang } = context;
  if (flags.init) return init(context);
  const problems = [...(await places.problems())].map(([path, problem]) => [path, placeWords(problem, { words, lang })] as const);
  const asked = { showsWords: flags.words === true, unusable: new Map(problems) };
  out(flags.json ? `${JSON.stringify(asJson(context, asked), null, 2)}\n` : `${tellSettings(context, asked).join('\n')}\n`);
  return exitCode('done');
}

function asJson(context: Context, { showsWords, unusable }: AskedSettings) {
  const { settingsFound, lang, words } = context;
  const { file, exists, problem } = settingsFound;
  const from = (origin: Origin) => ({
    from: origin.kind,
    ...('name' in origin ? { name: origin.name } : {}),
    ...('line' in origin ? { line: origin.line } : {}),
  });
  return {
    ...{ file: file ?? null, exists, problem: problem === undefined ? null : words.problem[problem] },
    settings: settingRows(context, { showsWords }).map(({ key, value, from: origin }) => ({ key, value, ...from(origin) })),
    unusable: [...unusable].map(([path, why]) => ({ path, why })),
    diagnostics: settingsFound.diagnostics(lang),
  };
}

/** Writes the commented file, and its folder, for this person alone; what is there already is left as it is. */
function init(context: Context): number {
  const { settingsFound, system, lang, words, flags, out, err } = context;
  const own = SETTINGS_WORDS[lang];
  const { file } = settingsFound;
  if (file === undefined) throw new UserError(words.noHome, { hint: words.homeHint });
  try {
    system.files.makeFolder(dirname(file));
    system.files.create(file, settingsTemplate(lang, { platform: system.platform, schema: schemaBeside(context) }));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.problem === 'exists')
      throw new UserError(own.exists(cleanLine(file)), { hint: own.existsHint(ownCommand(context, ['settings'])) });
    throw new UserError(own.notWritten(cleanLine(file), words.problem[error.problem]), { hint: words.homeHint });
  }
  if (flags.json) out(`${JSON.stringify({ written: file })}\n`);
  else {
    out(`${own.written(cleanLine(file))}\n`);
    err(own.writtenHint);
  }
  return exitCode('done');
}

/** The schema that came along with the program; as an address where its path holds what editors would stumble over. */
function schemaBeside({ ownFlows, system }: Context): string | undefined {
  const path = join(ownFlows, '../assets/schemas/settings.schema.json');
  if (!system.files.exists(path)) return undefined;
  return /^[\w./-]+$/.test(path) ? path : pathToFileURL(path).href;
}
