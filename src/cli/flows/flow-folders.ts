import { join, resolve } from 'node:path';
import type { Files } from '../../terminal/ports.ts';

/** What an id of a flow looks like: the name of its folder. */
export const FLOW_ID = /^[a-z][a-z0-9-]{0,99}$/;

/** What says where flows are looked for. A Tab asks with the same four as a command. */
export interface Whereabouts {
  readonly cwd: string;
  /** What `--flows` names. */
  readonly given: string | undefined;
  /** Those of the settings, absolute. */
  readonly settings: readonly string[];
  /** Beside the program. */
  readonly ownFlows: string;
}

export interface FoundFlow {
  readonly id: string;
  readonly dir: string;
}

/** The places that somebody named, each of which may be a folder or a zip of flows. */
export function namedPlaces({ cwd, given, settings }: Whereabouts): readonly string[] {
  return [...new Set([...(given === undefined ? [] : [resolve(cwd, given)]), ...settings])];
}

/** Whether a place is a zip, if it is a file. */
export function isZipName(path: string): boolean {
  return /\.zip$/i.test(path);
}

/** Where flows are looked for, in order: `--flows`, those of the settings, `./flows`, beside the program (cli.md). */
export function flowFolders(where: Whereabouts): readonly string[] {
  return [...new Set([...namedPlaces(where), join(where.cwd, 'flows'), where.ownFlows])];
}

/** Every flow that lies in these folders, in their order. A folder that is not there, or may not be read, has none. */
export function flowsIn(files: Files, folders: readonly string[]): readonly FoundFlow[] {
  return folders.flatMap((folder) =>
    entriesOf(files, folder)
      .filter(({ name, kind }) => kind !== 'file' && FLOW_ID.test(name) && files.exists(join(folder, name, 'flow.yaml')))
      .map(({ name }) => ({ id: name, dir: join(folder, name) })),
  );
}

function entriesOf(files: Files, folder: string): ReturnType<Files['list']> {
  try {
    return files.list(folder);
  } catch {
    return [];
  }
}
