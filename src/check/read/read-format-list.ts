import type { OutputRecord, Value } from '../types.ts';
import { type Draft, draftRecord } from './record.ts';

// A property's name: no colon, and not a whole sentence. `Event ID: 7041` is copied from the event viewer, without a space before.
const PROPERTY = /^(\s*)([^\s:{}"'|<>=][^:{}"'|<>=]{0,79}?)(\s*):(?: (.*)|)$/;
const CUT = /(?:\.\.\.|…)$/;

/**
 * `Format-List` output: `Name   : value`, names padded to the longest; values wrap onto lines indented to the value's column;
 * a blank line ends an object. `{a, b}` is a list; what PowerShell cut (`…`) is noted in `cut`. Undefined where no line is a property.
 */
export function readFormatList(lines: readonly string[]): readonly OutputRecord[] | undefined {
  const records: OutputRecord[] = [];
  let draft: Draft | undefined;
  let open: { name: string; parts: string[]; first: number; column: number } | undefined;
  let seen = false;
  let stray = 0;
  const close = (last: number) => {
    if (open === undefined || draft === undefined) return;
    const { value, isCut } = readValue(open.parts);
    draft.fields.set(open.name, value);
    draft.lines.set(open.name, [open.first, last]);
    if (isCut) draft.cut.add(open.name);
    open = undefined;
  };
  const finish = (last: number) => {
    close(last);
    if (draft !== undefined && draft.fields.size > 0) records.push(draft);
    draft = undefined;
  };
  for (const [index, raw] of lines.entries()) {
    const line = raw.replaceAll('\u00a0', ' ');
    const number = index + 1;
    if (line.trim() === '') {
      finish(number - 1);
      continue;
    }
    const indent = line.length - line.trimStart().length;
    if (open !== undefined && indent > 0 && indent >= open.column - 1) {
      open.parts.push(line.trim());
      continue;
    }
    const property = PROPERTY.exec(line);
    if (property === null) {
      // A wrapped value whose indent was lost on the way stays with its property; a heading stands before any.
      if (open !== undefined) open.parts.push(line.trim());
      else stray += 1;
      continue;
    }
    const [, space, name, padding, text] = property;
    const column = space!.length + name!.length + padding!.length + 2;
    close(number - 1);
    // Lost blank lines: the same property again begins the next object.
    if (draft?.fields.has(name!.trim()) === true) finish(number - 1);
    draft ??= draftRecord();
    seen = true;
    open = { name: name!.trim(), parts: [(text ?? '').trim()], first: number, column };
  }
  finish(lines.length);
  return seen && stray <= records.length * 2 + 2 ? records : undefined;
}

function readValue(parts: readonly string[]): { readonly value: Value; readonly isCut: boolean } {
  const first = parts[0] ?? '';
  if (first.startsWith('{')) {
    // A list breaks at its spaces; a long member may break anywhere, but then PowerShell cuts it.
    const whole = parts.join(' ').trim();
    if (whole.endsWith('}')) return listOf(whole.slice(1, -1));
    if (CUT.test(whole)) return { value: listOf(whole.slice(1).replace(CUT, '')).value, isCut: true };
  }
  const text = parts.length === 1 ? first : joined(parts);
  return { value: text.replace(CUT, ''), isCut: CUT.test(text) };
}

/** A value wrapped at the window's edge: words were parted at a space, or a long word anywhere. */
function joined(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) text += text === '' || /[\\/@.,;=-]$/.test(text) ? part : ` ${part}`;
  return text;
}

/** The members of `{a, b}`. A comma inside brackets or after nothing that looks like an end belongs to its member. */
export function listOf(inside: string): { readonly value: readonly Value[]; readonly isCut: boolean } {
  const isCut = CUT.test(inside.trimEnd());
  const text = inside.trim().replace(CUT, '').replace(/,\s*$/, '');
  if (text === '') return { value: [], isCut };
  const members: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{' || character === '(' || character === '[') depth += 1;
    else if (character === '}' || character === ')' || character === ']') depth = Math.max(0, depth - 1);
    else if (character === ',' && depth === 0 && text[at + 1] === ' ') {
      members.push(text.slice(from, at).trim());
      from = at + 2;
    }
  }
  members.push(text.slice(from).trim());
  return { value: members, isCut };
}
