import { type Font, textWidth, wrapText } from './text-size.ts';

/** How a piece of a label looks: its class in the style, and its font. */
export interface Face extends Font {
  readonly name: string;
  /** From one line to the next, in pixels; letters never reach beyond. */
  readonly line: number;
}

const face = (name: string, size: number, bold = false): Face => ({ name, size, bold, line: Math.ceil(size * 1.4) });

export const FACES = {
  heading: face('h', 18, true),
  title: face('t', 13, true),
  caption: face('c', 11),
  option: face('o', 12),
  taken: face('k', 12, true),
  when: face('w', 11),
  reason: face('r', 11),
  confirms: face('bad', 11),
  pointsTo: face('warn', 11),
  rulesOut: face('good', 11),
  parked: face('c', 11),
} as const;

export interface LabelLine {
  readonly text: string;
  readonly face: Face;
  /** Pixels left free above it. */
  readonly gap: number;
}

/** A piece of a label before it is wrapped. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  /** Lines at most; 5 where nothing is said. */
  readonly most?: number;
  readonly gap?: number;
}

/** Lines under each other, with the room they take at most. */
export interface Label {
  readonly lines: readonly LabelLine[];
  readonly width: number;
  readonly height: number;
}

/** A label of pieces, each wrapped to `width` pixels. */
export function labelOf(pieces: readonly Piece[], width: number): Label {
  const lines = pieces.flatMap(({ text, face, most = 5, gap = 0 }) =>
    wrapText(text, { width, most, font: face }).map((line, index) => ({ text: line, face, gap: index === 0 ? gap : 0 })),
  );
  return {
    lines,
    width: Math.ceil(Math.max(0, ...lines.map(({ text, face }) => textWidth(text, face)))),
    height: lines.reduce((sum, { face, gap }) => sum + face.line + gap, 0),
  };
}
