import { FileError, type Files } from '../terminal/ports.ts';

/** A sample of a check: its yaml, and the recorded outputs by look; one under no look is for the check's only one. */
export interface FoundSample {
  readonly check: string;
  /** Relative to the flow's folder. */
  readonly file: string;
  readonly outputs: readonly { readonly look: string | undefined; readonly file: string }[];
}

const OUTPUT = /^(.+)\.(?:txt|json|xml|log|svclog|csv)$/;

/** The samples of a flow (format.md: `samples/CHECK/NAME.txt` beside `NAME.yaml`, or a folder `NAME/LOOK.txt`), in order of names. */
export function findSamples(files: Files, dir: string): readonly FoundSample[] {
  return namesIn(files, `${dir}/samples`, 'folder').flatMap((check) => {
    const folder = `samples/${check}`;
    const outputs = namesIn(files, `${dir}/${folder}`, 'file').filter((name) => OUTPUT.test(name));
    return namesIn(files, `${dir}/${folder}`, 'file').flatMap((yaml): FoundSample[] => {
      if (!yaml.endsWith('.yaml')) return [];
      const name = yaml.slice(0, -'.yaml'.length);
      const inFolder = namesIn(files, `${dir}/${folder}/${name}`, 'file').filter((each) => OUTPUT.test(each));
      const beside = outputs.filter((each) => OUTPUT.exec(each)![1] === name);
      return [
        {
          check,
          file: `${folder}/${yaml}`,
          outputs: [
            ...beside.map((each) => ({ look: undefined, file: `${folder}/${each}` })),
            ...inFolder.map((each) => ({ look: OUTPUT.exec(each)![1], file: `${folder}/${name}/${each}` })),
          ],
        },
      ];
    });
  });
}

function namesIn(files: Files, path: string, kind: 'file' | 'folder'): readonly string[] {
  try {
    return files
      .list(path)
      .filter((each) => each.kind === kind)
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}
