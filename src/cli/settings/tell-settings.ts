import { basename } from 'node:path';
import { formatDiagnostic } from '../../lint/format-diagnostic.ts';
import { cleanLine } from '../../text/clean.ts';
import { widthOf } from '../../text/width.ts';
import type { Context } from '../context.ts';
import { type Origin, type SettingRow, settingRows } from './setting-rows.ts';
import { SETTINGS_WORDS } from './words.ts';

const KEY_COLUMN = 11;
const VALUE_COLUMN = 40;

/** The settings as lines for a person: the file, each key with its value and where it comes from, what is wrong with the file. */
export function tellSettings(context: Context, asked: { showsWords: boolean }): readonly string[] {
  const { settingsFound, lang, words } = context;
  const own = SETTINGS_WORDS[lang];
  const { file, by, exists, problem } = settingsFound;
  const where = file === undefined ? own.noFolder : cleanLine(file);
  const why = [...(by === undefined ? [] : [own.named(by)]), ...(exists || file === undefined ? [] : [own.noFile])];
  const errors = settingsFound.diagnostics(lang).map((each) => `  ${formatDiagnostic(each)}`);
  const unread = problem === undefined ? [] : [`  ${own.unreadable(where, words.problem[problem])}`];
  return [
    `${own.title} ${where}${why.length === 0 ? '' : ` (${why.join(lang === 'fr' ? '\u00a0; ' : '; ')})`}`,
    '',
    ...settingRows(context, asked).flatMap((row) => rowLines(context, row)),
    ...(errors.length + unread.length === 0 ? [] : ['', own.wrong, ...unread, ...errors]),
  ];
}

/** A value of several things has a line for each; where it comes from stands behind the first. */
function rowLines(context: Context, { key, value, from }: SettingRow): readonly string[] {
  const [first = '', ...rest] = valueLines(context, { key, value, from });
  const gap = ' '.repeat(Math.max(2, VALUE_COLUMN - widthOf(first)));
  return [
    `  ${key.padEnd(KEY_COLUMN)}${first}${gap}${originWords(context, from)}`,
    ...rest.map((line) => `  ${' '.repeat(KEY_COLUMN)}${line}`),
  ];
}

function valueLines({ lang, system }: Context, { key, value }: SettingRow): readonly string[] {
  const { none, hidden, gone, key: keyWords } = SETTINGS_WORDS[lang];
  const nothing = key === 'where' || key === 'profile' ? '' : none[key];
  if (value === null || value === 0) return [nothing];
  if (typeof value === 'number') return [hidden(value)];
  if (typeof value === 'string') return [cleanLine(value)];
  const isThere = (path: string) => key !== 'flows' || system.files.exists(path);
  const lines = Array.isArray(value)
    ? value.map((each: string) => `${cleanLine(each)}${isThere(each) ? '' : ` (${gone})`}`)
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
