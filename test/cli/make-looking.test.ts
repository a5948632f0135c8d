import { afterEach, describe, expect, it } from 'vitest';
import { makeLooking } from '../../src/cli/looking/make-looking.ts';
import { nodeSystem } from '../../src/terminal/system.ts';
import { realLive } from '../support/real-live.ts';

const open: ReturnType<typeof realLive>[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

const USER = '{"userPrincipalName":"adele@contoso.com","assignedPlans":[{"servicePlanId":"p"}]}';

/** A session of the small flow of a person's phone, with what looks brought. */
function begin(looks: readonly (readonly [string, string])[], { takes = false } = {}) {
  const made = realLive({ dir: 'test/fixtures/flows/person', lang: 'en' });
  open.push(made);
  const { live, store, clock } = made;
  const system = { ...nodeSystem(), clock };
  const folder = `${store.home}/sessions/${live.session.id}`;
  const looking = makeLooking({ system, live, folder, takes })!;
  const say = (step: string, answer: string) => {
    expect(live.act({ do: 'answer', choice: { step, answer } })).toEqual({ ok: true });
  };
  say('who', 'adele@contoso.com');
  say('login', 'adele@contoso.com');
  const given = looks.map(([look, text]) => ({ look, text, voice: 'shown' as const, whole: true as const }));
  live.act({ do: 'look', looks: given, known: [] });
  return { ...made, looking, say, here: () => live.session.place.step.id };
}

describe('what evidence knows', () => {
  it('waits once, however often the step is looked at', async () => {
    const { live, looking, page } = begin([['devices', '{"value":[]}']]);
    for (let i = 0; i < 3; i++) await looking.settle();
    expect(live.session.known).toHaveLength(1);
    expect(page()).toMatchObject({
      step: 'listed',
      known: [{ answer: 'missing', voice: 'shown', finding: 'No device is listed.' }],
    });
  });

  it('is taken without asking where nobody is to be asked, and back asks the person', async () => {
    const { live, looking, here } = begin(
      [
        ['devices', '{"value":[]}'],
        ['user', USER],
      ],
      { takes: true },
    );
    await looking.settle();
    expect(here()).toBe('first-seen');
    expect(live.act({ do: 'back' })).toEqual({ ok: true });
    expect(here()).toBe('login');
    await looking.settle();
    expect(here()).toBe('login');
  });

  it('is judged with the values as they are when its step comes', async () => {
    const { live, looking, say, page } = begin([['user', USER]]);
    say('listed', 'missing');
    say('first-seen', 'unknown');
    await looking.settle();
    expect(page()).toMatchObject({ known: [{ answer: 'licensed' }] });
    // For somebody else it says nothing.
    live.act({ do: 'change', index: 1, answer: 'bob@contoso.com' });
    expect(live.session.known.at(-1)?.entry.found?.bound).toContainEqual(['plans', 'p']);
  });

  it('that does not answer says why', async () => {
    const { looking, say } = begin([['statistics', 'FirstSyncTime : 04/08/2016 08:12:31']]);
    say('listed', 'missing');
    expect(await looking.settle()).toMatchObject({ state: 'unsure', sentence: 'a date can be read in two ways (day and month)' });
  });

  it('is contradicted by a person: both stand', async () => {
    const { live, looking, say } = begin([['devices', '{"value":[{"easActivated":true}]}']]);
    await looking.settle();
    say('listed', 'missing');
    expect(live.session.path.at(-1)!.entry).toMatchObject({ answer: 'missing', against: 'listed' });
  });
});

describe('a paste', () => {
  it('is bounded, and nothing is no paste', async () => {
    const { looking } = begin([]);
    expect(await looking.paste(' \n')).toMatchObject({ code: 'does-not-fit' });
    expect(await looking.paste('é'.repeat(3 * 1024 * 1024))).toMatchObject({ code: 'too-big' });
  });

  it('nobody knows is kept', async () => {
    const { live, looking } = begin([]);
    expect(await looking.paste('hello there')).toBeUndefined();
    expect(live.session.looks).toMatchObject([{ look: 'paste', evidence: 'paste-1.txt' }]);
  });

  it('of a failure says so and answers nothing', async () => {
    const { live, looking } = begin([]);
    const found = await looking.paste('{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges"}}');
    expect(found).toMatchObject({ state: 'not-allowed', answer: undefined });
    expect(live.session.known).toEqual([]);
  });
});
