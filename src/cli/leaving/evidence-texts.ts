import { decodeOutput } from '../../check/read/decode-output.ts';
import type { Session } from '../../session/types.ts';
import type { Files } from '../../terminal/ports.ts';

const MOST = 64 * 1024 * 1024;
const PART = 512 * 1024;

/** The evidence of a session, each name once, in order. Names are the journal's, and lead nowhere else. */
export function evidenceNames(session: Session): readonly string[] {
  const names = session.looks.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence]));
  return [...new Set(names)].filter((name) => /^[\w.-]{1,200}$/u.test(name) && !name.startsWith('.'));
}

/** One piece of evidence as text. Throws `FileError`. */
export function evidenceText(files: Files, folder: string, name: string): string {
  return decodeOutput(files.read(`${folder}/evidence/${name}`, MOST)).text;
}

/** A text in parts of about half a megabyte, cut between lines, at an empty one where there is one near. */
export function* partsOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    let end = at + PART;
    if (end >= text.length) end = text.length;
    else {
      const line = text.indexOf('\n', end);
      const empty = text.indexOf('\n\n', end);
      end = line === -1 ? text.length : empty !== -1 && empty - end < 64 * 1024 ? empty + 1 : line + 1;
    }
    yield text.slice(at, end);
    at = end;
  }
}
