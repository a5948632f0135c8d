import { changeHiding, choiceOf, type HidingChange } from '../session/change-hiding.ts';
import { type PreviewItem, previewItems } from '../session/preview-items.ts';
import { PREVIEW_WORDS } from '../session/preview-words.ts';
import { nextProfile, type Profile } from '../session/profile.ts';
import { cleanLine } from '../text/clean.ts';
import { langOf, type Room } from './desk-talk.ts';
import { plainLines } from './talk.ts';
import { LINE_WORDS } from './words.ts';

/**
 * What will be hidden, told line by line before a ticket is saved. A number keeps a name or hides it again, `+` hides a word, `v`
 * says whom it is for, an empty line goes on. Gives the profile to save for; undefined where nothing shall leave.
 */
export async function previewTalk(room: Room): Promise<Profile | undefined> {
  let profile: Profile = room.profile ?? 'vendor';
  for (;;) {
    const made = await room.desk.preview(profile);
    const words = LINE_WORDS[langOf(room)];
    if (!made.ok) {
      room.talk.say(plainLines(made.message));
      return undefined;
    }
    const items = previewItems(made.preview);
    tell(room, profile, items);
    for (let again = true; again; ) {
      const text = cleanLine((await room.talk.ask(words.previewAsk(items.length))).text);
      if (text === '') return profile;
      if (text === 'q' || text === 'r') return undefined;
      const change = text === 'v' ? undefined : changeIn(text, items);
      if (text === 'v') profile = nextProfile(profile);
      else if (change === undefined || change === 'never') {
        const own = PREVIEW_WORDS[langOf(room)];
        room.talk.say(plainLines(change === 'never' ? own.secretStays : words.previewWrong(items.length)));
        continue;
      } else {
        const changed = await changeHiding(room.desk, { change, profile, lang: langOf(room) });
        if (changed.message !== undefined) room.talk.say(plainLines(changed.message));
        if (changed.preview === undefined) return undefined;
      }
      again = false;
    }
  }
}

function tell(room: Room, profile: Profile, items: readonly PreviewItem[]): void {
  const own = PREVIEW_WORDS[langOf(room)];
  room.talk.say(
    plainLines(
      own.title.save,
      own.profiles[profile],
      ...(items.length === 0 ? [own.nothing] : items.map((item, index) => `${index + 1}. ${itemText(item, langOf(room))}`)),
      own.limits,
    ),
  );
}

function itemText(item: PreviewItem, lang: ReturnType<typeof langOf>): string {
  const own = PREVIEW_WORDS[lang];
  const kind = item.kind === undefined ? '' : `${own.kinds[item.kind]}${lang === 'fr' ? '\u00a0:' : ':'} `;
  if (item.after !== undefined) return `${kind}${item.before} -> ${item.after} (${own.times(item.count).replace('×', 'x')})`;
  return `${kind}${item.before} (${item.is === 'kept' ? own.kept : own.own})`;
}

/** A number, or `+` and a word; 'never' for a secret, undefined for anything else. */
function changeIn(text: string, items: readonly PreviewItem[]): HidingChange | 'never' | undefined {
  const word = /^\+\s*(\S.*)$/u.exec(text)?.[1];
  if (word !== undefined) return { do: 'hide', word, on: true };
  const item = /^\d{1,5}$/u.test(text) ? items[Number(text) - 1] : undefined;
  return item === undefined ? undefined : (choiceOf(item) ?? 'never');
}
