import { basename, relative } from 'node:path';
import { drawSources } from '../../author/sources/draw-sources.ts';
import { type SourceAge, sourcesByAge } from '../../author/sources/sources-by-age.ts';
import { readFlow } from '../../flow/read-flow.ts';
import { formatDiagnostic } from '../../lint/format-diagnostic.ts';
import { lintFlow } from '../../lint/lint-flow.ts';
import type { Diagnostic } from '../../lint/types.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { findFlowFolder } from '../find-flow.ts';
import { readsOnlyFor } from '../lint-commands.ts';

interface Linted {
  readonly flow: string;
  readonly dir: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceAge[];
}

/** `ariane flow lint DIR`: everything found, with places, and with `--sources` what the flow rests on; 3 where it could not start. */
export async function flowLint(context: Context): Promise<number> {
  const { system, flags, operands, words, out, err } = context;
  const { files, cwd } = system;
  const linted: Linted[] = [];
  for (const named of operands) {
    const dir = await findFlowFolder(context, named);
    const reading = readFlow({ files, dir, lang: context.lang });
    const flow = reading.ok ? reading.flow.id : basename(dir);
    const diagnostics = lintFlow(reading, { depth: 'full', lang: context.lang, readsOnly: await readsOnlyFor(reading) });
    const sources = flags.sources && reading.ok ? sourcesByAge(reading.flow, system.clock.now()) : [];
    linted.push({ flow, dir, diagnostics, sources });
  }
  const all = linted.flatMap(({ diagnostics }) => diagnostics);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  if (flags.json) {
    const documents = linted.map(({ flow, diagnostics, sources }) => ({
      ...{ flow, diagnostics: diagnostics.map(asJson) },
      ...(flags.sources && { sources: sources.map(sourceAsJson) }),
    }));
    out(`${JSON.stringify(documents.length === 1 ? documents[0] : documents, null, 2)}\n`);
  } else {
    for (const { dir, diagnostics, sources } of linted) {
      for (const each of diagnostics) out(`${formatDiagnostic(each, relative(cwd, dir))}\n`);
      if (flags.sources) out(drawSources(sources, context.lang));
    }
    err(words.lintDone(errors, all.length - errors));
  }
  return exitCode(errors > 0 ? 'invalid-flow' : 'done');
}

function asJson(diagnostic: Diagnostic): Diagnostic & { readonly hint: unknown } {
  return { ...diagnostic, hint: diagnostic.hint ?? null } as Diagnostic & { readonly hint: unknown };
}

/** Every key there, null where nothing is known. */
const sourceAsJson = ({ key, title, date, months, steps, causes }: SourceAge) => ({
  ...{ key, title: title ?? null, date: date ?? null, months: months ?? null, steps, causes },
});
