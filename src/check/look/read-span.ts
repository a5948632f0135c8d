const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A duration as authors write it (`500ms`, `5s`, `2h`, `7d`; a bare number is milliseconds) in milliseconds; undefined where it is none. */
export function readSpan(text: string): number | undefined {
  const match = /^\s*(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|m|h|d)?\s*$/.exec(text);
  const span = match === null ? Number.NaN : Number(match[1]) * (UNITS[match[2] ?? 'ms'] ?? Number.NaN);
  return span > 0 ? span : undefined;
}

/** A whole number in a parameter, held between two bounds; `otherwise` where there is none or it is no number. */
export function readCount(
  text: string | undefined,
  { least, most, otherwise }: Record<'least' | 'most' | 'otherwise', number>,
): number {
  const match = /^\s*(\d{1,9})\s*$/.exec(text ?? '');
  return match === null ? otherwise : Math.min(Math.max(Number(match[1]), least), most);
}
