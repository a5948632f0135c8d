import type { Context } from '../context.ts';
export function sessions(_context: Context): number {
  throw new Error('not yet');
}
