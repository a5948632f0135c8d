import { describe, expect, it } from 'vitest';
import { HANDOVER, LICENCE, MAILBOX, text } from '../support/fake-line-live.ts';
import { talkTo } from './talk-to.ts';

const PROMPT = 'Votre choix (1 à 3, p, n note, ? aide) :';

describe('the numbered reader', () => {
  it('tells a question one fact a line', async () => {
    const { text: told, left } = await talkTo([]);
    expect(left).toBe('input-ended');
    expect(told).toBe(`Parcours : Un téléphone absent
La panne se trouve : sur cette machine (w pour changer)
Question 1. Encore 2 à 5 questions.
Cette personne a-t-elle une licence Intune ?
Où : centre d’administration Microsoft 365, Utilisateurs actifs
Ouvrez la page.
Puis lancez :
Commande :
Get-Mailbox -Identity 'adele@contoso.com'  |  Format-List
À voir : une liste de produits cochés
Pourquoi : le connecteur ne cherche pas les appareils d’une personne sans licence
3 choix :
1. Intune est coché
2. Il ne l’est pas
3. Je ne peux pas le voir (la question restera ouverte)
p. coller la réponse reçue
c. lire la commande seule
${PROMPT}
`);
  });

  it('puts words to say before and letters after the options at a customer’s', async () => {
    const page = {
      ...LICENCE,
      where: 'customer',
      voice: 'told',
      voiceWord: text('dit'),
      sayThis: text('Pouvez-vous regarder ?'),
    } as const;
    const { text: told } = await talkTo(['y'], { pages: [page] });
    const lines = told.split('\n');
    expect(lines.indexOf('À dire : « Pouvez-vous regarder ? »')).toBeLessThan(lines.indexOf('3 choix :'));
    expect(lines.slice(lines.indexOf('3 choix :') + 1)).toEqual([
      '1. Intune est coché',
      '2. Il ne l’est pas',
      '3. Je ne peux pas le voir (la question restera ouverte)',
      'y. lire le message à envoyer',
      'p. coller la réponse reçue',
      'c. lire la commande seule',
      'v. votre réponse sera notée « dit », à changer ici',
      PROMPT,
      'Pouvez-vous ouvrir les licences ?',
      PROMPT,
      '',
    ]);
  });

  it('says risk and undo before the options of a repair', async () => {
    const { text: told } = await talkTo(['1', 'adele@contoso.com']);
    const lines = told.slice(told.indexOf('Question 1. Encore', told.indexOf('Quelle est'))).split('\n');
    expect(told.indexOf('Risque : consomme')).toBeLessThan(told.indexOf('2 choix :'));
    expect(told.indexOf('Pour revenir en arrière : facile ; décochez Intune')).toBeLessThan(told.indexOf('2 choix :'));
    expect(lines).toBeDefined();
  });

  it('goes from the first question to the hand-over', async () => {
    const {
      text: told,
      left,
      done,
    } = await talkTo(['2', 'adele@contoso.com', 'done', 'une personne', '- les journaux ont été effacés', '2', '', '3']);
    expect(left).toBe('ended');
    expect(done).toEqual([
      { do: 'answer', choice: { step: 'licence', answer: 'unlicensed', voice: undefined } },
      { do: 'answer', choice: { step: 'who', answer: 'adele@contoso.com', voice: undefined } },
      { do: 'answer', choice: { step: 'assign', answer: 'done', voice: undefined } },
      { do: 'intake', field: 'impact', text: 'une personne' },
      { do: 'need', need: 'connector-logs', has: false, text: 'les journaux ont été effacés' },
    ]);
    expect(told.slice(told.indexOf('Fin'))).toBe(`Fin : à transmettre, au support Microsoft.
Aucune synchronisation ne se termine.
Confirmé : synchronisations incomplètes
Resté ouvert : Licence
À joindre : les journaux du connecteur
Qui est touché ?
Votre réponse (ligne vide : passer) :
À joindre : les journaux du connecteur
Nom du fichier, ou - et pourquoi c’est impossible (ligne vide : passer) :
3 choix :
1. lire le ticket
2. enregistrer le ticket et la transcription
3. terminer
Votre choix (1 à 3, r revenir, a réponses, n note, ? aide) :
Avant d’enregistrer : ce qui sera masqué
Pour le support : personnes, machines et adresses masquées ; les identifiants qu’il lui faut restent.
Rien à masquer n’a été trouvé.
Les cas courants sont reconnus, pas tout : relisez avant d’envoyer.
Ligne vide : enregistrer, + mot : le masquer, v : pour qui, q : laisser :
Enregistré : /home/a/ticket.md
Votre choix (1 à 3, r revenir, a réponses, n note, ? aide) :
`);
  });

  it.each([
    ['an empty line', ''],
    ['a number too many', '4'],
    ['zero', '0'],
    ['a word', 'peut-être'],
    ['an unknown letter', 'z'],
  ])('says what is accepted after %s, and asks again', async (_name, line) => {
    const { text: told, done } = await talkTo([line, '1']);
    expect(told).toContain(`${PROMPT}\nTapez un nombre de 1 à 3, ou une lettre (? les donne toutes).\n${PROMPT}\n`);
    expect(done).toHaveLength(1);
  });

  it.each(['2', '2.', 'unlicensed', ' 2 ', '2\r'])('takes %j as the second option', async (line) => {
    const { done } = await talkTo([line]);
    expect(done).toMatchObject([{ choice: { answer: 'unlicensed' } }]);
  });

  it('does not take the id of an option that is a single letter', async () => {
    const page = { ...LICENCE, choices: [{ id: 'q', label: text('q'), parks: false }] };
    expect(await talkTo(['q'], { pages: [page, HANDOVER] })).toMatchObject({ left: 'stopped', done: [] });
  });

  it('offers a known answer with voice, age and source, and takes it on =', async () => {
    const known = [
      {
        answer: 'licensed',
        label: text('Intune est coché'),
        voice: 'shown',
        voiceWord: text('montré'),
        source: text('réponses.yaml'),
        age: text('12 min'),
      },
    ] as const;
    const { text: told, done } = await talkTo(['='], { pages: [{ ...LICENCE, known }, MAILBOX] });
    expect(told).toContain('Réponse déjà connue : Intune est coché (montré, 12 min, réponses.yaml)\n3 choix :');
    expect(told).toContain('\n=. reprendre : Intune est coché\n');
    expect(done).toMatchObject([{ choice: { answer: 'licensed', voice: 'shown' } }]);
  });

  it('says when it is worth looking, and that one may look now', async () => {
    const due = { at: '2026-11-22T16:31:00.000Z', passed: false, words: text('À regarder à partir de 16:31.') };
    const { text: told } = await talkTo([], { pages: [{ ...LICENCE, due }] });
    expect(told).toContain('À regarder à partir de 16:31.\nRépondre maintenant, c’est regarder quand même.');
  });

  it('shows nothing that is not meant for the customer on a shared screen', async () => {
    const page = {
      ...LICENCE,
      sayThis: text('DITES'),
      internal: text('INTERNE'),
      notices: [{ kind: 'review', text: text('AVIS') }],
    } as const;
    const { text: told } = await talkTo([], { pages: [page], share: true });
    expect(told).not.toMatch(/DITES|INTERNE|AVIS|Pourquoi/);
  });
});

