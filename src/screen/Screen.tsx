import { Box, Static, Text, useInput, usePaste, useWindowSize } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { pressOf } from './key-name.ts';
import type { ScreenModel } from './screen-model.ts';

interface ScreenProps {
  readonly model: ScreenModel;
  /** How much of the history is on the terminal already. */
  readonly printed: number;
  /** The clean screen that may be shared, on the alternate buffer. */
  readonly isShared: boolean;
}

/** Draws the model's lines and hands it what is typed: nothing else. One text node, because Ink's cost follows their number. */
export function Screen({ model, printed, isShared }: ScreenProps) {
  const { columns, rows } = useWindowSize();
  useSyncExternalStore(model.subscribe, model.version);
  useEffect(() => model.resize({ columns, rows }), [model, columns, rows]);
  useInput((input, key) => model.press(pressOf(input, key)));
  usePaste((text) => model.paste(text));
  if (model.left !== undefined && isShared) return null;
  const isSwitching = model.ui.share !== isShared;
  return (
    <Box flexDirection="column">
      {isShared ? null : <Static items={model.history.slice(printed)}>{(item, index) => <Text key={index}>{item}</Text>}</Static>}
      {isSwitching ? null : <Text wrap="truncate">{model.lines().join('\n')}</Text>}
    </Box>
  );
}
