/**
 * The outside world as the other rooms see it: small objects, made once in this room and handed in. Types only.
 */

/** Milliseconds since 1970, UTC. */
export interface Clock {
  now(): number;
}

/** `length` random characters of `alphabet`. */
export interface Random {
  pick(alphabet: string, length: number): string;
}

export type FileProblem =
  | 'missing'
  | 'denied'
  | 'too-big'
  | 'not-a-file'
  | 'full'
  | 'read-only'
  | 'exists'
  /** Another program has it open (Windows). */
  | 'busy'
  /** No name a file can have here (`CON` on Windows). */
  | 'bad-name'
  | 'other';

/** The only error the file system raises. `message` is Node's own, for the log; `problem` is what to decide on. */
export class FileError extends Error {
  readonly problem: FileProblem;
  readonly path: string;
  constructor(problem: FileProblem, path: string, message: string) {
    super(message);
    this.name = 'FileError';
    this.problem = problem;
    this.path = path;
  }
}

/** Synchronous on purpose: an answer is on the disk before it is on the screen. Every method may throw `FileError`. */
export interface Files {
  /** At most `limit` bytes; a larger file is `too-big`, a folder, device or pipe `not-a-file` (never opened). */
  read(path: string, limit: number): Uint8Array;
  list(path: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[];
  exists(path: string): boolean;
  /** Size in bytes and time of the last change in milliseconds. */
  stat(path: string): { readonly size: number; readonly changed: number };
  /** With its parents; 0700. */
  makeFolder(path: string): void;
  /** Creates the file with 0600; fails with `exists` if it is there. */
  create(path: string, text: string): void;
  /** One write, one fsync; a short write is undone (truncated back) before the error is thrown. */
  append(path: string, text: string): void;
  /** To a temporary name beside it, fsync, renamed over; 0600. */
  replace(path: string, text: string | Uint8Array): void;
  truncate(path: string, length: number): void;
  /** Recursively; a missing path is no error. */
  remove(path: string): void;
}
