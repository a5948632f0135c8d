import type { EndPage } from '../session/page-types.ts';
import type { Ui } from './ui-state.ts';

export const ACTIONS = ['ticket', 'save', 'copy', 'back', 'finish'] as const;
export type EndAction = (typeof ACTIONS)[number];

/** The intake question to ask now: at a hand-over those not yet answered nor passed over, one after the other. */
export function intakeAsked(page: EndPage, ui: Ui): EndPage['missing'][number] | undefined {
  if (page.end !== 'handover' || ui.share) return undefined;
  return page.missing.find(({ field }) => !ui.skipped.has(field));
}
