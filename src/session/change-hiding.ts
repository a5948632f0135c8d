import type { Preview, Profile } from '../redact/types.ts';
import { type CleanText, clean } from '../text/clean.ts';
import type { OwnLang } from '../text/lang.ts';
import type { Desk } from './front.ts';
import type { PreviewItem } from './preview-items.ts';
import { PREVIEW_WORDS } from './preview-words.ts';

/** What a person decides about one name of a preview. */
export interface HidingChange {
  readonly do: 'keep' | 'hide';
  readonly word: string;
  readonly on: boolean;
}

/**
 * What choosing an item means: a hidden one is left as it is, a kept one hidden after all, a word of one's own forgotten. Undefined
 * for a secret: nobody kept it, so nobody can let it through.
 */
export function choiceOf({ is, kind, before }: PreviewItem): HidingChange | undefined {
  if (kind === 'secret' || before === '') return undefined;
  return is === 'word' || kind === 'word'
    ? { do: 'hide', word: before, on: false }
    : { do: 'keep', word: before, on: is === 'hidden' };
}

/** `preview` is the new one, undefined where there is none to show; `message` is what could not be. */
export interface Changed {
  readonly preview: Preview | undefined;
  readonly message: CleanText | undefined;
}

/**
 * Carries out a decision and previews again. A decision with which nothing could leave any more (a word that the flow's own text or
 * a date holds) is taken back: with it kept, no later export of this case would get further either.
 */
export async function changeHiding(
  desk: Pick<Desk, 'keep' | 'hide' | 'preview'>,
  { change, profile, lang }: { change: HidingChange; profile: Profile; lang: OwnLang },
): Promise<Changed> {
  const done = await desk[change.do](change.word, change.on);
  const made = await desk.preview(profile);
  if (!done.ok) return { preview: made.ok ? made.preview : undefined, message: done.message };
  if (made.ok) return { preview: made.preview, message: undefined };
  const undone = await desk[change.do](change.word, !change.on);
  const before = undone.ok ? await desk.preview(profile) : undone;
  if (!before.ok) return { preview: undefined, message: before.message };
  return { preview: before.preview, message: clean(PREVIEW_WORDS[lang].takenBack(change)) };
}
