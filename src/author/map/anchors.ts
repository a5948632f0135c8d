import type { ExitId, PartId, StepId } from '../../flow/types.ts';

/** Names of places in a picture or a page, for links inside it. Ids hold no full stop, so that no two names are the same. */
export const stepAnchor = (id: StepId): string => `step-${id}`;
export const partAnchor = (id: PartId): string => `part-${id}`;
export const exitAnchor = (part: PartId, exit: ExitId): string => `exit-${part}.${exit}`;
export const causeAnchor = (id: string): string => `cause-${id}`;
