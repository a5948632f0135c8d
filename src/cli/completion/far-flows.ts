import { basename } from 'node:path';
import type { Files } from '../../terminal/ports.ts';
import { nodeSystem } from '../../terminal/system.ts';
import { flowFolders, flowsIn, isZipName } from '../flows/flow-folders.ts';
import { isFile } from '../flows/mount-zips.ts';
import { findSettings } from '../settings/find-settings.ts';

export interface FarAsked {
  /** What `--flows` names on the line being written, and `--home`. */
  readonly given: string | undefined;
  readonly home: string | undefined;
  readonly ownFlows: string;
}

/** The ids of every flow, also of those that the settings name and that lie in zips. A zip that is of no use has none. */
export async function farFlows({ given, home, ownFlows }: FarAsked): Promise<readonly string[]> {
  const system = nodeSystem();
  const { files, cwd } = system;
  const { settings } = await findSettings(system, home === undefined ? {} : { home });
  const ids: string[] = [];
  for (const place of flowFolders({ cwd, given, settings: settings.flows, ownFlows })) {
    if (isZipName(place) && isFile(files, place)) ids.push(...(await idsIn(files, place)));
    else ids.push(...flowsIn(files, [place]).map(({ id }) => id));
  }
  return ids;
}

async function idsIn(files: Files, zip: string): Promise<readonly string[]> {
  const { flowIdsInZip, LARGEST_FLOWS_ZIP } = await import('../flows/read-flows-zip.ts');
  try {
    return await flowIdsInZip(files.read(zip, LARGEST_FLOWS_ZIP), basename(zip).slice(0, -4));
  } catch {
    return [];
  }
}
