import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exportReport } from '../../src/report/export-report.ts';
import { handMade } from './hand-made.ts';

const session = handMade({ lines: [{ kind: 'question', question: 'Q?', label: 'Broken' }], end: 'handover' });
const order = {
  what: 'ticket',
  format: 'md',
  profile: 'own',
  lang: 'en',
  now: Date.UTC(2026, 10, 22),
  version: '0.1.0',
} as const;

describe('exportReport', () => {
  it.each(['docx', '__proto__', ''])('refuses format "%s" and names those there are', (format) => {
    const exported = exportReport(session, { ...order, format });
    expect(exported).toMatchObject({ ok: false, code: 'format' });
    expect(exported.ok || exported.message).toContain('md, txt');
  });

  it.each(['jira', 'servicenow'] as const)('a %s ticket names the Markdown transcript, which is a file beside it', (format) => {
    const ticket = exportReport(session, { ...order, format });
    const transcript = exportReport(session, { ...order, format: 'md', what: 'transcript' });
    if (!ticket.ok || !transcript.ok) throw new Error('refused');
    expect(ticket.text).toContain(createHash('sha256').update(transcript.text, 'utf8').digest('hex'));
  });

  it.each(['md', 'txt', 'json', 'html'] as const)('names the %s transcript by the SHA-256 of the bytes it exports', (format) => {
    const ticket = exportReport(session, { ...order, format });
    const transcript = exportReport(session, { ...order, format, what: 'transcript', now: 0 });
    if (!ticket.ok || !transcript.ok) throw new Error('refused');
    expect(ticket.text).toContain(createHash('sha256').update(transcript.text, 'utf8').digest('hex'));
    expect(ticket.text).toContain(`transcript.${format}`);
  });

  it('says in a ticket for the own eyes that nothing is hidden', () => {
    const exported = exportReport(session, order);
    expect(exported.ok && exported.text).toContain('names and addresses are not hidden');
  });
});
