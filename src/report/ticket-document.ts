import type { Block, Document } from './document.ts';
import { bounded } from './limits.ts';
import { shownTime } from './moment.ts';
import type { Fact, Said, Ticket, TicketCause } from './schema.ts';
import type { ReportWords } from './words.ts';

/**
 * Sections in the order they go when room is short. The dated list stays longest: often it is the diagnosis. What comes with the
 * ticket, or why it does not, outlasts what is in the transcript as well.
 */
export const CUTTABLE = [
  'means',
  'notes',
  'untested',
  'done',
  'reasons',
  'evidence',
  'needs',
  'where',
  'when',
  'next',
  'open',
  'order',
] as const;
export type Section = (typeof CUTTABLE)[number];

export interface Fit {
  readonly without: ReadonlySet<Section>;
  /** The most any field may still take. */
  readonly field: number;
  /** The most causes and contradictions listed. */
  readonly lines: number;
}

/** A ticket as blocks, in the order of facts/tickets.md. Empty sections are left out; `fit` leaves out more, and the text says so. */
export function ticketDocument(ticket: Ticket, words: ReportWords, fit: Fit): Document {
  const cut = CUTTABLE.filter((section) => fit.without.has(section) && hasSection(ticket, section));
  const keep = (section: Section): boolean => !cut.includes(section);
  const clip = (text: string): string => bounded(text, fit.field);
  const of: Of = { ticket, words, fit, clip };
  const parts: Block[][] = [
    keep('order') ? orderBlocks(of) : [],
    standBlocks(of, keep),
    keep('done') ? doneBlocks(of) : [],
    openBlocks(of, keep),
    keep('next') ? nextBlocks(of) : [],
    keep('notes') ? noteBlocks(of) : [],
    attachedBlocks(of, cut),
  ];
  const body = parts.filter((part) => part.length > 0);
  const zone = body.find((part) => part.some(isDated))?.[0];
  // The offset is said once: at the first list that holds a time.
  return [
    ...headBlocks(of, keep),
    ...body
      .flat()
      .map((block) => (block === zone && block.is === 'heading' ? { ...block, text: `${block.text} ${words.utc}` } : block)),
  ];
}

const isDated = (block: Block): boolean =>
  block.is === 'item' &&
  /^\d{4}-\d\d-\d\d \d\d:\d\d|\d{4}-\d\d-\d\d \d\d:\d\d[.,)]/u.test(`${block.lead ?? ''} ${block.text}`.trim());

interface Of {
  readonly ticket: Ticket;
  readonly words: ReportWords;
  readonly fit: Fit;
  readonly clip: (text: string) => string;
}

function hasSection(ticket: Ticket, section: Section): boolean {
  switch (section) {
    case 'means':
      return ticket.open.questions.some(({ means }) => means.length > 0);
    case 'notes':
      return ticket.notes.length > 0;
    case 'evidence':
      return ticket.attached.evidence.length > 0;
    case 'where':
      return ticket.where.length > 0;
    case 'when':
      return Object.values(ticket.when).some((said) => said !== null);
    case 'order':
      return ticket.order.facts.length > 0;
    case 'done':
      return ticket.done.length > 0;
    case 'open':
      return ticket.open.questions.length + ticket.open.undone.length > 0;
    case 'reasons':
      return ticket.stand.causes.some((cause) => cause.state === 'ruled-out' && cause.reason !== null);
    case 'needs':
      return ticket.open.needs.length > 0;
    case 'untested':
      return ticket.stand.untested.length > 0 && ticket.stand.causes.length > 0 && !isOver(ticket);
    case 'next':
      return ticket.next.text.length + ticket.next.commands.length > 0;
  }
}

