/** A time as a report prints it: `2018-06-13 15:20`, UTC; the zone is said once, elsewhere. */
export function shownTime(time: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(time) ? `${time.slice(0, 10)} ${time.slice(11, 16)}` : time;
}

/**
 * A typed date and time, brought to UTC. A time typed without its zone is kept as typed, and `zoned` says so: to move it
 * would invent a fact. Undefined where it is no date.
 */
export function readMoment(text: string): { readonly at: string; readonly shown: string; readonly zoned: boolean } | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/iu.exec(text.trim());
  if (!match) return undefined;
  const [, day = '', time, seconds = '00', offset] = match;
  if (time === undefined) {
    return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? undefined : { at: `${day}T00:00:00.000Z`, shown: day, zoned: false };
  }
  const zone = offset === undefined ? 'Z' : offset.toUpperCase().replace(/^([+-]\d\d):?(\d\d)$/u, '$1:$2');
  const moment = Date.parse(`${day}T${time}:${seconds}${zone}`);
  if (Number.isNaN(moment)) return undefined;
  const at = new Date(moment).toISOString();
  return { at, shown: shownTime(at), zoned: offset !== undefined };
}
