import { render } from 'ink';
import type { Leave } from '../session/front.ts';
import { Screen } from './Screen.tsx';
import type { ScreenInput } from './screen-input.ts';
import { ScreenModel } from './screen-model.ts';

/** Often enough that "worth looking from 16:31" turns in time, seldom enough to cost nothing. */
const REFRESH = 30_000;
const ALTERNATE = '\x1b[?1049h\x1b[2J\x1b[H';
const MAIN = '\x1b[?1049l';

/**
 * Runs a session on the screen until it ends or is left; resolves with how. The terminal is as it was then. Sharing is a second
 * screen on the alternate buffer: Ink cannot change buffers while it draws, so each has a run of its own.
 */
export async function runScreen(input: ScreenInput): Promise<Leave> {
  const { stdout, leave } = input;
  const model = new ScreenModel(input, { columns: stdout.columns || 80, rows: stdout.rows || 24 });
  const onAbort = () => model.leave(leaveReason(leave.reason));
  if (leave.aborted) return leaveReason(leave.reason);
  leave.addEventListener('abort', onAbort, { once: true });
  const clock = setInterval(() => model.refresh(), REFRESH);
  clock.unref();
  const better = setTimeout(() => {
    const again = () => model.markdownChanged();
    // Without it pages are drawn plainly: a reader that cannot be loaded must not end a conversation.
    input.betterMarkdown(again).then((markdown) => model.useMarkdown(markdown), again);
  }, 0);
  let printed = 0;
  try {
    while (model.left === undefined) {
      const isShared = model.ui.share;
      await drawUntil(model, { isShared, printed });
      if (!isShared) printed = model.history.length;
    }
    return model.left;
  } finally {
    clearInterval(clock);
    clearTimeout(better);
    leave.removeEventListener('abort', onAbort);
  }
}

/** One run of Ink, until the model is left or wants the other screen. */
async function drawUntil(model: ScreenModel, { isShared, printed }: { isShared: boolean; printed: number }): Promise<void> {
  const { stdin, stdout } = model.input;
  // Not by Ink's own option: it would begin where the cursor stands, and scroll what is above away.
  if (isShared) stdout.write(ALTERNATE);
  try {
    const instance = render(<Screen model={model} printed={printed} isShared={isShared} />, {
      ...{ stdin, stdout, exitOnCtrlC: false, patchConsole: false, maxFps: 60 },
      // Ink would draw nothing where CI is set; that a screen can be drawn was decided before.
      interactive: true,
    });
    await new Promise<void>((resolve) => {
      const look = () => {
        if (model.left === undefined && model.ui.share === isShared) return;
        stop();
        resolve();
      };
      const stop = model.subscribe(look);
      look();
    });
    await instance.waitUntilRenderFlush();
    instance.unmount();
    await instance.waitUntilExit();
  } finally {
    if (isShared) stdout.write(MAIN);
  }
}

function leaveReason(reason: unknown): Leave {
  return reason === 'hung-up' || reason === 'interrupted' || reason === 'stopped' ? reason : 'terminated';
}
