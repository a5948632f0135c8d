import { WIDTH } from './document.ts';
import { lettersOf, roomOf } from './fold.ts';
import type { Replay } from './schema.ts';

type Tree = string | number | true | readonly Tree[] | { readonly [key: string]: Tree | undefined };

/**
 * The replay as YAML 1.2 in lines of at most 100 characters, whatever the texts: a long text is a double-quoted scalar whose
 * lines end in `\` (YAML's escaped line break), so that reading gives back exactly what was written. `sums` stands last.
 */
export function replayBlock({ sums, answers, intake, ...rest }: Replay): string[] {
  const { format, flow, version, hash, notes, wrong, backs, needs, looks, ...head } = rest;
  const fields = Object.fromEntries(intake.map(({ field, ...said }) => [field, said]));
  return [
    mapping({ format, flow, version, hash, ...head }, ''),
    answers.length === 0 ? ['answers: []'] : branch('answers', answers, ''),
    notes === undefined ? [] : branch('notes', notes, ''),
    intake.length === 0 ? [] : branch('intake', fields, ''),
    wrong === undefined ? [] : branch('wrong', wrong, ''),
    backs === undefined ? [] : branch('backs', backs, ''),
    needs === undefined ? [] : branch('needs', needs, ''),
    looks === undefined ? [] : branch('looks', looks, ''),
    // Always quoted, so that they have one length.
    sums === undefined ? [] : ['sums:', `  words: "${sums.words}"`, `  block: "${sums.block}"`],
  ].flat();
}

function mapping(map: { readonly [key: string]: Tree | undefined }, indent: string): string[] {
  return Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : branch(key, value, indent)));
}

function branch(key: string, value: Tree, indent: string): string[] {
  if (typeof value === 'string') return scalar(`${indent}${key}: `, value);
  if (typeof value === 'number' || value === true) return [`${indent}${key}: ${value}`];
  if (!isList(value)) return [`${indent}${key}:`, ...mapping(value, `${indent}  `)];
  if (value.length > 0 && value.every((each) => typeof each === 'number'))
    return [`${indent}${key}:`, ...value.map((each) => `${indent}  - ${each}`)];
  const items = value.flatMap((item) => {
    const [first = '', ...others] = mapping(item as { readonly [key: string]: Tree }, `${indent}    `);
    return [`${indent}  - ${first.slice(indent.length + 4)}`, ...others];
  });
  return [`${indent}${key}:`, ...items];
}

function isList(value: Tree): value is readonly Tree[] {
  return Array.isArray(value);
}

/** Ids stay bare; everything else is quoted, so that `0012`, `yes` and `# no comment` are texts. */
function scalar(head: string, text: string): string[] {
  if (/^[a-z][a-z0-9-]*$/u.test(text) && head.length + text.length <= WIDTH) return [head + text];
  const margin = ' '.repeat(head.search(/[^ -]/u) + 2);
  const lines: string[] = [];
  let line = `${head}"`;
  for (const letter of lettersOf(text)) {
    // Jira ends a block at {code}, ServiceNow makes HTML of what follows [code]: wherever it stands.
    const piece = JSON.stringify(letter).slice(1, -1).replaceAll('{', '\\u007b').replaceAll('[', '\\u005b');
    if (roomOf(line) + roomOf(piece) + 2 > WIDTH) {
      lines.push(`${line}\\`);
      // A space that begins a continued line would be taken for its indent.
      line = margin + (piece === ' ' ? '\\ ' : piece);
    } else line += piece;
  }
  return [...lines, `${line}"`];
}
