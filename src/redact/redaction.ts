import type { Session } from '../session/types.ts';
import { clean } from '../text/clean.ts';
import { hideHost } from './hide-host.ts';
import { hideLogin } from './hide-person.ts';
import { type Hiding, hideWhole, makeHiding } from './hiding.ts';
import { lastLook } from './last-look.ts';
import { learnFields } from './learn-fields.ts';
import { type LearnedWords, learnedWords } from './learned-words.ts';
import { type Name, Names } from './names.ts';
import type { NamesFile } from './names-file.ts';
import { learnSession, redactSession } from './redact-session.ts';
import { redactText } from './redact-text.ts';
import type { HiddenCount, HiddenRow, Preview, Profile } from './types.ts';
import { HIDDEN_KINDS } from './types.ts';

export interface RedactionInput {
  readonly session: Session;
  readonly profile: Profile;
  /** What earlier exports of the case named, and what the person decided. */
  readonly stored: NamesFile;
  /** Words of the flow and of Ariane itself, folded. */
  readonly vocabulary: ReadonlySet<string>;
  /** This machine and its user: nobody types them, outputs are full of them. */
  readonly local: { readonly hosts: readonly string[]; readonly accounts: readonly string[] };
}

// A machine called `vm` is everybody's.
const LEAST = 3;

/** One export's redaction: learn from everything first, then make what leaves, then look once more. */
export class Redaction {
  readonly #hiding: Hiding;
  readonly #input: RedactionInput;
  #learned: LearnedWords | undefined;

  constructor(input: RedactionInput) {
    this.#input = input;
    const names = new Names(input.stored.names);
    this.#hiding = makeHiding({ names, profile: input.profile, keep: input.stored.keep, vocabulary: input.vocabulary });
    for (const word of input.stored.words) hideWhole(this.#hiding, 'word', word);
  }

  /** Learns from a piece of evidence, whole or in parts cut between records. */
  learn(text: string): void {
    this.#hiding.names.reserve(text);
    learnFields(text, this.#hiding);
    this.#learned = undefined;
  }

  /** Learns as `learn` does, and from everything that looks like a name. */
  learnWhole(text: string): void {
    this.learn(text);
    this.text(text);
    this.#learned = undefined;
  }

  /** The session that reports are made from. Evidence is learned before. */
  session(): Session {
    const { session, local } = this.#input;
    learnSession(session, this.#hiding);
    // Last, so that the people a case is about have the first numbers.
    for (const host of local.hosts) if (host.length >= LEAST) hideHost(this.#hiding, host);
    for (const account of local.accounts) if (account.length >= LEAST) hideLogin(this.#hiding, account);
    this.#hiding.forget();
    this.#learned = undefined;
    return redactSession(session, this.#hiding);
  }

  /** A text from outside (evidence, or a part of it between two lines). */
  text(text: string): string {
    this.#learned ??= learnedWords(this.#hiding);
    return redactText(text, this.#hiding, this.#learned);
  }

  /** What is hidden in what was made since, for the preview and the ticket. */
  preview(): Preview {
    const { profile, stored } = this.#input;
    const rows = this.#hiding.used().toSorted((a, b) => HIDDEN_KINDS.indexOf(a.kind) - HIDDEN_KINDS.indexOf(b.kind));
    return { profile, rows, kept: stored.keep.map(clean), words: stored.words.map(clean) };
  }

  counts(): readonly HiddenCount[] {
    return countsOf(this.preview().rows);
  }

  /** What stands there though it should be hidden; empty where it may leave. */
  look(text: string): readonly string[] {
    return lastLook(text, this.#hiding).map(({ as }) => as);
  }

  /** What is to be remembered for the next export. */
  names(): readonly Name[] {
    return this.#hiding.names.all();
  }
}

/** "1 person (2 spellings), 1 domain": things by their number, spellings by their letters. */
export function countsOf(rows: readonly HiddenRow[]): readonly HiddenCount[] {
  return HIDDEN_KINDS.flatMap((kind): HiddenCount[] => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    const things = new Set(own.map(({ after }) => /\d+/u.exec(after)?.[0]));
    return [{ kind, count: things.size, spellings: own.length }];
  });
}
