import { expect, it } from 'vitest';
import { ticketOf } from '../../../src/report/ticket-data.ts';
import { evidenceFor } from '../../../src/session/evidence-for.ts';
import { replay } from '../../../src/session/replay.ts';
import type { Entry, LookEntry, Session, SessionEntry } from '../../../src/session/types.ts';
import { cleanLine } from '../../../src/text/clean.ts';
import { connector, machine, sessionOf, walksOfConnector } from '../../flows/connector.ts';
import { NOW, reopened, ticketData, WHOLE_FORMATS } from './opened.ts';

const { checks } = connector.flow;
const check = [...checks!.checks.values()].find(({ id, uses }) => uses.length > 0 && usedBy(id) !== undefined)!;
function usedBy(id: string): string | undefined {
  return [...connector.flow.all.values()].find((step) => 'check' in step && step.check === id)?.id;
}

/** A walk of the connector in which a machine looked, and once could not. */
function looked(): Session {
  const { entries } = sessionOf(walksOfConnector()[0]!.walk);
  const [header, ...rest] = entries as readonly [SessionEntry, ...Entry[]];
  const step = usedBy(check.id)!;
  const base = { kind: 'look', step, voice: 'observed' } as const;
  const made: LookEntry = {
    ...base,
    at: '2016-08-05T02:00:00.000Z',
    look: check.uses[0]!,
    ...{ evidence: 'mailbox-1.txt', sha256: 'e'.repeat(64), bytes: 10 },
    place: { host: 'ex1.contoso.com', organisation: 'contoso.com' },
    found: [{ check: check.id, state: 'unsure', why: 'ambiguous', bound: [['plan', cleanLine('INTUNE_A {x} [y]')]] }],
    facts: [{ at: '2016-06-13T15:31:00.000Z', kind: 'quick-completed' }],
  };
  const failed: LookEntry = {
    ...base,
    at: '2016-08-05T03:00:00.000Z',
    look: check.uses[0]!,
    state: 'not-allowed',
    why: 'not-allowed',
  };
  const all = [header, made, failed, ...rest] as const;
  return replay({ guide: { machine, texts: connector.texts }, id: '20160805-0000-walk', entries: all });
}

it.each(WHOLE_FORMATS)(
  'what was looked at travels in %s: when, where, what was found; the evidence stays where it is',
  (format) => {
    const session = looked();
    const opened = reopened(session, { format });
    expect(opened.looks).toHaveLength(2);
    const [made, failed] = opened.looks;
    const { evidence: _, sha256: __, bytes: ___, ...whole } = session.looks[0]!;
    expect(made).toEqual(whole);
    expect(failed).toEqual(session.looks[1]);
    expect(ticketData(opened)).toEqual(ticketData(session));
    const transcript = { name: 'transcript.md', sha256: '0'.repeat(64) };
    expect(ticketOf(opened, { lang: 'en', now: Date.parse(NOW), version: '0.1.0', transcript }).attached.evidence).toEqual([]);
    // Nothing lies here to be judged again: what is not looked at here is looked at anew.
    expect(evidenceFor(opened, check).missing).toEqual(check.uses);
  },
);
