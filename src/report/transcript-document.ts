import type { Block, Document } from './document.ts';
import { type TranscriptFit, WHOLE } from './fit-transcript.ts';
import { bounded, LIMITS } from './limits.ts';
import { shownTime } from './moment.ts';
import type { Reader } from './reader.ts';
import { replayBlock } from './replay-block.ts';
import type { Answered, Happened, Transcript } from './schema.ts';
import type { ReportWords } from './words.ts';

/** A transcript as blocks: head, what happened in order, what was asked for the ticket, the replay block last. */
export function transcriptDocument(of: {
  transcript: Transcript;
  words: ReportWords;
  shortOf: Reader['short'];
  /** What has no room; undefined: everything has. */
  fit?: TranscriptFit | undefined;
}): Document {
  const { transcript, words, fit = WHOLE } = of;
  const { flow } = transcript;
  const field = (label: string, text: string): Block => ({ is: 'field', label: label + words.colon, text });
  const head = words.transcriptHead;
  return [
    { is: 'title', text: words.transcriptTitle(fit === WHOLE ? flow.title : bounded(flow.title, LIMITS.title)) },
    field(head.session, transcript.session),
    ...(transcript.case === null
      ? []
      : [field(head.case, fit === WHOLE ? transcript.case : bounded(transcript.case, LIMITS.value))]),
    field(head.started, shownTime(transcript.started)),
    field(head.flow, `${flow.id} ${flow.version} (${flow.hash.slice(0, 7)})`),
    { is: 'heading', text: `${words.happened} ${words.utc}` },
    ...(fit.earlier === 0 ? [] : [{ is: 'item' as const, text: words.earlier(fit.earlier) }]),
    ...transcript.happened.slice(fit.earlier).flatMap((each) => happenedBlocks(each, of)),
    ...(fit.hasRest ? restBlocks(transcript, words) : []),
    ...(fit.hasIntake ? intakeBlocks(transcript, words) : []),
    ...(fit.hasReplay
      ? [
          { is: 'heading' as const, text: words.replay },
          { is: 'para' as const, text: words.replayWhy },
          { is: 'fence' as const, language: 'yaml', lines: replayBlock(transcript.replay) },
        ]
      : [{ is: 'para' as const, text: words.cutTranscript }]),
  ];
}

/** The end's next steps, what it asks for, what nobody looked into. */
function restBlocks(transcript: Transcript, words: ReportWords): Block[] {
  return [
    ...transcript.next.map((line): Block => ({ is: 'item', level: 1, text: line })),
    ...transcript.needs.map((need): Block => ({ is: 'item', lead: words.need + words.colon, text: need })),
    ...(transcript.untested.length === 0
      ? []
      : [{ is: 'item' as const, lead: words.states.untested + words.colon, text: transcript.untested.join(', ') }]),
  ];
}

type Of = Parameters<typeof transcriptDocument>[0];

function happenedBlocks(each: Happened, { words, shortOf }: Of): Block[] {
  switch (each.kind) {
    case 'answer':
      return answerBlocks(each, words);
    case 'back':
      return [{ is: 'item', lead: shownTime(each.at), text: words.back(each.to) }];
    case 'note':
      return [{ is: 'item', lead: shownTime(each.at), text: `${words.note[each.for]}${words.colon} ${each.text}` }];
    case 'wrong':
      return [{ is: 'item', lead: shownTime(each.at), text: `${words.wrong(shortOf(each.step))}${words.colon} ${each.text}` }];
    case 'look': {
      const about = shortOf(each.step);
      const what =
        each.looked !== null
          ? words.collected(each.look, shownTime(each.looked))
          : each.look === 'paste'
            ? words.pasted(about)
            : words.looked(each.look, about);
      const { evidence, why, place } = each;
      const under = [
        ...(place === null || place === '' ? [] : [place]),
        ...(why === null ? [] : [words.couldNotLook(why)]),
        ...each.found.map(({ text }) => text),
        ...(evidence === null ? [] : [`${evidence.name} (${words.bytes(evidence.bytes)}), SHA-256 ${evidence.sha256}`]),
      ];
      return [
        { is: 'item', lead: shownTime(each.at), text: what },
        ...under.map((text) => ({ is: 'item', level: 1, text }) as const),
      ];
    }
    case 'end':
      return [{ is: 'item', lead: words.ends[each.end] + words.colon, text: each.text }];
  }
}

function answerBlocks(each: Answered, words: ReportWords): Block[] {
  const marks = [words.voices[each.voice], ...(each.parked ? [words.parked] : []), ...(each.kept ? [words.kept] : [])];
  const sub = (label: string, text: string): Block => ({ is: 'item', level: 1, lead: label + words.colon, text });
  return [
    { is: 'item', lead: shownTime(each.at), text: `${each.number}. ${each.question}` },
    sub(words.answer, `${each.label} (${marks.join(', ')})`),
    ...(each.against === null ? [] : [sub(words.contradiction, words.but(each.against.label))]),
    ...each.notes.map((note) => sub(words.note[note.for], note.text)),
    ...(each.evidence.length === 0 ? [] : [sub(words.evidenceOf, each.evidence.join(', '))]),
  ];
}

function intakeBlocks(transcript: Transcript, words: ReportWords): Block[] {
  if (transcript.intake.length === 0) return [];
  const items = transcript.intake.flatMap((each): Block[] => [
    { is: 'item', text: each.question },
    { is: 'item', level: 1, lead: words.answer + words.colon, text: `${each.text} (${words.voices[each.voice]})` },
  ]);
  return [{ is: 'heading', text: words.intakeHeading }, ...items];
}
