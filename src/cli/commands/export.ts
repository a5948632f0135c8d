import type { Context } from '../context.ts';
export function exportSession(_context: Context): number {
  throw new Error('not yet');
}
