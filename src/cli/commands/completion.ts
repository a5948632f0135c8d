import { SCRIPTS, SHELLS } from '../completion/shells.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { UserError } from '../user-error.ts';

/** `ariane completion SHELL`: what that shell reads, to standard output. Raises `UserError` (2) for one it does not know. */
export async function completion({ operands, out, words }: Context): Promise<number> {
  const [asked = ''] = operands;
  const shell = SHELLS.find((each) => each === asked);
  if (shell === undefined) throw new UserError(words.unknownShell(short(asked)), { hint: words.choices(SHELLS) });
  out(SCRIPTS[shell]);
  return exitCode('done');
}
