import type { ValueId } from '../flow/types.ts';
import { hasPlaceholder } from '../text/placeholder.ts';
import type { Session } from './types.ts';
import { valuesOf } from './values.ts';

/**
 * Whether a value only stands for one that was hidden (`user-3@domain-1`): nothing is run or copied with it. Only where the session
 * came from a transcript in which names were hidden: elsewhere a machine may well be called `host-1`.
 */
export function isHiddenIn({ header }: Pick<Session, 'header'>): (value: string) => boolean {
  const profile = header.from?.profile;
  return profile === undefined || profile === 'own' ? () => false : hasPlaceholder;
}

/** Those of `ids` whose value is hidden, as they stand. */
export function hiddenValues(session: Session, ids: readonly ValueId[]): readonly string[] {
  const isHidden = isHiddenIn(session);
  const values = valuesOf(session.path);
  return ids.flatMap((id) => {
    const value = values.get(id);
    return value !== undefined && isHidden(value) ? [value] : [];
  });
}
