import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { serialize } from '@marcbachmann/cel-js';

export type Compiled =
  | { readonly ok: true; readonly run: (data: Record<string, unknown>) => unknown; readonly ast: ASTNode }
  /** `why`: the library's own words, in English; `at`: where in the expression. */
  | { readonly ok: false; readonly why: string; readonly at: number };

/** Parses and type-checks one expression. Never throws. */
export function compileExpression(environment: Environment, text: string): Compiled {
  try {
    const written = environment.parse(text).ast;
    const parsed = environment.parse(withHasAnywhere(text, written));
    const checked = parsed.check();
    if (!checked.valid) return failed(checked.error);
    return { ok: true, run: (data) => parsed(data), ast: written };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Compiled {
  const { summary, message, range } = error as { summary?: string; message?: string; range?: { start: number } };
  return { ok: false, why: (summary ?? message ?? String(error)).split('\n')[0]!, at: range?.start ?? 0 };
}

/**
 * The library takes `has(a.b)` only for a name and its fields; CEL allows any expression before the last dot, and
 * `has(mailbox[0].EmailAddresses)` is what everybody writes. The rest is bound to a name first.
 */
function withHasAnywhere(text: string, ast: ASTNode): string {
  const found: { start: number; end: number; with: string }[] = [];
  for (const node of nodesOf(ast)) {
    if (node.op !== 'call' || node.args[0] !== 'has') continue;
    const [argument] = node.args[1];
    if (argument?.op !== '.') continue;
    const base = argument.args[0];
    if (isPath(base)) continue;
    const name = `has_${found.length}_`;
    const body = `cel.bind(${name}, ${serialize(base)}, has(${name}.${argument.args[1]}))`;
    found.push({ start: node.start, end: node.end, with: body });
  }
  // From the end, so that earlier places stay true; one inside another is left to the outer one.
  let result = text;
  let limit = Number.POSITIVE_INFINITY;
  for (const each of found.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
    if (each.end > limit) continue;
    result = `${result.slice(0, each.start)}${each.with}${result.slice(each.end)}`;
    limit = each.start;
  }
  return result;
}

function isPath(node: ASTNode): boolean {
  let at = node;
  while (at.op === '.') at = at.args[0];
  return at.op === 'id';
}

/** Every node of an expression, parents first. */
export function* nodesOf(ast: ASTNode): Generator<ASTNode> {
  const waiting: unknown[] = [ast];
  while (waiting.length > 0) {
    const each = waiting.pop();
    if (Array.isArray(each)) waiting.push(...each.toReversed());
    else if (isNode(each)) {
      yield each;
      waiting.push(each.args);
    }
  }
}

function isNode(each: unknown): each is ASTNode {
  return typeof each === 'object' && each !== null && 'op' in each && 'args' in each;
}
