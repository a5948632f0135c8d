/** The transcript a ticket names: its file's name, and its SHA-256 or the beginning of it. */
export interface NamedTranscript {
  readonly name: string;
  readonly sha256: string;
  /** The session both are of, where the ticket says. */
  readonly session: string | undefined;
}

const NAMED =
  /\b(transcript[\w-]{0,40}\.(?:md|txt|html|json|jira|servicenow))\b[^\da-z]{1,6}sha-?256[^\da-f]{1,4}([\da-f]{12,64})/i;
const SESSION = /(?<![\w-])\d{8}-\d{4}-[a-z0-9]{4}(?![\w-])/;

/** What a ticket of ours, of any format, says of its transcript; undefined where the text is no ticket. */
export function readTicket(text: string): NamedTranscript | undefined {
  // Escapes, tags and line ends stand between the words, according to the format.
  const flat = text
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/\\/g, '')
    .replace(/\s+/g, ' ');
  const json = /"transcript": \{ "name": "([\w.-]{1,60})", "sha256": "([\da-f]{64})" \}/.exec(flat);
  const [, name, sha256] = json ?? NAMED.exec(flat) ?? [];
  if (name === undefined || sha256 === undefined) return undefined;
  return { name: name.toLowerCase(), sha256: sha256.toLowerCase(), session: SESSION.exec(flat)?.[0] };
}
