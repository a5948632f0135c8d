import { join, relative } from 'node:path';
import { completeTranslation, stampSection } from '../../author/translate/complete-translation.ts';
import { FileError } from '../../terminal/ports.ts';
import { clean } from '../../text/clean.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { findFlowFolder } from '../find-flow.ts';
import { readGuide } from '../read-guide.ts';
import { TRANSLATE_WORDS } from '../translate-words.ts';
import { UserError } from '../user-error.ts';
import { writeOut } from '../write-out.ts';

const LARGEST = 4_000_000;
const NAMED = 12;

/**
 * `ariane flow translate DIR --to CODE`: makes or completes `text/CODE.md` with fingerprints and empty texts; `--stamp STEP` says that
 * one section is up to date again. Nothing translated is ever lost.
 */
export async function flowTranslate(context: Context): Promise<number> {
  const { flags, operands, err, lang: own } = context;
  const words = TRANSLATE_WORDS[own];
  const dir = await findFlowFolder(context, operands[0]!);
  const { flow, texts } = await readGuide(context, { dir });
  const base = readText(context, join(dir, 'text', `${flow.base}.md`));
  const to = flags.to?.toLowerCase().replaceAll('_', '-');
  if (to !== undefined && !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(to))
    throw new UserError(context.words.badLang('lang', short(to)));
  if (to === flow.base) throw new UserError(words.isBase(to));
  if (flags.stamp !== undefined) {
    const langs = to === undefined ? [...texts.keys()].filter((lang) => lang !== flow.base) : [to];
    const stamped = langs.filter((lang) => stampIn(context, { dir, lang, base, name: flags.stamp! }));
    if (stamped.length === 0) throw new UserError(words.noSection(short(flags.stamp)));
    for (const lang of stamped) err(words.stamped(short(flags.stamp), `text/${lang}.md`));
    return exitCode('done');
  }
  if (to === undefined) throw new UserError(words.whichLang, { hint: context.words.seeHelp });
  const file = join(dir, 'text', `${to}.md`);
  const existing = context.system.files.exists(file) ? readText(context, file) : undefined;
  const made = completeTranslation(base, existing);
  if (made.text !== existing) writeOut(context, { file, text: made.text });
  const shown = relative(context.system.cwd, file);
  err(words.done({ file: short(shown), done: made.done, total: made.total }));
  if (existing !== undefined && made.added.length > 0) err(words.added(listed(made.added)));
  if (made.stale.length > 0) err(words.stale(listed(made.stale)));
  if (made.surplus.length > 0) err(words.surplus(listed(made.surplus)));
  return exitCode('done');
}

const listed = (names: readonly string[]): string =>
  [...names.slice(0, NAMED), ...(names.length > NAMED ? [`… (${names.length})`] : [])].join(', ');

function stampIn(
  context: Context,
  { dir, lang, base, name }: { dir: string; lang: string; base: string; name: string },
): boolean {
  const file = join(dir, 'text', `${lang}.md`);
  if (!context.system.files.exists(file)) return false;
  const text = readText(context, file);
  const stamped = stampSection(text, { base, name });
  if (stamped === undefined) return false;
  if (stamped !== text) writeOut(context, { file, text: stamped });
  return true;
}

function readText({ system, words }: Context, file: string): string {
  try {
    return clean(Buffer.from(system.files.read(file, LARGEST)).toString('utf8'));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UserError(words.cannotRead(short(file), words.problem[error.problem]));
  }
}
