import { ageWords } from '../../session/moment-words.ts';
import type { OwnLang, Words } from '../../text/lang.ts';
import { short } from '../explain-wrong.ts';
import type { CliWords } from '../words.ts';
import type { FlowCopy } from './flow-copy.ts';
import type { PlaceProblem } from './mount-zips.ts';

interface FlowsWords {
  readonly twins: (id: string) => string;
  /** The same in one sentence: which of them it is. */
  readonly twinTaken: (id: string, copy: string) => string;
  readonly taken: string;
  readonly left: string;
  readonly twinHint: (command: string) => string;
  readonly version: (version: number, hash: string) => string;
  readonly changed: (day: string, age: string) => string;
  readonly sourcesUpTo: (day: string) => string;
  readonly reviewBy: (day: string) => string;
  readonly languages: (codes: readonly string[]) => string;
  readonly hiddenBy: (dir: string) => string;
  readonly unreadable: (errors: number, command: string) => string;
  /** What `--flows` names is of no use. Names of files are shortened and clean already. */
  readonly badPlace: (name: string, why: string) => string;
  readonly placeHint: string;
  readonly badZip: (name: string, why: string) => string;
  readonly zipHint: string;
  readonly nameHint: string;
  /** A place that the settings name is of no use. */
  readonly leftOut: (of: { path: string; why: string; command: string }) => string;
  readonly noZip: string;
  readonly noFlow: string;
  readonly noId: (name: string) => string;
  /** In the list of settings. */
  readonly unusable: (why: string) => string;
  /** A zip, or something in it, was given for a flow. */
  readonly flowsOfZip: (zip: string, ids: readonly string[]) => string;
}

export const FLOWS_WORDS: Words<FlowsWords> = {
  fr: {
    twins: (id) => `Plusieurs parcours s’appellent « ${id} » :`,
    twinTaken: (id, copy) => `De plusieurs parcours « ${id} », c’est celui-ci qui est pris : ${copy}.`,
    taken: 'pris',
    left: 'laissé',
    twinHint: (command) => `Pour un autre : ${command}`,
    version: (version, hash) => `version ${version} (${hash})`,
    changed: (day, age) => `modifié le ${day}, il y a ${age}`,
    sourcesUpTo: (day) => `sources jusqu’à ${day}`,
    reviewBy: (day) => `à relire avant le ${day}`,
    languages: (codes) => codes.join(', '),
    hiddenBy: (dir) => `par son nom, c’est ${dir} qui est pris`,
    unreadable: (errors, command) =>
      `ne peut pas être lu (${errors} ${errors > 1 ? 'erreurs' : 'erreur'}) ; ${command} dit lesquelles`,
    badPlace: (name, why) => `« ${name} » ne peut pas servir de dossier de parcours : ${why}.`,
    placeHint:
      'Donnez à --flows un dossier de parcours (chacun avec son flow.yaml), ou un zip d’un tel dossier, dont le nom finit par .zip.',
    badZip: (name, why) => `Le zip de parcours « ${name} » ne peut pas être utilisé : ${why}.`,
    zipHint: 'Zippez un dossier de parcours (chacun avec son flow.yaml), ou décompressez-le et donnez le dossier à --flows.',
    nameHint: 'Donnez au zip, ou au dossier qui est dedans, un nom comme printer ou mail-queue.',
    leftOut: ({ path, why, command }) =>
      `Les parcours de « ${path} », que nomment vos réglages, sont laissés de côté : ${why}. Voyez : ${command}`,
    noZip: 'ce n’est ni un dossier ni un zip',
    noFlow: 'aucun flow.yaml n’y est',
    noId: (name) =>
      `« ${name} » n’est pas un nom de parcours ; un tel nom commence par une lettre et n’a que des minuscules sans accent, des chiffres et des traits d’union`,
    unusable: (why) => `inutilisable : ${why}`,
    flowsOfZip: (zip, ids) =>
      `Un parcours se donne par son nom, et le zip où il est par --flows ; dans « ${zip} » : ${ids.join(', ')}.`,
  },
  en: {
    twins: (id) => `Several flows are called "${id}":`,
    twinTaken: (id, copy) => `Of several flows called "${id}" this one is taken: ${copy}.`,
    taken: 'taken',
    left: 'left',
    twinHint: (command) => `For another: ${command}`,
    version: (version, hash) => `version ${version} (${hash})`,
    changed: (day, age) => `changed ${day}, ${age} ago`,
    sourcesUpTo: (day) => `sources up to ${day}`,
    reviewBy: (day) => `review due ${day}`,
    languages: (codes) => codes.join(', '),
    hiddenBy: (dir) => `by its name, ${dir} is taken`,
    unreadable: (errors, command) => `cannot be read (${errors} ${errors > 1 ? 'errors' : 'error'}); ${command} says which`,
    badPlace: (name, why) => `"${name}" cannot be used as a folder of flows: ${why}.`,
    placeHint: 'Give --flows a folder of flows (each with its flow.yaml), or a zip of such a folder, whose name ends in .zip.',
    badZip: (name, why) => `The zip of flows "${name}" cannot be used: ${why}.`,
    zipHint: 'Zip a folder of flows (each with its flow.yaml), or unzip it and give the folder to --flows.',
    nameHint: 'Give the zip, or the folder in it, a name such as printer or mail-queue.',
    leftOut: ({ path, why, command }) =>
      `The flows of "${path}", which your settings name, are left out: ${why}. See: ${command}`,
    noZip: 'it is neither a folder nor a zip',
    noFlow: 'no flow.yaml is in it',
    noId: (name) =>
      `"${name}" is no name of a flow; such a name begins with a letter and has only small letters without accents, digits and hyphens`,
    unusable: (why) => `of no use: ${why}`,
    flowsOfZip: (zip, ids) => `A flow is given by its name, and the zip it lies in by --flows; in "${zip}": ${ids.join(', ')}.`,
  },
};

/** How old a copy is: `changed 2026-11-20, 3 d ago`; empty where its files do not say. */
export function changedWords({ changed }: FlowCopy, { now, lang }: { now: number; lang: OwnLang }): string {
  if (changed === undefined) return '';
  return FLOWS_WORDS[lang].changed(new Date(changed).toISOString().slice(0, 10), ageWords(now - changed, lang));
}

/** Why a place is of no use, as it goes on after a colon. */
export function placeWords(problem: PlaceProblem, { words, lang }: { words: CliWords; lang: OwnLang }): string {
  const own = FLOWS_WORDS[lang];
  switch (problem.is) {
    case 'no-zip':
      return own.noZip;
    case 'no-flow':
      return own.noFlow;
    case 'no-id':
      return own.noId(short(problem.name));
    case 'bad-zip':
      return words.evidence[problem.why];
    case 'unreadable':
      return words.problem[problem.why];
  }
}
