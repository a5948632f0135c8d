import { ownLang } from '../../text/lang.ts';
import { joinWays } from './join-ways.ts';
import { type Trail, wayKey } from './trail.ts';
import type { FlowMap, MapStep } from './types.ts';
import { wayWords } from './way-words.ts';
import { MAP_WORDS, type MapWords } from './words.ts';

/** Beyond these Mermaid refuses a diagram as it comes (`maxTextSize`, `maxEdges`), and a diagram cannot raise them itself. */
export const MERMAID_LIMITS = { characters: 50_000, edges: 500 } as const;

export interface Mermaid {
  readonly text: string;
  /** The reasons of the answers were left out, because with them it would be too long. */
  readonly isCut: boolean;
  /** More than Mermaid draws with its own settings, all the same. */
  readonly isBig: boolean;
}

const SHAPES: Readonly<Record<MapStep['kind'] | 'exit' | 'start', readonly [string, string]>> = {
  question: ['(', ')'],
  again: ['(', ')'],
  value: ['[/', '/]'],
  repair: ['{{', '}}'],
  part: ['[[', ']]'],
  end: ['([', '])'],
  exit: ['>', ']'],
  start: ['((', '))'],
};

/**
 * A map as a Mermaid flowchart: a subgraph for each part, ways between the same two steps as one edge. Ids are made up here, so
 * that no name of a flow can be a word of Mermaid's; labels are escaped, so that any text is only text.
 */
export function drawMermaid(map: FlowMap, trail?: Trail): Mermaid {
  const whole = write(map, { trail, withReason: true });
  if (whole.text.length <= MERMAID_LIMITS.characters) return { text: whole.text, isCut: false, isBig: isBig(whole) };
  const short = write(map, { trail, withReason: false });
  return { text: short.text, isCut: true, isBig: isBig(short) };
}

interface Written {
  readonly text: string;
  readonly edges: number;
}

const isBig = ({ text, edges }: Written): boolean => text.length > MERMAID_LIMITS.characters || edges > MERMAID_LIMITS.edges;

function write(map: FlowMap, { trail, withReason }: { trail: Trail | undefined; withReason: boolean }): Written {
  const words = MAP_WORDS[ownLang(map.lang)];
  const lines = ['flowchart TB'];
  const taken: { readonly nodes: string[]; readonly edges: number[] } = { nodes: [], edges: [] };
  let edges = 0;
  map.levels.forEach((level, number) => {
    const names = new Map<string, string>();
    const nameOf = (id: string, isExit: boolean): string => {
      const key = `${isExit ? 'exit' : 'step'} ${id}`;
      const name = names.get(key) ?? `n${number}x${names.size}`;
      names.set(key, name);
      return name;
    };
    const margin = level.part === undefined ? '  ' : '    ';
    const node = (name: string, kind: keyof typeof SHAPES, label: readonly string[]) =>
      lines.push(`${margin}${name}${SHAPES[kind][0]}"${label.map(escapeMermaid).join('<br/>')}"${SHAPES[kind][1]}`);
    if (level.part !== undefined)
      lines.push(`  subgraph p${number}["${escapeMermaid(words.part(level.title))}"]`, '    direction TB');
    node(`s${number}`, 'start', [words.start]);
    for (const step of level.steps.values()) {
      node(nameOf(step.id, false), step.kind, labelOf(map, step, { words, trail }));
      if (trail?.visits.has(step.id)) taken.nodes.push(nameOf(step.id, false));
    }
    for (const exit of level.exits) node(nameOf(exit, true), 'exit', [words.exit(exit)]);
    lines.push(`${margin}s${number} --> ${nameOf(level.start, false)}`);
    edges += 1;
    for (const step of level.steps.values()) {
      for (const { to, isExit, ways } of joinWays(step)) {
        const label = ways.map((way) => wayWords(map, { step, way, words, withReason })).map(escapeMermaid);
        lines.push(`${margin}${nameOf(step.id, false)} -->|"${label.join('<br/>')}"| ${nameOf(to, isExit)}`);
        if (ways.some((way) => trail?.ways.has(wayKey(step.id, way)))) taken.edges.push(edges);
        edges += 1;
      }
    }
    if (level.part !== undefined) lines.push('  end');
  });
  if (taken.nodes.length > 0) {
    // A colour that is seen on white as on black; the line is thicker too, for who does not see colours.
    lines.push('  classDef taken stroke:#d9480f,stroke-width:4px', `  class ${taken.nodes.join(',')} taken`);
    if (taken.edges.length > 0) lines.push(`  linkStyle ${taken.edges.join(',')} stroke:#d9480f,stroke-width:4px`);
  }
  return { text: `${lines.join('\n')}\n`, edges };
}

function labelOf(map: FlowMap, step: MapStep, { words, trail }: { words: MapWords; trail: Trail | undefined }): string[] {
  const visits = trail?.visits.get(step.id);
  const kind = step.kind === 'end' ? words.ends[step.end!] : step.kind === 'question' ? undefined : words.kinds[step.kind];
  const marks = [
    ...(visits === undefined ? [] : [`[${visits.join(', ')}]`]),
    ...(kind === undefined ? [] : [kind]),
    ...(step.fault ? [words.fault] : []),
    ...(step.after === undefined ? [] : [words.after(step.after)]),
    ...(step.repairs.length === 0 ? [] : [words.effects.repairs(step.repairs.map((id) => map.cause(id)).join(', '))]),
  ];
  return [step.title, ...(marks.length === 0 ? [] : [marks.join(', ')])];
}

// Letters, digits, spaces and this punctuation mean nothing in a quoted label, nor do a hyphen or a full stop after a letter; after
// a digit or at the beginning they would be a list. U+FB02 is a letter that Mermaid itself puts in for the references below.
const MEANING = /[^\p{L}\p{M}\p{N} \u00a0\u202f,?’“”«»…–›.-]|(?<!\p{L})[.-]|\ufb02/gu;

/** Any text as part of a quoted label: everything that could mean something becomes a numeric reference. */
export function escapeMermaid(text: string): string {
  return text.replace(MEANING, (letter) => `#${letter.codePointAt(0)};`);
}
