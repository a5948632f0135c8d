import type { Said, Walk } from './walked.ts';

const told = { voice: 'told' } as const;
const shown = { voice: 'shown' } as const;

const toLicence: readonly Said[] = [
  ['sending', 'stuck', told],
  ['who', 'adele@contoso.com'],
  ['version', 'old'],
  ['reachable', 'answers', shown],
];

const toPhone: readonly Said[] = [
  ['still-supported', 'go-on'],
  ['what-is-wrong', 'missing-phone', told],
  ['involved', 'own-servers', told],
  ['scope', 'one', told],
  ['who', 'adele@contoso.com', told],
  ['login', 'adele@contoso.com', told],
  ['device-listed', 'missing'],
  ['known', 'shown', shown],
  ['first-seen', '2016-08-04T08:12Z', shown],
  ['console', 'admin-centre', told],
  ['sync-date', '2016-08-05 10:00', told],
  ['sync-done', 'completed', told],
];

const smtp: readonly Said[] = [
  ['smtp', 'different'],
  ['fix-smtp', 'done', told],
  ['resynced', 'completed', { voice: 'told', wait: 130 }],
  ['look-now', 'missing'],
];

const asked = { since: '2016-08-04', worked: 'oui, d’autres téléphones en juillet', changed: 'connecteur redémarré le 3 août' };

/** The situations a ticket is read in. */
export const SITUATIONS: Readonly<Record<string, Walk>> = {
  'small-nothing-wrong': { flow: 'small', answers: [['sending', 'sends']] },
  'small-just-begun': { flow: 'small', answers: [] },
  'small-fixed': {
    flow: 'small',
    answers: [
      ...toLicence,
      ['licence', 'unlicensed'],
      ['assign-licence', 'done'],
      ['reachable', 'answers'],
      ['sending-again', 'sends', { wait: 121 }],
    ],
    intake: { impact: 'une personne, les autres envoient', since: '2026-11-20' },
  },
  'small-looked-too-early': {
    flow: 'small',
    answers: [
      ...toLicence,
      ['licence', 'unlicensed'],
      ['assign-licence', 'done'],
      ['reachable', 'answers'],
      ['sending-again', 'stuck'],
    ],
  },
  'small-not-mine': {
    flow: 'small',
    answers: [...toLicence, ['licence', 'unlicensed', told], ['assign-licence', 'not-mine']],
    case: 'INC0012345',
  },
  'small-everything-open': {
    flow: 'small',
    where: 'customer',
    answers: [
      ['sending', 'unknown'],
      ['who', 'unknown'],
      ['version', 'unknown'],
      ['reachable', 'unknown'],
      ['licence', 'unknown'],
      ['profile', 'unknown'],
    ],
  },
  'small-contradiction': {
    flow: 'small',
    answers: [
      ...toLicence,
      ['licence', 'licensed', { voice: 'told', against: 'unlicensed', note: 'lue au téléphone', tell: 'je rappelle demain' }],
    ],
  },
  'gate-what-instead': { flow: 'exchange-connector', answers: [['still-supported', 'instead']] },
  'phone-stopped-in-the-middle': { flow: 'exchange-connector', answers: toPhone.slice(0, 8), case: 'INC0012345' },
  'phone-to-support': {
    flow: 'exchange-connector',
    case: 'INC0012345',
    intake: asked,
    answers: [
      ...toPhone,
      ['licence', 'licensed', { voice: 'told', against: 'unlicensed', note: 'lu au téléphone, Adèle n’était pas sûre' }],
      ...smtp,
      ['dedicated', 'own'],
      ['cas-name', 'mail1.contoso.com'],
      ['cas-version', 'e2010'],
      ['mixed', 'both'],
      ['mailbox-server', 'unknown'],
      ['targeted', 'inside'],
      ['notification', 'given'],
      ['rights', 'unknown'],
      ['cas-near', 'near'],
      ['access-state', 'unknown'],
    ],
  },
  'phone-no-sync': {
    flow: 'exchange-connector',
    answers: [
      ...toPhone.slice(0, 11),
      ['sync-done', 'started', told],
      ['exceptions', 'exceptions', told],
      ['notification', 'given'],
      ['rights', 'enough'],
      ['cas-near', 'near'],
    ],
    intake: { impact: 'Toute l’agence : 40 personnes, webmail possible' },
  },
  'phone-licence-not-mine': {
    flow: 'exchange-connector',
    answers: [...toPhone, ['licence', 'unlicensed'], ['assign-licence', 'not-mine']],
  },
};
