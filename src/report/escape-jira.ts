import { lettersOf } from './fold.ts';

/**
 * Text from outside as Jira wiki markup that shows exactly that text: no emphasis, link, macro, image, mention, smiley, list, table
 * or line break comes of it. Rules: Jira's own notation guide; a backslash takes the meaning of the sign behind it, and numeric
 * entities stand for what a backslash cannot (a backslash itself: two of them break the line).
 */
export function escapeJira(text: string): string {
  const letters = lettersOf(text);
  const line = letters.map((letter, index) => escapedAt(letters, letter, index)).join('');
  // `h1.` and `bq.` at the start of a line, `#` of a list.
  return line.replace(/^(h[1-6]|bq)\./u, '$1&#46;').replace(/^#/u, '&#35;');
}

function escapedAt(letters: readonly string[], letter: string, index: number): string {
  const before = letters[index - 1];
  const after = letters[index + 1];
  switch (letter) {
    case '\\':
      return '&#92;';
    case '&':
      return after !== undefined && /[#a-z]/iu.test(after) ? '&amp;' : letter;
    case '{':
    case '}':
    case '[':
    case ']':
    case '*':
    case '|':
    case '^':
    case '~':
    case '+':
      return `\\${letter}`;
    case '_':
    case '-':
      // Inside a word neither means anything: `user-1`, `INTUNE_A` stay readable. Two dashes make a long one.
      return isWordy(before) && isWordy(after) ? letter : `\\${letter}`;
    case '!':
      return after !== undefined && /\S/u.test(after) ? '\\!' : letter;
    case '?':
      return before === '?' || after === '?' ? '\\?' : letter;
    case '(':
      return /^(?:[ynix/!+\-?*]|on\)|off\)|flag)/iu.test(letters.slice(index + 1, index + 6).join('')) ? '\\(' : letter;
    case ':':
    case ';':
      return after !== undefined && /[()PD]/u.test(after) ? `\\${letter}` : letter;
    case ')':
      // Behind an entity's semicolon it would wink.
      return before === '\\' || before === '&' ? '\\)' : letter;
    default:
      return letter;
  }
}

const isWordy = (letter: string | undefined): boolean => letter !== undefined && /^[\p{L}\p{N}]/u.test(letter);
