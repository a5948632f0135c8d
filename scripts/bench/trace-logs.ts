import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { eventXml } from '../../test/check/trace/sample-log.ts';

const FILE = 10_000_000;
const MINUTE = 60_000;

/** Trace logs as a connector keeps them: files of 10 MB, every other one pretty-printed. Returns their paths. */
export function writeTraceLogs({ folder, files }: { folder: string; files: number }): string[] {
  mkdirSync(folder, { recursive: true });
  let at = Date.UTC(2016, 6, 1);
  return Array.from({ length: files }, (_, file) => {
    const path = join(folder, `Connector${file}.log`);
    const to = openSync(path, 'w');
    for (let written = 0; written < FILE; ) {
      // Many events at a time: one write each would take longer than what is measured.
      const events: string[] = [];
      for (let i = 0; i < 1_000; i++) {
        at += 250;
        events.push(eventXml({ at: new Date(at).toISOString(), message: messageAt(at) }, file % 2 === 0));
      }
      written += writeSync(to, events.join(''));
    }
    closeSync(to);
    return path;
  });
}

/** A full sync a day and a quick one every two hours, some minutes each; an error now and then; between them what nobody looks for. */
function messageAt(at: number): string {
  const full = 'Getting the mobile device list without a time filter (full sync) for 4 users';
  const quick = 'Getting the mobile device list with a time filter (quick sync) for 4 users';
  if (at % (1440 * MINUTE) === 0) return `Handling command: ${full}`;
  if (at % (1440 * MINUTE) === 5 * MINUTE) return `${full} completed successfully. Details: Devices synced: 4`;
  if (at % (120 * MINUTE) === 0) return `Handling command: ${quick}`;
  if (at % (120 * MINUTE) === 2 * MINUTE) return `${quick} completed successfully. Details: Devices synced: 4`;
  if (at % (600 * MINUTE) === 7 * MINUTE) return 'Get next command failed: System.Net.WebException: Unauthorized';
  return `Mailbox user${(at / 250) % 977}@contoso.com: a mobile device was seen and its access state has not changed`;
}
