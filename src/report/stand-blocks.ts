import type { Block } from './document.ts';
import { bounded } from './limits.ts';
import { shownTime } from './moment.ts';
import type { Ticket, TicketCause } from './schema.ts';
import { bare, type Keep, more, type PartOf } from './ticket-part.ts';
import type { ReportWords } from './words.ts';

/** Where it stands: contradictions, the syncs, then the causes by their state. */
export function standBlocks({ ticket, words, fit, clip }: PartOf, keep: Keep): Block[] {
  const { contradictions, causes, untested, left } = ticket.stand;
  const disputes = contradictions.slice(0, fit.lines).map((each): Block => {
    const text = words.twoAnswers({
      question: clip(each.question),
      answer: clip(each.answer),
      voice: words.voices[each.voice],
      against: clip(each.against),
      other: each.againstVoice === null ? null : words.voices[each.againstVoice],
    });
    return { is: 'item', lead: words.contradiction + words.colon, text };
  });
  const shown = causes.slice(0, fit.lines);
  const lines = shown.map(
    (cause): Block => ({
      is: 'item',
      lead: stateWord(cause, words) + words.colon,
      text: causeText(keep('reasons') || cause.state !== 'ruled-out' ? cause : { ...cause, reason: null }, words, clip),
    }),
  );
  // What nobody looked into matters to whoever goes on, and to nobody once it is over.
  const isSilent = isOver(ticket) || !keep('untested') || causes.length === 0;
  const names = isSilent ? '' : bounded(untested.map((each) => each.name).join(', '), fit.field * 2);
  const rest = names === '' ? [] : [{ is: 'item' as const, lead: words.states.untested + words.colon, text: names }];
  // Of what nobody looked into only the number would say nothing.
  const hidden = (names === '' ? 0 : left) + causes.length - shown.length + contradictions.length - disputes.length;
  const syncs = ticket.stand.syncs.map(
    (sync): Block => ({ is: 'item', lead: words.syncs[sync.kind] + words.colon, text: syncText(sync, words) }),
  );
  const all = [...disputes, ...syncs, ...lines, ...rest, ...more(hidden > 0 ? words.moreCauses(hidden) : undefined)];
  return all.length === 0 ? [] : [{ is: 'heading', text: words.stand }, ...all];
}

/** Nobody has to go on. */
export const isOver = (ticket: Ticket): boolean => ticket.outcome === 'resolved' || ticket.outcome === 'advice';

function stateWord(cause: TicketCause, words: ReportWords): string {
  switch (cause.state) {
    case 'ruled-out':
      return words.states.ruledOut;
    case 'corrected':
      return cause.result === 'did-not-help' ? words.states.correctedNoHelp : words.states.correctedNotSeen;
    default:
      return words.states[cause.state];
  }
}

function causeText(cause: TicketCause, words: ReportWords, clip: PartOf['clip']): string {
  // A disputed or repaired cause is told elsewhere: under the contradictions, or in what was done.
  const isTold = cause.disputed || cause.state === 'corrected' || cause.state === 'fixed';
  const because = cause.reason === null || isTold ? '' : `${words.colon} ${bare(clip(cause.reason))}`;
  const who = cause.voice === null ? [] : [words.voices[cause.voice]];
  const when = cause.at === null ? [] : [shownTime(cause.at)];
  const tail = (cause.disputed ? [words.disputed] : [...who, ...when]).join(', ');
  return clip(cause.name) + because + (tail === '' ? '' : ` (${tail})`);
}

function syncText(sync: Ticket['stand']['syncs'][number], words: ReportWords): string {
  const { completed, started, since } = sync;
  const parts = [
    completed === null ? words.noneCompleted : words.lastCompleted(shownTime(completed)),
    ...(started === null ? [] : [words.lastStarted(shownTime(started))]),
    ...(since === null || since === 0 ? [] : [words.startedSince(since)]),
  ];
  return `${parts.join(', ')} (${sync.voice === 'shown' ? words.logFile : words.voices[sync.voice]})`;
}
