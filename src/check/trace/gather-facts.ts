import { type CleanText, clean, cleanLine } from '../../text/clean.ts';
import type { Sighting } from './scan-file.ts';
import { syncDetails } from './sync-details.ts';
import { type SyncKind, tellKinds } from './tell-kinds.ts';
import type { SyncDetails, TraceFact, TraceKind } from './types.ts';

/** A place in the order of time: the moment of what stands before it in the file, where a fact names none itself. */
export interface Place {
  /** Milliseconds since 1970. */
  readonly ms: number | undefined;
  /** In the order of the file. */
  readonly nth: number;
}

export interface Placed extends Place {
  readonly fact: TraceFact;
}

/** The first and the last of many. */
export interface Kept {
  readonly first: readonly Placed[];
  readonly last: readonly Placed[];
}

export interface FileFacts {
  readonly count: (kind: TraceKind) => number;
  readonly firstOf: (kind: TraceKind) => Placed | undefined;
  readonly lastOf: (kind: TraceKind) => Placed | undefined;
  /** Starts of a kind after its last end in this file: at most the last 2,000, and how many more there are before these. */
  readonly startsOf: (sync: SyncKind) => { readonly places: readonly Place[]; readonly more: number };
  /** The first lines of the last error of a kind. */
  readonly textOf: (kind: TraceKind) => CleanText | undefined;
  readonly details: SyncDetails | undefined;
  readonly health: { readonly placed: Placed; readonly word: CleanText } | undefined;
  readonly mentions: Readonly<Record<SyncKind, number>>;
  readonly kept: readonly Kept[];
}

export interface FactGatherer {
  see(sighting: Sighting): void;
  readonly facts: FileFacts;
}

/** How many of each kind of fact stay, of the first and of the last: syncs, then errors, so that errors never crowd out syncs. */
export const KEPT = [
  { first: 50, last: 500 },
  { first: 10, last: 90 },
] as const;
const MOST_STARTS = 2_000;
const TEXT = 200;
const LINES = 3;

/** Keeps what one file tells, in bounded memory and with exact counts. */
export function gatherFacts(file: string): FactGatherer {
  const counts = new Map<TraceKind, number>();
  const first = new Map<TraceKind, Placed>();
  const last = new Map<TraceKind, Placed>();
  const texts = new Map<TraceKind, CleanText>();
  const starts = { full: noStarts(), quick: noStarts() };
  const mentions = { full: 0, quick: 0 };
  const kept = KEPT.map(() => ({ first: [] as Placed[], last: [] as Placed[] }));
  let details: SyncDetails | undefined;
  let health: FileFacts['health'];
  let ms: number | undefined;
  let nth = 0;

  const add = (kind: TraceKind, placed: Placed, message: string): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (!first.has(kind)) first.set(kind, placed);
    last.set(kind, placed);
    const group = kind === 'next-command-exception' || kind === 'send-email-error' ? 1 : 0;
    keep(kept[group]!, KEPT[group], placed);
    if (group === 1) texts.set(kind, firstLines(message));
    const sync = kind.startsWith('full') ? 'full' : kind.startsWith('quick') ? 'quick' : undefined;
    if (sync === undefined) return;
    if (kind.endsWith('started')) {
      starts[sync].places.push({ ms: placed.ms, nth: placed.nth });
      if (starts[sync].places.length <= MOST_STARTS) return;
      // Not one by one: a log of nothing but starts would take for ever.
      starts[sync].more += starts[sync].places.splice(0, MOST_STARTS / 2).length;
      return;
    }
    starts[sync] = noStarts();
    const said = syncDetails(message);
    if (sync === 'full') details = said;
    if (said.health !== undefined) health = { placed, word: said.health };
  };

  return {
    see: ({ event, line, offset }) => {
      const { kinds, mentions: named } = tellKinds(event.message, event.isError);
      if (event.at !== undefined) ms = Date.parse(event.at);
      for (const sync of named) mentions[sync] += 1;
      for (const { kind, at } of kinds) {
        const fact: TraceFact = { at: event.at, kind, file, line, offset, text: shortText(event.message, at) };
        add(kind, { fact, ms, nth: nth++ }, event.message);
      }
    },
    facts: {
      count: (kind) => counts.get(kind) ?? 0,
      firstOf: (kind) => first.get(kind),
      lastOf: (kind) => last.get(kind),
      startsOf: (sync) => starts[sync],
      textOf: (kind) => texts.get(kind),
      get details() {
        return details;
      },
      get health() {
        return health;
      },
      mentions,
      kept,
    },
  };
}

function noStarts(): { places: Place[]; more: number } {
  return { places: [], more: 0 };
}

/** Adds to the last, and to the first while there is room; twice the room is used before anything is moved. */
function keep(kept: { first: Placed[]; last: Placed[] }, most: { first: number; last: number }, placed: Placed): void {
  if (kept.first.length < most.first) kept.first.push(placed);
  else kept.last.push(placed);
  if (kept.last.length > most.last * 2) kept.last.splice(0, most.last);
}

/** One line of at most 200 characters with the words that count in it. */
function shortText(message: string, at: number): CleanText {
  const from = at > TEXT - 60 ? at - 40 : 0;
  const line = cleanLine(message.slice(from, from + TEXT * 4));
  return (line.length <= TEXT ? line : `${cut(line, TEXT - 1)}…`) as CleanText;
}

function firstLines(message: string): CleanText {
  const lines = clean(message.slice(0, 8_000))
    .split('\n')
    .map((line) => cleanLine(line))
    .filter((line) => line !== '');
  return lines
    .slice(0, LINES)
    .map((line) => cut(line, TEXT))
    .join('\n') as CleanText;
}

/** Never between the halves of a character. */
function cut(text: string, length: number): string {
  const head = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head;
}
