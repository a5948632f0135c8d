import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { clean } from '../text/clean.ts';
import type { ReadingCode } from './codes.ts';
import { type Finding, MOST_FINDINGS } from './finding.ts';
import { LONGEST_LINE, longLine } from './long-line.ts';
import { meant } from './meant.ts';

// A flow of 10,000 steps that shares one anchor per step stays below; a bomb does not.
const MOST_ALIASES = 20_000;

/** A scalar as written, and where it stands. */
export interface Named {
  readonly id: string;
  readonly at: number;
}

/** A pair of a map: its key as text, and the value's node (an alias already followed). */
export interface Entry {
  readonly key: string;
  readonly keyAt: number;
  readonly value: Node | null;
}

export const ID = /^[a-z][a-z0-9-]*$/;

/**
 * One YAML file being read. The schema is failsafe, so that a scalar is its source text (`15.10`, `0x6`, `0012`); there are no
 * merge keys and no tags. Every accessor reports what does not fit and gives what does: nothing throws.
 */
export class YamlFile {
  readonly file: string;
  readonly text: string;
  readonly findings: Finding[] = [];
  #root: Node | null;
  #document: Document | undefined;
  #targets: Map<Node, Node> | undefined;
  #aliases = 0;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    const long = longLine(text);
    let root: Node | null = null;
    if (long !== -1) this.report('line-too-long', long, { limit: String(LONGEST_LINE) });
    else root = this.#parse(text);
    const found = firstRemoved(text, clean(text));
    if (found !== -1) this.report('control-characters', found, {});
    if (this.findings.length === 0 && (root === null || (isScalar(root) && root.value === ''))) this.report('file-empty', 0, {});
    this.#root = root;
  }

  #parse(text: string): Node | null {
    try {
      // yaml's own look for duplicate keys compares every pair with every other; `entries` uses a Set instead.
      const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
      const deep = document.errors.find((problem) => problem.code === 'RESOURCE_EXHAUSTION');
      if (deep !== undefined) {
        this.report('too-deep', 0, {});
        return null;
      }
      for (const problem of [...document.errors, ...document.warnings].slice(0, MOST_FINDINGS)) {
        const why = problem.message.split('\n')[0] ?? problem.code;
        this.report('yaml-syntax', Math.min(problem.pos[0], text.length), { why });
      }
      this.#document = document as Document;
      return document.contents as Node | null;
    } catch (error) {
      if (error instanceof RangeError) this.report('too-deep', 0, {});
      else this.report('yaml-syntax', 0, { why: error instanceof Error ? error.message : String(error) });
      return null;
    }
  }

  get root(): Node | null {
    return this.#root;
  }

  /** Lets go of the parsed nodes, which take a hundred times the text's room; places already taken stay good. */
  release(): void {
    this.#root = null;
    this.#document = undefined;
    this.#targets = undefined;
  }

  report(code: ReadingCode, at: number, args: Readonly<Record<string, string>>, near?: Iterable<string>): void {
    if (this.findings.length >= MOST_FINDINGS) return;
    const id = args.key ?? args.to ?? args.value ?? args.option;
    this.findings.push({
      code,
      file: this.file,
      offset: at,
      args,
      meant: near && id !== undefined ? meant(id, near) : undefined,
    });
  }

  at(node: Node | null | undefined): number {
    return node?.range?.[0] ?? 0;
  }

  /** The node an alias stands for; anything else as it is. */
  follow(node: unknown): Node | null {
    if (node === null || node === undefined) return null;
    if (!isAlias(node)) return node as Node;
    this.#aliases += 1;
    if (this.#aliases > MOST_ALIASES) {
      if (this.#aliases === MOST_ALIASES + 1) this.report('too-many-aliases', this.at(node), {});
      return null;
    }
    this.#targets ??= this.#findTargets();
    return this.#targets.get(node) ?? null;
  }

  /** Whether nothing is written there, or what YAML has for it. An alias of nothing is something, and wrong. */
  isNothing(node: Node | null): boolean {
    const scalar = this.follow(node);
    return isScalar(scalar) && scalar.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(String(scalar.value));
  }

  /** The pairs of a map, each key once. `keys` are the ones allowed; without them every key is taken. */
  entries(node: Node | null, what: string, keys?: ReadonlySet<string>): Entry[] {
    const map = this.follow(node);
    if (map === null || (isScalar(map) && map.value === '' && map.type === 'PLAIN')) return [];
    if (!isMap(map)) {
      this.report('expected-map', this.at(node), { what });
      return [];
    }
    const seen = new Set<string>();
    const entries: Entry[] = [];
    for (const pair of map.items) {
      const key = this.follow(pair.key);
      const keyAt = this.at(pair.key as Node);
      if (!isScalar(key) || typeof key.value !== 'string') {
        this.report('expected-text', keyAt, { what });
        continue;
      }
      if (seen.has(key.value)) this.report('duplicate-key', keyAt, { key: key.value });
      else if (keys !== undefined && !keys.has(key.value))
        this.report('unknown-key', keyAt, { key: key.value, what, allowed: [...keys].join(', ') }, keys);
      else entries.push({ key: key.value, keyAt, value: this.follow(pair.value) });
      seen.add(key.value);
    }
    return entries;
  }

  /** The same, for a map whose keys are ids. */
  ids(node: Node | null, what: string): Entry[] {
    return this.entries(node, what).filter((entry) => {
      if (ID.test(entry.key)) return true;
      this.report('bad-id', entry.keyAt, { id: entry.key });
      return false;
    });
  }

  /** A scalar as text, cleaned and on one line where it is prose; undefined (and said) when it is something else or empty. */
  scalar(node: Node | null, what: string, near = 0): Named | undefined {
    const scalar = this.follow(node);
    if (isScalar(scalar) && typeof scalar.value === 'string' && scalar.value !== '') {
      return { id: scalar.value, at: this.at(node) };
    }
    this.report('expected-text', this.at(node) || near, { what });
    return undefined;
  }

  /** A scalar that is an id. */
  id(node: Node | null, what: string, near = 0): Named | undefined {
    const named = this.scalar(node, what, near);
    if (named === undefined || ID.test(named.id)) return named;
    this.report('bad-id', named.at, { id: named.id });
    return undefined;
  }

  items(node: Node | null, what: string, near = 0): Node[] {
    const list = this.follow(node);
    if (isSeq(list)) return list.items as Node[];
    this.report('expected-list', this.at(node) || near, { what });
    return [];
  }

  idList(node: Node | null, what: string, near = 0): Named[] {
    return this.items(node, what, near).flatMap((item) => this.id(item, what, near) ?? []);
  }

  textList(node: Node | null, what: string, near = 0): string[] {
    return this.items(node, what, near).flatMap((item) => this.scalar(item, what, near)?.id ?? []);
  }

  #findTargets(): Map<Node, Node> {
    const anchors = new Map<string, Node>();
    const targets = new Map<Node, Node>();
    if (this.#document !== undefined) {
      visit(this.#document, {
        Node: (_key, node) => {
          if (isAlias(node)) {
            const target = anchors.get(node.source);
            if (target !== undefined) targets.set(node, target);
          } else if (node.anchor !== undefined) anchors.set(node.anchor, node as Node);
        },
      });
    }
    return targets;
  }
}

/** Where the first character stands that `clean` removed, or -1. Line ends of any kind are harmless. */
export function firstRemoved(text: string, cleaned: string): number {
  if (cleaned.length === text.length) return -1;
  const plain = text.replace(/\r\n?/g, '\n');
  if (cleaned.length === plain.length) return -1;
  let at = 0;
  while (at < cleaned.length && cleaned.charCodeAt(at) === plain.charCodeAt(at)) at += 1;
  return Math.min(at, cleaned.length);
}
