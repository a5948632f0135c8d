import type { Look, LookKind, LookPlace } from '../../../src/flow/check-types.ts';
import type { ValueKind } from '../../../src/flow/types.ts';
import type { CleanText } from '../../../src/text/clean.ts';

interface LookSketch {
  readonly id: string;
  readonly where?: LookPlace;
  readonly run: readonly (readonly [LookKind, Readonly<Record<string, string>>])[];
}

/** A flow with no more than the collector looks at. */
export function sampleFlow(
  looks: readonly LookSketch[],
  values: Readonly<Record<string, ValueKind>> = { mailbox: 'email', cas: 'host' },
) {
  return {
    id: 'sample-flow',
    version: 3,
    hash: '0123456789abcdef'.repeat(4),
    values: new Map(Object.entries(values).map(([id, kind]) => [id, { kind }])),
    checks: { looks: new Map(looks.map((look) => [look.id, sampleLook(look)])), checks: new Map() },
  };
}

export const SAMPLE_TEXTS = {
  title: 'Exemple : l’appareil n’est pas découvert' as CleanText,
  values: new Map([
    ['mailbox', { label: 'Adresse de la boîte aux lettres' as CleanText, example: 'adèle@contoso.com' as CleanText }],
    ['cas', { label: 'Serveur d’accès client' as CleanText, example: undefined }],
  ]),
};

function sampleLook({ id, where = 'here', run }: LookSketch): Look {
  return {
    id,
    run: run.map(([kind, params]) => ({ kind, params: new Map(Object.entries(params)), when: new Map() })),
    accepts: [],
    where,
    reads: ['format-list'],
    takes: undefined,
    limit: 60_000,
    fresh: 3_600_000,
    values: [],
  };
}

/** A look of every kind, some in several ways. */
export function everyKind() {
  return sampleFlow([
    {
      id: 'mailbox',
      where: 'exchange-shell',
      run: [['powershell', { command: 'Get-Mailbox -Identity {mailbox} | Format-List *' }]],
    },
    {
      id: 'devices',
      where: 'exchange-shell',
      run: [
        ['powershell', { command: 'Get-ActiveSyncDeviceStatistics -Mailbox {mailbox} | Format-List' }],
        ['powershell', { command: 'Get-NoSuchStatistics -Mailbox {mailbox} | Format-List' }],
      ],
    },
    {
      id: 'licence',
      where: 'graph',
      run: [['powershell', { command: "Invoke-MgGraphRequest -Uri ('/v1.0/users/' + {mailbox})" }]],
    },
    { id: 'said', run: [['powershell', { command: '{mailbox}' }]] },
    { id: 'throws', run: [['powershell', { command: "'before'; throw 'broken'" }]] },
    { id: 'distance', run: [['tls', { host: '{cas}:443', times: '2', timeout: '2s', protocols: '1.2,1.3' }]] },
    { id: 'probe', run: [['http', { url: 'https://{cas}/x', method: 'OPTIONS' }]] },
    { id: 'name', run: [['dns', { name: 'autodiscover.{cas}' }]] },
    { id: 'service', run: [['service', { name: 'WIEC' }]] },
    { id: 'events', run: [['events', { log: 'System', source: 'Service Control Manager', ids: '7000,7041', within: '7d' }]] },
    { id: 'configuration', run: [['xml', { path: '%ARIANE_TEST_DATA%/Configuration.xml' }]] },
    { id: 'logs', run: [['log', { path: '%ARIANE_TEST_DATA%/Connector*.log;%ARIANE_TEST_DATA%/*.svclog' }]] },
    { id: 'due', run: [['clock', { every: '2h' }]] },
  ]);
}
