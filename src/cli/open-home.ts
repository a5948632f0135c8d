import { join } from 'node:path';
import { homeFolder } from '../terminal/folders.ts';
import { FileError } from '../terminal/ports.ts';
import type { Context } from './context.ts';
import { short } from './explain-wrong.ts';
import { UserError } from './user-error.ts';

/** Where sessions are kept. Raises `UserError` where no such folder can be named. */
export function findHome({ flags, system, words }: Context): string {
  const { env, platform, cwd, userHome } = system;
  const home = homeFolder({ flag: flags.home, env, platform, cwd, userHome });
  if (home.ok) return home.path;
  throw new UserError(home.reason === 'nul' ? words.homeNul : words.noHome, { hint: words.homeHint });
}

/** The same, once a file could really be written there: said before the first question, not after it. */
export function openHome(context: Context): string {
  const { system, words } = context;
  const home = findHome(context);
  const probe = join(home, 'sessions', `.probe-${system.random.pick('abcdefghijkmnpqrstuvwxyz23456789', 8)}`);
  try {
    system.files.makeFolder(join(home, 'sessions'));
    system.files.create(probe, 'x\n');
    system.files.remove(probe);
    return home;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UserError(words.homeUnwritable(short(home), words.problem[error.problem]), { hint: words.homeHint });
  }
}
