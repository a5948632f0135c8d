import { existsSync } from 'node:fs';

// Editors save in several strokes (write, rename, touch): what comes together is one change, and a stream of changes is not waited for.
const TOGETHER = 20;
const LONGEST = 100;
// Only while a folder is gone; nothing else is polled.
const GONE = 500;

// Hundreds of recorded outputs, of which no page is made.
const IGNORED = /[\\/]samples(?:[\\/]|$)/;

/**
 * Calls `changed` after files of a folder, or of folders in it, were written, replaced, made or removed; once for what happens
 * together. A folder that disappears is watched again when it is back. Gives what stops it.
 */
export async function watchFolder(dir: string, changed: () => void): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar');
  let timer: NodeJS.Timeout | undefined;
  let since = 0;
  let gone: NodeJS.Timeout | undefined;
  let watcher = begin();

  function begin() {
    const made = watch(dir, { ignoreInitial: true, atomic: false, ignored: (path) => IGNORED.test(path) });
    // `raw` comes first and for everything; `all` also where the system tells too little; what was saved before all was watched is
    // caught up with once it is.
    made.on('raw', note).on('all', note).on('error', note).on('ready', note);
    return made;
  }

  function note(): void {
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(TOGETHER, since + LONGEST - now)));
  }

  function tell(): void {
    timer = undefined;
    if (!existsSync(dir)) waitFor();
    changed();
  }

  /** What watches a folder that is gone watches nothing when it is back. */
  function waitFor(): void {
    if (gone !== undefined) return;
    gone = setInterval(() => {
      if (!existsSync(dir)) return;
      clearInterval(gone);
      gone = undefined;
      void watcher.close();
      watcher = begin();
      note();
    }, GONE);
  }

  return async () => {
    clearTimeout(timer);
    clearInterval(gone);
    await watcher.close();
  };
}
