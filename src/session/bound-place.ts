import type { LookedAt } from '../check/types.ts';
import type { LookPlace } from '../flow/check-types.ts';
import { placeWords } from './place-words.ts';
import type { Session } from './types.ts';

/**
 * The place that does not fit where this session has looked before, with both names, or undefined. Tenant and organisation bind
 * the whole session; a host binds its kind of place, because the connector and Exchange may stand on different ones.
 */
export function placeConflict(
  session: Session,
  { where, place }: { where: LookPlace; place: LookedAt },
): { readonly bound: string; readonly other: string } | undefined {
  for (const entry of session.looks) {
    const earlier = entry.place;
    if (earlier === undefined || entry.state !== undefined) continue;
    const differs =
      isOther(earlier.tenant, place.tenant) ||
      isOther(earlier.organisation, place.organisation) ||
      (entry.where === where && where !== 'here' && isOther(earlier.host, place.host));
    if (differs) return { bound: placeWords(earlier), other: placeWords(place) };
  }
  return undefined;
}

function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== '' && other !== '' && one.toLowerCase() !== other.toLowerCase();
}
