import type { LookKind, OutputFormat } from './check-types.ts';

export interface KindShape {
  /** What the short form stands for: `tls: "{cas}:443"`. */
  readonly main: string;
  readonly more: readonly string[];
  /** What its output is, unless `reads` says otherwise. */
  readonly reads: readonly OutputFormat[];
}

/** What each kind of looking may be told (format.md leaves it to the kinds). The guide for authors is made from this. */
export const LOOK_SHAPES: Readonly<Record<LookKind, KindShape>> = {
  powershell: { main: 'command', more: [], reads: ['format-list', 'json'] },
  tls: { main: 'host', more: ['port', 'times', 'limit', 'timeout', 'protocols', 'issuer'], reads: ['json'] },
  http: { main: 'url', more: ['method', 'redirects', 'accept', 'user-agent', 'timeout'], reads: ['json'] },
  dns: { main: 'name', more: ['type', 'server', 'timeout'], reads: ['json'] },
  service: { main: 'name', more: [], reads: ['format-list', 'json'] },
  events: { main: 'log', more: ['source', 'ids', 'within'], reads: ['format-list', 'json'] },
  xml: { main: 'path', more: ['unc'], reads: ['xml'] },
  log: { main: 'path', more: [], reads: ['trace-log', 'json'] },
  clock: { main: 'every', more: ['from'], reads: ['json'] },
};