function headBlocks({ ticket, words, clip }: Of, keep: (section: Section) => boolean): Block[] {
  const field = (label: string, text: string): Block => ({ is: 'field', label: label + words.colon, text });
  const spoken = (label: string, said: Said | null): Block[] =>
    said ? [field(label, spokenText({ ...said, text: clip(said.text) }, ticket.lang, words))] : [];
  const [retired, ...others] = [...ticket.notices].sort((a, b) => Number(b.kind === 'retired') - Number(a.kind === 'retired'));
  const isRetired = retired?.kind === 'retired';
  const { symptom } = ticket;
  // The title has the symptom's label; the reason under it is what the flow writes for a ticket.
  const symptomText = symptom && withVoice(clip(symptom.detail ?? symptom.text), symptom.voice, words);
  return [
    ...(isRetired ? [{ is: 'para' as const, text: retired.text }] : []),
    { is: 'title', text: ticket.title },
    ...(isRetired ? others : ticket.notices).map((notice): Block => ({ is: 'para', text: clip(notice.text) })),
    field(words.asked.label, clip(ticket.asked)),
    ...(ticket.impact ? spoken(words.impact, ticket.impact) : [field(words.impact, words.notAsked)]),
    ...(symptomText ? [field(words.symptom, symptomText)] : []),
    ...(keep('when')
      ? (['since', 'worked', 'changed'] as const).flatMap((each) => spoken(words.when[each], ticket.when[each]))
      : []),
    ...(keep('where') ? whereBlocks({ ticket, words, clip }) : []),
  ];
}

function whereBlocks({ ticket, words, clip }: Pick<Of, 'ticket' | 'words' | 'clip'>): Block[] {
  if (ticket.where.length === 0) return [];
  const items = ticket.where.map(
    (each): Block => ({
      is: 'item',
      ...(each.label === '' ? {} : { lead: clip(each.label) + words.colon }),
      text: withVoice(clip(each.text), each.voice, words),
    }),
  );
  return [{ is: 'heading', text: words.where }, ...items];
}

function orderBlocks({ ticket, words, clip }: Of): Block[] {
  const { facts, left } = ticket.order;
  if (facts.length === 0) return [];
  const items = facts.map((fact): Block => ({ is: 'item', text: `${fact.shown} ${factText(fact, words, clip)}` }));
  return [{ is: 'heading', text: words.order }, ...items, ...more(left > 0 ? words.moreFacts(left) : undefined)];
}

function standBlocks({ ticket, words, fit, clip }: Of, keep: (section: Section) => boolean): Block[] {
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
  const hidden = left + causes.length - shown.length + contradictions.length - disputes.length;
  const syncs = ticket.stand.syncs.map(
    (sync): Block => ({ is: 'item', lead: words.syncs[sync.kind] + words.colon, text: syncText(sync, words) }),
  );
  const all = [...disputes, ...syncs, ...lines, ...rest, ...more(hidden > 0 ? words.moreCauses(hidden) : undefined)];
  return all.length === 0 ? [] : [{ is: 'heading', text: words.stand }, ...all];
}

const isOver = (ticket: Ticket): boolean => ticket.outcome === 'resolved' || ticket.outcome === 'advice';

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

function causeText(cause: TicketCause, words: ReportWords, clip: Of['clip']): string {
  // A disputed or repaired cause is told elsewhere: under the contradictions, or in what was done.
  const isTold = cause.disputed || cause.state === 'corrected' || cause.state === 'fixed';
  const because = cause.reason === null || isTold ? '' : `${words.colon} ${bare(clip(cause.reason))}`;
  const who = cause.voice === null ? [] : [words.voices[cause.voice]];
  const when = cause.at === null ? [] : [shownTime(cause.at)];
  const tail = (cause.disputed ? [words.disputed] : [...who, ...when]).join(', ');
  return clip(cause.name) + because + (tail === '' ? '' : ` (${tail})`);
}

function doneBlocks({ ticket, words, clip }: Of): Block[] {
  if (ticket.done.length === 0) return [];
  const items = ticket.done.map((repair): Block => {
    const seen = repair.seen
      ? `${bare(clip(repair.seen.text))} (${words.voices[repair.seen.voice]}, ${shownTime(repair.seen.at)}${repair.seen.early ? `, ${words.early}` : ''})`
      : words.notLooked;
    return {
      is: 'item',
      text: `${shownTime(repair.at)} ${bare(clip(repair.text))} → ${words.results[repair.result]}${words.colon} ${seen}`,
    };
  });
  return [{ is: 'heading', text: words.done }, ...items];
}

