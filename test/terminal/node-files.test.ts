import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/terminal/node-files.ts';
import { FileError, type FileProblem } from '../../src/terminal/ports.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'ariane-files-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const files = nodeFiles();
const at = (name: string) => join(folder, name);

function problem(act: () => unknown): FileProblem | 'none' {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return (error as FileError).problem;
  }
  return 'none';
}

describe('reading', () => {
  it('reads a file up to its limit and not a byte more', () => {
    fs.writeFileSync(at('a'), 'x'.repeat(200_000));
    expect(files.read(at('a'), 200_000)).toHaveLength(200_000);
    expect(problem(() => files.read(at('a'), 199_999))).toBe('too-big');
  });

  it('says what is wrong', () => {
    expect(problem(() => files.read(at('none'), 10))).toBe('missing');
    expect(problem(() => files.read(folder, 10))).toBe('not-a-file');
    expect(problem(() => files.read(`${folder}/\0`, 10))).toBe('other');
    expect(problem(() => files.list(at('none')))).toBe('missing');
  });

  it.runIf(process.platform !== 'win32')('never opens a device or a pipe', () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(problem(() => files.read(at('pipe'), 10))).toBe('not-a-file');
    expect(problem(() => files.append(at('pipe'), 'x'))).toBe('not-a-file');
    expect(problem(() => files.read('/dev/zero', 10))).toBe('not-a-file');
  });

  it('lists names with their kind', () => {
    fs.writeFileSync(at('f'), '');
    fs.mkdirSync(at('d'));
    fs.symlinkSync('f', at('l'));
    expect([...files.list(folder)].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'd', kind: 'folder' },
      { name: 'f', kind: 'file' },
      { name: 'l', kind: 'other' },
    ]);
  });
});

describe('writing', () => {
  it.runIf(process.platform !== 'win32')('keeps files and folders to their owner', () => {
    files.makeFolder(at('a/b'));
    files.create(at('a/b/c'), 'one\n');
    files.replace(at('a/b/d'), 'two\n');
    expect(fs.statSync(at('a')).mode & 0o777).toBe(0o700);
    expect(fs.statSync(at('a/b')).mode & 0o777).toBe(0o700);
    expect(fs.statSync(at('a/b/c')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(at('a/b/d')).mode & 0o777).toBe(0o600);
  });

  it('creates once, appends, truncates, replaces, removes', () => {
    files.create(at('j'), 'one\n');
    expect(problem(() => files.create(at('j'), 'again'))).toBe('exists');
    files.append(at('j'), 'deux é\n');
    expect(fs.readFileSync(at('j'), 'utf8')).toBe('one\ndeux é\n');
    files.truncate(at('j'), 4);
    expect(fs.readFileSync(at('j'), 'utf8')).toBe('one\n');
    files.replace(at('j'), 'new\n');
    expect(fs.readFileSync(at('j'), 'utf8')).toBe('new\n');
    expect(fs.readdirSync(folder)).toEqual(['j']);
    files.remove(at('j'));
    files.remove(at('j'));
    expect(files.exists(at('j'))).toBe(false);
  });

  it('does not write through a link, nor over a folder', () => {
    fs.writeFileSync(at('target'), 'kept');
    fs.symlinkSync('target', at('link'));
    expect(problem(() => files.append(at('link'), 'x'))).toBe('not-a-file');
    expect(problem(() => files.replace(at('link'), 'x'))).toBe('not-a-file');
    expect(problem(() => files.truncate(at('link'), 0))).toBe('not-a-file');
    expect(problem(() => files.replace(folder, 'x'))).toBe('not-a-file');
    expect(problem(() => files.makeFolder(at('target')))).toBe('not-a-file');
    expect(problem(() => files.makeFolder(at('target/x')))).toBe('not-a-file');
    expect(problem(() => files.append(at('none'), 'x'))).toBe('missing');
    expect(fs.readFileSync(at('target'), 'utf8')).toBe('kept');
  });
});

describe('a disk that fails', () => {
  const failing = (change: Partial<typeof fs>) => nodeFiles({ ...fs, ...change });
  const errno = (code: string) => () => {
    throw Object.assign(new Error(code), { code });
  };

  it('undoes a short write', () => {
    files.create(at('j'), 'one\n');
    const short = failing({
      writeSync: ((fd: number, bytes: Uint8Array) => fs.writeSync(fd, bytes, 0, 2)) as typeof fs.writeSync,
    });
    expect(problem(() => short.append(at('j'), 'two\n'))).toBe('full');
    expect(fs.readFileSync(at('j'), 'utf8')).toBe('one\n');
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'denied'],
    ['EIO', 'other'],
  ] as const)('undoes a write whose fsync fails with %s', (code, expected) => {
    files.create(at('j'), 'one\n');
    const bad = failing({ fsyncSync: errno(code) });
    expect(problem(() => bad.append(at('j'), 'two\n'))).toBe(expected);
    expect(fs.readFileSync(at('j'), 'utf8')).toBe('one\n');
    expect(problem(() => bad.create(at('k'), 'x'))).toBe(expected);
    expect(problem(() => bad.replace(at('j'), 'x'))).toBe(expected);
    expect(fs.readFileSync(at('j'), 'utf8')).toBe('one\n');
    expect(fs.readdirSync(folder)).toEqual(['j']);
  });

  it('leaves no temporary file when the rename fails', () => {
    files.create(at('j'), 'one\n');
    expect(problem(() => failing({ renameSync: errno('EACCES') }).replace(at('j'), 'x'))).toBe('denied');
    expect(fs.readdirSync(folder)).toEqual(['j']);
  });
});

