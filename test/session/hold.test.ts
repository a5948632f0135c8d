import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { replay } from '../../src/session/replay.ts';
import type { Command, Entry, SessionEntry } from '../../src/session/types.ts';
import { realLive } from '../support/real-live.ts';

const MINUTE = 60_000;
const open: { close(): void }[] = [];
const real = (...asked: Parameters<typeof realLive>) => {
  const made = realLive(...asked);
  open.push(made);
  return made;
};
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('a session on hold', () => {
  it('stands where it stood and says how long the customer has waited, by the clock', () => {
    const at = real({ where: 'customer' });
    at.live.act({ do: 'answer', choice: { step: 'sending', answer: 'stuck' } });
    const before = at.page();
    at.live.act({ do: 'hold' });
    expect(plain(at.page().held?.words)).toMatch(/^En attente depuis \d\d:31, le client attend depuis moins d’une minute$/);
    at.pass(12 * MINUTE);
    expect(plain(at.page().held?.words)).toMatch(/le client attend depuis 12 min$/);
    at.pass(53 * MINUTE);
    expect(plain(at.page().held?.words)).toMatch(/depuis 1 h 05$/);
    const { held: _, ...now } = at.page();
    const { held: __, ...then } = before;
    expect(now).toEqual(then);
  });

  it('speaks of no customer where there is none', () => {
    const at = real({ lang: 'en' });
    at.live.act({ do: 'hold' });
    at.pass(3 * MINUTE);
    expect(plain(at.page().held?.words)).toMatch(/^On hold since \d\d:31 \(3 min\)$/);
  });

  it.each<[string, Command]>([
    ['an answer', { do: 'answer', choice: { step: 'sending', answer: 'stuck' } }],
    ['the reply, pasted', { do: 'paste', text: 'Everything is ticked.' }],
    ['going on', { do: 'go-on' }],
  ])('%s ends it, also when it is read again', (_name, command) => {
    const at = real();
    at.live.act({ do: 'hold' });
    expect(at.live.act(command).ok).toBe(true);
    expect(at.live.session.held).toBeUndefined();
    const { id, guide, entries } = at.live.session;
    expect(replay({ guide, id, entries: entries as readonly [SessionEntry, ...Entry[]] }).held).toBeUndefined();
  });

  it.each<[string, Command]>([
    ['a note', { do: 'note', text: 'rings back', for: 'internal' }],
    ['another voice', { do: 'voice', voice: 'assumed' }],
    ['another place', { do: 'set', where: 'customer' }],
    ['holding once more', { do: 'hold' }],
  ])('%s does not', (_name, command) => {
    const at = real();
    at.live.act({ do: 'hold' });
    const since = at.live.session.held;
    at.pass(MINUTE);
    at.live.act(command);
    expect(at.live.session.held).toBe(since);
  });

  it('whatever is done, replay says the same of it as the session that ran', () => {
    const commands = fc.array(
      fc.constantFrom<Command>(
        { do: 'hold' },
        { do: 'go-on' },
        { do: 'back' },
        { do: 'note', text: 'x', for: 'internal' },
        { do: 'answer', choice: { step: 'sending', answer: 'stuck' } },
        { do: 'answer', choice: { step: 'who', answer: 'adele@contoso.com' } },
        { do: 'paste', text: 'x' },
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(commands, (all) => {
        const at = realLive();
        try {
          for (const command of all) {
            at.pass(MINUTE);
            at.live.act(command);
          }
          const { id, guide, held } = at.live.session;
          at.live.close();
          const opened = at.store.open(id);
          if (!opened.ok) throw new Error(opened.why);
          const entries = opened.journal.entries as readonly [SessionEntry, ...Entry[]];
          opened.journal.close();
          expect(replay({ guide, id, entries }).held).toBe(held);
        } finally {
          at.close();
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('notes on a page and in the list of answers', () => {
  it('say for whom they are', () => {
    const at = real();
    at.live.act({ do: 'note', text: 'insists', for: 'internal' });
    at.live.act({ do: 'note', text: 'we ring back', for: 'customer' });
    expect(at.page().notes?.map(({ forWord, text }) => [forWord, text])).toEqual([
      ['Note interne', 'insists'],
      ['Note pour le client', 'we ring back'],
    ]);
    at.live.act({ do: 'answer', choice: { step: 'sending', answer: 'stuck' } });
    expect(at.page().notes).toEqual([]);
    expect(at.past()[0]?.notes.map((note) => note.for)).toEqual(['internal', 'customer']);
  });
});
