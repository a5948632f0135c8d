import type { CleanText } from '../text/clean.ts';
import { clean } from '../text/clean.ts';
import type { Diagnostic } from './types.ts';

/** One line: `flows/x/flow.yaml:12:5  step "licence" leads to unknown step "smpt" (did you mean "smtp"?)`. */
export function formatDiagnostic(diagnostic: Diagnostic, dir?: string): CleanText {
  const { file, line, column, message, hint } = diagnostic;
  const path = dir === undefined || dir === '' ? file : `${dir.replace(/[/\\]+$/, '')}/${file}`;
  return clean(`${path}:${line}:${column}  ${message}${hint === undefined ? '' : ` (${hint})`}`);
}
