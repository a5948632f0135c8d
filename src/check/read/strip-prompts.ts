/** An output without prompts and echoed commands; what was taken away is empty, so that lines keep their numbers. */
export interface Stripped {
  readonly lines: readonly string[];
  /** The commands that were echoed. */
  readonly echoes: readonly { readonly line: number; readonly command: string }[];
}

// `[PS] C:\>`, `PS C:\Users\x>`, `[srv]: PS C:\>`, `PS>`, `C:\>`; a mail's quoting may stand before.
const PROMPT =
  /^(?:\[PS\] [A-Za-z]:\\[^>\n]{0,200}>|(?:\[[\w.-]{1,80}\]: )?PS(?: [^>\n]{1,200})?>|[A-Za-z]:\\[^>\n]{0,200}>)\s?(.*)$/;
const CONTINUED = /^>>\s?(.*)$/;

/** Takes prompts away, with the commands behind them and the lines a long command wrapped onto (as far as `echo` tells). */
export function stripPrompts(text: string): Stripped {
  const lines = text.split('\n').map((line) => line.replace(/[ \t]+$/, ''));
  const quoted =
    lines.filter((line) => line !== '').every((line) => line.startsWith('>')) && lines.some((line) => line.startsWith('> '));
  const echoes: { line: number; command: string }[] = [];
  let inCommand = false;
  const kept = lines.map((raw, index) => {
    const line = quoted ? raw.replace(/^> ?/, '') : raw;
    const prompt = PROMPT.exec(line);
    if (prompt !== null) {
      inCommand = prompt[1]!.trim() !== '';
      if (inCommand) echoes.push({ line: index + 1, command: prompt[1]!.trim() });
      return '';
    }
    const more = inCommand ? CONTINUED.exec(line) : null;
    if (more !== null) {
      const last = echoes.at(-1);
      if (last !== undefined) last.command = `${last.command} ${more[1]}`.trim();
      return '';
    }
    inCommand = false;
    return line;
  });
  return { lines: kept, echoes };
}
