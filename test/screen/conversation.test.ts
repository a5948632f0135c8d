import { afterEach, describe, expect, it } from 'vitest';
import type { CleanText } from '../../src/text/clean.ts';
import { begin } from './live-on-disk.ts';
import { KEY, pasted, type Shown, showScreen } from './show-screen.ts';

let shown: Shown | undefined;
afterEach(async () => {
  shown?.abort('stopped');
  await shown?.left;
  shown = undefined;
});
const show = (...input: Parameters<typeof showScreen>): Shown => {
  shown = showScreen(...input);
  return shown;
};

describe('a conversation on the screen', () => {
  it('answers a digit at once; the finished step scrolls up with its voice', async () => {
    const at = show(begin());
    await at.see('1 › Il part');
    at.press('2');
    await at.see('Quelle est l’adresse de la personne ?');
    expect(at.history()).toMatch(/✓ Le message part-il \?\n {2}Il reste dans la boîte d’envoi +vu, \d\d:\d\d/);
    expect(at.live.session.path.map(({ entry }) => entry.answer)).toEqual(['stuck']);
  });

  it('picks with the arrows and Enter', async () => {
    const at = show(begin());
    await at.see('1 › Il part');
    at.press(KEY.down);
    await at.see('2 › Il reste');
    at.press(KEY.enter);
    await at.see('Quelle est l’adresse');
  });

  it('takes letters as letters in a field, and as keys once Esc left it', async () => {
    const at = show(begin());
    await at.see('1 › Il part');
    at.press('2');
    await at.see('Quelle est l’adresse');
    at.press('nqsa1?');
    await at.see('nqsa1?');
    at.press(KEY.escape);
    await at.see('↑ écrire');
    at.press('a');
    await at.see('Vos réponses');
  });

  it('says why a value does not fit and keeps what was typed', async () => {
    const at = show(begin());
    at.press('2');
    await at.see('Quelle est l’adresse');
    at.press('adele@', KEY.enter);
    await at.see('Il faut une adresse e-mail');
    expect(at.screen()).toContain('adele@');
    expect(at.live.session.path).toHaveLength(1);
  });

  it('goes back with the left arrow, and says so', async () => {
    const at = show(begin());
    at.press('2');
    await at.see('Quelle est l’adresse');
    at.press(KEY.escape);
    await at.see('↑ écrire');
    at.press(KEY.left);
    await at.see('1 › Il part');
    expect(at.history()).toContain('← Retour à : Le message part-il ?');
  });

  it('moves nothing and says so in place when the journal cannot be written', async () => {
    const begun = begin();
    const at = show(begun);
    await at.see('1 › Il part');
    begun.fillDisk();
    at.press('2');
    await at.see('disque plein');
    expect(at.screen()).toContain('1 › Il part');
    expect(at.history()).not.toContain('✓ Le message part-il');
    expect(at.live.session.path).toHaveLength(0);
  });

  it('shows what can be sent and pasted first at a customer’s, with the words to say and the voice', async () => {
    const at = show(begin({ where: 'customer' }));
    await at.see('y  copier le message à envoyer     p  coller la réponse reçue');
    expect(at.screen()).toContain('« Pouvez-vous envoyer un message à vous-même');
    expect(at.screen()).toContain('v « dit »');
  });

  it('changes voice and place, one key each', async () => {
    const at = show(begin());
    await at.see('1 › Il part');
    at.press('v');
    await at.see('notée « dit »');
    at.press('w');
    await at.see('La panne se trouve sur une machine que je peux atteindre');
    expect(at.live.session.where).toBe('reach');
  });

  it('changes the language of everything', async () => {
    const at = show(begin());
    await at.see('1 › Il part');
    at.press('l');
    await at.see('? help');
    expect(at.screen()).not.toContain('répondre');
  });
});

