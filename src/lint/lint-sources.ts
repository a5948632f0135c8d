import { sourceOf, TICKET_KEY } from '../flow/source-of.ts';
import type { Context } from './context.ts';

/** Where a flow names its sources, every `from` is one of them; each unknown one is said once, where it stands first. */
export function lintSources({ raw, flow, say }: Context): void {
  if (flow.sources.size === 0) return;
  const said = new Set<string>([TICKET_KEY]);
  const look = (keys: readonly string[], at: number) => {
    for (const key of keys) {
      if (said.has(key) || sourceOf(flow.sources, key) !== undefined) continue;
      said.add(key);
      say('unknown-source', at, { to: key }, () => flow.sources.keys());
    }
  };
  for (const cause of raw.causes.values()) look(cause.from, cause.at);
  for (const step of raw.all.values()) {
    look(step.from, step.at);
    for (const option of step.options.values()) look(option.from, option.at);
  }
}
