import { removeSecrets } from '../../check/evidence/remove-secrets.ts';
import type { EvidenceItem } from '../../check/evidence/types.ts';
import { analyseTrace } from '../../check/trace/analyse-trace.ts';
import { traceRecords } from '../../check/trace/trace-records.ts';
import type { MadeLook } from '../../session/types.ts';
import { cleanLine } from '../../text/clean.ts';

/** Trace logs of evidence as one look: what they say of the syncs is kept, not the logs. */
export async function summariseLogs({
  look,
  items,
  signal,
}: {
  look: string;
  items: readonly EvidenceItem[];
  signal: AbortSignal;
}): Promise<MadeLook> {
  const sources = items.map(({ source, file, bytes, open }) => ({
    name: cleanLine(source === '' ? file : source),
    size: bytes,
    chunks: open!(),
  }));
  const summary = await analyseTrace(sources, { signal, progress: () => {} });
  const [first] = items;
  return {
    ...{ look, voice: 'shown', text: removeSecrets(JSON.stringify(traceRecords(summary))).text, whole: true },
    ...(first?.at === undefined ? {} : { looked: new Date(first.at).toISOString() }),
    ...(first?.where === undefined ? {} : { where: first.where }),
    place: { ...first?.place },
  };
}
