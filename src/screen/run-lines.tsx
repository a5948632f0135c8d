import { render, Text, useInput, useWindowSize } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { type Press, pressOf } from './key-name.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Something that is lines and listens to keys, until it is left. */
export interface LinesModel {
  readonly left: boolean;
  lines(): readonly string[];
  press(press: Press): void;
  resize(size: Size): void;
  subscribe(listener: () => void): () => void;
  /** Changes whenever the lines may. */
  version(): number;
}

const CLEAR = '\x1b[2J\x1b[H';
const ALTERNATE = `\x1b[?1049h${CLEAR}`;
const MAIN = '\x1b[?1049l';

/** Draws a model on the alternate buffer and hands it keys, until it is left or told to leave; the terminal is as it was then. */
export async function runLines(
  model: LinesModel,
  { stdin, stdout, leave }: { stdin: NodeJS.ReadStream; stdout: NodeJS.WriteStream; leave: AbortSignal },
): Promise<void> {
  stdout.write(ALTERNATE);
  // Lines that a smaller terminal has folded are more than Ink counts: it begins from an empty screen, before it hears of the size.
  const onResize = () => stdout.write(CLEAR);
  stdout.on('resize', onResize);
  const instance = render(<Lines model={model} />, {
    ...{ stdin, stdout, exitOnCtrlC: false, patchConsole: false, maxFps: 60 },
    interactive: true,
  });
  try {
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!model.left && !leave.aborted) return;
        stop();
        leave.removeEventListener('abort', look);
        resolve();
      };
      const stop = model.subscribe(look);
      leave.addEventListener('abort', look);
      look();
    });
    instance.unmount();
    await instance.waitUntilExit();
  } finally {
    stdout.off('resize', onResize);
    stdout.write(MAIN);
  }
}

function Lines({ model }: { model: LinesModel }) {
  const { columns, rows } = useWindowSize();
  useSyncExternalStore(model.subscribe, model.version);
  useEffect(() => model.resize({ columns, rows }), [model, columns, rows]);
  useInput((input, key) => model.press(pressOf(input, key)));
  return <Text wrap="truncate">{model.lines().join('\n')}</Text>;
}
