/**
 * The part of Mermaid's flowchart language that a map uses, as a strict grammar written from its documentation: a line that is not
 * one of these is an error. What Mermaid does to a text before it reads it (directives, comments, references) is done here too.
 */
export interface ReadChart {
  readonly nodes: ReadonlyMap<
    string,
    { readonly shape: string; readonly label: readonly string[]; readonly in: string | undefined }
  >;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: readonly string[] }[];
  readonly subgraphs: ReadonlyMap<string, readonly string[]>;
  readonly classes: ReadonlyMap<string, readonly string[]>;
  /** Numbers of the edges that have a style of their own. */
  readonly styled: readonly number[];
}

const ID = '[a-z][a-z0-9]*';
const RESERVED = /^(?:end|graph|flowchart|subgraph|style|linkStyle|classDef|class|click|href|call|default|direction|o|x)$/;
// Inside quotes: letters, digits, spaces, a few signs; a reference; our own line break. No quote, no backtick, no brace, no `%`.
const LETTER = '[\\p{L}\\p{M}\\p{N} \\u00a0\\u202f,?’“”«»…–›.-]';
const STRING = `"(?:${LETTER}|ﬂ°°[0-9]+¶ß|<br/>)*"`;
const SHAPES: readonly (readonly [string, string, string])[] = [
  ['round', '\\(', '\\)'],
  ['stadium', '\\(\\[', '\\]\\)'],
  ['circle', '\\(\\(', '\\)\\)'],
  ['subroutine', '\\[\\[', '\\]\\]'],
  ['lean', '\\[/', '/\\]'],
  ['hexagon', '\\{\\{', '\\}\\}'],
  ['flag', '>', '\\]'],
];
const NODES = SHAPES.map(([name, open, close]) => [name, new RegExp(`^(${ID})${open}(${STRING})${close}$`, 'u')] as const);
const EDGE = new RegExp(`^(${ID}) -->(?:\\|(${STRING})\\|)? (${ID})$`, 'u');
const SUBGRAPH = new RegExp(`^subgraph (${ID})\\[(${STRING})\\]$`, 'u');
const CLASS_DEF = /^classDef [a-z]+ [a-z-]+:[#a-z0-9]+(?:,[a-z-]+:[#a-z0-9]+)*$/;
const CLASS = new RegExp(`^class (${ID}(?:,${ID})*) ([a-z]+)$`);
const LINK_STYLE = /^linkStyle ([0-9]+(?:,[0-9]+)*) [a-z-]+:[#a-z0-9]+(?:,[a-z-]+:[#a-z0-9]+)*$/;

/** Mermaid's own first pass over a text: what looks like a reference is put aside, as are directives and comments. */
function prepared(text: string): string {
  if (/%%\{|^---/u.test(text)) throw new Error('a directive or a front matter');
  return text
    .replace(/^\s*%%(?!\{)[^\n]+\n?/gmu, '')
    .replace(/style.*:\S*#.*;/gu, (all) => all.slice(0, -1))
    .replace(/classDef.*:\S*#.*;/gu, (all) => all.slice(0, -1))
    .replace(/#\w+;/gu, (all) => (/^#\+?\d+;$/u.test(all) ? `ﬂ°°${all.slice(1, -1)}¶ß` : `ﬂ°${all.slice(1, -1)}¶ß`));
}

/** A label's lines as they are shown. */
const shown = (quoted: string | undefined): string[] =>
  quoted === undefined
    ? []
    : quoted
        .slice(1, -1)
        .split('<br/>')
        .map((line) => line.replace(/ﬂ°°(\d+)¶ß/gu, (_, code: string) => String.fromCodePoint(Number(code))));

export function readMermaid(text: string): ReadChart {
  const [head, ...lines] = prepared(text).split('\n');
  if (head !== 'flowchart TB') throw new Error(`not a flowchart: ${head}`);
  if (lines.pop() !== '') throw new Error('does not end with one newline');
  const nodes = new Map<string, ReadChart['nodes'] extends ReadonlyMap<string, infer N> ? N : never>();
  const edges: { from: string; to: string; label: readonly string[] }[] = [];
  const subgraphs = new Map<string, readonly string[]>();
  const classes = new Map<string, readonly string[]>();
  const styled: number[] = [];
  let inside: string | undefined;
  const named = (id: string): string => {
    if (RESERVED.test(id)) throw new Error(`a word of Mermaid's: ${id}`);
    return id;
  };
  for (const line of lines.map((each) => each.trim())) {
    const subgraph = SUBGRAPH.exec(line);
    const edge = EDGE.exec(line);
    const klass = CLASS.exec(line);
    const style = LINK_STYLE.exec(line);
    const node = NODES.flatMap(([shape, pattern]) => {
      const found = pattern.exec(line);
      return found === null ? [] : [{ shape, id: named(found[1]!), label: shown(found[2]) }];
    })[0];
    if (node !== undefined) {
      if (nodes.has(node.id)) throw new Error(`twice: ${node.id}`);
      nodes.set(node.id, { ...node, in: inside });
    } else if (edge !== null) edges.push({ from: named(edge[1]!), to: named(edge[3]!), label: shown(edge[2]) });
    else if (subgraph !== null && inside === undefined) {
      inside = named(subgraph[1]!);
      subgraphs.set(inside, shown(subgraph[2]));
    } else if (line === 'end' && inside !== undefined) inside = undefined;
    else if (klass !== null) classes.set(klass[2]!, klass[1]!.split(','));
    else if (style !== null) styled.push(...style[1]!.split(',').map(Number));
    else if (!CLASS_DEF.test(line) && !(line === 'direction TB' && inside !== undefined)) throw new Error(`not Mermaid: ${line}`);
  }
  if (inside !== undefined) throw new Error('a subgraph is left open');
  for (const { from, to } of edges) for (const id of [from, to]) if (!nodes.has(id)) throw new Error(`no such node: ${id}`);
  return { nodes, edges, subgraphs, classes, styled };
}
