import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOf, misfits } from './schemas.ts';

const ROOTS = ['flows/*', 'assets/new-flow', 'test/fixtures/flows/*'];
const files = ROOTS.flatMap((root) =>
  ['flow.yaml', 'checks.yaml', 'walks/*.yaml'].flatMap((name) => globSync(join(root, name))),
).sort();

describe('the schemas of what authors write', () => {
  it('are held against every flow there is', () => expect(files.length).toBeGreaterThan(150));

  it.each(files)('accept %s', (file) => {
    expect(misfits(kindOf(file), readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('are named, by a way that leads there, in every file of the flows that come along', () => {
    for (const file of files.filter((each) => !each.startsWith('test/'))) {
      const named = /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
      expect(resolve(file, '..', named), file).toBe(resolve(`assets/schemas/${kindOf(file)}.schema.json`));
    }
  });
});

describe('the schema library', () => {
  it('does not come along with the program: types are all that is taken from the schemas', () => {
    const program = globSync('dist/**/*.{cjs,mjs,js}');
    expect(program.length).toBeGreaterThan(5);
    for (const file of program) expect(/toJSONSchema|ZodType/.test(readFileSync(file, 'utf8')), file).toBe(false);
  });
});
