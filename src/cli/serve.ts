import { mountedFiles } from '../terminal/mounted-files.ts';
import { nodeFiles } from '../terminal/node-files.ts';
import { restoreTerminal } from '../terminal/restore-terminal.ts';
import { watchSignals } from '../terminal/signals.ts';
import { nodeSystem } from '../terminal/system.ts';
import { watchOutput } from '../terminal/watch-output.ts';
import { clean } from '../text/clean.ts';
import { type Lang, type OwnLang, ownLang } from '../text/lang.ts';
import type { CommandName } from './command-table.ts';
import { resume } from './commands/resume.ts';
import { sessions } from './commands/sessions.ts';
import { walk } from './commands/walk.ts';
import type { FarAsked } from './completion/far-flows.ts';
import type { Context, Run } from './context.ts';
import { exitCode } from './exit-codes.ts';
import { explainWrong } from './explain-wrong.ts';
import { flowPlaces } from './flows/flow-places.ts';
import type { Arguments } from './parse-arguments.ts';
import { findSettings, isBroken } from './settings/find-settings.ts';
import { langsOf } from './settings/settings.ts';
import { ownCommand } from './typed-command.ts';
import { UserError } from './user-error.ts';
import { WORDS } from './words.ts';

/**
 * What people wait for comes along: each further file costs Node a millisecond. What reads flows for their authors, or files of
 * answers, is loaded only when it is wanted.
 */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Run>>> = {
  walk: async () => walk,
  run: async () => (await import('./commands/run.ts')).run,
  resume: async () => resume,
  sessions: async () => sessions,
  export: async () => (await import('./commands/export.ts')).exportSession,
  reveal: async () => (await import('./commands/reveal.ts')).revealFile,
  open: async () => (await import('./commands/open.ts')).open,
  collect: async () => (await import('./commands/collect.ts')).collect,
  find: async () => (await import('./commands/find.ts')).find,
  completion: async () => (await import('./commands/completion.ts')).completion,
  stats: async () => (await import('./commands/stats.ts')).stats,
  settings: async () => (await import('./commands/settings.ts')).settings,
  'flow new': async () => (await import('./commands/flow-new.ts')).flowNew,
  'flow list': async () => (await import('./commands/flow-list.ts')).flowList,
  'flow preview': async () => (await import('./commands/flow-preview.ts')).flowPreview,
  'flow translate': async () => (await import('./commands/flow-translate.ts')).flowTranslate,
  'flow lint': async () => (await import('./commands/flow-lint.ts')).flowLint,
  'flow test': async () => (await import('./commands/flow-test.ts')).flowTest,
  'flow book': async () => (await import('./commands/flow-book.ts')).flowBook,
  'flow map': async () => (await import('./commands/flow-map.ts')).flowMap,
};

interface Asked {
  readonly version: string;
  readonly ownFlows: string;
  readonly read: Arguments;
  /** Languages the environment asks for. */
  readonly locale: readonly Lang[];
  /** Languages of the machine, where nobody said anything. */
  readonly usual: readonly Lang[];
}

/** Commands that get along without the settings: a broken file can be looked at, or written, and a shell's start does not stop for it. */
const GETS_ALONG: ReadonlySet<CommandName> = new Set(['settings', 'completion']);

/** Carries a command out and turns every outcome into an exit code: done, the user's error, or a defect of ours. */
export async function serve({ version, ownFlows, read, locale: asked, usual }: Asked): Promise<number> {
  const mounted = mountedFiles(nodeFiles());
  const system = nodeSystem(mounted.files);
  const { stdout, stderr } = system;
  const err = (line: string) => stderr.write(`${clean(line)}\n`);
  const flags = read.ok ? read.parsed.flags : read.flags;
  const settingsFound = await findSettings(system, flags);
  const { settings } = settingsFound;
  const locale = [...asked, ...langsOf(settings.lang), ...usual];
  const lang: OwnLang = ownLang(flags.lang ?? locale[0] ?? '');
  const words = WORDS[lang];
  let journal: string | undefined;
  let written = false;
  const signals = watchSignals({
    process: system.process,
    stdout,
    stderr,
    forced: (code) => {
      restoreTerminal({ stdin: system.stdin, stdout, alternate: true });
      system.process.exit(code);
    },
  });
  watchOutput(stdout, { code: exitCode('usage'), full: () => err(`ariane: ${words.outputLost}`) });
  const where = { cwd: system.cwd, given: flags.flows, settings: settings.flows, ownFlows };
  const warned: string[] = [];
  const context: Context = {
    ...{ system, version, ownFlows, flags, lang, words, locale, signals, err, settings, settingsFound },
    places: flowPlaces({ mounted, where, words, lang, err, settingsCommand: ownCommand({ flags, system }, ['settings']) }),
    operands: read.ok ? read.parsed.operands : [],
    warned,
    warn: (line, onPage = line) => {
      err(line);
      warned.push(onPage);
    },
    journalAt: (path) => {
      journal = path;
    },
    out: (text) => {
      written = true;
      stdout.write(text);
    },
  };
  /** `--json` promises one document, also where something went wrong. */
  const failed = (code: number, message: string) => {
    if (flags.json && !written) stdout.write(`${JSON.stringify({ error: { exit: code, message } })}\n`);
    return code;
  };

  try {
    if (!read.ok) throw explainWrong(read.wrong, words);
    if (!GETS_ALONG.has(read.parsed.command) && isBroken(settingsFound, lang)) throw await brokenSettings(context);
    const command = await COMMANDS[read.parsed.command]();
    return await command(context);
  } catch (error) {
    if (error instanceof UserError) {
      for (const line of error.lines) err(line);
      err(`ariane: ${error.message}`);
      if (error.hint !== undefined) err(error.hint);
      return failed(exitCode(error.exit), error.message);
    }
    restoreTerminal({ stdin: system.stdin, stdout, alternate: false });
    err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    err('');
    err(words.defect);
    if (journal !== undefined) err(words.defectJournal(journal));
    err(`${words.defectReport} ariane ${version}, node ${system.process.versions.node}, ${system.platform}`);
    return failed(exitCode('defect'), words.defect);
  } finally {
    signals.release();
  }
}

/** For a Tab, which comes here only where flows lie in zips, or where the settings say. */
export async function farFlows(asked: FarAsked): Promise<readonly string[]> {
  return (await import('./completion/far-flows.ts')).farFlows(asked);
}

const brokenSettings = async (context: Context): Promise<UserError> =>
  (await import('./settings/broken-settings.ts')).brokenSettings(context);
