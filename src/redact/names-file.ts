import { cleanLine } from '../text/clean.ts';
import { PLACEHOLDER } from '../text/placeholder.ts';
import { KIND_OF, type Name, wordOf } from './names.ts';

/** What a session remembers of redaction: names.json beside its journal, 0600, never exported. */
export interface NamesFile {
  readonly format: 1;
  readonly names: readonly Name[];
  /** What the person chose not to hide, as a preview's row had it before. */
  readonly keep: readonly string[];
  /** Words of the person's own. */
  readonly words: readonly string[];
}

export const NO_NAMES: NamesFile = { format: 1, names: [], keep: [], words: [] };

/** Reads names.json; undefined where it is not what was written: a map that cannot be trusted must not be guessed. */
export function readNames(text: string): NamesFile | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { format, names, keep, words } = raw as Readonly<Record<string, unknown>>;
  if (format !== 1 || !Array.isArray(names) || !isTexts(keep) || !isTexts(words)) return undefined;
  if (!names.every(isName)) return undefined;
  return { format: 1, names, keep: keep.map(cleanLine), words: words.map(cleanLine) };
}

export function writeNames(file: NamesFile): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

function isName(raw: unknown): raw is Name {
  if (typeof raw !== 'object' || raw === null) return false;
  const { as, was } = raw as Readonly<Record<string, unknown>>;
  return typeof as === 'string' && typeof was === 'string' && PLACEHOLDER.test(as) && Object.hasOwn(KIND_OF, wordOf(as));
}

function isTexts(raw: unknown): raw is readonly string[] {
  return Array.isArray(raw) && raw.every((each) => typeof each === 'string');
}

/** The same with the names there are now; those of other sessions of the case come along. */
export function namesFileWith(file: NamesFile, names: readonly Name[]): NamesFile {
  return { ...file, names };
}
