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
