import { type AskView, wordsOf } from './frame.ts';
import { isTight } from './is-tight.ts';

/** Which keys to name below a question: those that make sense now, the most wanted first, how to leave last. */
export function askHints(view: AskView): readonly string[] {
  const { page, ui } = view;
  const { hints } = wordsOf(view);
  // Elsewhere they stand before the options.
  const namesSend = page.where === 'customer' && (page.value !== undefined || isTight(view));
  if (page.value !== undefined && ui.isTyping) {
    const [answer, ...others] = hints.field;
    return page.known.length > 0 && ui.field.text === '' && !ui.share
      ? [answer!, wordsOf(view).takeKnown, ...others]
      : hints.field;
  }
  if (ui.share)
    return page.value === undefined
      ? hints.share.map((hint) => hint.replace('{n}', digits(page.choices.length)))
      : hints.share.slice(1);
  const all = page.value === undefined ? hints.page : hints.outside;
  // Digits reach nine options.
  const [answer, ...rest] = all;
  const more = page.value === undefined && page.choices.length > 9 ? [hints.list[0]!] : [];
  const isNamed = (hint: string): boolean => {
    if (hint.startsWith('v ')) return isQuoted(view);
    // Alone at one's own machine nobody waits: the key works, but is not worth a place.
    if (hint.startsWith('h ')) return page.where !== 'here' && page.held === undefined;
    return /^[yp] /.test(hint) ? namesSend : true;
  };
  const goOn = page.held === undefined ? [] : [wordsOf(view).goOn];
  return [answer!, ...goOn, ...more, ...rest.filter(isNamed)].map((hint) =>
    hint.replace('{n}', digits(page.choices.length)).replace('{voice}', page.voiceWord),
  );
}

/** Alone at one's own machine nobody is quoted. */
const isQuoted = ({ page }: AskView): boolean => page.where !== 'here' || page.voice !== 'seen';

const digits = (choices: number): string => (choices === 1 ? '1' : `1-${Math.min(9, choices)}`);
