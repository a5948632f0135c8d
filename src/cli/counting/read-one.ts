import { readTranscript } from '../../report/read/read-transcript.ts';
import type { Replay } from '../../report/schema.ts';
import { FileError } from '../../terminal/ports.ts';
import type { Context } from '../context.ts';
import { short } from '../explain-wrong.ts';
import { readBundle } from '../opening/read-bundle.ts';
import { OPENING_WORDS } from '../opening/words.ts';
import { UserError } from '../user-error.ts';

/** A transcript, a ticket (which tells nothing to count), or why it is neither, as a sentence. */
export type One =
  | { readonly is: 'transcript'; readonly replay: Replay }
  | { readonly is: 'ticket' }
  | { readonly is: 'none'; readonly why: string };

const MOST = 16 * 1024 * 1024;
const MOST_ZIP = 200_000_000;

/** Reads one file of a folder, as `ariane open` would: any format, or the transcript in a bundle. Raises nothing for what it holds. */
export async function readOne(context: Context, file: { readonly name: string; readonly path: string }): Promise<One> {
  const { system, words: common, lang } = context;
  const words = OPENING_WORDS[lang];
  const { path } = file;
  const name = short(file.name);
  try {
    const isNamedZip = /\.zip$/i.test(path);
    if (!isNamedZip && system.files.stat(path).size > MOST) return { is: 'none', why: words.tooBig(name) };
    const bytes = system.files.read(path, isNamedZip ? MOST_ZIP : MOST);
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    if (!isZip && bytes.length > MOST) return { is: 'none', why: words.tooBig(name) };
    const inside = isZip
      ? (await readBundle(bytes, { name, words, problems: common.evidence, most: MOST })).transcript.bytes
      : bytes;
    const read = readTranscript(inside);
    if (read.ok) return { is: 'transcript', replay: read.replay };
    if (read.why === 'ticket') return { is: 'ticket' };
    return { is: 'none', why: read.at === undefined ? words.refused[read.why](name) : words.badAt(name, read.at) };
  } catch (error) {
    if (error instanceof UserError) return { is: 'none', why: error.message };
    if (error instanceof FileError) return { is: 'none', why: common.cannotRead(name, common.problem[error.problem]) };
    throw error;
  }
}
