import { writeCollector } from '../../check/collect/write-collector.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { findFlow } from '../find-flow.ts';
import { sessionLangs, wantedLangs } from '../languages.ts';
import { loadGuide } from '../load-guide.ts';
import { UserError } from '../user-error.ts';
import { writeOut } from '../write-out.ts';

/** `ariane collect FLOW`: the script that collects what the flow's looks read, to a file or to standard output. */
export async function collect(context: Context): Promise<number> {
  const { flags, operands, words, out, err, version } = context;
  const dir = await findFlow(context, operands[0]!);
  const guide = await loadGuide(context, { dir, langs: wantedLangs(context), forLooks: true });
  const { flow } = guide.machine;
  const { checks } = flow;
  if (checks === undefined) throw new UserError(words.noChecks(flow.id));
  const { lang } = sessionLangs(context, guide);
  const texts = guide.texts.get(lang) ?? guide.texts.get(flow.base)!;
  const shape = flags.paste ? 'paste' : 'script';
  const text = writeCollector({ shape, flow: { ...flow, checks }, texts, lang, version });
  if (flags.out === undefined) {
    out(text.endsWith('\n') ? text : `${text}\n`);
    return exitCode('done');
  }
  err(words.saved([short(writeOut(context, { file: flags.out, text }))]));
  return exitCode('done');
}
