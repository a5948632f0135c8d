import { basename } from 'node:path';
import type { Node } from 'yaml';
import { fillVariables } from '../../check/look/fill-variables.ts';
import type { Finding } from '../../flow/finding.ts';
import { keysOf } from '../../flow/keys-of.ts';
import { type Entry, type Named, YamlFile } from '../../flow/yaml-file.ts';
import { CHANGEABLE, keyClashes, ONE_KEY } from '../../session/key-map.ts';
import type { KeyCommand } from '../../session/keys.ts';
import { PROFILES } from '../../session/profile.ts';
import { WHERES } from '../../session/types.ts';
import type { Env } from '../../terminal/colour.ts';
import { pathsOf } from '../../terminal/folders.ts';
import { type CleanText, cleanLine } from '../../text/clean.ts';
import type { SETTINGS_CODES } from './codes.ts';
import { FLOWS_PATH, HIDDEN_WORD, LANG_CODE, SPAN } from './patterns.ts';
import type { Settings, SettingsKey } from './settings.ts';
import type { WrittenSettings } from './settings-schema.ts';

interface Asked {
  readonly text: string;
  /** As it is named in what is found wrong. */
  readonly file: string;
  /** Where the file lies: paths begin there. */
  readonly folder: string;
  /** What `~` stands for. */
  readonly userFolder: string | undefined;
  readonly platform: NodeJS.Platform;
  /** What `%NAME%` stands for on Windows. */
  readonly env: Env;
}

/** What was read, with the line of each key; what does not fit is a finding, and as if it were not written. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly lines: ReadonlyMap<SettingsKey, number>;
  /** The line of each word to hide: what is said of one names its place, not the word. */
  readonly wordLines: ReadonlyMap<CleanText, number>;
  readonly findings: readonly Finding[];
}

const TOP = keysOf<WrittenSettings>()({
  ...{ lang: true, say: true, where: true, profile: true, hide: true, flows: true, 'tls-limit': true, keys: true },
});

/**
 * Reads the text of a settings file. An empty one, or only comments, says nothing, and neither does a key whose value or items are
 * still comments: that is no fault.
 */
