import type { OutputRecord } from '../types.ts';
import { indentOf } from './indent-of.ts';
import { joinWrapped, type Part, type Printed, windowOf } from './join-wrapped.ts';
import { readValue } from './read-value.ts';
import { type Draft, draftRecord, putField } from './record.ts';

// Mails and consoles turn spaces into these.
const SPACES = /[\u00a0\u202f\t]/g;
// What no property's name holds, but sentences, tables and code do.
const NO_NAME = /[{}"|<>=,;!?]/;
const LONGEST_NAME = 80;
// What stands above a mail that was copied with it.
const MAIL = new Set([
  'De',
  'Envoyé',
  'À',
  'A',
  'Cc',
  'Objet',
  'From',
  'Sent',
  'To',
  'Subject',
  'Date',
  'Importance',
  'Reply-To',
]);

interface Open {
  readonly name: string;
  readonly text: string;
  readonly column: number;
  readonly end: number;
}

/** A value on several lines, to be joined once the window's width is known. */
interface Wrapped extends Printed {
  readonly draft: Draft;
  readonly name: string;
  readonly parts: Part[];
}

/**
 * `Format-List` output: `Name   : value`, names padded to the longest; values wrap onto lines indented to the value's column;
 * a blank line ends an object. `{a, b}` is a list; what PowerShell cut (`…`) is noted in `cut`. Undefined where no line is a property.
 */
export function readFormatList(lines: readonly string[]): readonly OutputRecord[] | undefined {
  const drafts: Draft[] = [];
  const wrapped: Wrapped[] = [];
  let draft: Draft | undefined;
  let open: Open | undefined;
  let more: Wrapped | undefined;
  let width = 0;
  let isAfterBlank = false;
  let stray = 0;
  const goOn = (part: Part, line: number) => {
    if (open === undefined || draft === undefined) return;
    if (more === undefined) {
      more = { draft, name: open.name, column: open.column, parts: [{ text: open.text, end: open.end }] };
      wrapped.push(more);
    }
    more.parts.push(part);
    draft.lines.set(open.name, [draft.lines.get(open.name)?.[0] ?? line, line]);
  };
  for (const [index, raw] of lines.entries()) {
    if (raw === '') {
      isAfterBlank = true;
      continue;
    }
    const line = raw.includes('\u00a0') || raw.includes('\t') || raw.includes('\u202f') ? raw.replace(SPACES, ' ') : raw;
    const indent = indentOf(line);
    if (indent === line.length) {
      isAfterBlank = true;
      continue;
    }
    if (open !== undefined && indent > 0 && indent >= open.column - 1) {
      // An empty line inside a value, as messages have them, leaves its next line indented.
      goOn({ text: line.slice(Math.min(indent, open.column)), end: line.length }, index + 1);
      width = Math.max(width, line.length);
      isAfterBlank = false;
      continue;
    }
    if (isAfterBlank) draft = open = undefined;
    isAfterBlank = false;
    const property = propertyIn(line, indent);
    if (property === undefined) {
      // A wrapped value whose indent was lost on the way stays with its property; a heading stands before any.
      if (open === undefined) stray += 1;
      else goOn({ text: line.trimStart(), end: 0 }, index + 1);
      continue;
    }
    // Lost blank lines: the same property again begins the next object.
    if (draft === undefined || draft.fields.has(property.name)) {
      draft = draftRecord();
      drafts.push(draft);
    }
    open = property;
    more = undefined;
    width = Math.max(width, line.length);
    const { value, isCut } = readValue(property.text.trim());
    putField(draft, { name: property.name, value, isCut, lines: [index + 1, index + 1] });
  }
  if (drafts.length === 0 || stray > drafts.length * 2 + 2) return undefined;
  const window = windowOf(wrapped, width);
  for (const { draft: its, name, parts, column } of wrapped) {
    if (its.cut.has(name)) its.cut = new Set([...its.cut].filter((each) => each !== name));
    const { value, isCut } = readValue(joinWrapped({ parts, column }, window));
    putField(its, { name, value, isCut, lines: its.lines.get(name) ?? [1, 1] });
  }
  return objectsAmong(drafts);
}

/**
 * `Name   : value`. `Event ID: 7041` is copied from the event viewer, without a space before; French prints `Service :WIEC` there,
 * without one behind. By hand, not by a pattern: this is where five megabytes spend their time.
 */
function propertyIn(line: string, indent: number): Open | undefined {
  const colon = line.indexOf(':', indent);
  if (colon <= indent) return undefined;
  const next = line[colon + 1];
  if (next !== undefined && next !== ' ' && line[colon - 1] !== ' ') return undefined;
  const name = line.slice(indent, colon).trimEnd();
  if (name.length > LONGEST_NAME || NO_NAME.test(name)) return undefined;
  // `Nom d'utilisateur` is a name; `Can't open 'x'` is a sentence.
  if (name.includes("'") && /(?<!\p{L})'|'(?!\p{L})/u.test(name)) return undefined;
  const column = colon + 2;
  return { name, text: line.slice(next === ' ' ? column : colon + 1), column, end: line.length };
}

/** Tells objects from words around them: a mail's head, `Voici le résultat :` above a list, a telephone number below it. */
function objectsAmong(drafts: readonly Draft[]): readonly Draft[] {
  const printed = drafts.filter(({ fields }) => fields.size < 2 || !isMailHead(fields.keys()));
  const names = new Set<string>();
  for (const { fields } of printed) if (fields.size >= 2) for (const name of fields.keys()) names.add(name);
  if (names.size === 0) return printed;
  return printed.filter(({ fields }) => fields.size >= 2 || [...fields.keys()].every((name) => names.has(name)));
}

function isMailHead(names: Iterable<string>): boolean {
  for (const name of names) if (!MAIL.has(name)) return false;
  return true;
}
