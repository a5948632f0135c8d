/** What stands in a picture, as the browser measured it: every text by `getBBox`, in the picture's own coordinates. */
export interface Box {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Measured {
  /** Every line of text. */
  readonly lines: readonly Box[];
  /** Every label of an edge, as a whole. */
  readonly labels: readonly Box[];
  /** Every box of a step. */
  readonly boxes: readonly Box[];
  readonly width: number;
  readonly height: number;
}

/** Runs in the page. */
export const MEASURE = `(() => {
  const root = document.querySelector('svg');
  const boxOf = (element) => {
    const { x, y, width, height } = element.getBBox();
    const to = root.getCTM().inverse().multiply(element.getCTM());
    const [a, b] = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map((each) => each.matrixTransform(to));
    return { text: element.textContent, left: a.x, top: a.y, right: b.x, bottom: b.y };
  };
  const all = (selector) => [...root.querySelectorAll(selector)];
  return {
    lines: all('text').map(boxOf),
    labels: all('g.label').map(boxOf),
    boxes: all('.node').map(boxOf),
    width: root.viewBox.baseVal.width,
    height: root.viewBox.baseVal.height,
  };
})()`;

/** Points along every edge, ends left out; they do not depend on the font. Runs in the page. */
export const FOLLOW = `(() => {
  const root = document.querySelector('svg');
  return [...root.querySelectorAll('path.edge')].map((path) => {
    const to = root.getCTM().inverse().multiply(path.getCTM());
    const length = path.getTotalLength();
    const points = [];
    for (let at = 3; at < length - 12; at += 8) {
      const { x, y } = path.getPointAtLength(at);
      const point = new DOMPoint(x, y).matrixTransform(to);
      points.push({ x: point.x, y: point.y });
    }
    return points;
  });
})()`;

export type Lines = readonly (readonly { readonly x: number; readonly y: number }[])[];

/** Pairs that overlap by more than a tenth of a pixel; boxes of one height lie close, so they are swept from top to bottom. */
export function overlaps(boxes: readonly Box[]): string[] {
  const sorted = boxes.toSorted((a, b) => a.top - b.top);
  const found: string[] = [];
  sorted.forEach((one, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.top > one.bottom - 0.1) break;
      if (other.left < one.right - 0.1 && one.left < other.right - 0.1) found.push(`"${one.text}" and "${other.text}"`);
    }
  });
  return found;
}

export const isIn = ({ x, y }: { x: number; y: number }, { left, top, right, bottom }: Box): boolean =>
  x > left + 0.5 && x < right - 0.5 && y > top + 0.5 && y < bottom - 0.5;
