import { diagnose } from '../flow/diagnose.ts';
import type { Finding } from '../flow/finding.ts';
import type { Reading } from '../flow/read-flow.ts';
import type { OwnLang } from '../text/lang.ts';
import { CODES } from './codes.ts';
import { makeContext } from './context.ts';
import { lintBase } from './lint-base.ts';
import { lintChecks, type ReadsOnly } from './lint-checks.ts';
import { lintOptions } from './lint-options.ts';
import { lintPages } from './lint-pages.ts';
import { lintParts } from './lint-parts.ts';
import { lintReferences } from './lint-references.ts';
import { lintSlots } from './lint-slots.ts';
import { lintSources } from './lint-sources.ts';
import { lintTranslations } from './lint-translations.ts';
import { lintWalks } from './lint-walks.ts';
import { lintWays } from './lint-ways.ts';
import type { Diagnostic } from './types.ts';

export interface LintAsked {
  /** `start`: only what stops a flow from starting, and what reading already found; `full`: everything, walks too. */
  readonly depth: 'start' | 'full';
  readonly lang?: OwnLang | undefined;
  /** Without it the commands of looks are not looked over: they are again before one runs. */
  readonly readsOnly?: ReadsOnly | undefined;
}

/**
 * Looks a flow over without running it (format.md). Gives everything found, in the order of files and places; a flow may start
 * when nothing in it has the severity `error`. A reading that failed gives its own diagnostics.
 */
export function lintFlow(reading: Reading, asked: LintAsked): Diagnostic[] {
  if (!reading.ok) return [...reading.diagnostics];
  const { source } = reading;
  const findings: Finding[] = [...source.findings];
  const context = makeContext(reading, findings);
  lintReferences(context);
  lintOptions(context);
  // Ways are followed only through parts that end somewhere.
  if (lintParts(context)) lintWays(context);
  lintBase(context);
  lintSlots(context);
  lintChecks(context, asked.readsOnly);
  let walks = new Map<string, string>();
  if (asked.depth === 'full') {
    lintSources(context);
    lintTranslations(context);
    lintPages(context);
    lintFolder(reading, findings);
    walks = lintWalks(context, findings);
  }
  const textOf = (file: string) => walks.get(file) ?? source.textOf(file);
  return diagnose({ findings, codes: CODES, lang: asked.lang ?? source.lang, textOf });
}

function lintFolder(reading: Reading & { ok: true }, findings: Finding[]): void {
  const folder = reading.source.dir.split(/[/\\]/).findLast((name) => name !== '') ?? '';
  const { id, at } = reading.source.raw.id;
  if (folder === '.' || folder === '..' || folder === id || folder === '') return;
  findings.push({ code: 'folder-name', file: 'flow.yaml', offset: at, args: { id, folder } });
}
