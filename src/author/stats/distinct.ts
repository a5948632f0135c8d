import type { Remark } from './types.ts';

/** The same sentence at the same moment was said once, however often it was exported. */
export function distinct(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((remark) => [`${remark.step}\n${remark.at}\n${remark.text}`, remark])).values()];
}
