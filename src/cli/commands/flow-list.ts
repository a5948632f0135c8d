import { readFlow } from '../../flow/read-flow.ts';
import { newestSource } from '../../session/tell-flow.ts';
import { cleanLine } from '../../text/clean.ts';
import { wrap } from '../../text/width.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { allFlows } from '../find-flow.ts';
import { flowCopy } from '../flows/flow-copy.ts';
import { shownDir } from '../flows/shown-dir.ts';
import { changedWords, FLOWS_WORDS } from '../flows/words.ts';
import { lintCommand } from '../typed-command.ts';

const WIDEST = 80;

interface FlowLine {
  readonly flow: string;
  /** Null where it cannot be read. */
  readonly title: string | null;
  readonly path: string;
  readonly version: number | null;
  readonly hash: string | null;
  /** When its newest file was written, ISO; null where the files do not say. */
  readonly changed: string | null;
  /** The newest date of its sources, as far as that is known (`2026`, `2026-05`, `2026-05-31`). */
  readonly sourcesUpTo: string | null;
  readonly reviewBy: string | null;
  readonly langs: readonly string[];
  /** The folder that is taken for this id instead. */
  readonly hiddenBy: string | null;
  readonly errors: number;
}

/** `ariane flow list`: every flow that can be found, with its hash and age; one that another of its id hides, or that is broken, too. */
export async function flowList(context: Context): Promise<number> {
  const { flags, out, err, words, lang, system } = context;
  const lines = (await allFlows(context)).map((each, index, all) => {
    const first = all.findIndex(({ id }) => id === each.id);
    return lineOf(context, { ...each, hiddenBy: first < index ? all[first]!.dir : null });
  });
  if (flags.json) out(`${JSON.stringify(lines, null, 2)}\n`);
  else if (lines.length === 0) err(words.noFlows);
  else {
    const now = system.clock.now();
    const width = Math.max(20, Math.min(system.stdout.columns ?? WIDEST, WIDEST)) - 2;
    out(
      `${lines.flatMap((line) => told(line, { lang, now, cwd: system.cwd, width, lint: lintCommand(context, line.path) })).join('\n')}\n`,
    );
  }
  return exitCode('done');
}

function lineOf({ system, lang }: Context, found: { id: string; dir: string; hiddenBy: string | null }): FlowLine {
  const { files } = system;
  const { id, dir, hiddenBy } = found;
  const { hash, changed } = flowCopy(files, dir);
  const about = {
    ...{ flow: id, path: dir, hash: hash ?? null, hiddenBy },
    changed: changed === undefined ? null : new Date(changed).toISOString(),
  };
  const reading = readFlow({ files, dir, lang });
  if (!reading.ok) {
    const errors = reading.diagnostics.filter(({ severity }) => severity === 'error').length;
    return { ...about, title: null, version: null, sourcesUpTo: null, reviewBy: null, langs: [], errors };
  }
  const { flow, texts } = reading;
  return {
    ...about,
    title: (texts.get(lang) ?? texts.get(flow.base))?.title ?? id,
    version: flow.version,
    ...{ sourcesUpTo: newestSource(flow) ?? null, reviewBy: flow.reviewBy ?? null, langs: [...texts.keys()], errors: 0 },
  };
}

interface Telling {
  readonly lang: Context['lang'];
  readonly now: number;
  readonly cwd: string;
  readonly width: number;
  /** What says what is wrong with it. */
  readonly lint: string;
}

function told(line: FlowLine, { lang, now, cwd, width, lint }: Telling): readonly string[] {
  const words = FLOWS_WORDS[lang];
  const dir = shownDir(line.path, cwd);
  const changed = line.changed === null ? undefined : Date.parse(line.changed);
  const facts = [line.version === null ? '' : words.version(line.version, line.hash ?? ''), words.languages(line.langs)].filter(
    (fact) => fact !== '',
  );
  const ages = [
    changedWords({ dir: line.path, hash: undefined, content: '', changed }, { now, lang }),
    line.sourcesUpTo === null ? '' : words.sourcesUpTo(line.sourcesUpTo),
    line.reviewBy === null ? '' : words.reviewBy(line.reviewBy),
  ].filter((fact) => fact !== '');
  return [
    line.title === null ? line.flow : `${line.flow}  ${cleanLine(line.title)}`,
    ...(line.title === null ? wrap(words.unreadable(line.errors, lint), width).map((row) => `  ${row}`) : []),
    ...[facts, ages].filter((each) => each.length > 0).flatMap((each) => wrap(each.join(' · '), width).map((row) => `  ${row}`)),
    `  ${dir}`,
    ...(line.hiddenBy === null ? [] : wrap(words.hiddenBy(shownDir(line.hiddenBy, cwd)), width).map((row) => `  ${row}`)),
  ];
}
