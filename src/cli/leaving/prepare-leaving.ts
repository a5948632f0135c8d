import { namesFileWith } from '../../redact/names-file.ts';
import { Redaction } from '../../redact/redaction.ts';
import type { HiddenCount, Preview, Profile } from '../../redact/types.ts';
import { vocabularyOf } from '../../redact/vocabulary.ts';
import { WORDS as REPORT_WORDS } from '../../report/words.ts';
import type { Session } from '../../session/types.ts';
import { SESSION_WORDS } from '../../session/words.ts';
import { FileError } from '../../terminal/ports.ts';
import type { System } from '../../terminal/system.ts';
import type { OwnLang } from '../../text/lang.ts';
import { SETTINGS_WORDS } from '../settings/words.ts';
import { UserError } from '../user-error.ts';
import { WORDS } from '../words.ts';
import { type AlwaysHidden, withAlways } from './always-hidden.ts';
import { evidenceNames, evidenceText, partsOf } from './evidence-texts.ts';
import { namesOfCase, namesPath, saveNames } from './names-store.ts';
import { LEAVING_WORDS } from './words.ts';

/** A session as it may leave, and the hand that hides what goes with it. */
export interface Leaving {
  readonly profile: Profile;
  /** What reports are made from. */
  readonly session: Session;
  hidden(): readonly HiddenCount[];
  preview(): Preview;
  /** A piece of evidence, as it may leave. */
  evidence(text: string): string;
  /** Looks once more at what is about to be written. Throws `UserError` where something hidden stands there. */
  check(text: string): void;
}

export interface LeavingInput {
  readonly session: Session;
  readonly profile: Profile;
  /** The session's own folder, and those of the other sessions of its case. */
  readonly folder: string;
  readonly folders: readonly string[];
  readonly lang: OwnLang;
  /** Whether the evidence itself leaves, too: then it is learned from whole. */
  readonly withEvidence: boolean;
  readonly always: AlwaysHidden;
}

// Beyond this only fields are learned from, unless the evidence leaves with the report.
const WHOLE = 256 * 1024;

/**
 * Makes a session ready to leave: learns its names from values, notes and evidence, hides them, and keeps the names for the next
 * time. Throws `UserError` (exit 2) where that cannot be done: a requested redaction that cannot be done stops the export.
 */
export async function prepareLeaving({ files, host, env, userHome }: System, input: LeavingInput): Promise<Leaving> {
  const { session, profile, folder, folders, lang, withEvidence, always } = input;
  const words = LEAVING_WORDS[lang];
  const stored = reading(() => namesOfCase(files, { session, folder, folders }), 'broken');
  if (stored === 'broken') throw new UserError(words.badNames(namesPath(folder)), { hint: words.badNamesHint });
  const redaction = new Redaction({
    ...{ session, profile, stored: withAlways(stored, always.words) },
    vocabulary: vocabularyOf(session.guide, [REPORT_WORDS, SESSION_WORDS]),
    local: { hosts: [host.host, env.COMPUTERNAME ?? ''], accounts: [env.USER ?? '', env.USERNAME ?? '', lastOf(userHome)] },
  });
  if (profile !== 'own') {
    for (const name of evidenceNames(session)) {
      const text = reading(() => evidenceText(files, folder, name), undefined);
      if (text === undefined) throw new UserError(words.unreadEvidence(name), { hint: words.unreadEvidenceHint });
      if (text.length <= WHOLE) redaction.learnWhole(text);
      else redaction.learn(text);
      // What leaves itself is gone through once before, so that the first of its lines knows the names of the last.
      if (withEvidence) for (const part of partsOf(text)) redaction.evidence(part);
      // Reading is synchronous: between two pieces a key may be pressed.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const hidden = redaction.session();
  if (profile !== 'own') {
    try {
      saveNames(files, folder, { before: stored, after: namesFileWith(stored, redaction.names()) });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new UserError(words.namesNotKept(namesPath(folder), WORDS[lang].problem[error.problem]));
    }
  }
  return {
    profile,
    session: hidden,
    hidden: () => redaction.counts(),
    preview: () => redaction.preview(),
    evidence: (text) => redaction.evidence(text),
    check: (text) => {
      const found = redaction.look(text);
      if (found.length === 0) return;
      // Their places, not the words: what is printed here ends in logs.
      const own = redaction.names().flatMap(({ as, was }) => (found.includes(as) ? (always.lineOf(was) ?? []) : []));
      const places = own.slice(0, 10).map((line) => `${always.file}:${line}`);
      const hint = own.length === 0 ? words.leaksHint : SETTINGS_WORDS[lang].wordLeaks(places);
      throw new UserError(words.leaks(found.slice(0, 10)), { hint });
    },
  };
}

/** What cannot be read for want of a file or rights is `otherwise`. */
function reading<T, O>(read: () => T, otherwise: O): T | O {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileError) return otherwise;
    throw error;
  }
}

/** The account a home folder belongs to. */
const lastOf = (path: string): string => path.split(/[\\/]/u).at(-1) ?? '';