describe('over the page', () => {
  it('notes something for the customer, and shows it next time', async () => {
    const at = show(begin());
    await at.see('1 › Il part');
    at.press('n');
    await at.see('Interne : reste ici');
    at.press('vu avec Adèle');
    await at.see('vu avec Adèle');
    at.press(KEY.tab);
    await at.see('Pour le client : part dans le ticket');
    at.press(KEY.enter);
    await at.see('Noté pour le client : part dans le ticket.');
    expect(at.live.session.notes).toMatchObject([{ text: 'vu avec Adèle', for: 'customer', step: 'sending' }]);
    at.press('n');
    await at.see('· Note pour le client : vu avec Adèle');
  });

  it('previews a change before it is made', async () => {
    const at = show(begin());
    at.press('2');
    await at.see('Quelle est l’adresse');
    at.press('adele@contoso.com', KEY.enter);
    await at.see('Quelle version');
    at.press('1');
    await at.see('Le serveur répond-il');
    at.press('a');
    await at.see('Vos réponses');
    at.press(KEY.enter);
    await at.see('Changer la réponse à : Quelle version');
    at.press(KEY.down);
    await at.see(/Changer « Une version d’avant 2020 » pour « Je ne la trouve pas » :/);
    expect(at.live.session.path.at(-1)?.entry.answer).toBe('old');
    at.press(KEY.enter);
    await at.see('Réponses revues ; suite à : Le serveur');
    expect(at.live.session.path.at(-1)?.entry.answer).toBe('unknown');
  });

  it('keeps a paste as evidence; Esc asks once before it drops one', async () => {
    const at = show(begin());
    await at.see('1 › Il part');
    at.press(pasted('ligne 1\r\n1\r\nq\r\n'));
    await at.see('3 lignes');
    expect(at.live.session.path).toHaveLength(0);
    at.press(KEY.escape);
    await at.see('Échap encore une fois');
    at.press(KEY.ctrlD);
    await at.see('Gardé comme preuve');
    expect(at.live.session.looks).toHaveLength(1);
  });

  it('puts a paste in a field into the field', async () => {
    const at = show(begin());
    at.press('2');
    await at.see('Quelle est l’adresse');
    at.press(pasted('adele@contoso.com\n'));
    await at.see('› adele@contoso.com');
    at.press(KEY.enter);
    await at.see('Quelle version');
  });

  it('shows what cannot be copied, so that it can be selected', async () => {
    const copy = async () => ({ ok: false, message: 'Pas de presse-papiers ici.' as CleanText }) as const;
    const at = show(begin(), { desk: { copy } });
    await at.see('Le message part-il');
    at.press('y');
    await at.see('Pas de presse-papiers ici.');
    await at.see(/Texte à sélectionner[\s\S]*Pouvez-vous/);
    at.press(KEY.escape);
    await at.see(/1 › /);
  });

  it('copies the command and the message, and says how it went', async () => {
    const copied: string[] = [];
    const copy = async (text: string) => {
      copied.push(text);
      return { ok: true, how: 'asked' } as const;
    };
    const at = show(begin(), { desk: { copy } });
    at.press('2');
    await at.see('Quelle est l’adresse');
    at.press(KEY.escape);
    await at.see('↑ écrire');
    at.press(KEY.enter);
    await at.see('Quelle version');
    at.press('c');
    await at.see('Il n’y a pas de commande');
    at.press('1');
    await at.see('Le serveur répond-il');
    at.press('c');
    await at.see('il peut l’ignorer');
    at.press('y');
    await at.see(/il peut l’ignorer/);
    expect(copied[0]).toContain('Test-NetConnection mail.example.com');
  });

  it('reads help and ticket, and closes them', async () => {
    const at = show(begin());
    await at.see('1 › Il part');
    at.press('?');
    await at.see('Touches');
    at.press(KEY.escape);
    await at.see('1 › Il part');
    at.press('t');
    await at.see('Le ticket tel quel.');
    at.press(KEY.escape);
    await at.see('1 › Il part');
  });
});
