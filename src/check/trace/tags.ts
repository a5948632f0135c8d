/** What an event of a trace log begins and ends with; no space may stand in either. */
export const OPEN = Buffer.from('<E2ETraceEvent');
export const CLOSE = Buffer.from('</E2ETraceEvent>');
/** Bytes. An event longer than this is read in part, and so is a line of plain text longer than the second. */
export const LONGEST_EVENT = 1024 * 1024;
export const LONGEST_ENTRY = 64 * 1024;
