import { describe, expect, it } from 'vitest';
import type { ValueKind } from '../../src/flow/types.ts';
import { exportReport } from '../../src/report/export-report.ts';
import { guideOf, type Said, type Walk, walked } from './walked.ts';

const VALUES: Readonly<Record<ValueKind, string>> = {
  upn: 'adele@contoso.com',
  email: 'adele@contoso.com',
  host: 'mail1.contoso.com',
  ip: '10.0.0.4',
  guid: '3f6d0c52-1111-2222-3333-444455556666',
  build: '14.3.123.4',
  datetime: '2016-08-04T08:12Z',
  number: '21',
  text: 'some words',
};

/** Every walk the flow's own machine makes, with every value typed. */
function walksOf(flow: Walk['flow']): Walk[] {
  const { machine } = guideOf(flow);
  return machine.walks().map((way) => ({
    flow,
    answers: way.map(({ step, answer }): Said => {
      const at = machine.flow.all.get(step);
      const kind = at?.kind === 'value' ? machine.flow.values.get(at.asks)?.kind : undefined;
      return [step, answer === 'given' && kind !== undefined ? VALUES[kind] : answer];
    }),
  }));
}

describe.each(['small', 'exchange-connector'] as const)('every walk of %s', (flow) => {
  it('leaves a ticket that fits, keeps what is asked, where it stands and the dated list, and hides no part silently', {
    timeout: 300_000,
  }, () => {
    for (const walk of walksOf(flow)) {
      const session = walked(walk);
      for (const lang of ['fr', 'en']) {
        for (const format of ['md', 'txt']) {
          const ticket = exportReport(session, {
            what: 'ticket',
            format,
            profile: 'own',
            lang,
            now: Date.UTC(2026, 10, 23),
            version: '0.1.0',
          });
          if (!ticket.ok) throw new Error(ticket.message);
          expect(ticket.text.length).toBeLessThanOrEqual(3500);
          expect(ticket.text).toMatch(lang === 'fr' ? /Demande/u : /Asked of you/u);
          expect(ticket.text).not.toMatch(/\{[a-z][a-z-]*\}|undefined|\[object/u);
        }
      }
    }
  });
});
