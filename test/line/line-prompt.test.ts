import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { linePrompt } from '../../src/line/line-prompt.ts';

const one = { message: 'Votre choix (1 à 3, ? aide) :', many: false, limit: 1000, ascii: false };
const many = { message: 'Collez le texte :', many: true, limit: 1000, ascii: false };

describe('one line', () => {
  it('is shown as it is typed, and given on Enter', async () => {
    const { answer, events, getScreen } = await render(linePrompt, one);
    expect(getScreen()).toContain('Votre choix (1 à 3, ? aide) :');
    events.type('12');
    expect(getScreen()).toMatch(/: 12$/);
    events.keypress('backspace');
    events.keypress('enter');
    expect(await answer).toMatchObject({ cut: false, ended: false });
  });

  it('is cut at its limit, and says so', async () => {
    const { answer, events } = await render(linePrompt, { ...one, limit: 10 });
    events.type('x'.repeat(50));
    events.keypress('enter');
    expect(await answer).toEqual({ text: 'x'.repeat(10), cut: true, ended: false });
  });

  it('does not draw what was pasted as an escape sequence', async () => {
    const { events, getScreen } = await render(linePrompt, one);
    events.type('a\u202eb');
    expect(getScreen({ raw: true })).not.toContain('\u202e');
  });
});

describe('a pasted text', () => {
  it('ends with a line that holds only a dot, however fast it comes', async () => {
    const { answer, events, getScreen } = await render(linePrompt, many);
    for (const line of ['première', '', '1', '. pas encore', '.']) {
      events.type(line);
      events.keypress('enter');
    }
    expect(await answer).toEqual({ text: 'première\n\n1\n. pas encore', cut: false, ended: false });
    expect(getScreen()).toContain('Collez le texte :');
  });

  it('is cut at its limit, and still waits for its dot', async () => {
    const { answer, events } = await render(linePrompt, { ...many, limit: 20 });
    for (const line of ['x'.repeat(15), 'y'.repeat(15), '.']) {
      events.type(line);
      events.keypress('enter');
    }
    expect(await answer).toMatchObject({ text: 'x'.repeat(15), cut: true });
  });
});
