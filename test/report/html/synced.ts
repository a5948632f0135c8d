import type { TraceKind } from '../../../src/check/trace/types.ts';
import type { LookEntry, Session } from '../../../src/session/types.ts';
import { SITUATIONS } from '../situations.ts';
import { walked } from '../walked.ts';

const sync = (at: string, kind: TraceKind) => ({ at: `2026-11-${at}:00.000Z`, kind });
const everyTwoHours = [20, 21, 22].flatMap((day) =>
  Array.from({ length: 6 }, (_, index) => sync(`${day}T${String(index * 2 + 8).padStart(2, '0')}:31`, 'quick-started')),
);

const facts = [
  sync('19T03:00', 'full-started'),
  sync('19T03:05', 'full-completed'),
  sync('20T03:00', 'full-started'),
  sync('20T03:02', 'failed'),
  sync('19T12:31', 'quick-started'),
  sync('19T12:33', 'quick-completed'),
  ...everyTwoHours,
  sync('21T14:02', 'next-command-exception'),
  sync('22T11:40', 'send-email-error'),
];

/** The walk to support, with a trace log: the syncs stop completing two days before. */
export function synced(): Session {
  const session = walked(SITUATIONS['phone-to-support']!);
  const look: LookEntry = {
    kind: 'look',
    ...{ at: session.header.at, look: 'connector-log', step: 'sync-done', voice: 'shown' },
    ...{ evidence: '0001-connector-log.txt', sha256: 'e'.repeat(64), bytes: 48_211, facts },
  };
  return { ...session, entries: [...session.entries, look], looks: [...session.looks, look] };
}
