/**
 * The published shape of `export --format json`: one ticket, one transcript. The types are inferred from here; the rest of the
 * room imports them with `import type`, so that the schema library is only loaded where the schemas are made or checked.
 */
import { z } from 'zod';
import { TRACE_KINDS } from '../check/trace/types.ts';
import { HIDDEN_KINDS } from '../redact/types.ts';

const id = z.string();
/** UTC, ISO 8601. */
const time = z.string();
const voice = z.enum(['observed', 'shown', 'seen', 'told', 'assumed']);
/** `lang`: the language it was typed in; null where it is the flow's own words. */
const said = z.object({ text: z.string(), voice: voice.nullable(), lang: z.string().nullable() });
const evidence = z.object({ name: z.string(), sha256: z.string(), bytes: z.number().int().nonnegative() });
const flow = z.object({ id, title: z.string(), version: z.number(), hash: z.string() });

const cause = z.object({
  cause: id,
  name: z.string(),
  state: z.enum(['suspected', 'confirmed', 'ruled-out', 'corrected', 'fixed']),
  /** For a corrected cause: what the second look said. */
  result: z.enum(['not-yet-seen', 'did-not-help']).nullable(),
  disputed: z.boolean(),
  reason: z.string().nullable(),
  voice: voice.nullable(),
  at: time.nullable(),
});

const command = z.object({ language: z.string(), text: z.string() });

export const ticketSchema = z.object({
  format: z.literal(1),
  kind: z.literal('ticket'),
  lang: z.string(),
  session: id,
  case: z.string().nullable(),
  outcome: z.enum(['resolved', 'advice', 'handover', 'stopped']),
  end: id.nullable(),
  title: z.string(),
  /** A retired product (first line of the ticket), a flow past its review. */
  notices: z.array(z.object({ kind: z.enum(['retired', 'review', 'changed-flow']), text: z.string() })),
  asked: z.string(),
  /** null: nobody could be asked. */
  impact: said.nullable(),
  symptom: z.object({ text: z.string(), detail: z.string().nullable(), voice: voice.nullable() }).nullable(),
  /** The exact text of an error message, on one line. */
  error: z.object({ text: z.string(), voice }).nullable(),
  when: z.object({ since: said.nullable(), worked: said.nullable(), changed: said.nullable() }),
  where: z.array(z.object({ value: id, label: z.string(), text: z.string(), voice })),
  /** Dated facts, oldest first, at most ten; `left` more stand in the transcript only. */
  order: z.object({
    left: z.number().int().nonnegative(),
    facts: z.array(
      z.object({
        /** null: the time was typed in a way nobody can place. */
        at: time.nullable(),
        /** As it is printed: a day alone when only a day is known. */
        shown: z.string(),
        kind: z.enum(['value', 'fault', 'repair', 'again', 'look', 'log']),
        text: z.string(),
        voice: voice.nullable(),
      }),
    ),
  }),
  /** What trace logs tell of syncs, for a picture: oldest first, the latest 300. */
  syncs: z.array(z.object({ at: time, kind: z.enum(TRACE_KINDS) })),
  /** The way through the flow: the questions asked in order, and where it stands; at most 60, `left` earlier ones stand in the transcript only. */
  path: z.object({
    left: z.number().int().nonnegative(),
    steps: z.array(
      z.object({
        step: id,
        kind: z.enum(['question', 'value', 'repair', 'again']),
        question: z.string(),
        answer: z.string(),
        voice,
        parked: z.boolean(),
        against: z.string().nullable(),
        /** The ways not taken, by their options' names; "I don't know" left out. */
        others: z.array(z.string()),
      }),
    ),
    /** The end reached, or the question that waits. */
    stands: z.string(),
  }),
  stand: z.object({
    /** Full and quick sync, where a log tells of them. */
    syncs: z.array(
      z.object({
        kind: z.enum(['full', 'quick']),
        completed: time.nullable(),
        started: time.nullable(),
        /** How many started since the last one that completed. */
        since: z.number().int().nonnegative().nullable(),
        voice,
      }),
    ),
    contradictions: z.array(
      z.object({
        step: id,
        question: z.string(),
        answer: z.string(),
        voice,
        against: z.string(),
        againstVoice: voice.nullable(),
        at: time,
      }),
    ),
    causes: z.array(cause),
    untested: z.array(z.object({ cause: id, name: z.string() })),
    /** More causes than a ticket holds. */
    left: z.number().int().nonnegative(),
  }),
  done: z.array(
    z.object({
      step: id,
      text: z.string(),
      at: time,
      result: z.enum(['helped', 'did-not-help', 'not-yet-seen']),
      /** What was seen when the fault was looked at again. */
      seen: z.object({ text: z.string(), voice, at: time, early: z.boolean() }).nullable(),
    }),
  ),
  open: z.object({
    questions: z.array(
      z.object({
        step: id,
        question: z.string(),
        voice,
        where: z.string().nullable(),
        commands: z.array(command),
        wouldTell: z.string().nullable(),
        /** What each answer would mean. */
        means: z.array(z.object({ answer: id, label: z.string(), text: z.string() })),
      }),
    ),
    /** Repairs that were proposed and not carried out. */
    undone: z.array(z.object({ step: id, text: z.string(), why: z.string() })),
    /** What a hand-over must carry, "or say why not". */
    needs: z.array(
      z.object({
        need: id,
        text: z.string(),
        /** That it is attached, or why it cannot be had; null: nobody said. */
        said: z.object({ has: z.boolean(), text: z.string(), voice }).nullable(),
      }),
    ),
    /** What could not be looked at, and why. */
    notLooked: z.array(z.object({ what: z.string(), why: z.string() })),
    left: z.number().int().nonnegative(),
  }),
  next: z.object({ text: z.array(z.string()), commands: z.array(command) }),
  notes: z.array(z.object({ text: z.string(), for: z.enum(['internal', 'customer']), at: time, lang: z.string() })),
  attached: z.object({
    transcript: z.object({ name: z.string(), sha256: z.string() }),
    evidence: z.array(evidence),
    /** Whom it was made for, and how much was hidden for them. */
    profile: z.enum(['own', 'vendor', 'public']),
    hidden: z.array(z.object({ kind: z.enum(HIDDEN_KINDS), count: z.number().int(), spellings: z.number().int() })),
    flow,
    ariane: z.string(),
    made: time,
  }),
});

