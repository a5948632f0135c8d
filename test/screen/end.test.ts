import { afterEach, expect, it } from 'vitest';
import { begin } from './live-on-disk.ts';
import { KEY, type Shown, showScreen } from './show-screen.ts';

let shown: Shown | undefined;
afterEach(async () => {
  shown?.abort('stopped');
  await shown?.left;
  shown = undefined;
});

/** Small's shortest way to a hand-over: stuck, no address, old, the server is silent. */
async function atHandover(begun = begin(), options: Parameters<typeof showScreen>[1] = {}): Promise<Shown> {
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
  return at;
}

it('resumes with the last answers and says how many came before', async () => {
  const at = await atHandover();
  expect(at.history()).toContain('↑ 1 réponse plus tôt : a pour relire');
  expect(at.history()).toContain('○ Quelle est l’adresse de la personne ?');
  expect(at.history()).not.toContain('✓ Le message part-il ?');
});

it('asks the intake one question after the other, to be passed over with Enter or all at once with Esc', async () => {
  const at = await atHandover();
  await at.see('Il manque au ticket : Depuis quand ?');
  at.press('lundi', KEY.enter);
  await at.see('Est-ce que cela a déjà marché');
  expect(at.live.session.intake.get('since')?.text).toBe('lundi');
  at.press(KEY.enter);
  await at.see('Qu’est-ce qui a changé');
  at.press(KEY.escape);
  await at.see('1 › Lire le ticket');
  expect(at.screen()).toContain('! Suspecte – Service en panne');
  expect(at.screen()).toContain('○ Ouvert – Adresse');
  expect(at.screen()).toContain('· À joindre – Les journaux du serveur');
});

it.each([
  ['at once', ['lundi\n']],
  ['after it', ['lundi', '\n']],
])('takes an Enter that was pressed before the keys were ours: a line feed %s', async (_name, keys) => {
  const at = await atHandover();
  await at.see('Il manque au ticket : Depuis quand ?');
  for (const key of keys) at.press(key);
  await at.see('Est-ce que cela a déjà marché');
  expect(at.live.session.intake.get('since')?.text).toBe('lundi');
});

it('asks for what must be attached: the file, or why it cannot be had', async () => {
  const at = await atHandover();
  for (const question of ['Depuis quand ?', 'Est-ce que cela a déjà marché', 'Qu’est-ce qui a changé']) {
    await at.see(question);
    at.press(KEY.enter);
  }
  await at.see('À joindre : Les journaux du serveur');
  expect(at.screen()).toContain('› Joint :');
  at.press(KEY.tab);
  await at.see('› Impossible, car :');
  at.press('effacés le 3 mars', KEY.enter);
  await at.see('1 › Lire le ticket');
  expect(at.screen()).toContain('○ Impossible, car : effacés le 3 mars – Les journaux du serveur');
  expect([...at.live.session.needs.values()]).toMatchObject([{ need: 'mail-logs', has: false, text: 'effacés le 3 mars' }]);
});

it('saves, copies, reads the ticket, goes back and finishes', async () => {
  const at = await atHandover();
  at.press(KEY.escape);
  await at.see('1 › Lire le ticket');
  at.press('2');
  await at.see('Rien à masquer n’a été trouvé.');
  at.press(KEY.enter);
  await at.see('Enregistré : /home/adele/ticket.md');
  at.press('3');
  await at.see('Avant de copier');
  await at.see('Rien à masquer');
  at.press(KEY.enter);
  await at.see('Copié.');
  at.press('1');
  await at.see('Le ticket tel quel.');
  at.press(KEY.escape);
  await at.see('1 › Lire le ticket');
  at.press('4');
  await at.see('1 › Il répond');
  at.press('2');
  await at.see('Il manque au ticket');
  at.press(KEY.escape);
  await at.see('5   Terminer');
  at.press('5');
  expect(await at.left).toBe('ended');
});

it('says a refusal to save where it was asked for', async () => {
  const save = async () => ({ ok: false, code: 'not-written', message: 'Le dossier est plein.' }) as never;
  const at = await atHandover(begin(), { desk: { save } });
  at.press(KEY.escape);
  await at.see('1 › Lire le ticket');
  at.press('2');
  await at.see('Rien à masquer');
  at.press(KEY.enter);
  await at.see('! Le dossier est plein.');
});

it('shares an end without causes, needs or ticket', async () => {
  const at = await atHandover(begin({ where: 'customer' }), { share: true });
  for (const secret of ['Suspecte', 'À joindre', 'Il manque', 'Lire le ticket']) expect(at.screen()).not.toContain(secret);
  at.press('t1');
  at.press('s');
  await at.see('Il manque au ticket');
});

it('shows a repair’s risk and how to undo it, and when it is worth looking again', async () => {
  const begun = begin();
  for (const [step, answer] of [
    ['sending', 'stuck'],
    ['who', 'adele@contoso.com'],
    ['version', 'old'],
    ['reachable', 'answers'],
    ['licence', 'unlicensed'],
  ] as const)
    expect(begun.live.act({ do: 'answer', choice: { step, answer } })).toEqual({ ok: true });
  const at = showScreen(begun);
  shown = at;
  await at.see('Attribuez la licence.');
  expect(at.screen()).toContain('Risque : une licence est prise sur le nombre acheté.');
  expect(at.screen()).toContain('Pour annuler : décochez la licence (facile à annuler).');
  expect(at.screen()).toContain('2   Je n’en ai pas le droit');
  at.press('1');
  await at.see('Le serveur répond-il ?');
  at.press('1');
  await at.see(/À regarder à partir de .* Ariane s’en souviendra/);
  expect(at.screen()).toContain('Encore une fois, après : Attribuer la licence');
  expect(at.screen()).toContain('Regarder quand même');
});
