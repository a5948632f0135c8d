import type { Context } from '../context.ts';
export function flowTest(_context: Context): number {
  throw new Error('not yet');
}
