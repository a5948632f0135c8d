interface RawInput {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
}
interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Leaves the terminal usable when a front could not do so itself: cooked input, visible cursor, no bracketed paste, plain
 * colours, and the first screen where the second was in use. Writes nothing where there is no terminal.
 */
export function restoreTerminal(from: { stdin: RawInput; stdout: Output; alternate: boolean }): void {
  const { stdin, stdout, alternate } = from;
  try {
    if (stdin.isTTY) stdin.setRawMode?.(false);
    if (stdout.isTTY) stdout.write(`\x1b[?25h\x1b[?2004l\x1b[0m${alternate ? '\x1b[?1049l' : ''}`);
  } catch {
    // The terminal is gone: there is nothing to restore.
  }
}
