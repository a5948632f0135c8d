/**
 * PowerShell of this folder (one statement a line, no comment, no text over several lines) on one line: what is pasted into a console
 * is carried out line by line, and an old console ends a statement of several lines only at an empty one.
 */
export function foldLines(code: string): string {
  const lines = code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      const isOpen = /[{(,|+;]$/.test(line);
      const goesOn = next === undefined || /^(?:else|elseif|catch|finally|[})])/.test(next);
      return isOpen || goesOn ? line : `${line};`;
    })
    .join(' ');
}

/** The functions of a text of several, each on a line of its own. */
export function foldFunctions(code: string): string[] {
  return code
    .split(/\n(?=function )/)
    .map(foldLines)
    .filter((line) => line !== '');
}
