// Here and not with what hides names: a session must know one, too, and hiding is made of sessions.
const WORDS = 'User|user|domain|host|phone|imei|serial|sid|mac|device|guid|word';

/** A whole name that stands for something hidden (`user-3b`, `ip-4.net-2`), alone or as the parts of a value (`user-3@domain-1`). */
export const PLACEHOLDER = new RegExp(`^(?:ip-\\d{1,6}\\.net-\\d{1,6}|(?:${WORDS})-\\d{1,6}[a-z]{0,2})$`, 'u');

/** Every placeholder in a text; also behind a sign as addresses of pages and JSON write it (`%20`, `\u0040`). */
export const PLACEHOLDERS = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])|(?<=%[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4}))(?:ip-\\d{1,6}\\.net-\\d{1,6}|(?:${WORDS})-\\d{1,6}[a-z]{0,2})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Whether a value is hidden, whole or in part: nothing may be looked up with it. */
export function hasPlaceholder(value: string): boolean {
  // Not `test`, which leaves a mark in the pattern from where the next one to use it would begin.
  return value.search(PLACEHOLDERS) !== -1;
}
