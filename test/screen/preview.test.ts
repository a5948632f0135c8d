import { afterEach, describe, expect, it } from 'vitest';
import type { Preview } from '../../src/redact/types.ts';
import type { CleanText } from '../../src/text/clean.ts';
import { previewDesk } from '../support/preview-desk.ts';
import { begin } from './live-on-disk.ts';
import { KEY, type Shown, showScreen } from './show-screen.ts';

let shown: Shown | undefined;
afterEach(async () => {
  shown?.abort('stopped');
  await shown?.left;
  shown = undefined;
});

async function atPreview(options: Parameters<typeof showScreen>[1] = {}, key = '2'): Promise<Shown> {
  const begun = begin();
  for (const [step, answer] of [
    ['sending', 'stuck'],
    ['who', 'unknown'],
    ['version', 'old'],
    ['reachable', 'silent'],
  ] as const)
    expect(begun.live.act({ do: 'answer', choice: { step, answer } })).toEqual({ ok: true });
  const at = showScreen(begun, options);
  shown = at;
  await at.see('L’équipe du courrier reprend.');
  at.press(KEY.escape);
  await at.see('Lire le ticket');
  at.press(key);
  return at;
}

describe('before something leaves', () => {
  it('shows each name before and after, for whom, and what it cannot know; Enter writes', async () => {
    const { desk, left } = previewDesk();
    const at = await atPreview({ desk });
    await at.see('› personne     adele → user-1 ×4');
    expect(at.screen()).toContain('machine      ex01.contoso.com → host-1.domain-1 ×1');
    expect(at.screen()).toContain('Pour le support');
    expect(at.screen()).toContain('relisez avant d’envoyer');
    expect(left).toEqual([]);
    at.press(KEY.enter);
    await at.see('Enregistré : /home/a/ticket.md');
    expect(left).toEqual(['saved for vendor']);
  });

  it('keeps one, and hides it again', async () => {
    const { desk } = previewDesk();
    const at = await atPreview({ desk });
    await at.see('› personne     adele');
    at.press(' ');
    await at.see('adele (laissé tel quel)');
    // The cursor stays with the name: the same key takes it back, and never lays bare the next one.
    at.press(' ');
    await at.see('› personne     adele → user-1 ×4');
    expect(at.screen()).toContain('machine      ex01.contoso.com → host-1.domain-1');
  });

  it('takes a word back with which nothing could leave, and says so', async () => {
    const { desk, left } = previewDesk();
    let word: string | undefined;
    const at = await atPreview({
      desk: {
        ...desk,
        hide: async (text, isHidden) => {
          word = isHidden ? text : undefined;
          return { ok: true };
        },
        preview: async (profile) =>
          word === undefined
            ? await desk.preview!(profile)
            : ({ ok: false, code: 'not-written', message: 'Il resterait dans le texte.' } as never),
      },
    });
    await at.see('› personne');
    at.press('+');
    await at.see('Mot à masquer :');
    at.press('2016', KEY.enter);
    await at.see(/! « 2016 » ne peut pas être masqué partout/);
    expect(word).toBeUndefined();
    at.press(KEY.enter);
    await at.see('Enregistré');
    expect(left).toEqual(['saved for vendor']);
  });

  it('does not finish while it is being written', async () => {
    const { desk } = previewDesk();
    let written = (): void => {};
    const save = () =>
      new Promise<{ ok: true; paths: string[] }>((resolve) => {
        written = () => resolve({ ok: true, paths: ['/home/a/ticket.md'] });
      });
    const at = await atPreview({ desk: { ...desk, save } });
    await at.see('› personne');
    at.press(KEY.enter);
    await at.see('Enregistrement…');
    at.press('q', KEY.escape, '5');
    expect(at.screen()).not.toContain('Lire le ticket');
    written();
    await at.see('Enregistré : /home/a/ticket.md');
    await at.see('Lire le ticket');
  });

  it('hides a word of one’s own; letters are letters while it is typed', async () => {
    const { desk, left } = previewDesk();
    const at = await atPreview({ desk });
    await at.see('› personne');
    at.press('+');
    await at.see('Mot à masquer :');
    at.press('vkq Projet', KEY.enter);
    await at.see('vkq Projet (mot ajouté, absent du texte)');
    expect(left).toEqual([]);
  });

  it('goes through the profiles, and copies for the one that is shown', async () => {
    const { desk, left } = previewDesk();
    const at = await atPreview({ desk }, '3');
    await at.see('Avant de copier');
    await at.see('adele → user-1');
    at.press('v');
    await at.see('Pour tout le monde');
    at.press('v');
    await at.see('Pour vous');
    await at.see('Rien à masquer');
    at.press('v');
    await at.see('Pour le support');
    at.press('v');
    await at.see('Pour tout le monde');
    at.press(KEY.enter);
    await at.see('Copié.');
    expect(left).toEqual(['copied for public']);
  });

  it('leaves with Esc, also while it is being made, and nothing leaves', async () => {
    const { desk, left } = previewDesk();
    const at = await atPreview({ desk: { ...desk, preview: () => new Promise(() => {}) } });
    await at.see('Recherche de ce qui doit être masqué');
    at.press(KEY.enter, KEY.escape);
    await at.see('Lire le ticket');
    expect(left).toEqual([]);
  });

  it('says why nothing can leave', async () => {
    const preview = async () => ({ ok: false, code: 'not-written', message: 'Les noms ne peuvent pas être lus.' }) as never;
    const at = await atPreview({ desk: { preview } });
    await at.see('! Les noms ne peuvent pas être lus.');
    expect(at.screen()).toContain('Lire le ticket');
  });

  it.each([
    [40, 12],
    [80, 24],
    [120, 32],
  ])('scrolls a long list on %i × %i', async (cols, rows) => {
    const more = Array.from({ length: 300 }, (_, n): Preview['rows'][number] => ({
      kind: 'ip',
      before: `10.0.${n}.${'界'.repeat(n % 40)}` as CleanText,
      after: `ip-${n}.net-1` as CleanText,
      count: n,
    }));
    const at = await atPreview({ desk: previewDesk(more).desk, cols, rows });
    await at.see('adele');
    at.press('\x1b[F');
    await at.see('ip-299.net-1');
    at.press('\x1b[H');
    await at.see('› personne');
  });
});
