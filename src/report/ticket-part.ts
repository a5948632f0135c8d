import type { Block } from './document.ts';
import type { Said, Ticket } from './schema.ts';
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

/** What every part of a ticket is made from. */
export interface PartOf {
  readonly ticket: Ticket;
  readonly words: ReportWords;
  readonly fit: Fit;
  readonly clip: (text: string) => string;
}

/** Whether a section has room. */
export type Keep = (section: Section) => boolean;

/** The line that says that there is more. */
export const more = (text: string | undefined): Block[] => (text === undefined ? [] : [{ is: 'item', text }]);

/** Without the full stop that what follows would stand behind. */
export const bare = (text: string): string => text.replace(/(?<=[^.])\.$/u, '');

/** A text with who says so. */
export function withVoice(text: string, voice: Said['voice'], words: ReportWords): string {
  return voice === null ? text : `${bare(text)} (${words.voices[voice]})`;
}
