import { describe, expect, it } from 'vitest';
import { exportReport } from '../../src/report/export-report.ts';
import { applyCommand } from '../../src/session/apply-command.ts';
import { replay } from '../../src/session/replay.ts';
import type { Entry, Session, SessionEntry } from '../../src/session/types.ts';
import { walked } from './walked.ts';

const order = {
  what: 'ticket',
  format: 'md',
  profile: 'own',
  lang: 'en',
  now: Date.UTC(2026, 10, 22, 18),
  version: '0',
} as const;
const written = (session: Session, more: Partial<Parameters<typeof exportReport>[1]> = {}): string => {
  const exported = exportReport(session, { ...order, ...more });
  if (!exported.ok) throw new Error(exported.message);
  return exported.text.replace(/\n\s+/gu, ' ');
};
const begun = () =>
  walked({
    flow: 'small',
    answers: [
      ['sending', 'stuck'],
      ['who', 'unknown', { note: 'Elle est fâchée', tell: 'Les journaux arrivent demain' }],
    ],
    intake: { impact: 'une personne' },
  });

describe('a ticket', () => {
  it('marks what was typed in another language than its own', () => {
    const ticket = written(begun());
    expect(ticket).toContain('une personne (seen, in French)');
    expect(ticket).toContain('(internal, in French):** Elle est fâchée');
    expect(written(begun(), { lang: 'fr' })).not.toContain('français');
  });

  it.each(['vendor', 'public'] as const)('for %s leaves what is internal at home, in ticket and transcript', (profile) => {
    for (const what of ['ticket', 'transcript'] as const)
      for (const format of ['md', 'txt', 'json', 'jira', 'servicenow', 'html'] as const) {
        const text = written(begun(), { profile, what, format });
        expect(text).not.toContain('fâchée');
        expect(text).toContain('Les journaux arrivent demain');
      }
  });

  it('tells of full and quick syncs in a line each, and how many began since the last that completed', () => {
    const session = begun();
    const look: Entry = {
      ...{ kind: 'look', at: '2026-11-22T14:40:00.000Z', look: 'sync-log', step: 'who', voice: 'shown' },
      facts: [
        { at: '2018-06-13T03:05:00.000Z', kind: 'full-completed' },
        { at: '2018-06-13T15:31:00.000Z', kind: 'quick-started', since: 21 },
      ],
    };
    const entries = [...session.entries, look] as unknown as readonly [SessionEntry, ...Entry[]];
    const ticket = written(replay({ guide: session.guide, id: session.id, entries }));
    expect(ticket).toContain('**Full sync:** last completed 2018-06-13 03:05 (log file)');
    expect(ticket).toContain(
      '**Quick sync:** none completed, last started 2018-06-13 15:31, 21 started since without completing (log file)',
    );
    expect(ticket).toContain('2018-06-13 03:05 full sync completes (log file)');
  });

  it('says what is attached and what cannot be had, in whose word', () => {
    let session = walked({
      flow: 'small',
      answers: [
        ['sending', 'stuck'],
        ['who', 'unknown'],
        ['version', 'old'],
        ['reachable', 'silent'],
      ],
    });
    const at = '2026-11-22T15:00:00.000Z';
    const applied = applyCommand(session, { do: 'need', need: 'mail-logs', has: false, text: 'erased on 3 March' }, at);
    if (!applied.ok) throw new Error(applied.message);
    session = applied.session;
    expect(written(session)).toContain('cannot be had, because erased on 3 March (seen)');
    expect(applyCommand(session, { do: 'need', need: 'nothing', has: true, text: 'x' }, at)).toMatchObject({ ok: false });
    const again = applyCommand(session, { do: 'need', need: 'mail-logs', has: true, text: 'logs.zip' }, at);
    if (!again.ok) throw new Error(again.message);
    expect(written(again.session)).toContain('attached, logs.zip (seen)');
  });

  it('says of an open question what each answer would mean for which cause', () => {
    const ticket = written(
      walked({
        flow: 'small',
        answers: [
          ['sending', 'stuck'],
          ['who', 'unknown'],
          ['version', 'unknown'],
          ['reachable', 'unknown'],
        ],
      }),
    );
    expect(ticket).toMatch(/“It does not” points to: Service down/);
  });
});
