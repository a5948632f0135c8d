import { foldName } from './fold-name.ts';

/** `adele.vance`, `Vance, Adele` → adele, vance. Accents do not tell people apart: logins have none. */
export function tokensOf(text: string): readonly string[] {
  const plain = foldName(text).normalize('NFD').replace(/\p{M}/gu, '');
  return plain
    .split(/[^\p{L}]+/u)
    .filter((token) => token !== '')
    .slice(0, 6);
}

/** Whether two spellings may be one person's: one has nothing the other lacks, initials and `avance` for Adele Vance allowed; one word of three letters agrees. */
export function isSamePerson(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length === 0 || !few.some((token) => token.length >= 3)) return false;
  const compound = few.length === 1 && many.length >= 2 && isCompound(few[0]!, many);
  return (
    compound || (few.every((token) => many.some((each) => isToken(token, each))) && few.some((token) => isWhole(token, many)))
  );
}

const isWhole = (token: string, many: readonly string[]): boolean => token.length >= 3 && many.includes(token);
const isToken = (token: string, each: string): boolean =>
  token === each || (token.length === 1 && each.startsWith(token)) || (each.length === 1 && token.startsWith(each));

/** `avance`, `adelev`, `adelevance`, `vancea`. */
const isCompound = (token: string, many: readonly string[]): boolean => compoundsOf(many).includes(token);

/** The forms in which accounts join two names. */
export function compoundsOf(tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((first) =>
    tokens.flatMap((last) => (first === last ? [] : [first[0] + last, first + last[0], first + last])),
  );
}
