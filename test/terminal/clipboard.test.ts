import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeClipboard, osc52 } from '../../src/terminal/clipboard.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-clip-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tool = (name: string, script: string) => {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
};
const env = (more: Record<string, string>) => ({ PATH: [folder, '/usr/bin', '/bin'].join(delimiter), ...more });
const never = () => {
  throw new Error('nothing may be written here');
};

describe.runIf(process.platform === 'linux')('a local tool', () => {
  it('gets the text as it is, with no shell between', async () => {
    tool('wl-copy', `cat > "${folder}/got"`);
    const copy = makeClipboard({ env: env({ WAYLAND_DISPLAY: 'w' }), platform: 'linux', write: never });
    expect(await copy('Get-Mailbox "$(rm -rf x)" `é`\n日本', 'fr')).toEqual({ ok: true, how: 'done' });
    expect(readFileSync(join(folder, 'got'), 'utf8')).toBe('Get-Mailbox "$(rm -rf x)" `é`\n日本');
  });

  it('is another where the first is missing or fails', async () => {
    tool('xclip', 'exit 1');
    tool('xsel', `echo "$@" > "${folder}/args"; cat > "${folder}/got"`);
    const copy = makeClipboard({ env: env({ WAYLAND_DISPLAY: 'w', DISPLAY: ':0' }), platform: 'linux', write: never });
    expect(await copy('x', 'fr')).toEqual({ ok: true, how: 'done' });
    expect(readFileSync(join(folder, 'args'), 'utf8')).toBe('--clipboard --input\n');
  });

  it('that never ends is given up', async () => {
    tool('wl-copy', 'exec sleep 60');
    const copy = makeClipboard({ env: env({ WAYLAND_DISPLAY: 'w' }), platform: 'linux', write: never, timeout: 50 });
    expect(await copy('x', 'en')).toMatchObject({ ok: false, message: expect.stringContaining('did not answer') });
  });

  it('that does not read its input does no harm', async () => {
    tool('wl-copy', 'exit 0');
    const copy = makeClipboard({ env: env({ WAYLAND_DISPLAY: 'w' }), platform: 'linux', write: never });
    expect(await copy('x'.repeat(1_000_000), 'en')).toMatchObject({ ok: true });
  });
});

it.runIf(process.platform === 'linux')('gives clip.exe UTF-16 without a mark, and the line ends of Windows', async () => {
  tool('clip.exe', `cat > "${folder}/got"`);
  const copy = makeClipboard({ env: env({ WSL_DISTRO_NAME: 'Debian' }), platform: 'linux', write: never });
  expect(await copy('é\nb\r\nc', 'fr')).toEqual({ ok: true, how: 'done' });
  expect(readFileSync(join(folder, 'got')).toString('utf16le')).toBe('é\r\nb\r\nc');
});

it('says in a sentence that there is none', async () => {
  const copy = makeClipboard({ env: env({}), platform: 'linux', write: never });
  expect(await copy('x', 'fr')).toMatchObject({ ok: false, message: expect.stringContaining('Aucun presse-papiers ici') });
});

it('refuses what is too long', async () => {
  const copy = makeClipboard({ env: env({ SSH_TTY: '/dev/pts/1' }), platform: 'linux', write: never });
  expect(await copy('x'.repeat(80_000), 'en')).toMatchObject({ ok: false, message: expect.stringContaining('Too long') });
});

describe('over a remote session', () => {
  it('asks the terminal, cleaned, and says that it was only asked', async () => {
    let written = '';
    const copy = makeClipboard({
      env: env({ SSH_CONNECTION: '1 2 3 4', DISPLAY: ':0' }),
      platform: 'linux',
      write: (text) => (written += text),
    });
    expect(await copy('é\x1b[31m', 'fr')).toEqual({ ok: true, how: 'asked' });
    expect(written).toBe(`\x1b]52;c;${Buffer.from('é').toString('base64')}\x07`);
  });

  it('without a terminal says so', async () => {
    const copy = makeClipboard({ env: env({ SSH_TTY: 'x' }), platform: 'linux', write: undefined });
    expect(await copy('x', 'fr')).toMatchObject({ ok: false, message: expect.stringContaining('à travers cette connexion') });
  });

  it('goes through tmux', () => {
    expect(osc52('a', true)).toBe('\x1b]52;c;YQ==\x07\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\');
  });
});
