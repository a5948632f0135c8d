import { basename, dirname, join, resolve } from 'node:path';
import { decodeOutput } from '../../check/read/decode-output.ts';
import { fitsTicket } from '../../report/read/fits-ticket.ts';
import { readTicket } from '../../report/read/read-ticket.ts';
import { readTranscript } from '../../report/read/read-transcript.ts';
import type { Replay } from '../../report/schema.ts';
import { FileError } from '../../terminal/ports.ts';
import type { Context } from '../context.ts';
import { short } from '../explain-wrong.ts';
import { UserError } from '../user-error.ts';
import { readBundle } from './read-bundle.ts';
import { OPENING_WORDS, type OpeningWords } from './words.ts';

/** A file by its name and what is in it. */
export interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Opened {
  /** As it may be shown. */
  readonly name: string;
  readonly replay: Replay;
  readonly isProved: boolean;
}

const MOST = 16 * 1024 * 1024;
const MOST_ZIP = 200_000_000;
const MOST_TICKET = 1_000_000;
const MOST_TICKETS = 20;
const TICKET = /^ticket.*\.(?:md|txt|html|json|jira|servicenow)$/i;

/**
 * Reads a transcript of any format, or the one in a bundle. Raises `UserError` (2) with what to do next for everything else, for one
 * that does not fit its own words, and for one that a ticket lying beside it does not name.
 */
export async function readOpened(context: Context, file: string): Promise<Opened> {
  const words = OPENING_WORDS[context.lang];
  const shown = short(basename(file));
  const bytes = readBytes(context, file);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip && bytes.length > MOST) throw new UserError(words.tooBig(shown), { hint: words.askAgain });
  const { transcript, tickets } = isZip
    ? await readBundle(bytes, { name: shown, words, problems: context.words.evidence, most: MOST })
    : { transcript: { name: basename(file), bytes }, tickets: ticketsBeside(context, file) };
  const opened = whole(transcript, shown, words);
  for (const ticket of tickets) {
    const named = readTicket(decodeOutput(ticket.bytes).text);
    if (named === undefined || named.name !== transcript.name.toLowerCase()) continue;
    if (named.session !== undefined && opened.replay.session !== undefined && named.session !== opened.replay.session) continue;
    if (!fitsTicket(transcript.bytes, named))
      throw new UserError(words.otherThanTicket(shown, short(ticket.name)), { hint: words.otherThanTicketHint });
  }
  return opened;
}

function whole({ bytes }: Named, shown: string, words: OpeningWords): Opened {
  const read = readTranscript(bytes);
  if (read.ok) return { name: shown, replay: read.replay, isProved: read.isProved };
  if (read.ticket !== undefined) {
    const { name, sha256 } = read.ticket;
    throw new UserError(words.isTicket(shown, name, sha256), { hint: words.isTicketHint(name) });
  }
  const { why, at } = read;
  const message =
    at !== undefined ? words.badAt(shown, at) : why === 'ticket' ? words.noTranscript(shown) : words.refused[why](shown);
  throw new UserError(message, { hint: words.askAgain });
}

function readBytes({ system, words, lang }: Context, file: string): Uint8Array {
  try {
    if (file.includes('\0')) throw new FileError('missing', short(file), 'NUL');
    return system.files.read(resolve(system.cwd, file), MOST_ZIP);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.problem === 'too-big') throw new UserError(OPENING_WORDS[lang].tooBig(short(basename(file))));
    throw new UserError(words.cannotRead(short(file), words.problem[error.problem]));
  }
}

/** Tickets in the same folder; one that cannot be read says nothing. */
function ticketsBeside({ system }: Context, file: string): readonly Named[] {
  const { files, cwd } = system;
  const folder = dirname(resolve(cwd, file));
  const reading = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  };
  const names = (reading(() => files.list(folder)) ?? []).filter(({ name, kind }) => kind === 'file' && TICKET.test(name));
  return names.slice(0, MOST_TICKETS).flatMap(({ name }) => {
    const bytes = reading(() => files.read(join(folder, name), MOST_TICKET));
    return bytes === undefined ? [] : [{ name, bytes }];
  });
}
