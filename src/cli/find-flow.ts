import { basename, dirname, join, resolve } from 'node:path';
import { meant } from '../flow/meant.ts';
import { mountedFiles } from '../terminal/mounted-files.ts';
import type { Files } from '../terminal/ports.ts';
import type { Context } from './context.ts';
import { commandNames, short } from './explain-wrong.ts';
import { chooseTwin, type Twins } from './flows/choose-twin.ts';
import { FLOW_ID, type FoundFlow, flowsIn, isZipName } from './flows/flow-folders.ts';
import { badPlace } from './flows/flow-places.ts';
import { isFile, mountZips } from './flows/mount-zips.ts';
import { shownDir } from './flows/shown-dir.ts';
import { FLOWS_WORDS } from './flows/words.ts';
import { typedWithFlows } from './typed-command.ts';
import { UserError } from './user-error.ts';

/** Every flow there is, in the order of the places; of one id the first is the one that is taken. */
export async function allFlows({ places, system }: Context): Promise<readonly FoundFlow[]> {
  return flowsIn(system.files, await places.folders());
}

/** The folders of every id there is, in the order of the places. */
export async function flowsById(context: Context): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (const { id, dir } of await allFlows(context)) found.set(id, [...(found.get(id) ?? []), dir]);
  return found;
}

/** The folder of the flow with this id, and of several the one `chooseTwin` takes; undefined where there is none. */
export async function flowOfId(
  context: Context,
  { id, ...which }: { id: string } & Omit<Twins, 'dirs'>,
): Promise<string | undefined> {
  // An id that is none, as a transcript may hold one, never becomes part of a path.
  if (!FLOW_ID.test(id)) return undefined;
  const { files } = context.system;
  const dirs = (await context.places.folders()).map((each) => join(each, id));
  const there = dirs.filter((dir) => files.exists(join(dir, 'flow.yaml')));
  return there.length > 1 ? chooseTwin(context, { dirs: there, ...which }) : there[0];
}

/**
 * The folder of the flow named on the command line, or by a session: an id, or a folder. Raises `UserError` with what was probably
 * meant.
 */
export async function findFlow(context: Context, named: string, which: Omit<Twins, 'dirs'> = {}): Promise<string> {
  const { system, words, places } = context;
  const { files, cwd } = system;
  const folder = resolve(cwd, named);
  const isFlow = () => !named.includes('\0') && files.exists(join(folder, 'flow.yaml'));
  const isPath = /[/\\]/.test(named) || named.startsWith('.');
  // What lies on the disk needs no look into zips.
  if (isPath && isFlow()) return folder;
  const found = isPath ? undefined : await flowOfId(context, { id: named, ...which });
  if (found !== undefined) return found;
  const folders = await places.folders();
  if (isFlow()) return folder;
  const zip = zipIn(files, folder);
  if (zip !== undefined) throw await zipNamed(context, { named, folder, zip });
  if (isPath) throw new UserError(words.noFolder(short(join(named, 'flow.yaml'))), { hint: words.seeHelp });
  const ids = [...(await flowsById(context)).keys()];
  const near = meant(named, [...ids, ...commandNames()]);
  throw new UserError(words.unknownFlow(short(named)), {
    hint: near ? words.didYouMean(near) : ids.length === 0 ? words.looked(folders) : words.flowsAre(ids),
  });
}

/** A folder of a flow as `flow lint DIR` takes it: a folder, or an id. */
export async function findFlowFolder(context: Context, named: string): Promise<string> {
  const { cwd, files } = context.system;
  const folder = resolve(cwd, named);
  const isThere = !named.includes('\0') && files.exists(folder) && basename(folder) !== '';
  return isThere && zipIn(files, folder) === undefined ? folder : findFlow(context, named);
}

/** The zip a path names or goes into. */
function zipIn(files: Files, path: string): string | undefined {
  if (isZipName(path) && isFile(files, path)) return path;
  return dirname(path) === path ? undefined : zipIn(files, dirname(path));
}

/** A zip, or a folder in one, was given for a flow: what lies in it, and how that is given. */
async function zipNamed(
  context: Context,
  { named, folder, zip }: { named: string; folder: string; zip: string },
): Promise<UserError> {
  const { system, words, lang } = context;
  const mounted = mountedFiles(system.files);
  const problem = (await mountZips(mounted, [zip])).get(zip);
  if (problem !== undefined) return badPlace(zip, { problem, words, lang });
  const ids = flowsIn(mounted.files, [zip]).map(({ id }) => id);
  const id = ids.find((each) => folder === join(zip, each)) ?? ids[0]!;
  const flows = shownDir(zip, system.cwd);
  return new UserError(FLOWS_WORDS[lang].flowsOfZip(short(flows), ids), {
    hint: typedWithFlows(context, { flows, instead: { word: named, by: id } }),
  });
}
