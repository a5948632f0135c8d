import { posix } from 'node:path';
import type { Limits, StoredFile } from '../../check/evidence/evidence-store.ts';
import { openZip } from '../../check/evidence/open-zip.ts';
import { EvidenceError } from '../../check/evidence/types.ts';
import type { MemoryFile } from '../../terminal/mounted-files.ts';
import { FLOW_ID } from './flow-folders.ts';

// The connector is 620 files and 3 MB; a hundred such flows are more than anybody zips.
export const LARGEST_FLOWS_ZIP = 50_000_000;
const LIMITS: Limits = { files: 20_000, each: 16_000_000, all: 200_000_000 };

export interface FlowsZip {
  /** By `<id>/<path in the flow>`. */
  readonly files: ReadonlyMap<string, MemoryFile>;
  /** What flows are called in it whose name is no id, which are left out. */
  readonly misnamed: readonly string[];
}

/**
 * The flows of a zip, in memory, however deep the zip holds them (a folder of flows, one flow, what GitHub makes of a repository).
 * `name` is the zip's own without its ending: that of a flow that lies at its very top. Throws `EvidenceError` for a zip that cannot be
 * relied on.
 */
export async function readFlowsZip(bytes: Uint8Array, name: string): Promise<FlowsZip> {
  const stored = await openZip(bytes, LIMITS);
  const files = new Map<string, MemoryFile>();
  const { flows, misnamed } = flowsOf(stored, name);
  let all = 0;
  for (const [id, folder] of flows) {
    const below = folder === '.' ? '' : `${folder}/`;
    for (const file of stored) {
      if (!file.name.startsWith(below)) continue;
      const content = await inflated(file);
      all += content.length;
      if (all > LIMITS.all) throw new EvidenceError('too-big', file.name);
      files.set(`${id}/${file.name.slice(below.length)}`, { bytes: content, changed: file.changed ?? 0 });
    }
  }
  return { files, misnamed };
}

/** The ids of a zip's flows, told from the names in it alone: a Tab has no time to inflate anything. Throws as `readFlowsZip` does. */
export async function flowIdsInZip(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  return [...flowsOf(await openZip(bytes, LIMITS), name).flows.keys()];
}

/** The folders of flows nearest to the top, by id, those in a folder `flows` before others: a repository holds examples, too. */
function flowsOf(
  stored: readonly StoredFile[],
  name: string,
): { readonly flows: ReadonlyMap<string, string>; readonly misnamed: readonly string[] } {
  const folders = stored.filter((file) => posix.basename(file.name) === 'flow.yaml').map((file) => posix.dirname(file.name));
  const depth = (folder: string) => (folder === '.' ? 0 : folder.split('/').length);
  const least = Math.min(...folders.map(depth));
  const near = folders.filter((folder) => depth(folder) === least);
  const proper = near.filter((folder) => posix.basename(posix.dirname(folder)) === 'flows');
  const flows = new Map<string, string>();
  const misnamed: string[] = [];
  for (const folder of proper.length > 0 ? proper : near) {
    const named = folder === '.' ? name : posix.basename(folder);
    const id = idOf(named);
    if (id === undefined) misnamed.push(named);
    else if (!flows.has(id)) flows.set(id, folder);
  }
  return { flows, misnamed };
}

/** The id a name stands for: `Printer (1)` is what a browser makes of a second `Printer.zip`. */
function idOf(name: string): string | undefined {
  const id = name.replace(/ ?\(\d+\)$/, '').toLowerCase();
  return FLOW_ID.test(id) ? id : undefined;
}

async function inflated(file: StoredFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}
