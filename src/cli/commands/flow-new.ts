import { basename, join, relative, resolve, sep } from 'node:path';
import { newFlow } from '../../author/new/new-flow.ts';
import { slugOf } from '../../author/new/slug-of.ts';
import { FileError } from '../../terminal/ports.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { NEW_WORDS } from '../new-words.ts';
import { UserError } from '../user-error.ts';

const FILES = ['flow.yaml', 'text/fr.md', 'text/en.md', 'walks/resolved.yaml', 'walks/handed-over.yaml'] as const;
const LARGEST = 100_000;

/**
 * `ariane flow new DIR`: a small flow that works, in the language asked for, to be changed. Nothing that is there is ever
 * overwritten; where something cannot be written, what was begun is taken away again.
 */
export function flowNew(context: Context): number {
  const { flags, operands, system, out, lang: own } = context;
  const words = NEW_WORDS[own];
  const named = operands[0]!;
  const dir = resolve(system.cwd, named);
  const id = basename(dir);
  if (named.includes('\0') || id !== slugOf(id)) {
    const near = slugOf(id);
    throw new UserError(words.noId(short(id)), { hint: near === '' ? words.idRule : `${words.idHint(near)} ${words.idRule}` });
  }
  const lang = (flags.lang ?? own).toLowerCase().split(/[-_]/)[0]!;
  if (lang !== 'fr' && lang !== 'en')
    throw new UserError(words.noTemplate(short(flags.lang!)), { hint: words.noTemplateHint(short(lang)) });

  const assets = join(context.ownFlows, '..', 'assets');
  const template = FILES.map((file) => ({
    file,
    text: Buffer.from(system.files.read(join(assets, 'new-flow', file), LARGEST)).toString('utf8'),
  }));
  const schemas = relative(dir, join(assets, 'schemas')).split(sep).join('/');
  const files = newFlow(template, { id, lang, schemas });
  writeAll(context, { dir, named, files });
  out(words.made({ dir: short(named), id, files: files.map(({ file }) => file) }));
  return exitCode('done');
}

function writeAll(
  { system, words, lang }: Context,
  { dir, named, files }: { dir: string; named: string; files: readonly { file: string; text: string }[] },
): void {
  const there = new UserError(NEW_WORDS[lang].there(short(named)), { hint: NEW_WORDS[lang].thereHint });
  const begun: string[] = [];
  try {
    const isNew = !system.files.exists(dir);
    if (!isNew && system.files.list(dir).length > 0) throw there;
    if (isNew) begun.push(dir);
    for (const { file, text } of files) {
      const path = join(dir, file);
      system.files.makeFolder(join(path, '..'));
      system.files.create(path, text);
      if (!isNew) begun.push(path);
    }
  } catch (error) {
    for (const path of begun) system.files.remove(path);
    if (!(error instanceof FileError)) throw error;
    if (error.problem === 'exists' || (error.problem === 'not-a-file' && system.files.exists(dir))) throw there;
    throw new UserError(words.cannotWrite(short(named), words.problem[error.problem]));
  }
}
