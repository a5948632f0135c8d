export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/**
 * Where things of these sizes stand, in whole pixels: each as high as it fits beside and under those before it, the leftmost of
 * such places first, nothing nearer than `between`. What is wider than `room` stands at the left edge.
 */
export function pack(sizes: readonly Size[], { room, between }: { room: number; between: number }): readonly Corner[] {
  const placed: { left: number; right: number; bottom: number }[] = [];
  return sizes.map(({ width, height }) => {
    const [wide, high] = [Math.ceil(width), Math.ceil(height)];
    const tops = [0, ...placed.map(({ right }) => right)]
      .filter((left) => left === 0 || left + wide <= room)
      .map((left) => {
        const above = placed.filter((each) => each.left < left + wide + between && left < each.right);
        return { x: left, y: Math.max(0, ...above.map(({ bottom }) => bottom)) };
      });
    const { x, y } = tops.reduce((best, each) => (each.y < best.y || (each.y === best.y && each.x < best.x) ? each : best));
    placed.push({ left: x, right: x + wide + between, bottom: y + high + between });
    return { x, y };
  });
}
