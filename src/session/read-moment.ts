const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,7})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(\d{1,2})[:h](\d{2})(?::(\d{2}))?\s*(AM|PM)?)?$/i;
const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['février', 'fevrier', 'february', 'févr', 'fevr', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['août', 'aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['décembre', 'decembre', 'december', 'déc', 'dec'],
];
const NAMED =
  /^(?:(\d{1,2})(?:er)?\s+(\p{L}+)\.?|(\p{L}+)\.?\s+(\d{1,2})),?\s+(\d{4})(?:,?\s+(?:à\s+|at\s+)?(\d{1,2})(?::|\s?h\s?)(\d{2})?)?$/iu;

/**
 * A moment as people write it, in ISO: `2016-08-04`, `2016-08-04 08:12Z`, `4 août 2016 à 8h12`, `31/12/2016`. No offset is
 * invented: without one the text keeps none. Undefined where it is no moment, or could be two (04/08/2016).
 */
export function readMoment(typed: string): string | undefined {
  // A decomposed û is an û.
  const text = typed.normalize('NFC');
  const iso = ISO.exec(text);
  if (iso)
    return moment({ year: iso[1], month: iso[2], day: iso[3], hour: iso[4], minute: iso[5], second: iso[6], offset: iso[7] });
  const named = NAMED.exec(text);
  if (named) {
    const name = (named[2] ?? named[3] ?? '').toLowerCase();
    const month = MONTHS.findIndex((names) => names.includes(name)) + 1;
    if (month === 0) return undefined;
    return moment({
      year: named[5],
      month: String(month),
      day: named[1] ?? named[4],
      hour: named[6],
      minute: named[6] && (named[7] ?? '00'),
    });
  }
  const slashed = SLASHED.exec(text);
  if (!slashed) return undefined;
  const [, one, other, year, hour, minute, second, half] = slashed;
  const isFirstDay = Number(one) > 12;
  // 4/8 could be two days; 5/5 is one.
  if (!isFirstDay && Number(other) <= 12 && Number(one) !== Number(other)) return undefined;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const shifted = half === undefined ? hour : String((Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0));
  return moment({ year, month: isFirstDay ? other : one, day: isFirstDay ? one : other, hour: shifted, minute, second });
}

interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly offset?: string | undefined;
}

function moment({ year, month, day, hour, minute, second, offset }: Parts): string | undefined {
  const two = (part: string | undefined) => String(part ?? '').padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const at = new Date(`${date}T00:00:00Z`);
  // JavaScript turns 31 February into March.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) return undefined;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const zone = offset === undefined ? '' : offset.toUpperCase() === 'Z' ? 'Z' : offset.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return `${date}T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}${zone}`;
}
