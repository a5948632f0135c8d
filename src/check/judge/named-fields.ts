import type { ASTNode } from '@marcbachmann/cel-js';
import { nodesOf } from './compile-expression.ts';

/** What an expression names of the evidence: fields by name, and where a look is taken by number, which of its records. */
export interface NamedFields {
  readonly fields: ReadonlySet<string>;
  /** Looks and bound names. */
  readonly names: ReadonlySet<string>;
  /** By look; a look that is not in here is named as a whole. */
  readonly records: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The names in an expression; those it takes from `lets` with everything these name. */
export function namedFields(ast: ASTNode, lets: ReadonlyMap<string, ASTNode>): NamedFields {
  const fields = new Set<string>();
  const names = new Set<string>();
  const indexed = new Map<string, Set<number>>();
  const whole = new Set<string>();
  const waiting = [ast];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    const taken = new Set<ASTNode>();
    for (const node of nodesOf(each)) {
      if (node.op === '.') fields.add(node.args[1]);
      else if (node.op === '[]') {
        const [base, index] = node.args;
        if (index.op === 'value' && typeof index.args === 'string') fields.add(index.args);
        if (index.op === 'value' && typeof index.args === 'bigint' && base.op === 'id') {
          taken.add(base);
          const known = indexed.get(base.args) ?? new Set();
          indexed.set(base.args, known.add(Number(index.args)));
        }
      } else if (node.op === 'id') {
        if (!taken.has(node)) whole.add(node.args);
        const bound = names.has(node.args) ? undefined : lets.get(node.args);
        names.add(node.args);
        if (bound !== undefined) waiting.push(bound);
      }
    }
  }
  for (const name of whole) indexed.delete(name);
  return { fields, names, records: indexed };
}
