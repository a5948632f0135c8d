import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { FlowTexts } from '../flow/text-types.ts';
import type { Flow } from '../flow/types.ts';
import type { Left } from '../machine/types.ts';
import { FileError, type Files } from '../terminal/ports.ts';
import type { Lang } from '../text/lang.ts';

export interface Sound {
  readonly flow: Flow;
  readonly texts: FlowTexts;
  /** What the compiled flow worked out before. */
  readonly lefts?: ReadonlyMap<string, Left> | undefined;
}

export interface GuideCache {
  /** What was kept for exactly these files, or undefined. */
  read(): Sound | undefined;
  /** Keeps a flow that was read and found sound. Never fails: a cache that cannot be written is done without. */
  keep(sound: Sound): void;
}

interface Asked {
  readonly files: Files;
  /** The flow's folder. */
  readonly dir: string;
  readonly langs: readonly Lang[] | undefined;
  /** Where caches lie. */
  readonly folder: string;
  /** What tells one reader from another: it may read the same flow another way. */
  readonly version: string;
}

// Larger than any file a flow may have: what is too large is said by the reader.
const LARGEST = 16_000_000;
// Nobody has that many flows; a version or an edit leaves one behind each time.
const MOST_KEPT = 20;

/**
 * Reading YAML and Markdown and looking them over costs a third of the time to the first question, every time the same. What
 * came out is kept in the user's own folder (0600), under a hash of every byte that went in: an edited flow is simply another
 * one, and nothing but a flow that lint found sound is ever kept. Undefined where the flow's files cannot be read.
 */
export function guideCache({ files, dir, langs, folder, version }: Asked): GuideCache | undefined {
  const key = keyOf({ files, dir, langs, version });
  if (key === undefined) return undefined;
  const path = `${folder}/${key}`;
  return {
    read: () => {
      try {
        const kept: unknown = deserialize(files.read(path, 4 * LARGEST));
        return isSound(kept) ? kept : undefined;
      } catch {
        // Absent, cut short, or written by something else: the flow is read as if there were none.
        return undefined;
      }
    },
    keep: ({ flow, texts, lefts }) => {
      try {
        files.makeFolder(folder);
        const names = files.list(folder).filter(({ kind }) => kind === 'file');
        if (names.length >= MOST_KEPT) for (const { name } of names) files.remove(`${folder}/${name}`);
        files.replace(path, serialize({ flow, texts, lefts }));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
      }
    },
  };
}

function keyOf({ files, dir, langs, version }: Omit<Asked, 'folder'>): string | undefined {
  const hash = createHash('sha256').update(JSON.stringify([version, dir.split(/[/\\]/).at(-1), langs ?? null]));
  try {
    const texts = files.list(`${dir}/text`).filter(({ kind, name }) => kind === 'file' && name.endsWith('.md'));
    const checks = files.exists(`${dir}/checks.yaml`) ? ['checks.yaml'] : [];
    for (const file of ['flow.yaml', ...checks, ...texts.map(({ name }) => `text/${name}`).sort()]) {
      const bytes = files.read(`${dir}/${file}`, LARGEST);
      hash.update(`${file} ${bytes.length}\n`).update(bytes);
    }
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
  return hash.digest('hex').slice(0, 40);
}

function isSound(kept: unknown): kept is Sound {
  if (typeof kept !== 'object' || kept === null) return false;
  const { flow, texts, lefts } = kept as Partial<Sound>;
  if (lefts !== undefined && !(lefts instanceof Map)) return false;
  return typeof flow?.id === 'string' && flow.all instanceof Map && flow.steps instanceof Map && texts instanceof Map;
}
