import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCES = join(import.meta.dirname, 'host');
const DOTNET = { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1', DOTNET_CLI_HOME: process.env.HOME ?? tmpdir() };

/** The module that stands for Exchange and Graph: functions that return real objects with the real property names. */
export const EXCHANGE_MODULE = join(import.meta.dirname, 'Exchange.psm1');

let modules: string | undefined;

/** A folder for PSModulePath in which the module is found by its name, as Exchange's own are. */
export function modulePath(): string {
  if (modules === undefined) {
    modules = mkdtempSync(join(tmpdir(), 'ariane-modules-'));
    mkdirSync(join(modules, 'Exchange'));
    copyFileSync(EXCHANGE_MODULE, join(modules, 'Exchange', 'Exchange.psm1'));
  }
  return modules;
}

let found: string | undefined | null = null;

/**
 * A program that is used like `pwsh`, around the real engine; built once for its sources. Undefined where there is no .NET SDK,
 * or the engine cannot be had: tests are then skipped, visibly.
 */
export function powerShell(): string | undefined {
  if (found === null) {
    const folder = build();
    const program = folder && join(folder, process.platform === 'win32' ? 'pwsh.exe' : 'pwsh');
    found = program !== undefined && existsSync(program) ? program : undefined;
  }
  return found;
}

/** The same for Windows, with all of .NET: the folder of `pwsh.exe`. */
export function powerShellForWindows(): string | undefined {
  const folder = build(['--runtime', 'win-x64', '--self-contained']);
  return folder !== undefined && existsSync(join(folder, 'pwsh.exe')) ? folder : undefined;
}

function build(more: readonly string[] = []): string | undefined {
  const hash = createHash('sha256').update(more.join(' '));
  for (const name of readdirSync(SOURCES).sort()) {
    if (/\.(?:cs|csproj)$/.test(name)) hash.update(name).update(readFileSync(join(SOURCES, name)));
  }
  const folder = join(tmpdir(), `ariane-powershell-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  if (spawnSync('dotnet', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  // Built aside and moved into place, so that several test files at once never run half a program.
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  for (const name of readdirSync(SOURCES))
    if (/\.(?:cs|csproj)$/.test(name)) copyFileSync(join(SOURCES, name), join(making, name));
  const done = spawnSync('dotnet', ['build', '-c', 'Release', '-v', 'q', '-o', join(making, 'out'), ...more], {
    cwd: making,
    env: { ...process.env, ...DOTNET },
    encoding: 'utf8',
  });
  if (done.status !== 0) {
    rmSync(making, { recursive: true, force: true });
    // An engine that cannot be had is no failure of ours; sources that do not build are.
    if (/NU1\d{3}|Unable to (?:find|load)/.test(done.stdout)) return undefined;
    throw new Error(`the host of the PowerShell engine does not build:\n${done.stdout}`);
  }
  try {
    renameSync(join(making, 'out'), folder);
  } catch {
    // Somebody else was first.
  }
  rmSync(making, { recursive: true, force: true });
  return existsSync(folder) ? folder : undefined;
}
