import { createHash } from 'node:crypto';
import { EvidenceError, type EvidenceProblem } from '../../check/evidence/types.ts';
import { decodeOutput } from '../../check/read/decode-output.ts';
import { UserError } from '../user-error.ts';
import type { Named } from './read-opened.ts';
import type { OpeningWords } from './words.ts';

interface Asked {
  /** As it may be shown. */
  readonly name: string;
  readonly words: OpeningWords;
  readonly problems: Readonly<Record<EvidenceProblem, string>>;
  /** Bytes of one file. */
  readonly most: number;
}

const WANTED = /^(?:[^/]{1,100}\/)?((?:transcript|ticket)[^/]{0,60}\.(?:md|txt|html|json|jira|servicenow)|manifest\.json)$/i;

/**
 * The transcript and the tickets of a bundle, in memory; nothing is written anywhere. What `manifest.json` notes a SHA-256 of must have
 * it. Evidence stays where it is. Raises `UserError`.
 */
export async function readBundle(
  bytes: Uint8Array,
  { name, words, problems, most }: Asked,
): Promise<{ readonly transcript: Named; readonly tickets: readonly Named[] }> {
  const found: Named[] = [];
  try {
    const { openZip } = await import('../../check/evidence/open-zip.ts');
    for (const file of await openZip(bytes, { files: 2_000, each: most, all: most * 4 })) {
      const inner = WANTED.exec(file.name)?.[1];
      if (inner === undefined || found.length >= 20) continue;
      const chunks: Uint8Array[] = [];
      for await (const chunk of file.open()) chunks.push(chunk);
      found.push({ name: inner, bytes: Buffer.concat(chunks) });
    }
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    throw new UserError(words.badZip(name, problems[error.why]), { hint: words.askAgain });
  }
  const noted = sumsIn(found.find((file) => file.name.toLowerCase() === 'manifest.json'));
  for (const file of found) {
    const sum = noted.get(file.name);
    if (sum !== undefined && sum !== createHash('sha256').update(file.bytes).digest('hex'))
      throw new UserError(words.otherThanManifest(name, file.name), { hint: words.askAgain });
  }
  // Markdown first: of several they say the same.
  const transcripts = found.filter((file) => /^transcript/i.test(file.name));
  const transcript = transcripts.find((file) => /\.md$/i.test(file.name)) ?? transcripts[0];
  if (transcript === undefined) throw new UserError(words.noTranscript(name), { hint: words.askAgain });
  return { transcript, tickets: found.filter((file) => /^ticket/i.test(file.name)) };
}

/** What a manifest notes, by name; one that cannot be read notes nothing: the transcript has sums of its own. */
function sumsIn(manifest: Named | undefined): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  if (manifest === undefined) return sums;
  let value: unknown;
  try {
    value = JSON.parse(decodeOutput(manifest.bytes).text);
  } catch {
    return sums;
  }
  const { files } = (typeof value === 'object' && value !== null ? value : {}) as { files?: unknown };
  for (const each of Array.isArray(files) ? files : []) {
    const { name, sha256 } = (each ?? {}) as { name?: unknown; sha256?: unknown };
    if (typeof name === 'string' && typeof sha256 === 'string') sums.set(name, sha256.toLowerCase());
  }
  return sums;
}
