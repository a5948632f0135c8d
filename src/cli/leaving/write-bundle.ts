import { createHash } from 'node:crypto';
import { ZipFile } from 'yazl';
import { exportReport } from '../../report/export-report.ts';
import type { EvidenceFile } from '../../report/schema.ts';
import { replay } from '../../session/replay.ts';
import type { Entry, Session, SessionEntry } from '../../session/types.ts';
import type { Files } from '../../terminal/ports.ts';
import type { Lang } from '../../text/lang.ts';
import { UserError } from '../user-error.ts';
import { evidenceNames, evidenceText, partsOf } from './evidence-texts.ts';
import type { Leaving } from './prepare-leaving.ts';

interface Asked {
  readonly files: Files;
  readonly leaving: Leaving;
  /** The session's own folder. */
  readonly folder: string;
  readonly lang: Lang;
  readonly now: number;
  readonly version: string;
}

const REPORTS = [
  ['ticket', 'md'],
  ['ticket', 'html'],
  ['transcript', 'md'],
  ['transcript', 'html'],
] as const;

/**
 * A zip of ticket, transcript, evidence and a manifest with the SHA-256 of each, everything as it may leave. The evidence goes
 * first, a piece at a time: the tickets name what was written. Throws `UserError` where something hidden would stand in it.
 */
export async function writeBundle(asked: Asked): Promise<{ readonly bytes: Uint8Array; readonly files: number }> {
  const { files, leaving, folder, lang, now, version } = asked;
  const zip = new ZipFile();
  const mtime = new Date(now);
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.on('end', resolve);
    zip.outputStream.on('error', reject);
  });
  const written: EvidenceFile[] = [];
  const add = (name: string, bytes: Buffer): void => {
    written.push({ name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
    // Level 1: text of machines shrinks to a tenth all the same, in a third of the time.
    zip.addBuffer(bytes, name, { mtime, compressionLevel: 1 });
  };

  for (const name of evidenceNames(leaving.session)) {
    const parts: Buffer[] = [];
    for (const part of partsOf(evidenceText(files, folder, name))) parts.push(Buffer.from(leaving.evidence(part)));
    add(`evidence/${name}`, Buffer.concat(parts));
    // Lets the zip take it over before the next one is read.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const evidence = written.map((each) => ({ ...each, name: each.name.replace('evidence/', '') }));
  const session = withDigests(leaving.session, evidence);
  const hidden = leaving.hidden();
  for (const [what, format] of REPORTS) {
    const { profile } = leaving;
    const report = exportReport(session, { what, format, profile, hidden, lang, now, version, evidence });
    if (!report.ok) throw new UserError(report.message);
    leaving.check(report.text);
    add(`${what}.${format}`, Buffer.from(report.text));
  }
  const { id, version: flowVersion, hash } = session.guide.machine.flow;
  const manifest = {
    ...{ format: 1, kind: 'bundle', made: mtime.toISOString(), ariane: version, session: session.id, profile: leaving.profile },
    ...{ flow: { id, version: flowVersion, hash }, hidden, files: [...written] },
  };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json', { mtime });
  zip.end();
  await done;
  return { bytes: Buffer.concat(chunks), files: written.length + 1 };
}

/** What the journal says of evidence is true of the original; what leaves is another text, with a sum of its own. */
function withDigests(session: Session, evidence: readonly EvidenceFile[]): Session {
  const byName = new Map(evidence.map((each) => [each.name, each]));
  const entries = session.entries.map((entry): Entry => {
    const file = entry.kind === 'look' ? byName.get(entry.evidence ?? '') : undefined;
    return file === undefined ? entry : ({ ...entry, sha256: file.sha256, bytes: file.bytes } as Entry);
  });
  return replay({ guide: session.guide, id: session.id, entries: entries as unknown as readonly [SessionEntry, ...Entry[]] });
}
