import { sep } from 'node:path';
import { FileError, type Files } from './ports.ts';

/** A file that lies in memory. */
export interface MemoryFile {
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** What stands where on the disk there is one file: paths inside it, with `/`. */
export interface Mount {
  /** Absolute. */
  readonly path: string;
  readonly files: ReadonlyMap<string, MemoryFile>;
}

export interface MountedFiles {
  readonly files: Files;
  /** From now on this stands there. */
  mount(each: Mount): void;
  /** Whether what a path names lies in memory. */
  holds(path: string): boolean;
}

const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

/** `files`, but below each mount what is in memory, which can be read and not be written. Without a mount they are just `files`. */
export function mountedFiles(files: Files): MountedFiles {
  const mounts: Mount[] = [];
  /** The mount a path lies in, and where in it; `''` is the mount itself. */
  const inside = (path: string): { readonly mount: Mount; readonly name: string } | undefined => {
    if (mounts.length === 0) return undefined;
    const asked = slashed(path).replace(/\/+$/, '');
    for (const mount of mounts) {
      const root = slashed(mount.path);
      if (asked === root) return { mount, name: '' };
      if (asked.startsWith(`${root}/`)) return { mount, name: asked.slice(root.length + 1) };
    }
    return undefined;
  };
  const missing = (path: string) => new FileError('missing', path, 'not in the zip');
  const isFolder = ({ files: all }: Mount, name: string): boolean =>
    name === '' || [...all.keys()].some((each) => each.startsWith(`${name}/`));
  const refuse = (path: string): void => {
    if (inside(path) !== undefined) throw new FileError('read-only', path, 'in a zip');
  };

  const mounted: Files = {
    read: (path, limit) => {
      const found = inside(path);
      if (found === undefined || found.name === '') return files.read(path, limit);
      const file = found.mount.files.get(found.name);
      if (file === undefined)
        throw isFolder(found.mount, found.name) ? new FileError('not-a-file', path, 'a folder') : missing(path);
      if (file.bytes.length > limit) throw new FileError('too-big', path, `${file.bytes.length} bytes`);
      return file.bytes;
    },
    list: (path) => {
      const found = inside(path);
      if (found === undefined) return files.list(path);
      const { mount, name } = found;
      if (!isFolder(mount, name)) throw mount.files.has(name) ? new FileError('not-a-file', path, 'a file') : missing(path);
      const below = name === '' ? '' : `${name}/`;
      const entries = new Map<string, 'file' | 'folder'>();
      for (const each of mount.files.keys()) {
        if (!each.startsWith(below)) continue;
        const [first = '', ...rest] = each.slice(below.length).split('/');
        entries.set(first, rest.length === 0 ? 'file' : 'folder');
      }
      return [...entries].map(([entry, kind]) => ({ name: entry, kind }));
    },
    exists: (path) => {
      const found = inside(path);
      if (found === undefined || found.name === '') return files.exists(path);
      return found.mount.files.has(found.name) || isFolder(found.mount, found.name);
    },
    stat: (path) => {
      const found = inside(path);
      if (found === undefined || found.name === '') return files.stat(path);
      const file = found.mount.files.get(found.name);
      if (file === undefined) throw missing(path);
      return { size: file.bytes.length, changed: file.changed };
    },
    makeFolder: (path) => {
      refuse(path);
      files.makeFolder(path);
    },
    create: (path, text) => {
      refuse(path);
      files.create(path, text);
    },
    append: (path, text) => {
      refuse(path);
      files.append(path, text);
    },
    replace: (path, text) => {
      refuse(path);
      files.replace(path, text);
    },
    truncate: (path, length) => {
      refuse(path);
      files.truncate(path, length);
    },
    remove: (path) => {
      refuse(path);
      files.remove(path);
    },
  };
  return { files: mounted, mount: (each) => mounts.push(each), holds: (path) => (inside(path)?.name ?? '') !== '' };
}
