import type { Words } from '../text/lang.ts';

interface NewWords {
  noId(name: string): string;
  idHint(id: string): string;
  readonly idRule: string;
  there(dir: string): string;
  readonly thereHint: string;
  noTemplate(lang: string): string;
  noTemplateHint(lang: string): string;
  made(of: { dir: string; id: string; files: readonly string[] }): string;
}

const NEXT = (dir: string, path: string) =>
  [`ariane flow preview ${dir} --watch`, `ariane flow lint ${dir}`, `ariane flow test ${dir}`, `ariane ${path}`] as const;

const commands = (dir: string, said: readonly string[]): string => {
  const lines = NEXT(dir, /[/\\]/.test(dir) ? dir : `./${dir}`);
  const width = Math.max(...lines.map((line) => line.length)) + 3;
  return lines.map((line, i) => `  ${line.padEnd(width)}${said[i]}`).join('\n');
};

/** What `ariane flow new` says. */
export const NEW_WORDS: Words<NewWords> = {
  fr: {
    noId: (name) => `«\u00a0${name}\u00a0» ne peut pas être le nom d’un parcours.`,
    idHint: (id) => `Essayez «\u00a0${id}\u00a0».`,
    idRule:
      'Minuscules sans accent, chiffres et traits d’union, une lettre d’abord\u00a0: par exemple «\u00a0imprimante-muette\u00a0».',
    there: (dir) => `${dir} existe déjà et n’est pas vide\u00a0: rien n’a été écrit.`,
    thereHint: 'Donnez le nom d’un dossier qui n’existe pas encore.',
    noTemplate: (lang) => `Un nouveau parcours commence en français ou en anglais, pas en «\u00a0${lang}\u00a0».`,
    noTemplateHint: (lang) => `Commencez avec --lang fr, puis ajoutez une langue\u00a0: ariane flow translate DIR --to ${lang}`,
    made: ({ dir, id, files }) =>
      `Un petit parcours qui marche, «\u00a0${id}\u00a0», à changer\u00a0:\n${files.map((file) => `  ${file}`).join('\n')}\n\nEnsuite\u00a0:\n${commands(dir, ['le voir pendant que vous écrivez', 'le relire', 'rejouer ses conversations d’essai', 'le parcourir'])}\n`,
  },
  en: {
    noId: (name) => `"${name}" cannot be a flow's name.`,
    idHint: (id) => `Try "${id}".`,
    idRule: 'Lower-case letters without accents, digits and hyphens, a letter first: for example "silent-printer".',
    there: (dir) => `${dir} is there already and not empty: nothing was written.`,
    thereHint: 'Name a folder that does not exist yet.',
    noTemplate: (lang) => `A new flow begins in French or English, not in "${lang}".`,
    noTemplateHint: (lang) => `Begin with --lang en, then add a language: ariane flow translate DIR --to ${lang}`,
    made: ({ dir, id, files }) =>
      `A small flow that works, "${id}", to be changed:\n${files.map((file) => `  ${file}`).join('\n')}\n\nNext:\n${commands(dir, ['see it while you write', 'look it over', 'run its sample conversations', 'walk through it'])}\n`,
  },
};
