import { describe, expect, it } from 'vitest';
import { writeTranscript } from '../../src/report/write-transcript.ts';
import { knownHere } from '../../src/session/known-here.ts';
import { pageOf } from '../../src/session/page-of.ts';
import type { AskPage, EndPage } from '../../src/session/page-types.ts';
import { pastOf } from '../../src/session/past-of.ts';
import { previewChange } from '../../src/session/preview-change.ts';
import type { Guide, KnownEntry, Voice } from '../../src/session/types.ts';
import { cleanLine } from '../../src/text/clean.ts';
import { guideOf, replayed, type Walking, walk } from '../support/walk.ts';

const AUTO = { auto: true as const };
const known = (step: string, answer: string, voice: Voice = 'observed'): Omit<KnownEntry, 'kind' | 'at'> => ({
  ...{ step, answer, voice, source: cleanLine('fichier') },
});
const toLicence = (walking = walk()): Walking =>
  walking.answer('sending', 'stuck').answer('who', 'adele@contoso.com').answer('version', 'old').answer('reachable', 'answers');
const ask = (walking: Walking) => walking.page() as AskPage;
const end = (walking: Walking) => walking.page() as EndPage;
const waiting = (walking: Walking) => knownHere(walking.session).map(({ answer }) => answer);

describe('back', () => {
  it('goes to the last answer a person gave, past those taken without asking', () => {
    const walking = walk().answer('sending', 'stuck').answer('who', 'unknown', AUTO).answer('version', 'old', AUTO);
    walking.act({ do: 'back' }).expectStep('sending');
    walking.act({ do: 'back' }).refused('nothing-to-do');
  });

  it('finds nothing where no answer is a person’s, and says so rather than that this is the first question', () => {
    const walking = walk().answer('sending', 'stuck', AUTO);
    expect(walking.page().canGoBack).toBe(false);
    walking.act({ do: 'back' }).refused('nothing-to-do').expectStep('who');
    expect(walking.last!.message).not.toContain('première');
  });

  it('forgets the voice that was set for the question left', () => {
    const walking = walk().answer('sending', 'stuck').act({ do: 'voice', voice: 'assumed' }).act({ do: 'back' });
    expect(ask(walking).voice).toBe('seen');
  });
});

describe('a change', () => {
  it('of a value asks it again where a later step asks the same value: the old one would come back', () => {
    const walking = walk(guideOf('test/fixtures/flows/asked-twice'))
      .answer('who', 'adele@contoso.com')
      .answer('working', 'no')
      .answer('who-else', 'adele@contoso.com');
    const asked = { index: 0, answer: 'bob@contoso.com', voice: 'seen' as const, at: walking.now() };
    expect(previewChange(walking.session, asked)).toMatchObject({ kept: 1, lost: 1, next: { step: 'who-else' } });
    walking.act({ do: 'change', index: 0, answer: 'bob@contoso.com' }).expectStep('who-else');
  });

  it('asks again what was found through a value that changes, and keeps what a person said', () => {
    const walking = walk()
      .answer('sending', 'stuck')
      .answer('who', 'adele@contoso.com')
      .answer('version', 'old')
      .answer('reachable', 'answers', { voice: 'observed' })
      .answer('licence', 'licensed');
    const preview = previewChange(walking.session, {
      index: 1,
      answer: ' bob@contoso.com\u001b[2J ',
      voice: 'seen',
      at: walking.now(),
    });
    expect(preview).toMatchObject({
      from: 'adele@contoso.com',
      to: 'bob@contoso.com',
      kept: 1,
      lost: 2,
      next: { step: 'reachable' },
    });
    walking.act({ do: 'change', index: 1, answer: 'bob@contoso.com' }).expectStep('reachable');
    walking.act({ do: 'change', index: 1, answer: 'not an address' }).refused('bad-value');
    walking.act({ do: 'change', index: 1, answer: 'carol@contoso.com' }).expectStep('reachable');
  });

  it('refuses what does not fit and what is not there, and says so in the preview', () => {
    const walking = toLicence();
    walking.act({ do: 'change', index: 0, answer: 'nonsense' }).refused('does-not-fit');
    walking.act({ do: 'change', index: 99, answer: 'stuck' }).refused('nothing-to-do');
    const preview = previewChange(walking.session, { index: 1, answer: 'x\u001b[2Jy', voice: 'seen', at: walking.now() });
    expect(preview).toMatchObject({ to: 'xy', refusal: { code: 'bad-value' } });
  });

  it('of a look made too soon is too soon still, unless its time has passed since', () => {
    const early = () =>
      toLicence().answer('licence', 'unlicensed').answer('assign-licence', 'done').answer('reachable', 'answers');
    const soon = early().answer('sending-again', 'unknown');
    soon.act({ do: 'change', index: 7, answer: 'stuck' }).expectRepairs('not-yet-seen');
    const late = early().answer('sending-again', 'unknown').wait(121);
    late.act({ do: 'change', index: 7, answer: 'stuck' }).expectRepairs('did-not-help');
  });
});

