import { oldAnswers } from '../session/old-answers.ts';
import { type Voice, WHERES } from '../session/types.ts';
import { copy, copyCommand } from './copy.ts';
import { EMPTY } from './field.ts';
import { wordsOf } from './frame.ts';
import { openPaste } from './open-paste.ts';
import { openCheck } from './pressed-check.ts';
import { openFind } from './pressed-find.ts';
import type { Hands } from './screen-model.ts';

/** What a person may claim; the other two belong to checks. */
const SAID: readonly Voice[] = ['seen', 'told', 'assumed'];
/** A letter or digit on a question, outside any field. On a shared screen only those that show nothing private. */
export function letterOnPage(letter: string, hands: Hands): void {
  const { model } = hands;
  const { page, ui } = model;
  const view = model.view();
  const words = wordsOf(view);
  if (page.kind === 'end') return;
  if (/[1-9]/.test(letter)) {
    const choice = page.value === undefined ? page.choices[Number(letter) - 1] : undefined;
    if (choice === undefined) return model.say(view.keys.fill(words.typeOne(Math.min(9, page.choices.length))), true);
    model.act({ do: 'answer', choice: { step: page.step, answer: choice.id } });
    return;
  }
  if (ui.share && !'sq?←'.includes(letter)) return;
  switch (letter) {
    case '←':
      model.act({ do: 'back' });
      return;
    case 'v': {
      const next = SAID[(SAID.indexOf(page.voice) + 1) % SAID.length]!;
      model.act({ do: 'voice', voice: next });
      const now = model.page;
      if (now.kind !== 'end') model.say(words.voiceNow(now.voiceWord));
      return;
    }
    case 'w': {
      const where = WHERES[(WHERES.indexOf(page.where) + 1) % WHERES.length]!;
      if (model.act({ do: 'set', where }).ok) model.say(words.whereNow(model.page.whereWord));
      return;
    }
    case 'y':
      return copy(page.message, hands);
    case 'c':
      return copyCommand(hands);
    case 'p':
      return openPaste(hands, '');
    case 'k':
      return openCheck(hands);
    case '=': {
      const known = page.known.at(-1);
      if (known !== undefined)
        model.act({
          do: 'answer',
          choice: { step: page.step, answer: known.answer, voice: known.voice, evidence: known.evidence },
        });
      return;
    }
    default:
      return anywhere(letter, hands);
  }
}

/** Letters that do the same on every page. */
export function anywhere(letter: string, hands: Hands): void {
  const { model, input } = hands;
  const words = wordsOf(model.view());
  switch (letter) {
    case 'a': {
      const { session } = input.live;
      // What came with a transcript and is worth looking at again comes first.
      const [old] = oldAnswers(session).keys();
      return model.set({ overlay: { kind: 'answers', cursor: old ?? Math.max(0, session.path.length - 1) } });
    }
    case 'n':
      return model.set({ overlay: { kind: 'note', field: EMPTY, for: 'internal' } });
    case 'x':
      return model.set({ overlay: { kind: 'wrong', field: EMPTY } });
    case 'h':
      if (input.live.session.held !== undefined) model.act({ do: 'go-on' });
      else if (model.act({ do: 'hold' }).ok) model.say(model.keys.fill(words.heldNow));
      return;
    case '/':
      return openFind(hands);
    case 't':
      return model.set({ overlay: { kind: 'ticket', scroll: 0 } });
    case '?':
      return model.set({ overlay: { kind: 'help', scroll: 0 } });
    case 's':
      return model.set({ share: !model.ui.share });
    case 'q':
      return model.leave('stopped');
    case 'l': {
      const langs = [...input.live.session.guide.texts.keys()];
      const at = langs.indexOf(input.live.session.lang);
      const lang = langs[(at + 1) % langs.length];
      if (lang === undefined || langs.length === 1) return model.say(words.oneLanguage);
      if (model.act({ do: 'set', lang }).ok) model.say(wordsOf(model.view()).langNow(lang));
      return;
    }
    default:
  }
}
