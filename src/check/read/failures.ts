import type { ReadFailure } from '../types.ts';

/**
 * What PowerShell and Exchange print where a command failed, in English and French, from 5.1 and 7. Apostrophes and quotes of
 * any shape: terminals and mails change them. Each needs only what no ordinary output holds; the more exact stand first.
 */
const FAILURES: readonly (readonly [ReadFailure, RegExp])[] = [
  [
    'unknown-command',
    /\bThe term .{1,300}? is not recognized as\b|\bn.est pas reconnu(?:e)? (?:comme|en tant que)\b|\bCommandNotFoundException\b|\bis not recognized as an internal or external command\b/i,
  ],
  [
    'object-not-found',
    /\bobject .{1,300}? couldn.t be found on\b|\bl.objet .{1,300}? est introuvable\b|\bManagementObjectNotFoundException\b|\bCannot find any service with service name\b|\bImpossible de trouver un service (?:portant|avec) le nom\b|\bNoServiceFoundForGivenName\b|\bRequest_ResourceNotFound\b|\bAucun objet .{1,200}? n.a été trouvé\b|\bNoMatchingEventsFound\b|\bNo events were found that match\b/i,
  ],
  [
    'denied',
    /\bAccess (?:to .{1,200}? )?(?:is|was) denied\b|\bAccès (?:au chemin .{1,200}? )?(?:est )?refusé\b|\bUnauthorizedAccess|\bPermissionDenied\b|\bInsufficient (?:privileges|access rights)\b|\bdroits insuffisants\b|\bprivilèges insuffisants\b|\bAuthorization_RequestDenied\b|\bdoesn.t have (?:sufficient )?(?:permissions?|access)\b/i,
  ],
  ['error-output', /^\s*\+ (?:CategoryInfo|FullyQualifiedErrorId)\s*:|^ParserError:|^Line \|$|^\S{1,80}: .*\n\s+Line \|/m],
];

/** The failure an output tells, with its line from 1; undefined where it tells none. */
export function findFailure(text: string): { readonly why: ReadFailure; readonly line: number } | undefined {
  for (const [why, pattern] of FAILURES) {
    const found = pattern.exec(text);
    if (found !== null) return { why, line: lineAt(text, found.index) };
  }
  return undefined;
}

/** The line, from 1, an offset lies on. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
