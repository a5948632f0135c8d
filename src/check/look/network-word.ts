/** Why a machine could not be talked to. */
export type NetworkWord =
  | 'refused'
  | 'no-such-name'
  | 'unreachable'
  | 'reset'
  | 'timeout'
  /** The name could not be looked up just now: not the same as a name that does not exist. */
  | 'dns-failed'
  /** This machine itself does not let it out (a local firewall). */
  | 'blocked'
  | 'failed';

const WORDS = new Map<string, NetworkWord>([
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'no-such-name'],
  ['ENODATA', 'no-such-name'],
  ['EAI_NONAME', 'no-such-name'],
  ['EAI_NODATA', 'no-such-name'],
  ['EAI_AGAIN', 'dns-failed'],
  ['EAI_FAIL', 'dns-failed'],
  ['ESERVFAIL', 'dns-failed'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['EHOSTDOWN', 'unreachable'],
  ['ENETDOWN', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['ECONNRESET', 'reset'],
  ['ECONNABORTED', 'reset'],
  ['EPIPE', 'reset'],
  ['ETIMEDOUT', 'timeout'],
  ['EACCES', 'blocked'],
  ['EPERM', 'blocked'],
]);

/** Node's error as a word. Of several addresses that failed (`AggregateError`) the first one known speaks. */
export function networkWord(error: unknown): NetworkWord {
  const inner = error instanceof AggregateError ? error.errors : [];
  const words = [error, ...inner].map((each) => WORDS.get(codeOf(each)));
  return words.find((word) => word !== undefined) ?? 'failed';
}

/** `code` of an error, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
