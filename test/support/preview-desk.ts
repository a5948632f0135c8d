/** A desk that hides Adele and her host, remembers what was decided, and what was asked to leave. */
import type { Preview, Profile } from '../../src/redact/types.ts';
import type { Desk } from '../../src/session/front.ts';
import type { CleanText } from '../../src/text/clean.ts';

const text = (plain: string): CleanText => plain as CleanText;

export function previewDesk(more: Preview['rows'] = []): { desk: Partial<Desk>; left: string[] } {
  const left: string[] = [];
  let kept: readonly string[] = [];
  let words: readonly string[] = [];
  const rows: Preview['rows'] = [
    { kind: 'person', before: text('adele'), after: text('user-1'), count: 4 },
    { kind: 'host', before: text('ex01.contoso.com'), after: text('host-1.domain-1'), count: 1 },
    ...more,
  ];
  const desk: Partial<Desk> = {
    preview: async (profile: Profile) => ({
      ok: true,
      preview: {
        profile,
        rows: profile === 'own' ? [] : rows.filter(({ before }) => !kept.includes(before)),
        kept: kept.map(text),
        words: words.map(text),
      },
    }),
    keep: async (word, isKept) => {
      kept = isKept ? [...kept, word] : kept.filter((each) => each !== word);
      return { ok: true };
    },
    hide: async (word, isHidden) => {
      words = isHidden ? [...words, word] : words.filter((each) => each !== word);
      return { ok: true };
    },
    leaving: async (profile) => {
      left.push(`copied for ${profile}`);
      return { ok: true, text: text('# Ticket') };
    },
    save: async (profile) => {
      left.push(`saved for ${profile}`);
      return { ok: true, paths: ['/home/a/ticket.md'] };
    },
  };
  return { desk, left };
}