describe('a typed value', () => {
  const at = (...lines: string[]) => talkTo(['1', ...lines]);

  it('is asked for with an example, and a refusal is shown and asked again', async () => {
    const { text: told, done } = await at('adele', 'adele@contoso.com');
    expect(told).toContain(`Question 2. Encore 2 à 5 questions.
Quelle est l’adresse e-mail de la personne ?
Exemple : adele@contoso.com
:u. Je ne la connais pas (la question restera ouverte)
:p. coller la réponse reçue
Votre réponse (:u je ne sais pas, :r revenir, :n note, :? aide) :
Ce n’est pas une adresse ; par exemple adele@contoso.com.
Votre réponse (:u je ne sais pas, :r revenir, :n note, :? aide) :
`);
    expect(done).toHaveLength(2);
  });

  it.each(['unknown', ':u', ':U'])('is unknown after %s', async (line) => {
    expect((await at(line)).done[1]).toMatchObject({ choice: { answer: 'unknown' } });
  });

  it('takes commands behind a colon only', async () => {
    const { text: told, done } = await at('r', ':r');
    expect(told).toContain('Ici une lettre est une réponse. Pour la commande, tapez :r.');
    expect(done.map((one) => one.do)).toEqual(['answer', 'back']);
  });

  it('takes a letter as an answer where any text is one', async () => {
    const page = { ...MAILBOX, value: { ...MAILBOX.value!, kind: 'text' as const } };
    const { text: told } = await talkTo(['q', ':q'], { pages: [page] });
    expect(told).toContain('Ce n’est pas une adresse');
  });
});

