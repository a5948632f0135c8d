/** The environment as the process has it; empty strings are there, missing names are undefined. */
export type Env = Readonly<Record<string, string | undefined>>;

export type ColourFlag = 'always' | 'never' | 'auto';

/**
 * Whether to write colour: `--color`, then `NO_COLOR` (set and not empty), then `FORCE_COLOR`, then what the stream is.
 * Order from facts/terminal.md, "Terminal manners".
 */
export function decideColour(from: { flag: ColourFlag | undefined; env: Env; isTerminal: boolean }): boolean {
  const { flag, env, isTerminal } = from;
  if (flag === 'always') return true;
  if (flag === 'never') return false;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/**
 * Tells the libraries, before any of them is imported: chalk ignores NO_COLOR and looks at the environment once.
 * NO_COLOR goes, because Node prints a warning where it finds both. 1 means the sixteen colours of the user's theme.
 */
export function applyColour(env: Record<string, string | undefined>, colour: boolean): void {
  delete env.NO_COLOR;
  env.FORCE_COLOR = colour ? '1' : '0';
}
