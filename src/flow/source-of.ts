/** What only the ticket needs has no document behind it. */
export const TICKET_KEY = 'ticket';

/** The source a key of `from` belongs to: itself, or, for a numbered statement (`S19`), what stands before the number. */
export function sourceOf<T>(sources: ReadonlyMap<string, T>, key: string): string | undefined {
  if (sources.has(key)) return key;
  const before = key.replace(/\d+$/, '');
  return before !== key && sources.has(before) ? before : undefined;
}
