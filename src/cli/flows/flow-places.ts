import { basename, resolve } from 'node:path';
import type { MountedFiles } from '../../terminal/mounted-files.ts';
import { cleanLine } from '../../text/clean.ts';
import type { OwnLang } from '../../text/lang.ts';
import { short } from '../explain-wrong.ts';
import { UserError } from '../user-error.ts';
import type { CliWords } from '../words.ts';
import { flowFolders, namedPlaces, type Whereabouts } from './flow-folders.ts';
import { mountZips, type PlaceProblem } from './mount-zips.ts';
import { FLOWS_WORDS, placeWords } from './words.ts';

/** Where this run looks for flows. Zips are read once, and not before somebody asks. */
export interface FlowPlaces {
  /** What `--flows` names, absolute: a flow in there is meant, whatever else there is. */
  readonly given: string | undefined;
  /**
   * The folders flows are looked for in, in order; each zip among them stands for one from now on. Raises `UserError` where `--flows`
   * is of no use; a place of the settings that is none is said, once, and done without.
   */
  folders(): Promise<readonly string[]>;
  /** The places somebody named that are of no use, and why. */
  problems(): Promise<ReadonlyMap<string, PlaceProblem>>;
  /** Whether a path lies in one of the zips. */
  isZipped(path: string): boolean;
}

interface Asked {
  readonly mounted: MountedFiles;
  readonly where: Whereabouts;
  readonly words: CliWords;
  readonly lang: OwnLang;
  /** What shows the settings. */
  readonly settingsCommand: string;
  /** To standard error. */
  readonly err: (line: string) => void;
}

export function flowPlaces({ mounted, where, words, lang, settingsCommand, err }: Asked): FlowPlaces {
  const { given: named, cwd } = where;
  const given = named === undefined ? undefined : resolve(cwd, named);
  let found: Promise<ReadonlyMap<string, PlaceProblem>> | undefined;
  let isSaid = false;
  const problems = () => {
    found ??= mountZips(mounted, namedPlaces(where));
    return found;
  };
  return {
    given,
    problems,
    isZipped: mounted.holds,
    folders: async () => {
      if (named !== undefined && given !== undefined && (named.includes('\0') || !mounted.files.exists(given)))
        throw new UserError(words.noFolder(short(named)));
      for (const [path, problem] of await problems()) {
        if (path === given) throw badPlace(path, { problem, words, lang });
        if (!isSaid)
          err(
            FLOWS_WORDS[lang].leftOut({
              path: cleanLine(path),
              why: placeWords(problem, { words, lang }),
              command: settingsCommand,
            }),
          );
      }
      isSaid = true;
      return flowFolders(where);
    },
  };
}

/** A place of flows that is of no use, as the user's error: its name, why, and what to do. */
export function badPlace(
  path: string,
  { problem, words, lang }: { problem: PlaceProblem; words: CliWords; lang: OwnLang },
): UserError {
  const own = FLOWS_WORDS[lang];
  const name = short(basename(path));
  const why = placeWords(problem, { words, lang });
  if (problem.is === 'no-zip') return new UserError(own.badPlace(name, why), { hint: own.placeHint });
  return new UserError(own.badZip(name, why), { hint: problem.is === 'no-id' ? own.nameHint : own.zipHint });
}
