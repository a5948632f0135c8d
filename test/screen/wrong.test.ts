import { afterEach, expect, it } from 'vitest';
import { begin } from './live-on-disk.ts';
import { KEY, type Shown, showScreen } from './show-screen.ts';

let shown: Shown | undefined;
afterEach(async () => {
  shown?.abort('stopped');
  await shown?.left;
  shown = undefined;
});

it.each([
  [80, 24],
  [40, 12],
])('x takes a sentence, says that it was kept, and shows it on the page, at %i × %i', async (cols, rows) => {
  const at = showScreen(begin(), { cols, rows });
  shown = at;
  await at.see('1 › Il part');
  at.press('x');
  await at.see('Qu’est-ce qui est faux');
  at.press('il manque le cas du brouillon', KEY.enter);
  await at.see('Gardé pour l’auteur');
  expect(at.live.session.entries.at(-1)).toMatchObject({
    ...{ kind: 'wrong', step: 'sending', text: 'il manque le cas du brouillon' },
  });
  at.press('x');
  await at.see('Étape signalée comme fausse');
  at.press(KEY.escape);
  await at.see('1 › Il part');
});

it('x works at an end, and an empty sentence keeps nothing', async () => {
  const begun = begin();
  expect(begun.live.act({ do: 'answer', choice: { step: 'sending', answer: 'sends' } })).toEqual({ ok: true });
  const at = showScreen(begun);
  shown = at;
  await at.see('Terminer');
  at.press('x');
  await at.see('Qu’est-ce qui est faux');
  at.press(KEY.enter);
  await at.see('Terminer');
  at.press('x');
  await at.see('Qu’est-ce qui est faux');
  at.press('conseil trop court', KEY.enter);
  await at.see('Gardé pour l’auteur');
  expect(at.screen()).toContain('Étape signalée comme fausse : conseil trop court');
  expect(at.live.session.entries.filter(({ kind }) => kind === 'wrong')).toMatchObject([
    { step: 'working', text: 'conseil trop court' },
  ]);
});

it('x does nothing on a screen that is shared', async () => {
  const at = showScreen(begin(), { share: true });
  shown = at;
  await at.see('1 › Il part');
  at.press('x');
  at.press('?');
  await at.see('Touches');
  expect(at.history()).not.toContain('faux à l’étape');
});
