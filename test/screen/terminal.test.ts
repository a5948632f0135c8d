import { expect, it } from 'vitest';
import { begin } from './live-on-disk.ts';
import { KEY, showScreen } from './show-screen.ts';

const restored = (bytes: string): void => {
  expect(bytes.lastIndexOf('\x1b[?25h')).toBeGreaterThan(bytes.lastIndexOf('\x1b[?25l'));
  expect(bytes.lastIndexOf('\x1b[?2004l')).toBeGreaterThan(bytes.lastIndexOf('\x1b[?2004h'));
  if (bytes.includes('\x1b[?1049h')) expect(bytes.lastIndexOf('\x1b[?1049l')).toBeGreaterThan(bytes.lastIndexOf('\x1b[?1049h'));
};

it.each([
  ['Ctrl+C', 'interrupted'],
  ['q', 'stopped'],
] as const)('leaves with %s and gives the terminal back', async (key, how) => {
  const at = showScreen(begin());
  await at.see('1 › Il part');
  expect(at.raw.isOn).toBe(true);
  at.press(key === 'q' ? 'q' : KEY.ctrlC);
  expect(await at.left).toBe(how);
  restored(at.bytes());
  expect(at.raw.isOn).toBe(false);
  // What was last asked stays to be read.
  expect(at.history()).toContain('Le message part-il ?');
});

it.each(['terminated', 'hung-up'] as const)(
  'gives the terminal back when it is %s, also from the shared screen',
  async (reason) => {
    const at = showScreen(begin(), { share: true });
    await at.see('s cesser de partager');
    expect(at.isAlternate()).toBe(true);
    at.abort(reason);
    expect(await at.left).toBe(reason);
    restored(at.bytes());
    expect(at.raw.isOn).toBe(false);
  },
);

it('shares nothing private, on a screen of its own, and brings the first one back', async () => {
  const at = showScreen(begin({ where: 'customer' }), { rows: 40 });
  at.press('2');
  await at.see('Quelle est l’adresse');
  at.press('adele@contoso.com', KEY.enter);
  await at.see('Quelle version');
  at.press('1');
  await at.see('Le serveur répond-il');
  at.press('1');
  await at.see('La personne a-t-elle une licence');
  for (const secret of ['le client a deux locataires', '« Pouvez-vous', 'sans licence, rien ne part'])
    expect(at.screen()).toContain(secret);
  at.press('s');
  await at.see('s cesser de partager');
  expect(at.isAlternate()).toBe(true);
  expect(at.screen()).toContain('La personne a-t-elle une licence');
  for (const secret of ['locataires', 'Pouvez-vous', 'Pourquoi', 'encore', 'dit', 'Causes', 'Quelle version', 'Profil'])
    expect(at.screen()).not.toContain(secret);
  // Only help opens here; what was typed before it opened nothing.
  at.press('na?');
  await at.see('Touches');
  at.press(KEY.escape);
  await at.see('s cesser de partager');
  at.press('s');
  await at.see('Entre nous');
  expect(at.isAlternate()).toBe(false);
  expect(at.history()).toContain('✓ Quelle version du logiciel la personne a-t-elle ?');
  // Drawn once: the screen before did not leave a copy of itself.
  expect(at.history().split('La personne a-t-elle une licence ?')).toHaveLength(2);
  at.press('q');
  await at.left;
});

it('answers on the shared screen; what was answered there stands in the first one', async () => {
  const at = showScreen(begin(), { share: true });
  await at.see('1 › Il part');
  at.press('2');
  await at.see('Quelle est l’adresse');
  expect(at.screen()).not.toContain('Le message part-il');
  at.press(KEY.escape);
  await at.see('s cesser de partager');
  at.press('s');
  await at.see('✓ Le message part-il');
  at.press('q');
  await at.left;
});

it('writes no colour without colour, and none of its signs outside ASCII', async () => {
  const at = showScreen(begin({ lang: 'en', where: 'customer' }), { ascii: true });
  await at.see('1 >');
  at.press('n');
  await at.see('Note on this step');
  at.press(KEY.escape);
  await at.see('1 >');
  at.press('?');
  await at.see('Keys');
  at.press(KEY.ctrlC);
  await at.left;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour sequences are what this is about
  expect(at.bytes()).not.toMatch(/\x1b\[[0-9;]*m/);
  expect(at.history()).not.toMatch(/[✓›┃·○←↑↓↵│…«»]/);
});

it('draws anew when the size changes', async () => {
  const at = showScreen(begin(), { cols: 120, rows: 40 });
  await at.see('│ Causes');
  at.resize(40, 12);
  await at.seeGone('tout est gardé');
  await at.see('1 › Il part');
  expect(at.screen()).toContain('Le message part-il ?');
  at.resize(80, 24);
  await at.see('Ctrl+C quitter, tout est gardé');
  at.press('q');
  await at.left;
});
