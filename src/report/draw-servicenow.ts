import type { Document } from './document.ts';
import { drawText } from './draw-text.ts';

/**
 * A document for a journal field of ServiceNow: plain text. `[code]` would make HTML of what stands behind it, so its bracket is set
 * apart wherever it comes from (facts: targets).
 */
export function drawServicenow(document: Document): string {
  return drawText(document).replace(/\[(?=\/?code\])/giu, '[ ');
}
