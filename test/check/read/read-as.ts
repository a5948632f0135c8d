import { type OutputAsked, readOutput } from '../../../src/check/read/read-output.ts';
import type { Value } from '../../../src/check/types.ts';
import type { OutputFormat } from '../../../src/flow/check-types.ts';

/** What was read, short: the records as plain objects, or why there are none and at which line. */
export function readAs(
  text: string,
  formats: readonly OutputFormat[],
  asked: Omit<OutputAsked, 'formats'> = {},
): readonly Record<string, Value>[] | string {
  const reading = readOutput(text, { formats, ...asked });
  if (!reading.ok) return `${reading.why}:${reading.line}`;
  return reading.records.map(({ fields }) => Object.fromEntries(fields));
}

/** The first record with its lines and what was cut. */
export function firstOf(text: string, formats: readonly OutputFormat[], asked: Omit<OutputAsked, 'formats'> = {}) {
  const reading = readOutput(text, { formats, ...asked });
  const [record] = reading.ok ? reading.records : [];
  return {
    fields: Object.fromEntries(record?.fields ?? []),
    lines: Object.fromEntries(record?.lines ?? []),
    cut: [...(record?.cut ?? [])],
  };
}