export function readSettings(asked: Asked): ReadSettings {
  const yaml = new YamlFile(asked.file, asked.text);
  const own: Finding[] = [];
  const top = new Map(
    yaml
      .entries(yaml.root, basename(asked.file), TOP)
      .filter(({ value }) => !yaml.isNothing(value))
      .map((entry) => [entry.key as SettingsKey, entry] as const),
  );
  const wrong = (
    code: keyof typeof SETTINGS_CODES,
    { id, at }: Named,
    more: Readonly<Record<string, string>> = {},
  ): undefined => {
    own.push({ code, file: asked.file, offset: at, args: { value: id, ...more } });
  };
  const scalar = (entry: Entry | undefined): Named | undefined =>
    entry && yaml.scalar(entry.value, `"${entry.key}"`, entry.keyAt);
  const lang = (key: 'lang' | 'say') => {
    const named = scalar(top.get(key));
    if (named === undefined) return undefined;
    return LANG_CODE.test(named.id) ? named.id.toLowerCase().replaceAll('_', '-') : wrong('bad-lang', named);
  };
  const choice = <T extends string>(key: SettingsKey, allowed: readonly T[]): T | undefined => {
    const named = scalar(top.get(key));
    const found = named && allowed.find((each) => each === named.id);
    if (named !== undefined && found === undefined)
      yaml.report('bad-value', named.at, { value: named.id, what: `"${key}"`, allowed: allowed.join(', ') }, allowed);
    return found;
  };
  /** Still being edited. But `- #blue`, a comment to YAML, was meant as a word to hide: that must not be lost in silence. */
  const isNothing = (key: SettingsKey, item: Node): boolean => {
    if (!yaml.isNothing(item)) return false;
    const at = item.range?.[0] ?? 0;
    const [line = ''] = asked.text.slice(asked.text.lastIndexOf('\n', at - 1) + 1).split('\n');
    if (key === 'hide' && /^\s*-\s+#/.test(line)) wrong('commented-word', { id: '', at });
    return true;
  };
  const list = (key: SettingsKey): readonly Named[] => {
    const entry = top.get(key);
    if (entry === undefined) return [];
    return yaml
      .items(entry.value, `"${key}"`, entry.keyAt)
      .filter((item) => !isNothing(key, item))
      .flatMap((item: Node) => yaml.scalar(item, `"${key}"`, entry.keyAt) ?? []);
  };
  const lineOf = (at: number): number => asked.text.slice(0, at).split('\n').length;
  const words = list('hide').flatMap((named) => {
    const word = cleanLine(named.id);
    return HIDDEN_WORD.test(named.id) && word !== ''
      ? [[word, lineOf(named.at)] as const]
      : (wrong('bad-word', { ...named, id: '' }) ?? []);
  });
  const wordLines = new Map(words.toReversed());
  const place = (named: Named): string | undefined => {
    const { path, code } = placeOf(named, asked);
    return path ?? wrong(code, named);
  };
  const span = scalar(top.get('tls-limit'));
  const settings: Settings = {
    lang: lang('lang'),
    say: lang('say'),
    where: choice('where', WHERES),
    profile: choice('profile', PROFILES),
    hide: [...new Set(words.map(([word]) => word))],
    flows: [...new Set(list('flows').flatMap((named) => place(named) ?? []))],
    tlsLimit: span === undefined || SPAN.test(span.id) ? span?.id : wrong('bad-limit', span),
    keys: readKeys(yaml, { entry: top.get('keys'), wrong }),
  };
  const lines = new Map([...top].map(([key, { keyAt }]) => [key, lineOf(keyAt)] as const));
  const findings = [...yaml.findings.filter(({ code }) => code !== 'file-empty'), ...own];
  return { settings, lines, wordLines, findings };
}

type Place =
  | { readonly path: string; readonly code?: undefined }
  | { readonly path?: undefined; readonly code: 'bad-path' | 'unset-variable' };

/**
 * A path as it is meant: `~/` is the user's folder, on Windows `%NAME%` what the environment says, anything else that is not absolute
 * begins at the file.
 */
function placeOf({ id }: Named, { folder, userFolder, platform, env }: Asked): Place {
  const path = pathsOf(platform);
  if (!FLOWS_PATH.test(id)) return { code: 'bad-path' };
  const written = platform === 'win32' ? fillVariables(id, env) : id;
  if (written === undefined) return { code: 'unset-variable' };
  const isOwn = written === '~' || written.startsWith('~/') || (platform === 'win32' && written.startsWith('~\\'));
  if (!isOwn) return { path: path.resolve(folder, written) };
  return userFolder === undefined ? { code: 'bad-path' } : { path: path.join(userFolder, written.slice(1)) };
}

interface Keys {
  readonly entry: Entry | undefined;
  readonly wrong: (code: 'bad-key' | 'key-taken', named: Named, more: Readonly<Record<string, string>>) => undefined;
}

function readKeys(yaml: YamlFile, { entry, wrong }: Keys): Settings['keys'] {
  const keys = new Map<KeyCommand, string>();
  if (entry === undefined) return keys;
  const places = new Map<KeyCommand, Named>();
  for (const each of yaml.entries(entry.value, '"keys"', new Set<string>(CHANGEABLE))) {
    if (yaml.isNothing(each.value)) continue;
    const named = yaml.scalar(each.value, `"${each.key}"`, each.keyAt);
    if (named === undefined) continue;
    const command = each.key as KeyCommand;
    if (!ONE_KEY.test(named.id)) wrong('bad-key', named, { key: command });
    else {
      keys.set(command, named.id);
      places.set(command, named);
    }
  }
  const clashes = keyClashes(keys);
  for (const { command, other } of clashes) wrong('key-taken', places.get(command)!, { other });
  for (const { command } of clashes) keys.delete(command);
  return keys;
}
