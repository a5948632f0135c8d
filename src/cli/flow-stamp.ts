import { FileError } from '../terminal/ports.ts';
import type { Context } from './context.ts';
import { flowCopy } from './flows/flow-copy.ts';

/**
 * What stands for a flow's files as they are: their names, sizes and times of change; in a zip, which may give all its files one time
 * for ever, what they say. Undefined where they cannot be read.
 */
export function flowStamp({ system, places }: Context, dir: string): string | undefined {
  const { files } = system;
  if (places.isZipped(dir)) return `${dir}\n${flowCopy(files, dir).content}`;
  try {
    const texts = files.list(`${dir}/text`).map(({ name }) => `text/${name}`);
    const checks = files.exists(`${dir}/checks.yaml`) ? ['checks.yaml'] : [];
    const stamps = ['flow.yaml', ...checks, ...texts.sort()].map((name) => {
      const { size, changed } = files.stat(`${dir}/${name}`);
      return `${name} ${size} ${changed}`;
    });
    return [dir, ...stamps].join('\n');
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
