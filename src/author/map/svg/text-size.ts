/**
 * How wide a text will be in whatever font the reader has: an upper bound, because nothing measures it before it is drawn. Widths
 * in hundredths of the font's size, of DejaVu Sans and Verdana, the widest of the usual fonts, rounded up.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [32, "'Iijlı"],
  [36, ' \u00a0\u202f,./:;\\|¦·‘’'],
  [40, '!()-[]t¡‹›'],
  [46, 'fJrÌÍÎÏìíîïİ'],
  [50, '"*`–°'],
  [56, '?_csz¿ç“”'],
  [60, 'FLkvxyýÿ'],
  [65, '0123456789$EPSTYabdeghnopqu{}£€«»ÈÉÊËÝßàáâãäåèéêëñòóôõöùúûü'],
  [70, 'ABCKRVXZÀÁÂÃÄÅÇ'],
  [76, 'HNUÑÙÚÛÜ'],
  [80, '&DGOQÒÓÔÕÖØ'],
  [86, '#+<=>^w~→↑↓✓✗≠≥≤'],
  [90, 'M'],
  [101, '%@WmæÆ…—©®'],
];
const KNOWN = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
/** Any other letter; ideographs and pictures are wider. */
const OTHER = 128;
const WIDE = 140;
const WIDE_LETTER =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\p{Extended_Pictographic}]|[\u{1f000}-\u{3ffff}]/u;
const BOLD = 12;

export interface Font {
  /** Pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

/** The most pixels a line takes. */
export function textWidth(text: string, { size, bold = false }: Font): number {
  let sum = 0;
  for (const letter of text) sum += (KNOWN.get(letter) ?? (WIDE_LETTER.test(letter) ? WIDE : OTHER)) + (bold ? BOLD : 0);
  return (sum * size) / 100;
}

/** Lines no wider than `width` pixels, at most `most` of them (the last then ends in `…`); a word too long for a line is broken. */
export function wrapText(text: string, { width, most, font }: { width: number; most: number; font: Font }): string[] {
  const lines: string[] = [];
  const fits = (line: string) => textWidth(line, font) <= width;
  let line = '';
  for (const word of text.split(/[ \n]+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = [...kept[most - 1]!];
  while (last.length > 0 && !fits(`${last.join('')}…`)) last = last.slice(0, -1);
  kept[most - 1] = `${last.join('').trimEnd()}…`;
  return kept;
}
