import { fingerprint } from '../../flow/fingerprint.ts';
import { readSections, type Section } from '../../flow/read-sections.ts';

export interface Translation {
  /** The file as it should be. */
  readonly text: string;
  readonly total: number;
  /** Sections that hold a translation. */
  readonly done: number;
  /** Sections added, empty, with the base text beside them. */
  readonly added: readonly string[];
  /** Translated from an older base text. */
  readonly stale: readonly string[];
  /** In the translation, not in the base: kept at the end. */
  readonly surplus: readonly string[];
}

/**
 * Brings a translation up to the base text without losing anything of it: the sections in the base's order, each with its
 * fingerprint; what is missing is there empty, the base text in a comment beside it. What is translated stays as it is, its
 * fingerprint too, so that what is stale stays known as stale (format.md, "text/<language>.md").
 */
export function completeTranslation(base: string, existing: string | undefined): Translation {
  const wanted = readSections(base, 'base').sections;
  const here = new Map(
    existing === undefined
      ? []
      : readSections(existing, 'translation').sections.map((section) => [section.name, section] as const),
  );
  const pieces: string[] = [];
  const found = { added: [] as string[], stale: [] as string[], surplus: [] as string[] };
  let done = 0;
  for (const section of wanted) {
    const body = base.slice(section.bodyAt, section.end);
    const print = fingerprint(body);
    const old = here.get(section.name);
    here.delete(section.name);
    const translated = old === undefined ? '' : existing!.slice(old.bodyAt, old.end);
    if (old === undefined || isEmpty(translated)) {
      if (old === undefined) found.added.push(section.name);
      pieces.push(`# ${section.name} <!-- from: ${print} -->\n\n${asComment(body)}\n`);
      continue;
    }
    done++;
    if (old.from !== print) found.stale.push(section.name);
    pieces.push(existing!.slice(old.at, old.end).trimEnd());
  }
  for (const [name, section] of here) {
    found.surplus.push(name);
    pieces.push(wholeOf(existing!, section));
  }
  return { text: `${pieces.map((piece) => piece.trimEnd()).join('\n\n')}\n`, total: wanted.length, done, ...found };
}

/** The same text with the fingerprint of one section renewed, or undefined where base or translation has no such section. */
export function stampSection(text: string, { base, name }: { base: string; name: string }): string | undefined {
  const original = readSections(base, 'base').sections.find((section) => section.name === name);
  const section = readSections(text, 'translation').sections.find((each) => each.name === name);
  if (original === undefined || section === undefined) return undefined;
  const print = fingerprint(base.slice(original.bodyAt, original.end));
  return `${text.slice(0, section.at)}# ${name} <!-- from: ${print} -->\n${text.slice(section.bodyAt)}`;
}

const wholeOf = (text: string, { at, end }: Section): string => text.slice(at, end);

/** Nothing but comments and empty lines. */
const isEmpty = (body: string): boolean => body.replace(/<!--[\s\S]*?-->/g, '').trim() === '';

/** The base text for whoever translates; it cannot close the comment it stands in. */
function asComment(body: string): string {
  return `<!--\n${body.trim().replaceAll('-->', '--&gt;')}\n-->`;
}
