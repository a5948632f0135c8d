import type { Block } from './document.ts';
import type { Ticket } from './schema.ts';
import { type Keep, more, type PartOf } from './ticket-part.ts';
import type { ReportWords } from './words.ts';

/** What is still to be found out, done and attached. */
export function openBlocks({ ticket, words, clip }: PartOf, keep: Keep): Block[] {
  const { questions, undone, needs, notLooked, left } = ticket.open;
  const sub = (text: string): Block => ({ is: 'item', level: 1, text });
  const asked = questions.flatMap((each): Block[] => [
    { is: 'item', text: clip(each.question) },
    ...(each.where === null || each.commands.length === 0 ? [] : [sub(words.at(clip(each.where)))]),
    ...(each.wouldTell === null ? [] : [sub(clip(each.wouldTell))]),
    ...(keep('means') && each.means.length > 0
      ? [sub(each.means.map(({ label, text }) => words.wouldMean(clip(label), clip(text))).join(words.semicolon))]
      : []),
    ...each.commands.map((command): Block => ({ is: 'command', ...command })),
  ]);
  const refused = undone.map(
    (each): Block => ({ is: 'item', lead: words.undone + words.colon, text: `${clip(each.text)} (${clip(each.why)})` }),
  );
  const blind = notLooked.map(
    (each): Block => ({ is: 'item', lead: words.notLookedAt + words.colon, text: `${clip(each.what)} (${clip(each.why)})` }),
  );
  const open = keep('open') ? [...asked, ...refused, ...blind] : [];
  const carry = keep('needs') ? needs.map((each) => sub(needText(each, words, clip))) : [];
  if (open.length + carry.length === 0) return [];
  return [
    { is: 'heading', text: words.open },
    ...open,
    ...(carry.length > 0 ? [{ is: 'item' as const, text: words.need + words.colon }, ...carry] : []),
    ...more(left > 0 ? words.moreOpen(left) : undefined),
  ];
}

/** What it is, and what was said of it: the file, or why it cannot be had. */
function needText({ text, said }: Ticket['open']['needs'][number], words: ReportWords, clip: PartOf['clip']): string {
  if (said === null) return clip(text);
  return `${clip(text)}${words.colon} ${words.carried[said.has ? 'has' : 'cannot'](clip(said.text))} (${words.voices[said.voice]})`;
}
