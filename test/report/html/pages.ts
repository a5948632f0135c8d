import { ticketOf } from '../../../src/report/ticket-data.ts';
import { writeTicket } from '../../../src/report/write-ticket.ts';
import { writeTranscript } from '../../../src/report/write-transcript.ts';
import type { Session } from '../../../src/session/types.ts';
import { handMade } from '../hand-made.ts';
import { SITUATIONS } from '../situations.ts';
import { walked } from '../walked.ts';
import { synced } from './synced.ts';

export const INPUT = {
  now: Date.UTC(2026, 10, 22, 18),
  version: '0.1.0',
  transcript: { name: 'transcript.html', sha256: 'a'.repeat(64) },
};

/** What somebody might type who wants more than to be read. */
export const HOSTILE = [
  '"><script>document.title="taken";alert(1)</script>',
  '</svg></title></desc></style></pre><script>alert(2)</script>',
  'javascript:alert(3)',
  ']]><img src=x onerror=alert(4)>',
  `' onload='alert(5)' style='background:url(http://127.0.0.1:9/x)`,
  '<svg/onload=alert(6)><use href="http://127.0.0.1:9/y"></use>',
  '<!-- --><base href="http://127.0.0.1:9/"><link rel=stylesheet href=z>',
  '&lt;script&gt;&#x22;&amp; @import url(http://127.0.0.1:9/w); }',
  '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/v">',
];

/** A session that has a hostile text wherever a text may stand. */
export function hostile(): Session {
  const text = (index: number): string => HOSTILE[index % HOSTILE.length] ?? '';
  return handMade({
    lines: HOSTILE.map((each, index) => ({
      ...{ kind: index % 3 === 0 ? 'repair' : index % 3 === 1 ? 'question' : 'value' },
      ...{ question: each, label: text(index + 1), answer: text(index + 2), wouldTell: text(index + 3), note: text(index + 4) },
      ...{ body: `${text(index + 5)}\n\n\`\`\`powershell\n${text(index + 6)}\n\`\`\``, park: index % 4 === 1, against: 'b' },
      confirms: [text(index)],
    })) as Parameters<typeof handMade>[0]['lines'],
    end: 'handover',
    ...{ result: text(0), next: text(1), case: text(2), intake: text(3), title: text(4) },
    causes: HOSTILE,
    looks: HOSTILE,
  });
}

/** The sessions a page is looked at for. */
export function sessions(): ReadonlyMap<string, Session> {
  const named = Object.entries(SITUATIONS).map(([name, walk]) => [name, walked(walk)] as const);
  return new Map([...named, ['synced', synced()], ['hostile', hostile()]]);
}

export function pagesOf(session: Session, lang: string): { readonly ticket: string; readonly transcript: string } {
  return {
    ticket: writeTicket(ticketOf(session, { ...INPUT, lang }), 'html'),
    transcript: writeTranscript(session, { lang, format: 'html' }),
  };
}
