import { mkdtempSync } from 'node:fs';
import { keyPress } from './key-press.ts';
import { makePeers } from './peers.ts';
import { resume } from './resume.ts';
import { firstQuestion, help } from './start-up.ts';
import { table } from './stats.ts';

const folder = mkdtempSync('/tmp/bf-');
const program = '/work/int/dist/ariane.cjs';
const peers = await makePeers({ folder: folder + '/p', root: '/work/main' });
const which = process.argv[2]!;
console.log(
  table([
    ...(which.includes('f') ? await firstQuestion({ program, peers, folder, runs: 11 }) : []),
    ...(which.includes('h') ? help({ program, peers, folder, runs: 15 }) : []),
    ...(which.includes('k') ? await keyPress({ program, peers, folder, keys: 60 }) : []),
    ...(which.includes('r') ? await resume({ program, peers, folder, runs: 3 }) : []),
  ]),
);