const answered = z.object({
  kind: z.literal('answer'),
  /** Where it stands in the session's answers, from 1; what `back` counts. */
  number: z.number().int().positive(),
  at: time,
  step: id,
  question: z.string(),
  answer: z.string(),
  label: z.string(),
  voice,
  parked: z.boolean(),
  kept: z.boolean(),
  against: z.object({ answer: z.string(), label: z.string() }).nullable(),
  evidence: z.array(z.string()),
  notes: z.array(z.object({ text: z.string(), for: z.enum(['internal', 'customer']), at: time })),
});

const happened = z.discriminatedUnion('kind', [
  answered,
  z.object({ kind: z.literal('back'), at: time, to: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('note'), at: time, step: id, text: z.string(), for: z.enum(['internal', 'customer']) }),
  z.object({
    ...{ kind: z.literal('look'), at: time, step: id, look: z.string(), evidence: evidence.nullable() },
    /** When it was looked, where evidence was collected before. */
    looked: time.nullable(),
    state: z.enum(['could-not-run', 'not-allowed', 'timed-out', 'cancelled']).nullable(),
    why: z.string().nullable(),
    place: z.string().nullable(),
    found: z.array(z.object({ check: id, state: z.string(), answer: z.string().nullable(), text: z.string() })),
  }),
  z.object({ kind: z.literal('wrong'), at: time, step: id, text: z.string() }),
  z.object({ kind: z.literal('end'), step: id, end: z.enum(['resolved', 'advice', 'handover']), text: z.string() }),
]);

const intakeField = z.enum(['impact', 'since', 'worked', 'changed']);
const readers = z.enum(['internal', 'customer']);

