import type { ValueId } from '../../flow/types.ts';
import type { CollectorOrder } from './types.ts';
import { writePaste } from './write-paste.ts';
import { writeScript } from './write-script.ts';

/** A `.ps1` file, or lines to paste into an open Exchange Management Shell. */
export type CollectorShape = 'script' | 'paste';

/**
 * PowerShell that carries out every look of a flow where Ariane cannot run, and brings back evidence that `readEvidence` (a zip) or
 * `readPasteBlock` (a block) reads. Reads only. Values never become part of a command's text. Text to be written as UTF-8 exactly as
 * it is (the script starts with a byte order mark). Pure: the same flow, texts and version give the same characters.
 */
export function writeCollector({
  shape,
  values,
  ...order
}: CollectorOrder & {
  readonly shape: CollectorShape;
  /** In a paste, values that need not be asked for. */
  readonly values?: ReadonlyMap<ValueId, string>;
}): string {
  return shape === 'script' ? writeScript(order) : writePaste({ ...order, values });
}
