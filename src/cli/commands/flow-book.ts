import { drawBook } from '../../author/book/draw-book.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { findFlowFolder } from '../find-flow.ts';
import { sessionLangs, wantedLangs } from '../languages.ts';
import { loadGuide } from '../load-guide.ts';
import { writeOut } from '../write-out.ts';

/** `ariane flow book DIR`: the whole flow as one HTML page in one language, to a file or to standard output. */
export async function flowBook(context: Context): Promise<number> {
  const { flags, operands, words, out, err, system } = context;
  const guide = await loadGuide(context, { dir: await findFlowFolder(context, operands[0]!), langs: wantedLangs(context) });
  const text = drawBook(guide, { lang: sessionLangs(context, guide).lang, now: system.clock.now() });
  if (flags.out === undefined) out(text);
  else err(words.saved([short(writeOut(context, { file: flags.out, text }))]));
  return exitCode('done');
}
