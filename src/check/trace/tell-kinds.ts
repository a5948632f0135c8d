import type { TraceKind } from './types.ts';

/** What a message says: facts, or only that it names a sync. */
export interface Told {
  readonly kinds: readonly { readonly kind: TraceKind /** Where it is said in the message. */; readonly at: number }[];
  readonly mentions: readonly SyncKind[];
}
export type SyncKind = 'full' | 'quick';

// The words as documented, English and French (facts/connector.md §2.8, §5, §6). Accents may be lost on the way: any character may
// stand for one.
const SYNCS: Readonly<Record<SyncKind, RegExp>> = {
  full: /\bfull sync\b|\bsynchronisation\s+\(?compl\S{1,3}te\b/i,
  quick: /\bquick sync\b|\bsynchronisation\s+(?:\(?(?:diff\S{1,3}rentielle|delta)\)?\s+)?\(?rapide\b/i,
};
// Between brackets in every line that is documented; a bare "full sync" only mentions one.
const BRACKETED: Readonly<Record<SyncKind, RegExp>> = {
  full: /\(full sync\)|\(synchronisation\s+compl\S{1,3}te\)/i,
  quick: /\(quick sync\)|\(synchronisation\s+(?:\(?(?:diff\S{1,3}rentielle|delta)\)?\s+)?\(?rapide\)/i,
};
const STARTS = /\bHandling command\b|\bTraitement de la commande\b/i;
const SUCCESS = /\bcompleted successfully\b|\br\S{1,2}ussie?(?=[\s.,;:]|$)|\bavec succ\S{1,2}s\b/i;
const NO_SUCCESS =
  /\b(?:not|never)\b[^.:]{0,20}\bcompleted? successfully|\bunsuccessful|\bn[’']a pas\b[^.:]{0,20}\br\S{1,2}ussi|\bnon r\S{1,2}ussie|\bsans succ\S{1,2}s/i;
const TROUBLE =
  /\bfail(?:ed|ure|s)?\b|exception\b|\berrors?\b|\baborted\b|\btimed out\b|(?<!\p{L})[ée]chou|(?<!\p{L})[ée]chec|\berreurs?\b/iu;
const NO_TROUBLE =
  /\b(?:no|without|zero|0)\s+(?:errors?|exceptions?|failures?)\b|\b(?:sans|aucune|0)\s+(?:erreurs?|exceptions?)\b/gi;
const NEXT_COMMAND = /\bget next command\b/i;
const SEND_EMAIL = /\bSendEmail - error\b/i;

/** Reads one message. `isError`: the event's own level says so. Pure. */
export function tellKinds(message: string, isError: boolean): Told {
  const kinds: { kind: TraceKind; at: number }[] = [];
  const mentions: SyncKind[] = [];
  for (const sync of ['full', 'quick'] as const) {
    const at = message.search(SYNCS[sync]);
    if (at === -1) continue;
    const kind = syncKind(message, sync, isError);
    if (kind === undefined) mentions.push(sync);
    else kinds.push({ kind, at });
  }
  const next = message.search(NEXT_COMMAND);
  if (next !== -1 && (isError || isTrouble(message))) kinds.push({ kind: 'next-command-exception', at: next });
  const mail = message.search(SEND_EMAIL);
  if (mail !== -1) kinds.push({ kind: 'send-email-error', at: mail });
  return { kinds, mentions };
}

function syncKind(message: string, sync: SyncKind, isError: boolean): TraceKind | undefined {
  if (!BRACKETED[sync].test(message)) return isError || isTrouble(message) ? 'failed' : undefined;
  if (NO_SUCCESS.test(message)) return 'failed';
  if (SUCCESS.test(message)) return `${sync}-completed`;
  if (isError || isTrouble(message)) return 'failed';
  return STARTS.test(message) ? `${sync}-started` : undefined;
}

function isTrouble(message: string): boolean {
  return TROUBLE.test(message.replace(NO_TROUBLE, ''));
}
