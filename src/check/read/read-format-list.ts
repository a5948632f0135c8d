import type { OutputRecord } from '../types.ts';
import { joinWrapped, type Part, windowOf } from './join-wrapped.ts';
import { readValue } from './read-value.ts';
import { type Draft, draftRecord, putField } from './record.ts';

// A property's name: no colon, and not a whole sentence. `Event ID: 7041` is copied from the event viewer, without a space before;
// French prints `Service :WIEC` there, without one behind.
const PROPERTY = /^([ \t]*)([^\s:{}"'|<>=,;!?][^:{}"|<>=,;!?]{0,79}?)([ \t]*):(?:[ \t](.*)|(?<=[ \t]:)(\S.*)|)$/;
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
  readonly parts: Part[];
  readonly column: number;
  readonly first: number;
  last: number;
}

/**
 * `Format-List` output: `Name   : value`, names padded to the longest; values wrap onto lines indented to the value's column;
 * a blank line ends an object. `{a, b}` is a list; what PowerShell cut (`…`) is noted in `cut`. Undefined where no line is a property.
 */
export function readFormatList(lines: readonly string[]): readonly OutputRecord[] | undefined {
  const objects: Open[][] = [];
  let object: Open[] = [];
  const names = new Set<string>();
  let open: Open | undefined;
  let isAfterBlank = false;
  let stray = 0;
  const finish = () => {
    if (object.length > 0) objects.push(object);
    object = [];
    names.clear();
    open = undefined;
  };
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/[\u00a0\u202f\t]/g, ' ');
    const trimmed = line.trimStart();
    if (trimmed === '') {
      isAfterBlank = true;
      continue;
    }
    const indent = line.length - trimmed.length;
    if (open !== undefined && indent > 0 && indent >= open.column - 1) {
      // An empty line inside a value, as messages have them, leaves its next line indented.
      open.parts.push({ text: line.slice(Math.min(indent, open.column)), end: line.length });
      open.last = index + 1;
      isAfterBlank = false;
      continue;
    }
    if (isAfterBlank) finish();
    isAfterBlank = false;
    const property = propertyIn(line);
    if (property === undefined) {
      // A wrapped value whose indent was lost on the way stays with its property; a heading stands before any.
      if (open === undefined) stray += 1;
      else {
        open.parts.push({ text: trimmed, end: 0 });
        open.last = index + 1;
      }
      continue;
    }
    // Lost blank lines: the same property again begins the next object.
    if (names.has(property.name)) finish();
    names.add(property.name);
    open = { ...property, first: index + 1, last: index + 1 };
    object.push(open);
  }
  finish();
  if (objects.length === 0 || stray > objects.length * 2 + 2) return undefined;
  return recordsOf(objectsAmong(objects));
}

function propertyIn(line: string): { name: string; parts: Part[]; column: number } | undefined {
  const found = PROPERTY.exec(line);
  if (found === null) return undefined;
  const [, space, printed, padding, text = found[5] ?? ''] = found;
  // `Nom d'utilisateur` is a name; `Can't open 'x'` is a sentence.
  if (printed!.includes("'") && /(?<!\p{L})'|'(?!\p{L})/u.test(printed!)) return undefined;
  const column = space!.length + printed!.length + padding!.length + 2;
  return { name: printed!.trim(), parts: [{ text, end: line.length }], column };
}

/** Tells objects from words around them: a mail's head, `Voici le résultat :` above a list, a telephone number below it. */
function objectsAmong(objects: readonly (readonly Open[])[]): readonly (readonly Open[])[] {
  const printed = objects.filter((object) => object.length < 2 || !object.every(({ name }) => MAIL.has(name)));
  const names = new Set(printed.flatMap((object) => (object.length < 2 ? [] : object.map(({ name }) => name))));
  return names.size === 0 ? printed : printed.filter((object) => object.length >= 2 || names.has(object[0]!.name));
}

function recordsOf(objects: readonly (readonly Open[])[]): readonly OutputRecord[] {
  const window = windowOf(objects.flat());
  return objects.map((object) => {
    const draft: Draft = draftRecord();
    for (const { name, parts, column, first, last } of object)
      putField(draft, { name, ...readValue(joinWrapped({ parts, column }, window)), lines: [first, last] });
    return draft;
  });
}
