import type { Context } from '../context.ts';
export function resume(_context: Context): number {
  throw new Error('not yet');
}
