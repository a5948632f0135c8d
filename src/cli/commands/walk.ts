import type { Context } from '../context.ts';
export function walk(_context: Context): number {
  throw new Error('not yet');
}
