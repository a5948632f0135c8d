import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandPath } from '../../../src/check/look/expand-path.ts';
import { makeXmlLooker } from '../../../src/check/look/xml.ts';
import { nodeFiles } from '../../../src/terminal/node-files.ts';
import { FileError } from '../../../src/terminal/ports.ts';
import { orderOf } from '../../support/loopback/order.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-xml-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ports = () => ({ files: nodeFiles(), env: { ProgramData: folder }, platform: 'linux' as const, host: 'CON01' });
const look = (path: string) => makeXmlLooker(ports()).look(orderOf('xml', { path }));
const written = (name: string, bytes: string | Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return `%PROGRAMDATA%/${name}`;
};

describe('a configuration file', () => {
  it('is read as it is, on this machine', async () => {
    const path = written('plain.xml', '<?xml version="1.0"?>\r\n<Config><Url>é</Url></Config>');
    expect(await look(path)).toEqual({
      ...{ ok: true, format: 'xml', at: { host: 'CON01' } },
      text: '<?xml version="1.0"?>\n<Config><Url>é</Url></Config>',
    });
  });

  it.each([
    ['UTF-8 with its mark', Buffer.from('\ufeff<a>é</a>')],
    ['UTF-16 with its mark', Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><a>é</a>', 'utf16le')],
    ['Windows-1252 unsaid', Buffer.from('<a>é</a>', 'latin1')],
    ['Latin-1 as it says', Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>', 'latin1')],
    ['UTF-8 that says UTF-16', Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>é</a>')],
    ['UTF-8 that says nonsense', Buffer.from('<?xml version="1.0" encoding="klingon"?><a>é</a>')],
  ])('in %s', async (_what, bytes) => {
    expect((await look(written('coded.xml', bytes))).text).toMatch(/^(?:<\?xml[^>]*>)?<a>é<\/a>$/);
  });

  it.each([
    ['that is not there', () => '%ProgramData%/none.xml', 'could-not-run', 'no-file'],
    ['that is a folder', () => '%ProgramData%', 'could-not-run', 'not-a-file'],
    ['beyond 5 MB', () => written('big.xml', Buffer.alloc(5 * 1024 * 1024 + 1, 32)), 'could-not-run', 'too-big'],
    ['in a place this machine has not', () => '%NowhereAtAll%/a.xml', 'could-not-run', 'no-variable'],
    ['on a share', () => '\\\\server\\share\\a.xml', 'could-not-run', 'unc-path'],
    ['named from nowhere', () => 'a.xml', 'could-not-run', 'bad-path'],
  ])('%s', async (_what, path, state, why) => {
    expect(await look(path())).toMatchObject({ ok: false, state, why });
  });

  it('that this account may not read is not allowed', async () => {
    const files = {
      read: (path: string) => {
        throw new FileError('denied', path, 'EACCES');
      },
    };
    const looked = await makeXmlLooker({ ...ports(), files }).look(orderOf('xml', { path: '/a.xml' }));
    expect(looked).toMatchObject({ ok: false, state: 'not-allowed', why: 'denied' });
  });

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('that really may not be read is not allowed either', async () => {
    const path = written('secret.xml', '<a/>');
    chmodSync(join(folder, 'secret.xml'), 0);
    expect(await look(path)).toMatchObject({ ok: false, state: 'not-allowed', why: 'denied' });
  });

  it('is not looked for once somebody cancelled', async () => {
    mkdirSync(join(folder, 'x'), { recursive: true });
    const order = orderOf('xml', { path: '/a.xml' }, { signal: AbortSignal.abort() });
    expect(await makeXmlLooker(ports()).look(order)).toMatchObject({ ok: false, state: 'cancelled' });
  });
});

describe('a path on Windows', () => {
  const env = { ProgramData: 'C:\\ProgramData', 'ProgramFiles(x86)': 'C:\\Program Files (x86)', LOOP: '%ProgramData%' };
  const expand = (path: string, mayUnc = false) => expandPath(path, { env, platform: 'win32', mayUnc });

  it.each([
    ['%programdata%\\Microsoft\\a.xml', 'C:\\ProgramData\\Microsoft\\a.xml'],
    ['%ProgramFiles(x86)%/a b.xml', 'C:\\Program Files (x86)/a b.xml'],
    ['d:\\a.xml', 'd:\\a.xml'],
  ])('%s', (path, expanded) => {
    expect(expand(path)).toEqual({ ok: true, path: expanded });
  });

  it.each([
    ['\\\\server\\share\\a.xml', 'unc-path'],
    ['//server/share/a.xml', 'unc-path'],
    ['\\/server/share/a.xml', 'unc-path'],
    ['\\\\.\\PhysicalDrive0', 'bad-path'],
    ['\\\\?\\C:\\a.xml', 'bad-path'],
    ['C:a.xml', 'bad-path'],
    ['\\a.xml', 'bad-path'],
    ['/a.xml', 'bad-path'],
    ['C:\\a.xml:stream', 'bad-path'],
    ['C:\\*.xml', 'bad-path'],
    ['%ProgramData%\\..\\..\\a.xml', 'bad-path'],
    ['C:\\a\u0000.xml', 'bad-path'],
    ['%LOOP%\\a.xml', 'bad-path'],
    ['', 'bad-path'],
  ])('%s is refused', (path, why) => {
    expect(expand(path)).toEqual({ ok: false, why });
  });

  it('on a share is read where the flow says so', () => {
    expect(expand('\\\\server\\share\\a.xml', true)).toEqual({ ok: true, path: '\\\\server\\share\\a.xml' });
  });

  it('never leads to another machine or a device, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\/.?:%CaLOP$'.split('')) }), (path) => {
        const expanded = expand(path);
        if (expanded.ok) expect(expanded.path).toMatch(/^[a-z]:[\\/][^:]*$/i);
      }),
    );
  });
});

it('any path is an answer or a word for why not', async () => {
  const files = {
    read: (path: string) => {
      throw new FileError('missing', path, 'ENOENT');
    },
  };
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (path) => {
      expect(await makeXmlLooker({ ...ports(), files }).look(orderOf('xml', { path }))).toMatchObject({ ok: false });
    }),
  );
});
