import { basename, join, resolve } from 'node:path';
import { meant } from '../flow/meant.ts';
import type { Context } from './context.ts';
import { commandNames, short } from './explain-wrong.ts';
import { chooseTwin, type Twins } from './flows/choose-twin.ts';
import { UserError } from './user-error.ts';

/** What an id of a flow looks like: the name of its folder. */
export const FLOW_ID = /^[a-z][a-z0-9-]{0,99}$/;

/** Where flows are looked for, in order: `--flows`, those of the settings, `./flows`, beside the program (cli.md). */
export function flowFolders({ flags, settings, system, ownFlows, words }: Context): readonly string[] {
  const folders: string[] = [];
  if (flags.flows !== undefined) {
    const dir = resolve(system.cwd, flags.flows);
    if (flags.flows.includes('\0') || !system.files.exists(dir)) throw new UserError(words.noFolder(short(flags.flows)));
    folders.push(dir);
  }
  // What is not there now (a stick, a share) may be tomorrow: `ariane settings` says so, nothing else stops for it.
  folders.push(...settings.flows, join(system.cwd, 'flows'), ownFlows);
  return [...new Set(folders)];
}

/** Every flow there is, in the order of the places; of one id the first is the one that is taken. */
export function allFlows(context: Context): readonly { readonly id: string; readonly dir: string }[] {
  const { files } = context.system;
  return flowFolders(context).flatMap((folder) => {
    if (!files.exists(folder)) return [];
    let entries: ReturnType<typeof files.list>;
    try {
      entries = files.list(folder);
    } catch {
      return []; // Not readable: as good as not there.
    }
    return entries
      .filter(({ name, kind }) => kind !== 'file' && FLOW_ID.test(name) && files.exists(join(folder, name, 'flow.yaml')))
      .map(({ name }) => ({ id: name, dir: join(folder, name) }));
  });
}

/** Every flow that can be found by its id, the first of each id counting. */
export function listFlows(context: Context): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, dir } of allFlows(context)) if (!found.has(id)) found.set(id, dir);
  return found;
}

/**
 * The folder of the flow named on the command line, or by a session: an id, or a folder; of several flows of one id the one that
 * `chooseTwin` takes. Raises `UserError` with what was probably meant.
 */
export function findFlow(context: Context, named: string, which: Omit<Twins, 'dirs'> = {}): string {
  const { system, words } = context;
  const { files, cwd } = system;
  const isPath = /[/\\]/.test(named) || named.startsWith('.');
  if (!isPath && FLOW_ID.test(named)) {
    const dirs = flowFolders(context).map((each) => join(each, named));
    const there = dirs.filter((dir) => files.exists(join(dir, 'flow.yaml')));
    if (there.length > 1) return chooseTwin(context, { dirs: there, ...which });
    if (there[0] !== undefined) return there[0];
  }
  const folder = resolve(cwd, named);
  if (!named.includes('\0') && files.exists(join(folder, 'flow.yaml'))) return folder;
  if (isPath) {
    throw new UserError(words.noFolder(short(join(named, 'flow.yaml'))), { hint: words.seeHelp });
  }
  const ids = [...listFlows(context).keys()];
  const near = meant(named, [...ids, ...commandNames()]);
  throw new UserError(words.unknownFlow(short(named)), {
    hint: near ? words.didYouMean(near) : ids.length === 0 ? words.looked(flowFolders(context)) : words.flowsAre(ids),
  });
}

/** A folder of a flow as `flow lint DIR` takes it: a folder, or an id. */
export function findFlowFolder(context: Context, named: string): string {
  const folder = resolve(context.system.cwd, named);
  if (!named.includes('\0') && context.system.files.exists(folder) && basename(folder) !== '') return folder;
  return findFlow(context, named);
}