describe('letters', () => {
  it('writes a note on one line or on several', async () => {
    const { text: told, done } = await talkTo(['n vu deux fois', 'n', 'première', 'seconde', '.', 'n', '.', '1']);
    expect(done.slice(0, 2)).toEqual([
      { do: 'note', text: 'vu deux fois', for: 'internal' },
      { do: 'note', text: 'première\nseconde', for: 'internal' },
    ]);
    expect(told).toContain('Noté, interne : reste ici.');
    expect(told).toContain('Rien n’a été gardé.');
    expect(done).toHaveLength(3);
  });

  it('says before a note is written that it stays, and takes one for the customer', async () => {
    const { text: told, done } = await talkTo(['n', 'c', 'nous rappelons demain', '.', 'n c est noté', 'n', 'c', '.', 'q']);
    expect(told).toContain('Interne : elle reste ici.');
    expect(told).toContain('Noté pour le client : part dans le ticket.');
    expect(done).toEqual([
      { do: 'note', text: 'nous rappelons demain', for: 'customer' },
      { do: 'note', text: 'c est noté', for: 'internal' },
    ]);
  });

  it('keeps a note whose dot never came', async () => {
    const { done, left } = await talkTo(['n', 'à moitié']);
    expect(left).toBe('input-ended');
    expect(done).toEqual([{ do: 'note', text: 'à moitié', for: 'internal' }]);
  });

  it('keeps a paste and offers what it answers', async () => {
    const { text: told, done } = await talkTo(['p', 'Produits :', '', '1', 'Intune', '.', '=']);
    expect(done[0]).toEqual({ do: 'paste', text: 'Produits :\n\n1\nIntune' });
    expect(told).toContain('C’est gardé comme preuve de cette réponse.\nQuestion 1.');
    expect(done[1]).toMatchObject({ choice: { answer: 'licensed', voice: 'shown' } });
  });

  it('prints the command alone and copies nothing off a terminal', async () => {
    const { text: told, copied } = await talkTo(['c']);
    expect(told).toContain(`${PROMPT}\nGet-Mailbox -Identity 'adele@contoso.com'  |  Format-List\n${PROMPT}`);
    expect(copied).toEqual([]);
  });

  it('asks which command where there are several, and says what is missing', async () => {
    const command = { kind: 'command', language: 'powershell', text: text('Get-Date'), missing: [] } as const;
    const page = {
      ...LICENCE,
      blocks: [command, { ...command, text: text('Get-Mailbox <mailbox>'), missing: [text('adresse')] }],
    };
    const { text: told } = await talkTo(['c', '2'], { pages: [page] });
    expect(told).toContain(
      'Laquelle (1 à 2) ?\nGet-Mailbox <mailbox>\nIl manque encore : adresse. La commande n’est pas copiée.',
    );
  });

  it('changes an answer after telling what it would do', async () => {
    const { text: told, done } = await talkTo(['1', ':a', '1', '2', 'o', ':q']);
    expect(told).toContain('Vos réponses :\n1. Licence : Intune est coché (vu)\nLaquelle changer (1, ligne vide : aucune) ?');
    expect(told).toContain(
      'Changer « Intune est coché » pour « Il ne l’est pas » : 1 réponse reste, 0 tombe, et vous irez à « Et ensuite ? ».',
    );
    expect(done[1]).toEqual({ do: 'change', index: 0, answer: 'unlicensed' });
  });

  it('changes nothing after a no', async () => {
    const { text: told, done } = await talkTo(['1', ':a', '1', '2', 'n', ':q']);
    expect(told).toContain('Rien n’a été changé.');
    expect(done).toHaveLength(1);
  });

  it('goes back, and says so where there is nothing to take back', async () => {
    const { text: told, done } = await talkTo(['r', '1', ':r', '1']);
    expect(told).toContain('Rien à reprendre.');
    expect(done.map((one) => one.do)).toEqual(['answer', 'back', 'answer']);
  });

  it('changes language, place and voice', async () => {
    const { text: told, done } = await talkTo(['l', 'w', '3', 'v', '2', 'w', 'x', '']);
    expect(told).toContain('Your choice (1 to 3, p, n note, ? help):');
    expect(done).toEqual([
      { do: 'set', lang: 'en' },
      { do: 'set', where: 'customer' },
      { do: 'voice', voice: 'told' },
    ]);
    expect(told).toContain('Type a number from 1 to 3, or an empty line.');
  });

  it('reads the ticket and helps', async () => {
    const { text: told, left } = await talkTo(['t', '?', 'q', '1']);
    expect(told).toContain('# Ticket\n\nEn une ligne.\n');
    expect(told).toContain('\nr. revenir à la réponse précédente\n');
    expect(told).not.toContain('\nk. ');
    expect(left).toBe('stopped');
  });

  it('asks the intake once, skips it on an empty line, and goes back from the end', async () => {
    const { text: told, done, left } = await talkTo(['1', ':u', '1', '', '', 'r', '1']);
    expect(told.split('Qui est touché ?')).toHaveLength(2);
    expect(done.map((one) => one.do)).toEqual(['answer', 'answer', 'answer', 'back', 'answer']);
    expect(left).toBe('ended');
  });
});

