/**
 * Refreshes the fingerprints of every translation under flows/: `# licence <!-- from: 65220dc -->` names the base section a
 * translated one was made from. Run it only after the translation itself has been brought up to date.
 *
 *   node scripts/stamp-translations.ts [FLOW-DIR …]     writes
 *   node scripts/stamp-translations.ts --check          exits 1 and names what is missing, stale or surplus
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fingerprint } from '../src/flow/fingerprint.ts';
import { readSections } from '../src/flow/read-sections.ts';

const args = process.argv.slice(2);
const check = args.includes('--check');
const dirs = args.filter((arg) => !arg.startsWith('--'));
const problems: string[] = [];

const all = readdirSync('flows').map((name) => join('flows', name));
for (const dir of dirs.length > 0 ? dirs : all.filter((each) => existsSync(join(each, 'flow.yaml')))) {
  const { base } = parse(readFileSync(join(dir, 'flow.yaml'), 'utf8'), { schema: 'core' }) as { base: string };
  const wanted = fingerprints(readFileSync(join(dir, 'text', `${base}.md`), 'utf8'), base);
  for (const file of readdirSync(join(dir, 'text')).filter((name) => name.endsWith('.md') && name !== `${base}.md`)) {
    const path = join(dir, 'text', file);
    const before = readFileSync(path, 'utf8');
    const after = stamp(before, { wanted, path });
    if (after !== before && check) problems.push(`${path}: stale, run node scripts/stamp-translations.ts`);
    if (after !== before && !check) writeFileSync(path, after);
  }
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The fingerprint of every section of a base text, by the section's name. */
function fingerprints(text: string, file: string): ReadonlyMap<string, string> {
  return new Map(readSections(text, file).sections.map((each) => [each.name, fingerprint(text.slice(each.bodyAt, each.end))]));
}

function stamp(text: string, asked: { readonly wanted: ReadonlyMap<string, string>; readonly path: string }): string {
  const { wanted, path } = asked;
  const { sections } = readSections(text, path);
  const here = new Set(sections.map((each) => each.name));
  for (const name of wanted.keys()) if (!here.has(name)) problems.push(`${path}: section "${name}" is missing`);
  let stamped = text;
  for (const section of [...sections].reverse()) {
    const from = wanted.get(section.name);
    if (from === undefined) problems.push(`${path}: section "${section.name}" is not in the base text`);
    else stamped = `${stamped.slice(0, section.at)}# ${section.name} <!-- from: ${from} -->\n${stamped.slice(section.bodyAt)}`;
  }
  return stamped;
}
