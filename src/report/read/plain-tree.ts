import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { YamlFile } from '../../flow/yaml-file.ts';

/** A block as it says itself: texts, lists and maps, nothing else; every number is its text. Keys come from outside: Maps. */
export type PlainTree = string | readonly PlainTree[] | PlainMap;
export type PlainMap = ReadonlyMap<string, PlainTree>;

// Deeper than `looks` → `found` → `bound` → `name` nothing goes.
const DEEPEST = 12;

/** The block's YAML as plain data; undefined where it is no YAML, or says anything in a way that Ariane never writes. */
export function treeOfYaml(lines: readonly string[]): PlainTree | undefined {
  const yaml = new YamlFile('block', lines.join('\n'));
  return yaml.findings.length > 0 ? undefined : treeOfNode(yaml.root, 0);
}

/** Aliases, anchors and tags are refused: what refers to itself or grows by itself is none of ours. */
function treeOfNode(node: Node | null, depth: number): PlainTree | undefined {
  if (node === null || depth > DEEPEST) return undefined;
  if ((!isScalar(node) && !isSeq(node) && !isMap(node)) || node.anchor !== undefined || node.tag !== undefined) return undefined;
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : undefined;
  if (isSeq(node)) return listOf(node.items, (item) => treeOfNode(item as Node, depth + 1));
  return mapOf(
    node.items.map(({ key, value }) => [isScalar(key) ? key.value : undefined, value] as const),
    (value) => treeOfNode(value as Node | null, depth + 1),
  );
}

/** The same out of a JSON document's `replay`. */
export function treeOfJson(value: unknown, depth = 0): PlainTree | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || value === true) return String(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return listOf(value, (item) => treeOfJson(item, depth + 1));
  return mapOf(Object.entries(value), (item) => treeOfJson(item, depth + 1));
}

function listOf<T>(items: readonly T[], read: (item: T) => PlainTree | undefined): PlainTree | undefined {
  const list: PlainTree[] = [];
  for (const item of items) {
    const tree = read(item);
    if (tree === undefined) return undefined;
    list.push(tree);
  }
  return list;
}

function mapOf<T>(pairs: readonly (readonly [unknown, T])[], read: (value: T) => PlainTree | undefined): PlainTree | undefined {
  const map = new Map<string, PlainTree>();
  for (const [key, value] of pairs) {
    const tree = read(value);
    if (typeof key !== 'string' || tree === undefined || map.has(key)) return undefined;
    map.set(key, tree);
  }
  return map;
}
