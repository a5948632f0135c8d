import { fileURLToPath } from 'node:url';
import { frontDoor } from './cli/front-door.ts';

// Filled in by the build; run from the sources there is none.
declare const ARIANE_VERSION: string | undefined;

const program = {
  version: typeof ARIANE_VERSION === 'string' ? ARIANE_VERSION : '0.0.0',
  ownFlows: fileURLToPath(new URL('../flows', import.meta.url)),
};
// The exit code is set and the loop left to drain: what is still to be written gets written.
frontDoor(program).then((code) => {
  process.exitCode = code;
});
