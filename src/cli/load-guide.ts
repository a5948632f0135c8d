import { compileFlow } from '../machine/compile-flow.ts';
import type { Guide } from '../session/types.ts';
import type { Lang } from '../text/lang.ts';
import type { Context } from './context.ts';
import { guideCache } from './guide-cache.ts';
import { withTlsLimit } from './settings/with-tls-limit.ts';

export interface GuideAsked {
  readonly dir: string;
  /** Only these languages are read besides the base; without them all. */
  readonly langs?: readonly Lang[] | undefined;
  /** The home, for what was read of this very flow before; without it nothing is looked for or kept. */
  readonly home?: string | undefined;
  /** Looks are made by it, here or where a script runs: this person's own limits count. Never for what an author publishes. */
  readonly forLooks?: true;
}

// Filled in by the build: what reads flows, by the hash of its sources. Run from the sources nothing is taken for the same.
declare const ARIANE_READER: string | undefined;

// Long after the first frame; a program that is done before simply keeps nothing.
const LATER = 300;

/** Reads, looks over and compiles the flow in `dir`. Raises `UserError` (3) with every diagnostic where the flow cannot start. */
export async function loadGuide(context: Context, { dir, langs, home, forLooks }: GuideAsked): Promise<Guide> {
  const { files } = context.system;
  const version = typeof ARIANE_READER === 'string' ? ARIANE_READER : `${Date.now()}`;
  const cache = home === undefined ? undefined : guideCache({ files, dir, langs, folder: `${home}/cache/flows`, version });
  // Our own flows were read once when Ariane was built, with every language.
  const own = guideCache({ files, dir, langs: undefined, folder: `${context.ownFlows}/../dist/flows`, version });
  const kept = own?.read() ?? cache?.read();
  const tlsLimit = forLooks ? context.settings.tlsLimit : undefined;
  if (kept !== undefined)
    return { machine: compileFlow(withTlsLimit(kept.flow, tlsLimit), { lefts: kept.lefts }), texts: kept.texts };
  const { readGuide } = await import('./read-guide.ts');
  const sound = await readGuide(context, { dir, langs });
  const machine = compileFlow(withTlsLimit(sound.flow, tlsLimit));
  if (cache !== undefined) setTimeout(() => cache.keep({ ...sound, lefts: machine.lefts() }), LATER).unref();
  return { machine, texts: sound.texts };
}
