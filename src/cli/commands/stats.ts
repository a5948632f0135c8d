import { resolve } from 'node:path';
import { drawStats } from '../../author/stats/draw-stats.ts';
import { namesOf } from '../../author/stats/names-of.ts';
import { type Tally, tally } from '../../author/stats/tally.ts';
import type { FlowNames } from '../../author/stats/types.ts';
import type { Leave } from '../../session/front.ts';
import { FileError } from '../../terminal/ports.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Context } from '../context.ts';
import { type Below, filesBelow } from '../counting/files-below.ts';
import { readOne } from '../counting/read-one.ts';
import { COUNTING_WORDS } from '../counting/words.ts';
import { exitCode, exitOfLeave } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { flowOfId } from '../find-flow.ts';
import { sessionLangs, wantedLangs } from '../languages.ts';
import { loadGuide } from '../load-guide.ts';
import { UserError } from '../user-error.ts';

interface Reading {
  readonly counted: Tally;
  /** Of each flow, the hash of the newest of its transcripts that was read. */
  readonly hashes: Map<string, string>;
  transcripts: number;
  tickets: number;
  copies: number;
  readonly skipped: { readonly file: string; readonly why: string }[];
}

/** `ariane stats DIR`: what a folder of transcripts tells its flows' authors. One file at a time is in memory. */
export async function stats(context: Context): Promise<number> {
  const { operands, flags, lang, out, err, signals, system } = context;
  const words = COUNTING_WORDS[lang];
  const reading: Reading = { counted: tally(), hashes: new Map(), transcripts: 0, tickets: 0, copies: 0, skipped: [] };
  for (const each of below(context, operands[0]!)) {
    await take(context, reading, each);
    // Reading is synchronous: between two files a signal may be heard.
    await new Promise((next) => setImmediate(next));
    if (signals.leave.aborted) return exitOfLeave(signals.leave.reason as Exclude<Leave, 'ended'>);
  }
  const { counted, transcripts, tickets, copies, skipped } = reading;
  const flows = counted.stats(await namesFor(context, reading));
  if (flags.json) {
    const sessions = counted.sessions;
    out(`${JSON.stringify({ transcripts, sessions, copies, tickets, skipped, flows }, null, 2)}\n`);
    return exitCode('done');
  }
  if (tickets > 0) err(words.tickets(tickets));
  if (copies > 0) err(words.copies(copies));
  if (transcripts === 0) {
    err(words.none(short(operands[0]!)));
    err(words.noneHint);
    return exitCode('done');
  }
  err(words.read({ transcripts, sessions: counted.sessions, skipped: skipped.length }));
  const { stdout } = system;
  const columns = stdout.isTTY ? (stdout.columns ?? 80) : undefined;
  out(flows.map((flow) => drawStats(flow, { lang, columns })).join('\n\n'));
  return exitCode('done');
}

/** Files below the folder named. Raises `UserError` where there is no such folder. */
function* below({ system, words }: Context, folder: string): Generator<Below> {
  try {
    if (folder.includes('\0')) throw new FileError('missing', short(folder), 'NUL');
    yield* filesBelow(system.files, resolve(system.cwd, folder));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UserError(words.noFolder(short(folder)), { hint: words.seeHelp });
  }
}

async function take(context: Context, reading: Reading, each: Below): Promise<void> {
  const { words, err, lang } = context;
  const own = COUNTING_WORDS[lang];
  const file = cleanLine(each.name);
  const skip = (why: string) => {
    reading.skipped.push({ file, why });
    err(own.skipped(why));
  };
  if (!each.ok) {
    if (each.why === 'too-deep') return skip(own.tooDeep(short(file)));
    return skip(each.why === 'not-a-file' ? own.noFile(short(file)) : words.cannotRead(short(file), words.problem[each.why]));
  }
  const one = await readOne(context, each);
  if (one.is === 'none') return skip(one.why);
  if (one.is === 'ticket') {
    reading.tickets += 1;
    return;
  }
  reading.transcripts += 1;
  reading.hashes.set(one.replay.flow, one.replay.hash);
  if (!reading.counted.add(one.replay)) reading.copies += 1;
}

/** The words of the flows that are here; a transcript may be of one that is not, or no longer sound. */
async function namesFor(context: Context, { counted, hashes }: Reading): Promise<(flow: string) => FlowNames | undefined> {
  const names = new Map<string, FlowNames>();
  for (const flow of counted.flows) {
    const dir = await flowOfId(context, { id: flow, hash: hashes.get(flow) });
    if (dir === undefined) continue;
    try {
      const guide = await loadGuide(context, { dir, langs: wantedLangs(context) });
      names.set(flow, namesOf(guide, sessionLangs(context, guide).lang));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return (flow) => names.get(flow);
}
