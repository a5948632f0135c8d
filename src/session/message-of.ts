import type { CleanText } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import { blocksOf } from './blocks-of.ts';
import { fillPlain } from './fill-slots.ts';
import { plainInline } from './plain-inline.ts';
import { slotsOf, type Texts } from './texts-of.ts';
import type { Session } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/** A chat message made from the step one stands at, in the customer's language: what to open, the command, what to send back. */
export function messageOf(session: Session, texts: Texts): CleanText {
  const words = SESSION_WORDS[ownLang(texts.lang)];
  const slots = slotsOf(session, texts);
  const { id } = session.place.step;
  const plain = (text: CleanText) => plainInline(fillPlain(text, slots));
  const commands = blocksOf(texts.body(id), slots).filter((block) => block.kind === 'command' && block.missing.length === 0);
  const where = texts.label(id, 'where');
  const parts = [plain(texts.label(id, 'send') ?? texts.say(id) ?? texts.question(id))];
  if (commands.length > 0) {
    if (where !== undefined) parts.push(words.sendWhere(plain(where)));
    for (const block of commands) if (block.kind === 'command') parts.push(block.text);
    parts.push(words.sendBack);
  }
  return parts.join('\n\n') as CleanText;
}
