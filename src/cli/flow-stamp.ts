import { FileError, type Files } from '../terminal/ports.ts';

/** What stands for a flow's files as they are: their names, sizes and times of change. Undefined where they cannot be read. */
export function flowStamp(files: Files, dir: string): string | undefined {
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
