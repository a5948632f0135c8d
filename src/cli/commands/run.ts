import type { Context } from '../context.ts';
export function run(_context: Context): number {
  throw new Error('not yet');
}
