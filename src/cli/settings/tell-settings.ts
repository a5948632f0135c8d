import { basename, resolve } from 'node:path';
import { formatDiagnostic } from '../../lint/format-diagnostic.ts';
import { cleanLine } from '../../text/clean.ts';
import { widthOf } from '../../text/width.ts';
import type { Context } from '../context.ts';
import { FLOWS_WORDS } from '../flows/words.ts';
import { ownCommand } from '../typed-command.ts';
import { type Origin, type SettingRow, settingRows } from './setting-rows.ts';
import { SETTINGS_WORDS } from './words.ts';

const KEY_COLUMN = 11;
const VALUE_COLUMN = 40;

export interface AskedSettings {
  readonly showsWords: boolean;
  /** Places of flows that are there and of no use, absolute, each with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
}

/** The settings as lines for a person: the file, each key with its value and where it comes from, what is wrong with the file. */
export function tellSettings(context: Context, asked: AskedSettings): readonly string[] {
  const { settingsFound, lang, words } = context;
  const own = SETTINGS_WORDS[lang];
  const { file, by, exists, problem } = settingsFound;
  const where = file === undefined ? own.noFolder : cleanLine(file);
  const why = [
    ...(by === undefined ? [] : [own.named(by)]),
    ...(exists || file === undefined ? [] : [own.noFile(ownCommand(context, ['settings', '--init']))]),
  ];
  const errors = settingsFound.diagnostics(lang).map((each) => `  ${formatDiagnostic(each)}`);
  const unread = problem === undefined ? [] : [`  ${own.unreadable(where, words.problem[problem])}`];
  const rows = settingRows(context, asked);
  const isOwn = rows.some(({ key, value }) => key === 'profile' && value === 'own');
  return [
    `${own.title} ${where}${why.length === 0 ? '' : ` (${why.join(lang === 'fr' ? '\u00a0; ' : '; ')})`}`,
    '',
    ...rows.flatMap((row) => rowLines(context, { row, unusable: asked.unusable })),
    ...(isOwn && context.settings.hide.length > 0 ? ['', own.ownHidesNone] : []),
    ...(errors.length + unread.length === 0 ? [] : ['', own.wrong, ...unread, ...errors]),
  ];
}

interface Told {
  readonly row: SettingRow;
  readonly unusable: AskedSettings['unusable'];
}

/** A value of several things has a line for each; where it comes from stands behind the first. */
function rowLines(context: Context, told: Told): readonly string[] {
  const { key, from } = told.row;
  const [first = '', ...rest] = valueLines(context, told);
  const gap = ' '.repeat(Math.max(2, VALUE_COLUMN - widthOf(first)));
  return [
    `  ${key.padEnd(KEY_COLUMN)}${first}${gap}${originWords(context, from)}`,
    ...rest.map((line) => `  ${' '.repeat(KEY_COLUMN)}${line}`),
  ];
}

function valueLines({ lang, system }: Context, { row: { key, value }, unusable }: Told): readonly string[] {
  const { none, hidden, gone, key: keyWords } = SETTINGS_WORDS[lang];
  const nothing = key === 'where' || key === 'profile' ? '' : none[key];
  if (value === null || value === 0) return [nothing];
  if (typeof value === 'number') return [hidden(value)];
  if (typeof value === 'string') return [cleanLine(value)];
  const wrong = (path: string): string => {
    if (key !== 'flows') return '';
    const why = unusable.get(resolve(system.cwd, path));
    if (why !== undefined) return ` (${FLOWS_WORDS[lang].unusable(why)})`;
    return system.files.exists(path) ? '' : ` (${gone})`;
  };
  const lines = Array.isArray(value)
    ? value.map((each: string) => `${cleanLine(each)}${wrong(each)}`)
    : Object.entries(value).map(([command, each]) => keyWords(command, each));
  return lines.length === 0 ? [nothing] : lines;
}

function originWords({ lang, settingsFound }: Context, from: Origin): string {
  const own = SETTINGS_WORDS[lang];
  if (from.kind === 'default') return own.byDefault;
  if (from.kind === 'system') return own.bySystem;
  if (from.kind === 'file') return `${basename(settingsFound.file ?? '')}:${from.line}`;
  return from.kind === 'flag' ? from.name : own.environment(from.name);
}
