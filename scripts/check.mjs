/** `npm run check`: everything that can be said about the code without running it. Runs every part and fails if one did. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkImports } from './check-imports.mjs';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules/.bin', name);
const node = (...args) => [process.execPath, args];
const flows = readdirSync(join(root, 'flows'), { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => `flows/${name}`);

const failed = [];
/** Runs a part; on Windows the programs of node_modules are scripts, which only a shell starts. */
function part(name, [program, args]) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  report(name, status === 0);
}
function report(name, isOk) {
  console.log(`${isOk ? 'ok  ' : 'FAIL'} ${name}`);
  if (!isOk) failed.push(name);
}

part('types', [bin('tsc'), ['-p', '.']]);
part('lint and format', [bin('biome'), ['ci', '--error-on-warnings']]);
part('unused files, exports, dependencies', [bin('knip'), []]);
const wrong = await checkImports();
for (const each of wrong) console.error(each);
report('direction of imports', wrong.length === 0);
part('generated files are fresh', node('scripts/generate.mjs', '--check'));
if (!existsSync(join(root, 'dist/ariane.cjs'))) part('build', node('scripts/build.mjs'));
part('flows', node('dist/ariane.cjs', 'flow', 'lint', ...flows));

if (failed.length > 0) {
  console.error(`\ncheck failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