/** What a replay needs and nothing else; keys after `hash` were added later, so that older transcripts have only `answers` and `intake`. */
const replay = z.object({
  format: z.literal(1),
  flow: id,
  version: z.number(),
  hash: z.string(),
  session: id.optional(),
  started: time.optional(),
  /** What was hidden. Once hidden, it stays so in what is exported further on. */
  profile: z.enum(['own', 'vendor', 'public']).optional(),
  case: z.string().optional(),
  lang: z.string().optional(),
  /** The session it was gone on from, where it was begun from a transcript. */
  from: id.optional(),
  /** Where it stands: a step that waits, or an end. */
  stands: z.object({ step: id, end: z.enum(['resolved', 'advice', 'handover']).optional() }).optional(),
  answers: z.array(
    z.object({
      step: id,
      answer: z.string(),
      voice,
      at: time,
      /** Since when it had been asked for; holds and waiting are left out. */
      asked: time.optional(),
      against: z.string().optional(),
      /** Given before its `after` had passed. */
      early: z.literal(true).optional(),
      parked: z.literal(true).optional(),
      notes: z.array(z.object({ text: z.string(), for: readers, at: time.optional() })).optional(),
    }),
  ),
  /** Notes at steps nobody answered, or whose answer was taken back. */
  notes: z.array(z.object({ step: id, text: z.string(), for: readers, at: time })).optional(),
  intake: z.array(z.object({ field: intakeField, text: z.string(), voice, at: time })),
  /** What was said of steps to the flow's author; leaves only under `own`. */
  wrong: z.array(z.object({ step: id, text: z.string(), at: time })).optional(),
  /** Answers that were taken back, or given anew (`changed`), from where one stood; for counting, nothing is replayed from it. */
  backs: z
    .array(
      z.object({
        ...{ step: id, answer: z.string(), voice, given: time, at: time, from: id },
        asked: time.optional(),
        against: z.string().optional(),
        parked: z.literal(true).optional(),
        changed: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** What was said of the things a hand-over must carry: the file, or why it cannot be had. */
  needs: z.array(z.object({ need: id, is: z.enum(['attached', 'cannot']), text: z.string(), voice, at: time })).optional(),
  /** What was looked at when, and which answers (from 1) rest on it. */
  looks: z
    .array(
      z.object({
        ...{ look: id, step: id, at: time },
        voice: z.enum(['observed', 'shown']).optional(),
        state: z.enum(['could-not-run', 'not-allowed', 'timed-out', 'cancelled']).optional(),
        why: z.string().optional(),
        /** An error message that was pasted, on one line. */
        error: z.string().optional(),
        place: z
          .object({ host: z.string(), tenant: z.string(), organisation: z.string(), account: z.string() })
          .partial()
          .optional(),
        /** What checks judged from it, and the dated facts it brought. */
        found: z
          .array(
            z.object({
              check: id,
              state: z.enum(['answered', 'unsure', 'could-not-run', 'not-allowed', 'timed-out', 'cancelled']),
              answer: z.string().optional(),
              why: z.string().optional(),
              bound: z.array(z.object({ name: z.string(), text: z.string() })).optional(),
            }),
          )
          .optional(),
        facts: z.array(z.object({ at: time, kind: z.string(), since: z.number().int().optional() })).optional(),
        answers: z.array(z.number().int().positive()).optional(),
      }),
    )
    .optional(),
  /** SHA-256 of the readable words and of the block itself (the lines above `sums`), blanks apart. */
  sums: z.object({ words: z.string(), block: z.string() }).optional(),
});

export const transcriptSchema = z.object({
  format: z.literal(1),
  kind: z.literal('transcript'),
  lang: z.string(),
  session: id,
  case: z.string().nullable(),
  started: time,
  flow,
  happened: z.array(happened),
  /** The end's next steps, what it asks to be attached, whole, and the causes nobody looked into. */
  next: z.array(z.string()),
  needs: z.array(z.string()),
  untested: z.array(z.string()),
  intake: z.array(
    z.object({
      field: z.enum(['impact', 'since', 'worked', 'changed']),
      question: z.string(),
      text: z.string(),
      voice,
      at: time,
    }),
  ),
  replay,
});

export type Ticket = z.infer<typeof ticketSchema>;
export type TicketCause = Ticket['stand']['causes'][number];
export type Fact = Ticket['order']['facts'][number];
export type PathStep = Ticket['path']['steps'][number];
export type Command = z.infer<typeof command>;
export type Said = z.infer<typeof said>;
export type EvidenceFile = z.infer<typeof evidence>;
export type Transcript = z.infer<typeof transcriptSchema>;
export type Happened = Transcript['happened'][number];
export type Answered = z.infer<typeof answered>;
export type Replay = Transcript['replay'];
