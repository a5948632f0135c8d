import { foldName } from '../../redact/fold-name.ts';
import { foldWord } from '../../redact/fold-word.ts';
import type { NamesFile } from '../../redact/names-file.ts';
import type { Profile } from '../../redact/types.ts';
import { exportReport } from '../../report/export-report.ts';
import type { Desk } from '../../session/front.ts';
import type { Outcome, Refusal, Session } from '../../session/types.ts';
import { FileError } from '../../terminal/ports.ts';
import { cleanLine } from '../../text/clean.ts';
import { ownLang } from '../../text/lang.ts';
import type { Context } from '../context.ts';
import { findStore } from '../open-home.ts';
import { saveReport } from '../save-report.ts';
import { SETTINGS_WORDS } from '../settings/words.ts';
import { UserError } from '../user-error.ts';
import { WORDS } from '../words.ts';
import { alwaysHidden, isAmong } from './always-hidden.ts';
import { caseFolders } from './case-folders.ts';
import { loadNames, namesPath, saveNames } from './names-store.ts';
import { placeToSave } from './place-to-save.ts';
import { type Leaving, prepareLeaving } from './prepare-leaving.ts';
import { LEAVING_WORDS } from './words.ts';

type LeavingDesk = Pick<Desk, 'preview' | 'keep' | 'hide' | 'leaving' | 'save'>;

const LONGEST_WORD = 200;

/** The part of a desk that hands things out: what would be hidden, the choices made by hand, the text that is copied or saved. */
export function deskLeaving(context: Context, { folder, now }: { folder: string; now: () => Session }): LeavingDesk {
  const { system, version } = context;
  const { files, clock } = system;
  const always = alwaysHidden(context);
  const isAlways = isAmong(always.words);
  const prepare = (profile: Profile): Promise<Leaving> => {
    const session = now();
    const folders = caseFolders(findStore(context), { id: session.id, reference: session.case });
    return prepareLeaving(system, {
      ...{ session, profile, folder, folders, lang: ownLang(session.lang), withEvidence: false, always },
    });
  };
  const write = (leaving: Leaving, what: 'ticket' | 'transcript') => {
    const { profile, session } = leaving;
    const order = {
      what,
      format: 'md',
      profile,
      hidden: leaving.hidden(),
      lang: session.lang,
      now: clock.now(),
      version,
    } as const;
    const written = exportReport(session, order);
    if (!written.ok) throw new UserError(written.message);
    leaving.check(written.text);
    return written.text;
  };
  /** Changes what the person decided, in names.json. */
  const decide = async (change: (file: NamesFile) => NamesFile): Promise<Outcome> =>
    refusing(now(), async () => {
      const before = loadNames(files, folder);
      const words = LEAVING_WORDS[ownLang(now().lang)];
      if (before === 'broken') throw new UserError(words.badNames(namesPath(folder)), { hint: words.badNamesHint });
      saveNames(files, folder, { before, after: change(before) });
      return { ok: true };
    });
  return {
    preview: (profile) =>
      refusing(now(), async () => {
        const leaving = await prepare(profile);
        // Made for its counts: what stands in ticket and transcript.
        write(leaving, 'transcript');
        return { ok: true, preview: leaving.preview() };
      }),
    keep: (word, isKept) => decide((file) => ({ ...file, keep: without(file.keep, { word, isIn: isKept, fold: foldName }) })),
    hide: async (word, isHidden) => {
      const { wordStays } = SETTINGS_WORDS[ownLang(now().lang)];
      if (!isHidden && isAlways(word))
        return { ok: false, code: 'not-written', message: cleanLine(wordStays(word, always.file)) };
      return decide((file) => ({ ...file, words: without(file.words, { word, isIn: isHidden, fold: foldWord }) }));
    },
    leaving: (profile) => refusing(now(), async () => ({ ok: true, text: write(await prepare(profile), 'ticket') })),
    save: (profile) =>
      refusing(now(), async () => {
        const leaving = await prepare(profile);
        const texts = (['transcript', 'ticket'] as const).map((what) => ({ name: `${what}.md`, text: write(leaving, what) }));
        return saveReport({ session: leaving.session, texts, files, cwd: placeToSave(system), folder });
      }),
  };
}

/** The list without the word, and with it at its end where it is to stand there. */
function without(
  list: readonly string[],
  { word, isIn, fold }: { word: string; isIn: boolean; fold: (text: string) => string },
): readonly string[] {
  const line = cleanLine(word).slice(0, LONGEST_WORD);
  const others = list.filter((each) => fold(each) !== fold(line));
  // Signs alone are no word.
  return isIn && fold(line) !== '' ? [...others, line] : others;
}

/** What a person can do something about is a refusal; a defect stays one. */
async function refusing<T>(session: Session, act: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await act();
  } catch (error) {
    const words = WORDS[ownLang(session.lang)];
    if (error instanceof FileError)
      return { ok: false, code: 'not-written', message: cleanLine(words.cannotWrite(error.path, words.problem[error.problem])) };
    if (!(error instanceof UserError)) throw error;
    return { ok: false, code: 'not-written', message: cleanLine([error.message, error.hint].filter(Boolean).join(' ')) };
  }
}
