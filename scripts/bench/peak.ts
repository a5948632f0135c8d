/** Says how much memory the process took at most, in megabytes, when it ends. Loaded before the program. */
import { peakMemory } from './peak-memory.ts';

process.on('exit', () => process.stderr.write(`peak ${peakMemory()}\n`));
