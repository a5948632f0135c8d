import type { Checks } from '../../flow/check-types.ts';
import type { FlowText } from '../../flow/text-types.ts';
import type { ValueId, ValueKind } from '../../flow/types.ts';
import type { Lang } from '../../text/lang.ts';

/** What of a flow the collector needs; a `Flow` with checks is one. */
export interface CollectedFlow {
  readonly id: string;
  readonly version: number;
  /** SHA-256, hex. */
  readonly hash: string;
  readonly values: ReadonlyMap<ValueId, { readonly kind: ValueKind }>;
  readonly checks: Checks;
}

/** `texts`: the flow's words in `lang`, or in its base language. `version`: Ariane's own. */
export interface CollectorOrder {
  readonly flow: CollectedFlow;
  readonly texts: Pick<FlowText, 'title' | 'values'>;
  readonly lang: Lang;
  readonly version: string;
}
