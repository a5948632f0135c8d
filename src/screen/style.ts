/** The few ways to set text apart, in the terminal's own sixteen colours; each leaves text as it is where there is no colour. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
  good(text: string): string;
  warn(text: string): string;
  /** The character a field's cursor is on; empty at its end. */
  cursor(text: string): string;
}

const sgr = (on: number, off: number) => (text: string) => (text === '' ? '' : `\x1b[${on}m${text}\x1b[${off}m`);
const block = sgr(7, 27);
const COLOURED: Style = {
  ...{ bold: sgr(1, 22), dim: sgr(2, 22), accent: sgr(36, 39), good: sgr(32, 39), warn: sgr(33, 39) },
  cursor: (text) => block(text === '' ? ' ' : text),
};
const same = (text: string) => text;
const PLAIN: Style = { bold: same, dim: same, accent: same, good: same, warn: same, cursor: (text) => `_${text}` };

export function styleOf(colour: boolean): Style {
  return colour ? COLOURED : PLAIN;
}
