/** The words an answers file or a walk may use (format.md, "Answers files and walks"). */

/** What a walk may say it ends with. */
export const EXPECTED_STATES = ['suspected', 'ruled-out', 'confirmed', 'corrected', 'fixed', 'parked'] as const;
export type ExpectedState = (typeof EXPECTED_STATES)[number];

export const VOICES = ['observed', 'shown', 'seen', 'told', 'assumed'] as const;
export type AnswerVoice = (typeof VOICES)[number];

export const NOTE_READERS = ['internal', 'customer'] as const;
export type NoteReader = (typeof NOTE_READERS)[number];
