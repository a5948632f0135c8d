import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsOf } from '../../../src/report/open-questions.ts';
import { applyCommand } from '../../../src/session/apply-command.ts';
import { sessionOf, walksOfConnector } from '../../flows/connector.ts';
import { arbitraryGuide } from '../../support/arbitrary-flow.ts';
import { deeds, walked } from '../../support/arbitrary-session.ts';
import { NOW, reopened, standOf, ticketData, WHOLE_FORMATS } from './opened.ts';

describe('exported and opened, a session', () => {
  it.each(walksOfConnector())('of the connector stands at the same step in every format: $name', ({ walk }) => {
    const session = sessionOf(walk);
    for (const format of WHOLE_FORMATS) {
      const opened = reopened(session, { format });
      expect(standOf(opened)).toEqual(standOf(session));
      expect(ticketData(opened)).toEqual(ticketData(session));
    }
  });

  it('of any flow stands at the same step, whatever was done in it', () => {
    fc.assert(
      fc.property(arbitraryGuide, deeds, fc.constantFrom(...WHOLE_FORMATS), (guide, list, format) => {
        const session = walked(guide, list);
        const opened = reopened(session, { format });
        expect(standOf(opened)).toEqual(standOf(session));
        expect(ticketData(opened)).toEqual(ticketData(session));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what was said of the things its ticket must carry', () => {
    const { walk } = walksOfConnector().find(({ walk: each }) => each.end === 'support')!;
    const session = sessionOf(walk);
    const [need] = needsOf(session);
    const said = applyCommand(session, { do: 'need', need: need!, has: false, text: 'nobody on site until Monday' }, NOW);
    if (!said.ok) throw new Error(said.message);
    for (const format of WHOLE_FORMATS) {
      const opened = reopened(said.session, { format });
      expect(opened.needs.get(need!)).toMatchObject({ has: false, text: 'nobody on site until Monday' });
      expect(ticketData(opened)).toEqual(ticketData(said.session));
    }
  });

  it('comes out the same again when it is opened a second time', () => {
    fc.assert(
      fc.property(arbitraryGuide, deeds, (guide, list) => {
        const once = reopened(walked(guide, list), { format: 'md' });
        const twice = reopened(once, { format: 'txt' });
        expect(standOf(twice)).toEqual(standOf(once));
        expect(twice.notes.map(({ text }) => text).sort()).toEqual(once.notes.map(({ text }) => text).sort());
      }),
      { numRuns: 40 },
    );
  });
});
