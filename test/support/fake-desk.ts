/** A desk that hides nothing and writes nowhere; a test gives what it looks at. */
import type { Desk } from '../../src/session/front.ts';
import type { CleanText } from '../../src/text/clean.ts';

export function fakeDesk(own: Partial<Desk> = {}): Desk {
  return {
    ticket: () => '# Ticket\n\nEn une ligne.\n' as CleanText,
    preview: async (profile) => ({ ok: true, preview: { profile, rows: [], kept: [], words: [] } }),
    keep: async () => ({ ok: true }),
    hide: async () => ({ ok: true }),
    leaving: async () => ({ ok: true, text: '# Ticket\n\nEn une ligne.\n' as CleanText }),
    save: async () => ({ ok: true, paths: ['/home/a/ticket.md'] }),
    copy: async () => ({ ok: true, how: 'done' }),
    finder: async () => ({ search: () => [], wayTo: () => undefined, goTo: async () => ({ ok: true }) }),
    ...own,
  };
}
