import { createHash } from 'node:crypto';
import { flowHash } from '../../flow/flow-hash.ts';
import { decode, LIMITS } from '../../flow/read-bytes.ts';
import { FileError, type Files } from '../../terminal/ports.ts';

/** One copy of a flow, as it lies somewhere. */
export interface FlowCopy {
  readonly dir: string;
  /** As the ticket names it; undefined where flow.yaml cannot be read. */
  readonly hash: string | undefined;
  /** The same for two copies that say the same, texts included. */
  readonly content: string;
  /** When the newest of its files was written, in milliseconds; undefined where that says nothing (npm gives all files one old day). */
  readonly changed: number | undefined;
}

const NPM_DAY = Date.UTC(1990, 0, 1);

/** Looks a copy over without understanding it. Never throws. */
export function flowCopy(files: Files, dir: string): FlowCopy {
  const content = createHash('sha256');
  const opened = new Map<string, { text: string; bytes: Uint8Array }>();
  let newest = 0;
  for (const name of ['flow.yaml', 'checks.yaml', ...textsOf(files, dir)]) {
    try {
      const bytes = files.read(`${dir}/${name}`, LIMITS.text);
      const decoded = decode(bytes, name);
      const text = decoded.ok ? decoded.text : '';
      content.update(`${name}\n${text.replaceAll('\r\n', '\n')}\n`);
      if (decoded.ok) opened.set(name, { text, bytes });
      newest = Math.max(newest, files.stat(`${dir}/${name}`).changed);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
    }
  }
  const main = opened.get('flow.yaml');
  return {
    dir,
    hash: main === undefined ? undefined : flowHash({ main, checks: opened.get('checks.yaml') }).slice(0, 7),
    content: content.digest('hex'),
    changed: newest < NPM_DAY ? undefined : newest,
  };
}

function textsOf(files: Files, dir: string): readonly string[] {
  try {
    const names = files.list(`${dir}/text`).filter(({ kind, name }) => kind === 'file' && name.endsWith('.md'));
    return names.map(({ name }) => `text/${name}`).sort();
  } catch {
    return [];
  }
}
