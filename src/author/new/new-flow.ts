import type { Lang } from '../../text/lang.ts';

/** The id the template's files carry; each becomes the new flow's. */
const TEMPLATE_ID = 'new-flow';

interface NewFile {
  /** Below the flow's folder, with "/". */
  readonly file: string;
  readonly text: string;
}

/**
 * The files of a new flow: the template's, under another id, in one base language, each naming the schema an editor checks it with.
 * `schemas` is the way from the flow's folder to the folder of the schemas, with "/".
 */
export function newFlow(template: readonly NewFile[], of: { id: string; lang: Lang; schemas: string }): readonly NewFile[] {
  const wanted = template.filter(({ file }) => !file.startsWith('text/') || file === `text/${of.lang}.md`);
  return wanted.map(({ file, text }) => ({
    file,
    text: file.endsWith('.md') ? textOf(text, of.id) : yamlOf(text, { file, ...of }),
  }));
}

/** A base text carries no fingerprints: there is nothing it was translated from. */
function textOf(text: string, id: string): string {
  return text.replaceAll(/ <!-- from: [0-9a-f]{7} -->$/gm, '').replace(`# flow: ${TEMPLATE_ID}`, `# flow: ${id}`);
}

function yamlOf(text: string, { file, id, lang, schemas }: { file: string; id: string; lang: Lang; schemas: string }): string {
  const up = file.includes('/') ? '../' : '';
  return text
    .replace(/^(# yaml-language-server: \$schema=).*\/([a-z.]+)$/m, `$1${up}${schemas}/$2`)
    .replace(`flow: ${TEMPLATE_ID}`, `flow: ${id}`)
    .replace(/^base: .*$/m, `base: ${lang}`);
}