it('ends at once where the case is resolved', async () => {
  const page = { ...HANDOVER, end: 'resolved', to: undefined } as const;
  const { left, text: told } = await talkTo(['1'], { pages: [LICENCE, page] });
  expect(left).toBe('ended');
  expect(told).toContain('Fin : résolu.');
  expect(told).not.toContain('Qui est touché');
});

it('tells the same in English, with the same numbers and letters', async () => {
  const { text: told } = await talkTo(['l', '4'], { pages: [{ ...LICENCE, canGoBack: true }] });
  const lines = told.slice(told.lastIndexOf('Question 1. ')).split('\n');
  expect(lines[0]).toMatch(/^Question 1\. /);
  expect(lines.slice(lines.indexOf('3 choices:'))).toEqual([
    '3 choices:',
    '1. Intune est coché',
    '2. Il ne l’est pas',
    '3. Je ne peux pas le voir (the question stays open)',
    'p. paste the reply',
    'c. read the command alone',
    'Your choice (1 to 3, p, r back, n note, ? help):',
    'Type a number from 1 to 3, or a letter (? lists them).',
    'Your choice (1 to 3, p, r back, n note, ? help):',
    '',
  ]);
});

it('writes no glyph or colour of its own, whatever the page', async () => {
  const { text: told } = await talkTo(['?', 't', 'a', '1', ':a', '', ':?', ':q']);
  expect(told).not.toMatch(/[┃✓›│○·]/u);
});