describe('an answer that waits', () => {
  it('is offered when its step is reached, moves nothing, and stays while one goes back', () => {
    const walking = walk().act({ do: 'known', known: [known('who', 'adele@contoso.com', 'told'), known('version', 'nonsense')] });
    expect(waiting(walking)).toEqual([]);
    walking.answer('sending', 'stuck').wait(12).expectStep('who');
    expect(ask(walking).known).toMatchObject([
      { label: 'adele@contoso.com', voice: 'told', source: 'fichier', age: '13\u00a0min' },
    ]);
    walking.answer('who', 'unknown');
    expect(waiting(walking)).toEqual([]);
    walking.act({ do: 'back' });
    expect(waiting(walking)).toEqual(['adele@contoso.com']);
  });

  it('is for the nth time its step is reached', () => {
    const walking = walk().act({ do: 'known', known: [known('reachable', 'answers'), known('reachable', 'silent')] });
    walking.answer('sending', 'stuck').answer('who', 'unknown').answer('version', 'old');
    expect(waiting(walking)).toEqual(['answers']);
    walking
      .answer('reachable', 'answers')
      .answer('licence', 'unlicensed')
      .answer('assign-licence', 'done')
      .expectStep('reachable');
    expect(waiting(walking)).toEqual(['silent']);
  });

  it('serves a second look only where it was looked at after the last repair and the answer it repeats', () => {
    const walking = walk().act({
      do: 'known',
      known: [known('sending-again', 'sends'), known('sending-again', 'stuck', 'told')],
    });
    toLicence(walking).answer('licence', 'unlicensed').answer('assign-licence', 'done').answer('reachable', 'answers');
    expect(waiting(walking)).toEqual([]);
    const later = toLicence().answer('licence', 'unlicensed').answer('assign-licence', 'done').answer('reachable', 'answers');
    later.act({ do: 'known', known: [known('sending-again', 'sends')] });
    expect(waiting(later)).toEqual(['sends']);
  });
});

