import type { Block, Document } from './document.ts';
import { bounded } from './limits.ts';
import { shownTime } from './moment.ts';
import { openBlocks } from './open-blocks.ts';
import type { Fact, Said, Ticket } from './schema.ts';
import { isOver, standBlocks } from './stand-blocks.ts';
import { bare, CUTTABLE, type Fit, type Keep, more, type PartOf, type Section, withVoice } from './ticket-part.ts';
import type { ReportWords } from './words.ts';

/** A ticket as blocks, in the order of facts/tickets.md. Empty sections are left out; `fit` leaves out more, and the text says so. */
export function ticketDocument(ticket: Ticket, words: ReportWords, fit: Fit): Document {
  const cut = CUTTABLE.filter((section) => fit.without.has(section) && hasSection(ticket, section));
  const keep = (section: Section): boolean => !cut.includes(section);
  const clip = (text: string): string => bounded(text, fit.field);
  const of: PartOf = { ticket, words, fit, clip };
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

function headBlocks({ ticket, words, clip }: PartOf, keep: Keep): Block[] {
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
    ...(ticket.error ? [field(words.errorText, withVoice(words.quote(clip(ticket.error.text)), ticket.error.voice, words))] : []),
    ...(keep('when')
      ? (['since', 'worked', 'changed'] as const).flatMap((each) => spoken(words.when[each], ticket.when[each]))
      : []),
    ...(keep('where') ? whereBlocks({ ticket, words, clip }) : []),
  ];
}

function whereBlocks({ ticket, words, clip }: Pick<PartOf, 'ticket' | 'words' | 'clip'>): Block[] {
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

function orderBlocks({ ticket, words, clip }: PartOf): Block[] {
  const { facts, left } = ticket.order;
  if (facts.length === 0) return [];
  const items = facts.map((fact): Block => ({ is: 'item', text: `${fact.shown} ${factText(fact, words, clip)}` }));
  return [{ is: 'heading', text: words.order }, ...items, ...more(left > 0 ? words.moreFacts(left) : undefined)];
}

function doneBlocks({ ticket, words, clip }: PartOf): Block[] {
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

function nextBlocks({ ticket, words, clip }: PartOf): Block[] {
  const { text, commands } = ticket.next;
  if (text.length + commands.length === 0) return [];
  const items = text.map((line): Block => ({ is: 'item', text: clip(line) }));
  return [{ is: 'heading', text: words.next }, ...items, ...commands.map((command): Block => ({ is: 'command', ...command }))];
}

function noteBlocks({ ticket, words, clip }: PartOf): Block[] {
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

function attachedBlocks({ ticket, words }: PartOf, cut: readonly Section[]): Block[] {
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

/** What somebody typed: marked where it is in another language than the ticket. */
function spokenText({ text, voice, lang }: Said, own: string, words: ReportWords): string {
  const marks = [...(voice === null ? [] : [words.voices[voice]]), ...inLang(lang, own, words)];
  return marks.length === 0 ? text : `${bare(text)} (${marks.join(', ')})`;
}

const inLang = (lang: string | null, own: string, words: ReportWords): string[] =>
  lang === null || lang === own ? [] : [words.inLang(lang)];

/** A log speaks for itself, whoever sent it. */
function factText({ kind, text, voice }: Fact, words: ReportWords, clip: PartOf['clip']): string {
  return kind === 'log' && voice === 'shown' ? `${clip(text)} (${words.logFile})` : withVoice(clip(text), voice, words);
}
