import { isPossiblePhoneNumber } from 'libphonenumber-js/min';
import { type Hiding, hideWhole } from '../hiding.ts';

const BLANK = '[ .\\-\\u00a0\\u202f]';
/** Numbers that begin as numbers do: `+33 …`, `0033 …`, `06 …` (French), and `(0)` inside. */
const PHONE = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/+-])(?:(?:\\+|00)[1-9](?:${BLANK}?\\(?\\d\\)?){7,14}|0[1-9](?:${BLANK}?\\d{2}){4}|\\(0[1-9]\\)(?:${BLANK}?\\d{2}){4})(?![\\p{L}\\p{N}]|[.,:]\\d)`,
  'gu',
);

/** Phone numbers, French ones in all their writings. */
export function findPhones(text: string, hiding: Hiding): string {
  if (!hiding.hides('phone')) return text;
  return text.replace(PHONE, (phone: string) =>
    isPossiblePhoneNumber(phone.replace('(0)', ''), 'FR') ? hideWhole(hiding, 'phone', phone) : phone,
  );
}
