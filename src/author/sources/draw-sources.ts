import type { OwnLang, Words } from '../../text/lang.ts';
import { widthOf } from '../../text/width.ts';
import type { SourceAge } from './sources-by-age.ts';

interface SourceWords {
  readonly heading: string;
  readonly none: string;
  readonly noDate: string;
  readonly notNamed: string;
  age(months: number): string;
  steps(count: number): string;
  causes(count: number): string;
}

const WORDS: Words<SourceWords> = {
  fr: {
    heading: 'Les sources, la plus ancienne d’abord\u00a0:',
    none: 'Ce parcours ne nomme aucune source.',
    noDate: 'sans date',
    notNamed: '(pas nommée sous «\u00a0sources\u00a0»)',
    age: (months) => (months < 12 ? `${months} mois` : `${Math.floor(months / 12)} an${months < 24 ? '' : 's'}`),
    steps: (count) => `${count} étape${count < 2 ? '' : 's'}`,
    causes: (count) => `${count} cause${count < 2 ? '' : 's'}`,
  },
  en: {
    heading: 'The sources, the oldest first:',
    none: 'This flow names no source.',
    noDate: 'no date',
    notNamed: '(not named under "sources")',
    age: (months) =>
      months < 12 ? `${months} month${months === 1 ? '' : 's'}` : `${Math.floor(months / 12)} year${months < 24 ? '' : 's'}`,
    steps: (count) => `${count} step${count === 1 ? '' : 's'}`,
    causes: (count) => `${count} cause${count === 1 ? '' : 's'}`,
  },
};

/** A line a source: its date and age, its key, how many steps (or else causes) rest on it, its title. */
export function drawSources(sources: readonly SourceAge[], lang: OwnLang): string {
  const words = WORDS[lang];
  if (sources.length === 0) return `${words.none}\n`;
  const rows = sources.map(({ key, title, date, months, steps, causes }) => [
    date ?? words.noDate,
    months === undefined ? '' : words.age(months),
    key,
    steps.length === 0 && causes.length > 0 ? words.causes(causes.length) : words.steps(steps.length),
    title ?? words.notNamed,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat(widths[i]! - widthOf(cell)))).join('  ');
  return `${words.heading}\n${rows.map((row) => `  ${line(row)}`.trimEnd()).join('\n')}\n`;
}