describe('a page', () => {
  it('says at a customer’s what to say, in the customer’s language, and takes answers as told', () => {
    const walking = walk(guideOf(), { where: 'customer' }).act({ do: 'set', say: 'en' });
    expect(ask(walking)).toMatchObject({ lang: 'fr', say: 'en', voice: 'told' });
    expect(ask(walking).sayThis).toMatch(/[a-z]+ you/);
    expect(ask(walking.act({ do: 'set', where: 'here' })).sayThis).toBeUndefined();
  });

  it('makes a message with where to go, the command and what to send back', () => {
    const { message } = ask(toLicence());
    expect(message).toContain("Get-Licence -User 'adele@contoso.com'");
    expect(message).toMatch(/^Pouvez-vous .*licences de adele@contoso\.com\s\?/);
    const where = ask(walk().answer('sending', 'stuck').answer('who', 'unknown').answer('version', 'old')).message;
    expect(where).toContain('Où\u00a0: sur votre poste, dans une fenêtre PowerShell.');
  });

  it('leaves a command out of the message while its value is missing', () => {
    const walking = walk()
      .answer('sending', 'stuck')
      .answer('who', 'unknown')
      .answer('version', 'old')
      .answer('reachable', 'answers');
    expect(ask(walking).blocks.find((block) => block.kind === 'command')).toMatchObject({ missing: [expect.any(String)] });
    expect(ask(walking).message).not.toContain('Get-Licence');
  });

  it('says when it is worth looking', () => {
    const walking = toLicence().answer('licence', 'unlicensed').answer('assign-licence', 'done').answer('reachable', 'answers');
    expect(ask(walking).due).toMatchObject({ passed: false });
    expect(ask(walking.wait(120)).due).toMatchObject({ passed: true });
  });

  it('of an end asks for what neither a step nor anybody gave', () => {
    const handover = (walking: Walking) => end(walking.answer('reachable', 'silent').expectStep('to-mail-team'));
    const start = () => walk().answer('sending', 'stuck').answer('who', 'unknown').answer('version', 'old');
    expect(handover(start()).missing.map(({ field }) => field)).toEqual(['since', 'worked', 'changed']);
    const told = start().act({ do: 'intake', field: 'since', text: ' hier\n' });
    expect(handover(told).missing.map(({ field }) => field)).toEqual(['worked', 'changed']);
    expect(told.session.intake.get('since')!.text).toBe('hier');
    const unknown = walk().answer('sending', 'unknown').answer('who', 'unknown').answer('version', 'old');
    expect(handover(unknown).missing.map(({ field }) => field)).toContain('impact');
  });

  it('drops the case where its name is taken back', () => {
    const walking = walk().act({ do: 'set', case: ` INC-1${'\u{1f600}'.repeat(60)} ` });
    expect(walking.page().case).toMatch(/^INC-1/);
    expect(walking.page().case).toBe(cleanLine(walking.page().case!));
    expect(walking.act({ do: 'set', case: ' ' }).page().case).toBeUndefined();
  });
});

describe('what was answered', () => {
  it('is worked out once, with the values as they stood then', () => {
    const walking = toLicence();
    const first = pastOf(walking.session);
    walking.answer('licence', 'licensed');
    const second = pastOf(walking.session);
    expect(second.slice(0, 4).every((past, index) => past === first[index])).toBe(true);
    expect(second[1]).toMatchObject({ step: 'who', label: 'adele@contoso.com', index: 1 });
    expect(pastOf(walking.session, 3).map(({ index }) => index)).toEqual([3, 4]);
    walking.act({ do: 'note', text: 'vu', for: 'internal' });
    expect(pastOf({ ...walking.session, lang: 'en' })[0]!.label).not.toBe(first[0]!.label);
  });
});

describe('a transcript', () => {
  const text = (walking: Walking) => writeTranscript(walking.session, { lang: 'fr', format: 'md' });

  it('is the same whatever the order of commands that led to it', () => {
    const note = { do: 'note', text: 'vu au téléphone', for: 'internal' } as const;
    const one = walk().act({ do: 'voice', voice: 'told' }).act(note).answer('sending', 'stuck').answer('who', 'unknown');
    const other = walk()
      .act(note)
      .answer('sending', 'stuck', { voice: 'told' })
      .act({ do: 'set', lang: 'fr' })
      .answer('who', 'unknown');
    // The sums in the block are those of words that hold times.
    const steady = (walking: Walking) =>
      text(walking)
        .replaceAll(/\d{2}:\d{2}(?::\d{2}(?:\.\d{3}Z)?)?/g, 'TIME')
        .replaceAll(/(words|block): "[\da-f]{64}"/g, '$1: SUM');
    expect(steady(one)).toBe(steady(other));
  });
});

describe('a flow that changed', () => {
  /** The same flow without one option. */
  const without = (step: string, option: string): Guide => {
    const guide = guideOf();
    const take: Guide['machine']['take'] = (place, answer) =>
      place.step.id === step && answer === option ? undefined : guide.machine.take(place, answer);
    return { ...guide, machine: { ...guide.machine, take } };
  };

  it('stops at the first answer that no longer fits, says so, and offers the later ones again', () => {
    const walking = toLicence().answer('licence', 'licensed');
    const now = replayed(walking.session, without('version', 'old'));
    expect(now.stopped).toEqual({ step: 'version', answer: 'old' });
    expect(now.leftover.map(({ step }) => step)).toEqual(['version', 'reachable', 'licence']);
    const [notice] = pageOf(now, 0).notices;
    expect(notice).toMatchObject({ kind: 'stopped', text: expect.stringContaining('« Version »') });
  });
});
