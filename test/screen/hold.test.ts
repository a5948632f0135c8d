import { afterEach, describe, expect, it } from 'vitest';
import { begin } from './live-on-disk.ts';
import { KEY, type Shown, showScreen } from './show-screen.ts';

const shown: Shown[] = [];
const show = (...asked: Parameters<typeof showScreen>) => {
  const one = showScreen(...asked);
  shown.push(one);
  return one;
};
afterEach(async () => {
  for (const one of shown.splice(0)) {
    one.abort('interrupted');
    await one.left;
  }
});
const held = () => begin({ where: 'customer', reference: 'INC-4711' });

describe('the case', () => {
  it.each([
    [80, 24],
    [40, 12],
  ])('stands on the page and on everything that lies over it, at %i × %i', async (cols, rows) => {
    const at = show(held(), { cols, rows });
    for (const [key, what] of [
      ['n', 'Note sur'],
      ['p', 'Collez ici'],
      ['a', 'Vos réponses'],
      ['?', 'Touches'],
    ] as const) {
      await at.see('1 › Il part');
      expect(at.screen()).toContain('INC-4711');
      at.press(key);
      await at.see(what);
      expect(at.screen()).toContain('INC-4711');
      at.press(KEY.escape);
    }
  });

  it.each([true, false])('does not stand on a screen that is shared, from the start (%s) or by a key', async (share) => {
    const at = show(held(), { share });
    await at.see('1 › Il part');
    expect(at.screen().includes('INC-4711')).toBe(!share);
    at.press('s');
    await at.see(share ? 's partager' : 's cesser de partager');
    expect(at.screen().includes('INC-4711')).toBe(share);
    at.press('s');
    await at.see(share ? 's cesser de partager' : 's partager');
    expect(at.screen().includes('INC-4711')).toBe(!share);
  });
});

describe('h', () => {
  it.each([
    [80, 24, 'le client attend depuis 12 min'],
    [40, 12, 'INC-4711 · En attente : 12 min'],
  ])('holds, tells the time waited, and goes on, at %i × %i', async (cols, rows, waited) => {
    const session = held();
    const at = show(session, { cols, rows });
    await at.see('1 › Il part');
    at.press('h');
    await at.see('En attente');
    session.clock.at += 12 * 60_000;
    at.press('n');
    await at.see(waited);
    at.press(KEY.escape);
    await at.see('1 › Il part');
    at.press('h');
    await at.see('Repris : le client a attendu 12 min.');
    expect(at.screen()).not.toContain('En attente');
  });

  it('is ended by an answer, which says so', async () => {
    const session = held();
    const at = show(session);
    await at.see('1 › Il part');
    at.press('h');
    await at.see('le client attend depuis moins d’une minute');
    session.clock.at += 5 * 60_000;
    at.press('2');
    await at.see('le client a attendu 5 min');
    await at.see('Quelle est l’adresse');
    expect(at.screen()).not.toContain('En attente depuis');
  });

  it('is a letter in a field', async () => {
    const at = show(held());
    await at.see('1 › Il part');
    at.press('2');
    await at.see('Quelle est l’adresse');
    at.press('h');
    await at.see('h_');
    expect(at.live.session.held).toBeUndefined();
  });
});

describe('the list of answers', () => {
  it('shows the notes of an answer and for whom they are', async () => {
    const at = show(held());
    await at.see('1 › Il part');
    at.press('n');
    await at.see('Interne : reste ici');
    at.press('insiste', KEY.enter);
    await at.see('Note interne : insiste');
    at.press('2');
    await at.see('Quelle est l’adresse');
    at.press(KEY.escape);
    await at.see('Entrée ne pas savoir');
    at.press('a');
    await at.see('· Note interne : insiste');
  });
});
