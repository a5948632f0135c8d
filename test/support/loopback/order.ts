import { readOutput } from '../../../src/check/read/read-output.ts';
import type { Looked, LookOrder, LookProgress, Value } from '../../../src/check/types.ts';
import type { LookKind } from '../../../src/flow/check-types.ts';

export interface Ordered extends LookOrder {
  readonly told: LookProgress[];
}

/** An order to look, as the runner gives it; a minute, unless said otherwise. */
export function orderOf(
  kind: LookKind,
  params: Readonly<Record<string, string>>,
  {
    limit = 60_000,
    signal = new AbortController().signal,
    now = Date.now(),
  }: { limit?: number; signal?: AbortSignal; now?: number } = {},
): Ordered {
  const told: LookProgress[] = [];
  return {
    look: 'it',
    where: 'here',
    kind,
    params: new Map(Object.entries(params)),
    limit,
    signal,
    now,
    told,
    progress: (each) => told.push(each),
  };
}

/** The one record of what a look brought, read as a judgement reads it. */
export function seenOf(looked: Looked): { readonly [name: string]: Value } {
  if (!looked.ok) throw new Error(`not looked: ${looked.state} ${looked.why}`);
  const reading = readOutput(looked.text, { formats: ['json'], commands: [], isWhole: true });
  if (!reading.ok || reading.records.length !== 1) throw new Error(`not read: ${looked.text}`);
  return Object.fromEntries(reading.records[0]!.fields);
}
