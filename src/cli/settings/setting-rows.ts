import { localeLangs } from '../../terminal/locale.ts';
import type { Context } from '../context.ts';
import type { Settings, SettingsKey } from './settings.ts';

export type Origin =
  | { readonly kind: 'flag' | 'environment'; readonly name: string }
  | { readonly kind: 'file'; readonly line: number }
  | { readonly kind: 'system' }
  | { readonly kind: 'default' };

/** One key with what counts for it, and why. A value that nobody set and that depends on the flow is null. */
export interface SettingRow {
  readonly key: SettingsKey;
  readonly value: string | number | null | readonly string[] | Readonly<Record<string, string>>;
  readonly from: Origin;
}

/** Every key of `settings.yaml` in its order. Words to hide are private: unless they are asked for there is only their number. */
export function settingRows(context: Context, { showsWords }: { showsWords: boolean }): readonly SettingRow[] {
  const { flags, settings, settingsFound, system } = context;
  const { env } = system;
  const file = (key: SettingsKey): Origin => {
    const line = settingsFound.lines.get(key);
    return line === undefined ? { kind: 'default' } : { kind: 'file', line };
  };
  const flag = (name: string): Origin => ({ kind: 'flag', name: `--${name}` });
  const one = (key: 'say' | 'where' | 'profile', otherwise: string | null): SettingRow => {
    const given = flags[key];
    if (given !== undefined) return { key, value: given, from: flag(key) };
    const value = settings[key];
    return value === undefined ? { key, value: otherwise, from: { kind: 'default' } } : { key, value, from: file(key) };
  };
  const listed = (key: 'hide' | 'tls-limit' | 'keys', isSet: boolean): Origin => (isSet ? file(key) : { kind: 'default' });
  return [
    langRow(),
    one('say', null),
    one('where', 'here'),
    one('profile', 'vendor'),
    { key: 'hide', value: showsWords ? settings.hide : settings.hide.length, from: listed('hide', settings.hide.length > 0) },
    ...flowsRows({ flag: flags.flows, settings, from: file('flows') }),
    { key: 'tls-limit', value: settings.tlsLimit ?? null, from: listed('tls-limit', settings.tlsLimit !== undefined) },
    { key: 'keys', value: Object.fromEntries(settings.keys), from: listed('keys', settings.keys.size > 0) },
  ];

  function langRow(): SettingRow {
    if (flags.lang !== undefined) return { key: 'lang', value: flags.lang, from: flag('lang') };
    const [asked] = localeLangs(env);
    const name = ['LC_ALL', 'LC_MESSAGES', 'LANG'].find((each) => env[each]);
    if (asked !== undefined && name !== undefined) return { key: 'lang', value: asked, from: { kind: 'environment', name } };
    if (settings.lang !== undefined) return { key: 'lang', value: settings.lang, from: file('lang') };
    const [usual] = context.locale;
    if (usual !== undefined) return { key: 'lang', value: usual, from: { kind: 'system' } };
    return { key: 'lang', value: null, from: { kind: 'default' } };
  }
}

/** `--flows` comes before what the settings name, and both are looked into. */
function flowsRows(of: { flag: string | undefined; settings: Settings; from: Origin }): readonly SettingRow[] {
  const { flag, settings, from } = of;
  const given: SettingRow[] =
    flag === undefined ? [] : [{ key: 'flows', value: [flag], from: { kind: 'flag', name: '--flows' } }];
  const own: SettingRow = { key: 'flows', value: settings.flows, from: settings.flows.length > 0 ? from : { kind: 'default' } };
  return settings.flows.length === 0 && given.length > 0 ? given : [...given, own];
}
