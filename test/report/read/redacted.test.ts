import { describe, expect, it } from 'vitest';
import { VALUE_KINDS, type ValueKind } from '../../../src/flow/types.ts';
import { NO_NAMES } from '../../../src/redact/names-file.ts';
import { Redaction } from '../../../src/redact/redaction.ts';
import type { Profile } from '../../../src/redact/types.ts';
import { causesOf } from '../../../src/session/causes-of.ts';
import { hiddenValues } from '../../../src/session/hidden-values.ts';
import type { Session } from '../../../src/session/types.ts';
import { sessionOf, walksOfConnector } from '../../flows/connector.ts';
import { guideFrom } from '../../support/arbitrary-flow.ts';
import { walk } from '../../support/walk.ts';
import { reopened, WHOLE_FORMATS } from './opened.ts';

const redacted = (session: Session, profile: Profile): Session =>
  new Redaction({
    ...{ session, profile, vocabulary: new Set<string>(), local: { hosts: [], accounts: [] } },
    stored: NO_NAMES,
  }).session();

const VALUES: Readonly<Record<ValueKind, string>> = {
  upn: 'adele@contoso.com',
  email: 'Adele.Vance@contoso.com',
  host: 'mail1.contoso.com',
  ip: '10.1.2.3',
  guid: '3f6d0c52-1111-2222-3333-444455556666',
  build: '14.3.123.4',
  datetime: '2016-08-04T08:12Z',
  number: '21',
  text: 'adele@contoso.com on mail1.contoso.com (10.1.2.3)',
};
const everyKind = guideFrom(
  JSON.stringify({
    ...{ flow: 'random', version: 1, base: 'fr', start: VALUE_KINDS[0] },
    values: Object.fromEntries(VALUE_KINDS.map((kind) => [kind, { kind }])),
    steps: {
      ...Object.fromEntries(VALUE_KINDS.map((kind, at) => [kind, { asks: kind, go: VALUE_KINDS[at + 1] ?? 'known' }])),
      known: { end: 'advice' },
    },
  }),
);

describe.each(['vendor', 'public'] as const)('a transcript for profile %s', (profile) => {
  it('is gone on from with every kind of value hidden', () => {
    let walking = walk(everyKind);
    for (const kind of VALUE_KINDS) walking = walking.answer(kind, VALUES[kind]);
    for (const format of WHOLE_FORMATS) {
      const opened = reopened(redacted(walking.session, profile), { format, profile });
      expect(opened.stopped).toBeUndefined();
      expect(opened.path).toHaveLength(VALUE_KINDS.length);
      expect(JSON.stringify(opened.entries)).not.toMatch(/adele|vance|contoso|mail1|10\.1\.2\.3/i);
      expect(hiddenValues(opened, ['upn', 'email', 'host', 'ip', 'text'])).toHaveLength(5);
      expect(hiddenValues(opened, ['build', 'datetime', 'number'])).toEqual([]);
      // A vendor needs ids of directories and tenants.
      expect(hiddenValues(opened, ['guid'])).toHaveLength(profile === 'public' ? 1 : 0);
    }
  });

  it.each(walksOfConnector())('leads to the same step and the same causes: $name', ({ walk: answers }) => {
    const session = sessionOf(answers);
    const opened = reopened(redacted(session, profile), { format: 'md', profile });
    expect(opened.place.key).toBe(session.place.key);
    expect(causesOf(opened)).toEqual(causesOf(session));
  });
});
