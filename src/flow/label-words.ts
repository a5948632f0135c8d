import type { SectionKind } from './read-sections.ts';
import type { Label } from './text-types.ts';

/** What stands in a labelled paragraph, for the guide to the format; `shown` says where people meet it. */
export const LABEL_WORDS: Readonly<Record<Label, { readonly what: string; readonly shown: string }>> = {
  short: { what: 'the step in a few words', shown: 'lists, the ticket, the map' },
  where: { what: 'where to look: a machine, a page, which rights', shown: 'above what to do' },
  expect: { what: 'what one should see', shown: 'below what to do' },
  'if-not': { what: 'what it means, or what to choose, when one sees something else', shown: 'below what to do' },
  why: { what: 'the reason, in a line or two', shown: 'below what to do; not on a shared screen' },
  send: { what: 'a message for somebody else who has to look; `y` copies it', shown: 'in the message' },
  risk: { what: 'what may go wrong in a repair', shown: 'before the options of a repair' },
  undo: { what: 'how to take a repair back', shown: 'before the options of a repair' },
  internal: {
    what: 'for colleagues only; may stand more than once',
    shown: 'on the page; never on a shared screen nor in what leaves',
  },
  find: {
    what: 'other words people use, and the texts of errors; `option: words; …` for one of the answers',
    shown: 'nowhere: the search reads it',
  },
};

/** What a section of a text is, for the guide to the format. */
export const SECTION_WORDS: Readonly<Record<SectionKind, { readonly heading: string; readonly what: string }>> = {
  flow: { heading: '# flow: ID', what: 'the flow’s title, then a description for the picker' },
  step: {
    heading: '# STEP',
    what: 'a step: its question, what to say and do, its options; an end: the result, then what to do next',
  },
  value: { heading: '# value: ID', what: 'the label of a value, then an example' },
  cause: { heading: '# cause: ID', what: 'a cause as a noun that reads the same in every list' },
  part: { heading: '# part: ID', what: 'what a part is about, for the map and the book' },
  ticket: { heading: '# ticket: ID', what: 'to whom the ticket goes, in words' },
  need: { heading: '# need: ID', what: 'a thing a ticket must carry, and where to find it' },
  intake: { heading: '# intake: FIELD', what: 'another wording of an intake question' },
  check: { heading: '# check: ID', what: 'what a check reads and which rights it needs, then a sentence for each answer' },
};
