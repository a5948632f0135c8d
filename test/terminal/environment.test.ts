import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wantsAscii } from '../../src/terminal/ascii.ts';
import { applyColour, decideColour } from '../../src/terminal/colour.ts';
import { homeFolder } from '../../src/terminal/folders.ts';
import { localeLang, localeLangs } from '../../src/terminal/locale.ts';
import { systemLocale } from '../../src/terminal/system-locale.ts';

describe('decideColour', () => {
  it.each([
    ['a terminal', undefined, {}, true, true],
    ['a pipe', undefined, {}, false, false],
    ['a dumb terminal', undefined, { TERM: 'dumb' }, true, false],
    ['NO_COLOR', undefined, { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR', undefined, { NO_COLOR: '' }, true, true],
    ['NO_COLOR above FORCE_COLOR', undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['FORCE_COLOR in a pipe', undefined, { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', undefined, { FORCE_COLOR: '0' }, true, false],
    ['FORCE_COLOR above dumb', undefined, { FORCE_COLOR: '1', TERM: 'dumb' }, true, true],
    ['--color above NO_COLOR', 'always', { NO_COLOR: '1' }, false, true],
    ['--color=never above FORCE_COLOR', 'never', { FORCE_COLOR: '1' }, true, false],
    ['--color=auto decides nothing', 'auto', { NO_COLOR: '1' }, true, false],
  ] as const)('%s', (_name, flag, env, isTerminal, expected) => {
    expect(decideColour({ flag, env, isTerminal })).toBe(expected);
  });

  it('tells chalk, and Node finds no contradiction to warn of', () => {
    const env: Record<string, string | undefined> = { NO_COLOR: '1', PATH: '/bin' };
    applyColour(env, false);
    expect(env).toEqual({ FORCE_COLOR: '0', PATH: '/bin' });
  });
});

describe('wantsAscii', () => {
  it.each([
    [{}, 'linux', false],
    [{ LANG: 'fr_FR.UTF-8' }, 'linux', false],
    [{ LANG: 'C.utf8' }, 'linux', false],
    [{ LANG: 'C' }, 'linux', true],
    [{ LC_ALL: 'POSIX', LANG: 'fr_FR.UTF-8' }, 'linux', true],
    [{ LC_CTYPE: 'fr_FR.ISO-8859-15' }, 'linux', true],
    [{ LANG: 'fr_FR.UTF-8', TERM: 'linux' }, 'linux', true],
    [{ LANG: 'fr_FR.UTF-8', TERM: 'dumb' }, 'linux', true],
    [{}, 'win32', true],
    [{ WT_SESSION: 'x' }, 'win32', false],
    [{ TERM_PROGRAM: 'vscode' }, 'win32', false],
  ] as const)('%j on %s: %s', (env, platform, expected) => {
    expect(wantsAscii(env, platform)).toBe(expected);
  });
});

describe('localeLang', () => {
  it.each([
    [{ LANG: 'fr_FR.UTF-8' }, ['fr-fr', 'fr']],
    [{ LANG: 'fr' }, ['fr']],
    [{ LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'fr_FR' }, ['en-gb', 'en']],
    [{ LC_ALL: 'pt_BR@euro' }, ['pt-br', 'pt']],
    [{ LC_ALL: 'C', LANG: 'fr_FR' }, []],
    [{ LANG: 'POSIX' }, []],
    [{ LANG: 'C.UTF-8' }, []],
    [{ LANG: '../../etc' }, []],
    [{ LANG: `fr_FR.${'x'.repeat(100_000)}` }, []],
    [{}, []],
  ])('%j', (env, expected) => {
    expect(localeLangs(env)).toEqual(expected);
    expect(localeLang(env)).toBe(expected.at(-1));
  });

  it('is what the user chose in Windows, where no variable says it', () => {
    expect(localeLangs({}, 'fr-FR')).toEqual(['fr-fr', 'fr']);
    expect(localeLangs({ LANG: 'en_US.UTF-8' }, 'fr-FR')).toEqual(['en-us', 'en']);
    expect(systemLocale('linux')).toBeUndefined();
    expect(localeLangs({}, systemLocale('win32'))).not.toEqual([]);
  });
});

describe('homeFolder', () => {
  const at = (env: Record<string, string>, how: Partial<Parameters<typeof homeFolder>[0]> = {}) =>
    homeFolder({ flag: undefined, env, platform: 'linux', cwd: '/srv', userHome: '/home/a', ...how });

  it.each([
    ['the flag', { ARIANE_HOME: '/x' }, { flag: 'here' }, '/srv/here'],
    ['ARIANE_HOME', { ARIANE_HOME: '/x', XDG_STATE_HOME: '/y' }, {}, '/x'],
    ['an empty ARIANE_HOME', { ARIANE_HOME: '', HOME: '/h' }, {}, '/h/.local/state/ariane'],
    ['the state folder', { XDG_STATE_HOME: '/y', HOME: '/h' }, {}, '/y/ariane'],
    ['a relative state folder is ignored', { XDG_STATE_HOME: 'y', HOME: '/h' }, {}, '/h/.local/state/ariane'],
    ['a relative home is ignored', { HOME: 'h' }, {}, '/home/a/.local/state/ariane'],
    ['no HOME', {}, {}, '/home/a/.local/state/ariane'],
    ['a NUL in the environment', { XDG_STATE_HOME: '/y\0' }, {}, '/home/a/.local/state/ariane'],
    ['macOS', { HOME: '/Users/a', XDG_STATE_HOME: '/y' }, { platform: 'darwin' }, '/Users/a/Library/Application Support/ariane'],
    ['Windows', { LOCALAPPDATA: 'C:\\L' }, { platform: 'win32' }, 'C:\\L\\ariane'],
    ['Windows without it', { USERPROFILE: 'C:\\U' }, { platform: 'win32' }, 'C:\\U\\AppData\\Local\\ariane'],
  ] as const)('%s', (_name, env, how, path) => {
    expect(at(env as Record<string, string>, how)).toEqual({ ok: true, path });
  });

  it('says what is wrong', () => {
    expect(at({}, { flag: 'a\0b' })).toEqual({ ok: false, reason: 'nul' });
    expect(at({}, { userHome: '' })).toEqual({ ok: false, reason: 'no-home' });
  });

  it('is absolute whatever the environment holds', () => {
    const word = fc.option(fc.string(), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ ARIANE_HOME: word, XDG_STATE_HOME: word, HOME: word }), word, (env, flag) => {
        const home = homeFolder({ flag, env, platform: 'linux', cwd: '/srv', userHome: '' });
        if (home.ok) expect(home.path).toMatch(/^\/[^\0]*$/);
      }),
    );
  });
});
