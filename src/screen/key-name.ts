import type { Key } from 'ink';

const NAMED = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageUp: 'pageup',
  pageDown: 'pagedown',
  home: 'home',
  end: 'end',
  return: 'enter',
  escape: 'escape',
  tab: 'tab',
  backspace: 'backspace',
  delete: 'delete',
} as const satisfies Partial<Record<keyof Key, string>>;

export interface Press {
  /** `up`, `enter`, `ctrl+c` …; undefined for text. */
  readonly key: string | undefined;
  /** What was typed; empty for a named key. */
  readonly text: string;
}

/** What Ink heard, as one key with a name or as typed text. */
export function pressOf(input: string, key: Key): Press {
  for (const [flag, name] of Object.entries(NAMED)) {
    // Terminals send DEL for Backspace; which of the two Ink calls it differs between versions, and forward delete is rare.
    if (key[flag as keyof typeof NAMED]) return { key: name, text: '' };
  }
  if (key.ctrl) return { key: `ctrl+${input.toLowerCase()}`, text: '' };
  if (key.meta) return { key: `alt+${input}`, text: '' };
  return { key: undefined, text: input };
}
