import { drawFirst } from '../markdown/draw-first.ts';
import { loadMarkdown } from '../markdown/load-markdown.ts';
import type { FrontInput, Leave } from '../session/front.ts';
import { pageOf } from '../session/page-of.ts';
import { pastOf } from '../session/past-of.ts';
import { applyColour, decideColour } from '../terminal/colour.ts';
import { chooseFront, type Front } from './choose-front.ts';
import type { Context } from './context.ts';

/** A front that is being loaded while the flow is read. */
export interface Prepared {
  readonly front: Front;
  readonly colour: boolean;
  /** Runs a session on it. Never called for `none`. */
  run(input: FrontInput): Promise<Leave>;
}

export function frontOf({ flags, system }: Context): Front {
  // Opening stdin for nothing would keep a pipe's reader busy.
  if (flags['no-input']) return 'none';
  const { stdin, stdout, env } = system;
  return chooseFront(flags, { stdinIsTerminal: stdin.isTTY === true, stdoutIsTerminal: stdout.isTTY === true, term: env.TERM });
}

/**
 * Decides the front, and colour before any library looks for it, and begins to load it at once: its layout engine is compiled by
 * the machine's other cores while the flow is read here.
 */
export function prepareFront(context: Context): Prepared {
  const { flags, system } = context;
  const { stdin, stdout, stderr, env } = system;
  const front = frontOf(context);
  const colour = decideColour({ flag: flags.color, env, isTerminal: stdout.isTTY === true });
  applyColour(env, colour);
  if (front === 'screen') {
    const loading = import('../screen/run-screen.tsx');
    // A failure is raised where it is waited for.
    loading.catch(() => {});
    const run = async (input: FrontInput): Promise<Leave> => {
      const page = () => pageOf(input.live.session, input.now());
      const past = (from?: number) => pastOf(input.live.session, from);
      return (await loading).runScreen({
        ...input,
        stdin,
        stdout,
        page,
        past,
        markdown: drawFirst,
        betterMarkdown: loadMarkdown,
      });
    };
    return { front, colour, run };
  }
  const run = async (input: FrontInput): Promise<Leave> => {
    const { runLine } = await import('../line/run-line.ts');
    const page = () => pageOf(input.live.session, input.now());
    const past = () => pastOf(input.live.session);
    return runLine({ ...input, page, past, stdin, stdout, stderr, interactive: front === 'prompts' });
  };
  return { front, colour, run };
}
