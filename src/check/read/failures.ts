import type { ReadFailure } from '../types.ts';
import { proseOf } from './prose-of.ts';

/** `nothing`: the command ran and says that there was nothing to find. */
export type Told = { readonly why: ReadFailure | 'nothing'; readonly line: number };

/**
 * What PowerShell, Exchange and Graph print where a command failed, in English and French, from 5.1 and 7; the more exact stand
 * first. They are matched on text without white space, quotes or guillemets, because windows and mails break and change these
 * anywhere; an apostrophe is `'`. An accented letter may be any: code pages mangle them.
 */
const FAILURES: readonly (readonly [Told['why'], RegExp])[] = [
  [
    'unknown-command',
    /Theterm.{1,300}?isnotrecogni[sz]edas|n'estpasreconnue?(?:comme|entantque)|CommandNotFoundException|isnotrecogni[sz]edasaninternalorexternalcommand/i,
  ],
  ['nothing', /NoMatchingEventsFound|Noeventswerefoundthatmatch|Aucun.v.nementcorrespondant.{1,80}?n'a.t.trouv./i],
  ['error-output', /runningscriptsisdisabledonthissystem|l'ex.cutiondescriptsestd.sactiv.esurcesyst.me/i],
  [
    'object-not-found',
    /object.{1,300}?couldn'tbefoundon|l'objet.{1,300}?estintrouvable|ManagementObjectNotFoundException|Cannotfindanyservicewithservicename|Impossibledetrouver(?:unservice|aucunservice|lechemin|unobjet)|NoServiceFoundForGivenName|Cannotfindpath|Cannotfindanobjectwithidentity|Request_ResourceNotFound|Aucunobjet.{1,200}?n'a.t.trouv.|CategoryInfo:ObjectNotFound|doesnotindicatesuccess:(?:404|NotFound)|\(404\)(?:NotFound|Introuvable)|HTTP\/[\d.]+404/i,
  ],
  [
    'denied',
    /Access(?:to.{1,200}?)?(?:is|was)denied|Acc.s(?:auchemin.{1,200}?)?(?:est)?refus.|UnauthorizedAccess|PermissionDenied|Insufficient(?:privileges|accessrights)|droitsinsuffisants|privil.gesinsuffisants|Authorization_RequestDenied|doesn'thave(?:sufficient)?(?:permission|access)|doesnotindicatesuccess:(?:40[13]|Forbidden|Unauthorized)|\(40[13]\)(?:Forbidden|Unauthorized|Interdit|Nonautoris)|HTTP\/[\d.]+40[13]/i,
  ],
  ['error-output', /\+CategoryInfo:|\+FullyQualifiedErrorId:|ParserError:|Line\|\d+\|/],
];
/** The failure an output tells, with its line from 1; undefined where it tells none. What a list's values hold tells none. */
export function findFailure(lines: readonly string[]): Told | undefined {
  const starts: number[] = [];
  const numbers: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const index of proseOf(lines)) {
    const part = squashed(lines[index]!);
    starts.push(length);
    numbers.push(index + 1);
    parts.push(part);
    length += part.length;
  }
  const text = parts.join('');
  for (const [why, pattern] of FAILURES) {
    const found = pattern.exec(text);
    if (found !== null) return { why, line: numbers[starts.findLastIndex((start) => start <= found.index)] ?? 1 };
  }
  return undefined;
}

function squashed(line: string): string {
  return line.replace(/[\s"«»\u201c-\u201f]+/g, '').replace(/[\u2018-\u201b\u02bc`´]/g, "'");
}

/** The line, from 1, an offset lies on. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
