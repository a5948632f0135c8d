import { heldHere } from '../session/held-here.ts';
import { agoWords, momentWords } from '../session/moment-words.ts';
import { cleanLine } from '../text/clean.ts';
import type { OwnLang } from '../text/lang.ts';
import { shorten, widthOf, wrap } from '../text/width.ts';
import type { SessionLine } from './list-sessions.ts';
import { WORDS } from './words.ts';

interface Telling {
  readonly lang: OwnLang;
  readonly now: number;
  /** Of the terminal; undefined for a pipe, where each session is one line. */
  readonly columns: number | undefined;
}

const GAP = '  ';

/** A session for a list: id, case, symptom, what it waits for, since when, who has it open; on as many lines as that needs. */
export function tellSession(line: SessionLine, { lang, now, columns }: Telling): readonly string[] {
  const last = line.last === null ? undefined : agoWords(Date.parse(line.last), { now, lang });
  const parts = [line.session, line.case, line.symptom ?? line.flow, waitsWords(line, { lang, now }), last, openWords(line, lang)]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part) => cleanLine(part ?? ''));
  if (columns === undefined) return [parts.join(GAP)];
  // One column is left free: Windows scrolls when the last one is written.
  const width = Math.max(20, columns - 1);
  const lines: string[] = [];
  for (const [index, part] of parts.entries()) {
    const before = lines.at(-1);
    if (before !== undefined && widthOf(before) + GAP.length + widthOf(part) <= width)
      lines[lines.length - 1] = before + GAP + part;
    // What a person or a flow named may be long; what Ariane says of it is read to its end.
    else if (index < 3) lines.push(before === undefined ? shorten(part, width) : GAP + shorten(part, width - GAP.length));
    else lines.push(...wrap(part, width - GAP.length).map((row) => GAP + row));
  }
  return lines;
}

/** What a session waits for, in words; where it stands, where nothing is waited for. */
export function waitsWords(line: SessionLine, { lang, now }: Pick<Telling, 'lang' | 'now'>): string {
  const words = WORDS[lang];
  const { waits, due, held, question } = line;
  if (line.state !== 'open') return words.states[line.state];
  const when = due === null ? '' : momentWords(Date.parse(due), { now, lang });
  switch (waits) {
    case 'due':
      return words.waits.due(when);
    case 'later':
      return words.waits.later(when);
    case 'hold':
      return lowered(heldHere({ held: held ?? undefined, where: 'here', lang }, now)?.words ?? '');
    case 'customer':
      return words.waits.customer(question ?? '');
    case null:
      return question === null ? words.states.open : words.waits.nothing(question);
  }
}

/** That another terminal has it open. */
export function openWords({ elsewhere }: SessionLine, lang: OwnLang): string | undefined {
  return elsewhere === null ? undefined : WORDS[lang].openElsewhere(elsewhere.pid, elsewhere.host);
}

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