function openBlocks({ ticket, words, clip }: Of, keep: (section: Section) => boolean): Block[] {
  const { questions, undone, needs, notLooked, left } = ticket.open;
  const sub = (text: string): Block => ({ is: 'item', level: 1, text });
  const asked = questions.flatMap((each): Block[] => [
    { is: 'item', text: clip(each.question) },
    ...(each.where === null || each.commands.length === 0 ? [] : [sub(words.at(clip(each.where)))]),
    ...(each.wouldTell === null ? [] : [sub(clip(each.wouldTell))]),
    ...(keep('means') && each.means.length > 0
      ? [sub(each.means.map(({ label, text }) => words.wouldMean(clip(label), clip(text))).join('; '))]
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
function needText({ text, said }: Ticket['open']['needs'][number], words: ReportWords, clip: Of['clip']): string {
  if (said === null) return clip(text);
  return `${clip(text)}${words.colon} ${words.carried[said.has ? 'has' : 'cannot'](clip(said.text))} (${words.voices[said.voice]})`;
}

function nextBlocks({ ticket, words, clip }: Of): Block[] {
  const { text, commands } = ticket.next;
  if (text.length + commands.length === 0) return [];
  const items = text.map((line): Block => ({ is: 'item', text: clip(line) }));
  return [{ is: 'heading', text: words.next }, ...items, ...commands.map((command): Block => ({ is: 'command', ...command }))];
}

function noteBlocks({ ticket, words, clip }: Of): Block[] {
  if (ticket.notes.length === 0) return [];
  const items = ticket.notes.map(
    (note): Block => ({
      is: 'item',
      lead: `${shownTime(note.at)} (${[words.noteFor[note.for], ...inLang(note.lang, ticket.lang, words)].join(', ')})${words.colon}`,
      text: clip(note.text),
    }),
  );
  return [{ is: 'heading', text: words.notes }, ...items];
}

function attachedBlocks({ ticket, words }: Of, cut: readonly Section[]): Block[] {
  const { transcript, evidence, profile, flow, ariane, made } = ticket.attached;
  const listed = cut.includes('evidence') ? [] : evidence.slice(0, 6);
  const hidden = evidence.length - listed.length;
  const items = [
    words.transcript(transcript.name, transcript.sha256),
    ...listed.map((each) => words.evidence(each.name, each.sha256.slice(0, 12))),
    ...(hidden > 0 ? [words.moreEvidence(hidden)] : []),
    profile === 'own' ? words.own : words.hidden(ticket.attached.hidden, profile),
    words.made({
      session: ticket.session,
      flow: flow.id,
      version: flow.version,
      hash: flow.hash.slice(0, 7),
      ariane,
      at: shownTime(made),
    }),
    ...(cut.length > 0 ? [words.cut(cut.map((section) => sectionName(section, words)))] : []),
  ];
  return [{ is: 'heading', text: words.attached }, ...items.map((text): Block => ({ is: 'item', text }))];
}

function sectionName(section: Section, words: ReportWords): string {
  const names: Readonly<Record<Section, string>> = {
    means: words.means,
    notes: words.notes,
    evidence: words.evidenceList,
    where: words.where,
    when: Object.values(words.when).join(', '),
    done: words.done,
    order: words.order,
    open: words.open,
    needs: words.need,
    untested: words.states.untested,
    reasons: words.reasons,
    next: words.next,
  };
  return names[section];
}

const more = (text: string | undefined): Block[] => (text === undefined ? [] : [{ is: 'item', text }]);
/** Without the full stop that what follows would stand behind. */
const bare = (text: string): string => text.replace(/(?<=[^.])\.$/u, '');

function withVoice(text: string, voice: Said['voice'], words: ReportWords): string {
  return voice === null ? text : `${bare(text)} (${words.voices[voice]})`;
}

/** What somebody typed: marked where it is in another language than the ticket. */
function spokenText({ text, voice, lang }: Said, own: string, words: ReportWords): string {
  const marks = [...(voice === null ? [] : [words.voices[voice]]), ...inLang(lang, own, words)];
  return marks.length === 0 ? text : `${bare(text)} (${marks.join(', ')})`;
}

const inLang = (lang: string | null, own: string, words: ReportWords): string[] =>
  lang === null || lang === own ? [] : [words.inLang(lang)];

/** A log speaks for itself, whoever sent it. */
function factText({ kind, text, voice }: Fact, words: ReportWords, clip: Of['clip']): string {
  return kind === 'log' && voice === 'shown' ? `${clip(text)} (${words.logFile})` : withVoice(clip(text), voice, words);
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
