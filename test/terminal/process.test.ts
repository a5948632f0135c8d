import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { bootMark, isSameBoot, nodeHost } from '../../src/terminal/host.ts';
import { restoreTerminal } from '../../src/terminal/restore-terminal.ts';
import { watchSignals } from '../../src/terminal/signals.ts';
import { nodeSystem } from '../../src/terminal/system.ts';

describe('watchSignals', () => {
  const watched = () => {
    const parts = { process: new EventEmitter(), stdout: new EventEmitter(), stderr: new EventEmitter() };
    const codes: number[] = [];
    return { ...parts, codes, signals: watchSignals({ ...parts, forced: (code) => codes.push(code) }) };
  };

  it.each([
    ['SIGINT', 'interrupted', 130],
    ['SIGTERM', 'terminated', 143],
    ['SIGHUP', 'hung-up', 129],
  ])('%s says %s, and a second one forces %i', (name, how, code) => {
    const { process, codes, signals } = watched();
    process.emit(name);
    expect(signals.leave.reason).toBe(how);
    expect(codes).toEqual([]);
    process.emit(name);
    expect(codes).toEqual([code]);
  });

  it('ends quietly when nobody reads any more', () => {
    const { stdout, stderr, signals } = watched();
    stderr.emit('error', new Error('EPIPE'));
    expect(signals.leave.aborted).toBe(false);
    stdout.emit('error', new Error('EPIPE'));
    expect(signals.leave.reason).toBe('stopped');
  });

  it('lets go', () => {
    const { process, signals } = watched();
    signals.release();
    expect(process.eventNames()).toEqual([]);
  });

  it('a reader that goes away after the last line is no defect either', () => {
    const { stdout, stderr, signals } = watched();
    signals.release();
    // An error nobody listens to is thrown.
    expect(() => stdout.emit('error', new Error('EPIPE'))).not.toThrow();
    expect(() => stderr.emit('error', new Error('EPIPE'))).not.toThrow();
  });
});

describe('nodeHost', () => {
  const host = nodeHost();

  it('knows itself', () => {
    expect(host.isAlive(host)).toBe('alive');
    expect(host.isAlive({ ...host, host: 'elsewhere' })).toBe('unknown');
    expect(host.isAlive({ ...host, pid: -1 })).toBe('dead');
    expect(host.isAlive({ ...host, pid: Number.NaN })).toBe('dead');
  });

  it.runIf(process.platform === 'linux')('does not take a pid used again for the one before', () => {
    expect(host.isAlive({ ...host, started: 'x/1' })).toBe('dead');
  });

  it('knows that a process has ended', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    const holder = { pid: child.pid!, host: host.host, started: undefined };
    expect(host.isAlive(holder)).toBe('alive');
    await once(child, 'exit');
    expect(host.isAlive(holder)).toBe('dead');
  });
});

it('restores a terminal, and writes nothing where there is none', () => {
  const written: string[] = [];
  const stdout = { isTTY: true, write: (text: string) => written.push(text) };
  restoreTerminal({ stdin: { isTTY: true, setRawMode: () => {} }, stdout, alternate: false });
  expect(written).toEqual(['\x1b[?25h\x1b[?2004l\x1b[0m']);
  restoreTerminal({ stdin: {}, stdout: { ...stdout, isTTY: false }, alternate: true });
  expect(written).toHaveLength(1);
});

it('makes ids of the alphabet it is given', () => {
  expect(nodeSystem().random.pick('abc', 50)).toMatch(/^[abc]{50}$/);
});

describe('the start of the machine, where that of a process cannot be asked', () => {
  it.each([
    [bootMark(1_764_464_000_000), bootMark(1_764_464_030_000), true],
    [bootMark(1_764_464_000_000), bootMark(1_764_470_000_000), false],
    // A mark of Linux, of something else, or none at all: never taken from somebody.
    ['a3b1/4242', bootMark(1_764_464_000_000), true],
    ['', 'boot x', true],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSameBoot(one, other)).toBe(same);
  });
});
