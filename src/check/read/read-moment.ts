export type MomentRead =
  | { readonly ok: true; readonly at: string }
  | { readonly ok: false; readonly why: 'ambiguous' | 'unreadable' };

const UNREADABLE: MomentRead = { ok: false, why: 'unreadable' };
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const JSON_DATE = /^\\?\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\\?\/$/;
const SLASHED =
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?:\s*([AP])\.?M\.?)?(?:\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?$/i;
// Cultures whose month stands first: the United States, English of no country, and what PowerShell uses where it knows none.
const MONTH_FIRST = new Set(['en-us', 'en', '', 'iv', 'invariant']);
// English of a country where both are usual.
const EITHER = new Set(['en-ca']);
// "jeudi 4 août 2016 08:12:31", "Thursday, August 4, 2016 8:12:31 AM", the day's name in any language.
const NAMED =
  /^(?:\p{L}+\.?,?\s+)?(?:(\d{1,2})(?:er)?\s+(\p{L}+)\.?|(\p{L}+)\.?\s+(\d{1,2})),?\s+(\d{4})(?:,?\s+(?:à\s+|at\s+)?(\d{1,2})[:h](\d{2})(?::(\d{2}))?(?:\s*([AP])\.?M\.?)?(?:\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?$/iu;
const MONTHS: readonly string[] = [
  'janvier january janv jan',
  'février fevrier february févr fevr feb',
  'mars march mar',
  'avril april avr apr',
  'mai may',
  'juin june jun',
  'juillet july juil jul',
  'août aout august aug',
  'septembre september sept sep',
  'octobre october oct',
  'novembre november nov',
  'décembre decembre december déc dec',
].map((names) => ` ${names} `);

/**
 * A date as an output printed it, as ISO in UTC. What names no zone is taken as UTC: Exchange prints its times so, our own commands
 * too, and nothing in a paste tells another. `04/08/2016` is `ambiguous` unless the culture, a number over 12, AM or PM (so the
 * month comes first)
 * or two equal numbers settle it.
 */
export function readMoment(printed: string, { culture }: { culture?: string | undefined } = {}): MomentRead {
  if (printed.length > 80) return UNREADABLE;
  const text = printed
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  const stamped = JSON_DATE.exec(text);
  if (stamped !== null) return made(Number(stamped[1]));
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, fraction, zone] = iso;
    return moment({ year, month, day, hour, minute, second, fraction, zone, half: undefined });
  }
  const named = NAMED.exec(text);
  if (named !== null) {
    const name = (named[2] ?? named[3] ?? '').toLowerCase();
    const month = MONTHS.findIndex((names) => names.includes(` ${name} `)) + 1;
    if (month === 0) return UNREADABLE;
    const [, , , , , , hour, minute, second, half, zone] = named;
    return moment({ year: named[5], month: String(month), day: named[1] ?? named[4], hour, minute, second, half, zone });
  }
  const slashed = SLASHED.exec(text);
  return slashed === null ? UNREADABLE : slashedMoment(slashed, culture?.toLowerCase());
}

function slashedMoment(
  [, one, other, year, hour, minute, second, half, zone]: RegExpExecArray,
  culture: string | undefined,
): MomentRead {
  const dayFirst = { day: one, month: other };
  const monthFirst = { day: other, month: one };
  const rest = { year, hour, minute, second, half, zone };
  const isKnown = culture !== undefined && !EITHER.has(culture);
  const isMonthFirst = isKnown ? MONTH_FIRST.has(culture) : half !== undefined;
  const isDayFirst = isKnown && !isMonthFirst;
  if (Number(one) > 12) return moment({ ...dayFirst, ...rest });
  if (Number(other) > 12) return moment({ ...monthFirst, ...rest });
  if (isMonthFirst) return moment({ ...monthFirst, ...rest });
  if (isDayFirst || Number(one) === Number(other)) return moment({ ...dayFirst, ...rest });
  return moment({ ...dayFirst, ...rest }).ok ? { ok: false, why: 'ambiguous' } : UNREADABLE;
}

interface Parts {
  readonly [part: string]: string | undefined;
}

function moment({ year, month, day, hour, minute, second, fraction, zone, half }: Parts): MomentRead {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  // 13 PM is no hour.
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return UNREADABLE;
  const shifted = half === undefined ? Number(hour ?? 0) : (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  // `Date.UTC` takes the year 1, .NET's "never", for 1901.
  const start = new Date(0).setUTCFullYear(y, m - 1, d);
  const midnight = new Date(start);
  // JavaScript turns 31 February into March.
  if (midnight.getUTCMonth() !== m - 1 || midnight.getUTCDate() !== d) return UNREADABLE;
  if (shifted > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return UNREADABLE;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  const minutes = offset === null ? 0 : (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  const milliseconds = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  const inDay = ((shifted * 60 + Number(minute ?? 0) - minutes) * 60 + Number(second ?? 0)) * 1000 + milliseconds;
  return made(start + inDay);
}

function made(milliseconds: number): MomentRead {
  const at = new Date(milliseconds);
  // Years .NET has: 1 to 9999. Others would be written with six digits and a sign.
  const isWritten = !Number.isNaN(at.getTime()) && at.getUTCFullYear() >= 0 && at.getUTCFullYear() <= 9999;
  return isWritten ? { ok: true, at: at.toISOString() } : UNREADABLE;
}
