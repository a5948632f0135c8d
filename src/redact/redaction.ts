import { removeSecrets } from '../check/evidence/remove-secrets.ts';
import type { Session } from '../session/types.ts';
import { clean } from '../text/clean.ts';
import { bareWord } from './fold-word.ts';
import { hideHost } from './hide-host.ts';
import { hideLogin } from './hide-person.ts';
import { type Hiding, hideWhole, makeHiding } from './hiding.ts';
import { lastLook } from './last-look.ts';
import { learnFields } from './learn-fields.ts';
import { findLearned, type LearnedWords, learnedWords } from './learned-words.ts';
import { type Name, Names } from './names.ts';
import type { NamesFile } from './names-file.ts';
import { ownWords } from './own-words.ts';
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

const MOST_LINES = 200_000;

const NO_WORDS = ownWords([]);
const NO_NAMES_LEARNED = { firsts: new Map<string, never>(), mayBegin: () => false };

/** One export's redaction: learn from everything first, then make what leaves, then look once more. */
export class Redaction {
  readonly #hiding: Hiding;
  readonly #input: RedactionInput;
  #learned: { readonly length: number; readonly words: LearnedWords } | undefined;
  readonly #lines = new Map<string, { text: string; known: number }>();

  constructor(input: RedactionInput) {
    this.#input = input;
    const names = new Names(input.stored.names);
    const { keep, words } = input.stored;
    this.#hiding = makeHiding({ names, profile: input.profile, keep, words, vocabulary: input.vocabulary });
    for (const word of input.stored.words) if (bareWord(word) !== '') hideWhole(this.#hiding, 'word', bareWord(word));
  }

  /** Learns from a piece of evidence, whole or in parts cut between records. */
  learn(text: string): void {
    this.#hiding.names.reserve(text);
    learnFields(text, this.#hiding);
  }

  /** Learns as `learn` does, and from everything that looks like a name. */
  learnWhole(text: string): void {
    this.learn(text);
    this.text(text);
  }

  /** The session that reports are made from. Evidence is learned before. */
  session(): Session {
    const { session, local } = this.#input;
    learnSession(session, this.#hiding);
    // Last, so that the people a case is about have the first numbers.
    for (const host of local.hosts) if (host.length >= LEAST) hideHost(this.#hiding, host);
    for (const account of local.accounts) if (account.length >= LEAST) hideLogin(this.#hiding, account);
    this.#hiding.forget();
    return redactSession(session, this.#hiding);
  }

  /** A text from outside. */
  text(text: string): string {
    return redactText(text, this.#hiding, this.#words());
  }

  /**
   * A part of a piece of evidence, between two lines. Outputs of machines repeat their lines: each is looked at once, and looked
   * over again for names that were learned later.
   */
  evidence(part: string): string {
    if (!this.#hiding.hides('person')) return this.text(part);
    // Only keys go over several lines; the other secrets are found in each.
    const lines = (/PRIVATE KEY|Private-Lines:/u.test(part) ? removeSecrets(part).text : part).split('\n');
    if (this.#lines.size > MOST_LINES) this.#lines.clear();
    const unseen = [...new Set(lines.filter((line) => !this.#lines.has(line)))];
    if (unseen.length > 0) {
      const made = redactText(unseen.join('\n'), this.#hiding, this.#words(), 'apart').split('\n');
      for (const [index, line] of unseen.entries()) this.#lines.set(line, { text: made[index]!, known: 0 });
    }
    return this.#overLines(lines.map((line) => this.#lineNow(line)).join('\n'));
  }

  /** Words of the person's own that a program wrapped: no line has one whole. */
  #overLines(text: string): string {
    const { own } = this.#words();
    if (!own.hasParts) return text;
    return findLearned(text, this.#hiding, { ...NO_NAMES_LEARNED, own });
  }

  /** A line as it was hidden, looked over for names that were learned since. */
  #lineNow(line: string): string {
    const seen = this.#lines.get(line)!;
    const known = this.#hiding.names.all().length;
    if (seen.known < known) {
      // The person's own words were known from the beginning.
      seen.text = findLearned(seen.text, this.#hiding, { ...this.#words(), own: NO_WORDS });
      seen.known = known;
    }
    return seen.text;
  }

  /** The words to look for, made anew only where names were added. */
  #words(): LearnedWords {
    const { length } = this.#hiding.names.all();
    if (this.#learned?.length !== length) this.#learned = { length, words: learnedWords(this.#hiding) };
    return this.#learned.words;
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