describe('on Windows', () => {
  const denied = (code: string) => Object.assign(new Error(code), { code });
  const failing = (times: number, code: string) => {
    let left = times;
    return {
      ...fs,
      renameSync: (from: fs.PathLike, to: fs.PathLike) => {
        if (left-- > 0) throw denied(code);
        fs.renameSync(from, to);
      },
    };
  };

  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits for whoever has a file open for a moment (%s)', (code) => {
    fs.writeFileSync(at('a'), 'old');
    nodeFiles(failing(3, code), 'win32').replace(at('a'), 'new');
    expect(fs.readFileSync(at('a'), 'utf8')).toBe('new');
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  it('says that another program has it open, and leaves what was there', () => {
    fs.writeFileSync(at('a'), 'old');
    const held = nodeFiles(failing(100, 'EPERM'), 'win32');
    expect(problem(() => held.replace(at('a'), 'new'))).toBe('busy');
    expect(fs.readFileSync(at('a'), 'utf8')).toBe('old');
    expect(fs.readdirSync(folder)).toEqual(['a']);
    expect(problem(() => nodeFiles(failing(1, 'EPERM'), 'linux').replace(at('a'), 'new'))).toBe('denied');
  });

  it.each(['NUL', 'con.txt', 'Aux', 'COM1', 'lpt9.log', 'a:b', 'a.', 'a ', 'a?', 'CONOUT$', 'nul .txt'])(
    'makes no file that is called %j',
    (name) => {
      const windows = nodeFiles(fs, 'win32');
      for (const act of [windows.create, windows.replace]) expect(problem(() => act(at(name), 'x'))).toBe('bad-name');
      expect(problem(() => windows.makeFolder(at(name)))).toBe('bad-name');
      expect(fs.readdirSync(folder)).toEqual([]);
    },
  );

  it.each(['console.txt', 'null', 'a.b', '.hidden', 'com10', 'nulle part.md'])('makes one that is called %j', (name) => {
    nodeFiles(fs, 'win32').replace(at(name), 'x');
    expect(fs.readdirSync(folder)).toEqual([name]);
  });

  it('tells a full disk also where what is appended cannot be taken back', () => {
    fs.writeFileSync(at('a'), 'one\n');
    const full = {
      ...fs,
      writeSync: () => {
        throw denied('ENOSPC');
      },
      ftruncateSync: () => {
        throw denied('EPERM');
      },
    };
    expect(problem(() => nodeFiles(full as unknown as typeof fs, 'win32').append(at('a'), 'two\n'))).toBe('full');
  });
});
