import type { Finding } from '../flow/finding.ts';
import { readAnswerFindings } from '../flow/read-answers.ts';
import { decode, LIMITS, readBytes } from '../flow/read-bytes.ts';
import { FileError } from '../terminal/ports.ts';
import type { Context } from './context.ts';

/** The shape of every file in walks/; whether a walk arrives is for whoever runs it. Gives the texts read, for their places. */
export function lintWalks({ source }: Context, findings: Finding[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of walksIn(source)) {
    const file = `walks/${name}`;
    const read = readBytes(source.files, { dir: source.dir, file, limit: LIMITS.walk });
    const decoded = read.ok ? decode(read.bytes, file) : read;
    if (!decoded.ok) {
      findings.push(decoded.finding);
      continue;
    }
    texts.set(file, decoded.text);
    findings.push(...readAnswerFindings({ text: decoded.text, file, walk: true }).findings);
  }
  return texts;
}

function walksIn(source: Context['source']): string[] {
  try {
    const names = source.files.list(`${source.dir}/walks`).filter(({ name, kind }) => kind === 'file' && name.endsWith('.yaml'));
    return names.map(({ name }) => name).toSorted();
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}
