import type { IntakeField } from '../flow/types.ts';
import type { EndPage } from '../session/page-types.ts';
import type { CleanText } from '../text/clean.ts';
import type { Ui } from './ui-state.ts';

export const ACTIONS = ['ticket', 'save', 'copy', 'back', 'finish'] as const;
export type EndAction = (typeof ACTIONS)[number];

/** Something the ticket still lacks: an answer for its reader, or a thing it must carry. */
export type Lacking =
  | { readonly is: 'intake'; readonly field: IntakeField; readonly question: CleanText }
  | { readonly is: 'need'; readonly need: string; readonly question: CleanText };

/** What to ask now: at a hand-over what is neither answered nor passed over, one after the other. */
export function askedNow(page: EndPage, ui: Ui): Lacking | undefined {
  return lacking(page, ui)[0];
}

/** Everything still to be asked on this end. */
export function lacking(page: EndPage, ui: Ui): readonly Lacking[] {
  if (page.end !== 'handover' || ui.share) return [];
  const asked: Lacking[] = [
    ...page.missing.map((each) => ({ is: 'intake', ...each }) as const),
    ...page.carried.flatMap(({ need, text, said }) =>
      said === undefined ? [{ is: 'need', need, question: text } as const] : [],
    ),
  ];
  return asked.filter((each) => !ui.skipped.has(keyOf(each)));
}

/** How a thing that was passed over is remembered. */
export function keyOf(lack: Lacking): string {
  return lack.is === 'intake' ? lack.field : `need ${lack.need}`;
}
