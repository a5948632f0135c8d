/** Files to read evidence from, wherever they lie. */
export interface StoredFile {
  /** Path inside, with `/`. */
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Milliseconds since 1970, where the store says it. */
  readonly changed?: number;
}

/** How much is taken, in bytes. */
export interface Limits {
  readonly files: number;
  readonly each: number;
  readonly all: number;
}

/** A zip is inflated: its own word about sizes counts for nothing. */
export const ZIP_LIMITS: Limits = { files: 500, each: 100_000_000, all: 400_000_000 };
/** A folder's files are read where they lie. */
export const FOLDER_LIMITS: Limits = { files: 500, each: 400_000_000, all: 2_000_000_000 };
/** A zip is held in memory while it is used, so that it cannot change under us. */
export const LARGEST_ZIP = 200_000_000;
/** Beyond this there is no text, only bytes to be streamed. */
export const LARGEST_TEXT = 8_000_000;
