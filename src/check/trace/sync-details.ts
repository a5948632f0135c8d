import { type CleanText, cleanLine } from '../../text/clean.ts';
import type { SyncDetails } from './types.ts';

// "1,024" or "1 024" is nobody's documented shape: such a number is left out rather than read as 1.
const USERS = /\b(?:for|pour)\s+(\d{1,9})\s+(?:users?|utilisateurs?)\b/i;
const DEVICES = /\b(?:Devices synced|Appareils synchronis\S{1,2}s)\s*:\s*(\d{1,9})(?![\d]|[.,\s]\d)/i;
// "Commmand" has three m's in the published line of 2016.
const COMMAND = /\b(?:Com+and ID|ID de (?:la )?commande)\s*:\s*([0-9a-z-]{1,64})/i;
const HEALTH =
  /\b(?:Exchange health|Int\S{1,2}grit\S{1,2} Exchange)\b[\s\S]{0,400}?(?:\bStatus|[ÉE]tat|\Wtat)\s*:\s*([\p{L}\p{N}_-]{1,40})/iu;

/** What the line about a completed sync tells besides (facts/connector.md §5). Pure. */
export function syncDetails(message: string): SyncDetails {
  const count = (match: RegExpExecArray | null) => (match === null ? undefined : Number(match[1]));
  const word = (match: RegExpExecArray | null): CleanText | undefined =>
    match === null ? undefined : cleanLine(match[1] ?? '') || undefined;
  return {
    users: count(USERS.exec(message)),
    devices: count(DEVICES.exec(message)),
    command: word(COMMAND.exec(message)),
    health: word(HEALTH.exec(message)),
  };
}
