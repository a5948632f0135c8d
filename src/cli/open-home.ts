import { openStore, type Store } from '../session/store.ts';
import { homeFolder } from '../terminal/folders.ts';
import { FileError } from '../terminal/ports.ts';
import type { Context } from './context.ts';
import { short } from './explain-wrong.ts';
import { UserError } from './user-error.ts';

/** The sessions of this person. Raises `UserError` where no folder can be named. */
export function findStore({ flags, system, words }: Context): Store {
  const { env, platform, cwd, userHome, files, clock, random, host } = system;
  const home = homeFolder({ flag: flags.home, env, platform, cwd, userHome });
  if (!home.ok) throw new UserError(home.reason === 'nul' ? words.homeNul : words.noHome, { hint: words.homeHint });
  return openStore({ files, home: home.path, clock, random, host });
}

/** The same, once something could really be written there: said before the first question, not after it. */
export function openHome(context: Context): Store {
  const store = findStore(context);
  writing(context, store.home, () => store.prove());
  return store;
}

/** Does something in the home; a `FileError` becomes the user's error that names the folder and the way out. */
export function writing<T>({ words }: Context, home: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UserError(words.homeUnwritable(short(home), words.problem[error.problem]), { hint: words.homeHint });
  }
}
