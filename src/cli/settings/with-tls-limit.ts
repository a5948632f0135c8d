import type { Look } from '../../flow/check-types.ts';
import type { Flow } from '../../flow/types.ts';

/**
 * The flow with this `limit` on every tls look: what is too far is known in a network, not by the author of a flow. `limit` as it is
 * written in `settings.yaml`; without one the flow itself.
 */
export function withTlsLimit(flow: Flow, limit: string | undefined): Flow {
  if (limit === undefined || flow.checks === undefined) return flow;
  const looks = [...flow.checks.looks].map(([id, look]) => [id, limited(look, limit)] as const);
  return { ...flow, checks: { ...flow.checks, looks: new Map(looks) } };
}

function limited(look: Look, limit: string): Look {
  const run = look.run.map((each) =>
    each.kind === 'tls' ? { ...each, params: new Map([...each.params, ['limit', limit]]) } : each,
  );
  return { ...look, run };
}
