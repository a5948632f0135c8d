import { describe, expect, it } from 'vitest';
import { previewDesk } from '../support/preview-desk.ts';
import { talkTo } from './talk-to.ts';

const TO_THE_END = ['2', 'adele@contoso.com', 'done', '', ''];

describe('before something leaves, in lines', () => {
  it('tells each name before and after, and writes on an empty line', async () => {
    const { desk, left } = previewDesk();
    const { text } = await talkTo([...TO_THE_END, '2', '', '3'], { desk });
    expect(text).toContain(
      '1. personne\u00a0: adele -> user-1 (x4)\n2. machine\u00a0: ex01.contoso.com -> host-1.domain-1 (x1)\n',
    );
    expect(text).toContain('relisez avant d’envoyer.');
    expect(text).toContain('Enregistré : /home/a/ticket.md');
    expect(left).toEqual(['saved for vendor']);
  });

  it('keeps one by its number, hides a word, and goes through the profiles', async () => {
    const { desk, left } = previewDesk();
    const { text } = await talkTo([...TO_THE_END, '2', '1', '+ Projet Lune', 'x', 'v', '', '3'], { desk });
    expect(text).toContain('2. adele (laissé tel quel)');
    expect(text).toContain('votre mot\u00a0: Projet Lune (mot ajouté, absent du texte)');
    expect(text).toContain('Un nombre de 1 à 3, + et un mot, v, q, ou une ligne vide.');
    expect(text).toContain('Pour tout le monde');
    expect(left).toEqual(['saved for public']);
  });

  it('takes a word back with which nothing could leave, and goes on', async () => {
    const { desk, left } = previewDesk();
    let word: string | undefined;
    const refusing: typeof desk = {
      ...desk,
      hide: async (text, isHidden) => {
        word = isHidden ? text : undefined;
        return { ok: true };
      },
      preview: async (profile) =>
        word === undefined
          ? await desk.preview!(profile)
          : ({ ok: false, code: 'not-written', message: 'Il resterait dans le texte.' } as never),
    };
    const { text } = await talkTo([...TO_THE_END, '2', '+ 2016', '', '3'], { desk: refusing });
    expect(text).toContain('«\u00a02016\u00a0» ne peut pas être masqué partout');
    expect(word).toBeUndefined();
    expect(left).toEqual(['saved for vendor']);
  });

  it.each([
    ['q', ['q', '3']],
    ['the end of the input', []],
  ])('writes nothing after %s', async (_name, rest) => {
    const { desk, left } = previewDesk();
    await talkTo([...TO_THE_END, '2', ...rest], { desk });
    expect(left).toEqual([]);
  });
});

describe('what must be attached, in lines', () => {
  const BEFORE = TO_THE_END.slice(0, 4);

  it('takes a dash and a reason, and asks again for a dash alone', async () => {
    const { text, done } = await talkTo([...BEFORE, '-', '- effacés le 3 mars', '3']);
    expect(text).toContain('À joindre : les journaux du connecteur');
    expect(text).toContain('Dites aussi pourquoi, après le tiret');
    expect(done).toContainEqual({ do: 'need', need: 'connector-logs', has: false, text: 'effacés le 3 mars' });
  });

  it('takes the name of a file', async () => {
    const { done } = await talkTo([...BEFORE, 'Connector5.svclog', '3']);
    expect(done).toContainEqual({ do: 'need', need: 'connector-logs', has: true, text: 'Connector5.svclog' });
  });
});
