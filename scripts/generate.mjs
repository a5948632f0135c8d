/**
 * Writes what is made from code: the JSON Schemas, the manual, the README's tables, and those of the guide to the format. With `--check` nothing is
 * written; it fails where a file differs from what would be.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT } from '../src/cli/environment-table.ts';
import { EXIT_CODES } from '../src/cli/exit-codes.ts';
import { generateSchemas as generateSettingsSchemas } from '../src/cli/settings/generate-schemas.ts';
import { generateSchemas as generateAuthorSchemas } from '../src/flow/schema/generate-schemas.ts';
import { generateSchemas } from '../src/report/generate-schemas.ts';
import { KEYS } from '../src/session/keys.ts';
import { formatTables } from './format-tables.ts';
import { manPage } from './man-page.ts';

const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

const wanted = new Map([
  ...[...generateSchemas()].map(([name, text]) => [`assets/${name}`, text]),
  ...[...generateAuthorSchemas(), ...generateSettingsSchemas()].map(([name, text]) => [`assets/schemas/${name}`, text]),
]);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
wanted.set('assets/man/ariane.1', manPage('en', version));
wanted.set('assets/man/fr/ariane.1', manPage('fr', version));

const readme = join(root, 'README.md');
if (existsSync(readme)) wanted.set('README.md', readmeText(readFileSync(readme, 'utf8')));

const format = join(root, 'flows/format.md');
if (existsSync(format)) wanted.set('flows/format.md', formatText(readFileSync(format, 'utf8')));

const stale = [...wanted].filter(
  ([name, text]) => !existsSync(join(root, name)) || readFileSync(join(root, name), 'utf8') !== text,
);
for (const [name, text] of stale) {
  if (isCheck) console.error(`${name} is stale: run npm run generate`);
  else {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
    console.log(`wrote ${name}`);
  }
}
if (isCheck && stale.length > 0) process.exitCode = 1;

function readmeText(text) {
  const keys = table(
    ['screen', 'line', 'what it does'],
    KEYS.map(({ screen, line, words }) => [code(screen), code(line), words.en]),
  );
  const codes = table(
    ['code', 'meaning'],
    EXIT_CODES.map((each) => [`${each.code}`, each.words.en]),
  );
  const environment = table(
    ['variable', 'what it does'],
    ENVIRONMENT.map(({ names, words }) => [names.map(code).join(', '), words.en]),
  );
  return between(between(between(text, 'keys', keys), 'exit-codes', codes), 'environment', environment);
}

function formatText(text) {
  return [...formatTables()].reduce((page, [name, content]) => between(page, name, content), text);
}

/** Replaces what stands between `<!-- name: … -->` and `<!-- /name -->`; a README without the marks is left alone. */
function between(text, name, content) {
  const marks = new RegExp(`(<!-- ${name}:[^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  return text.replace(marks, (_whole, start, end) => `${start}${content}${end}`);
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function code(key) {
  return key === undefined ? '' : `\`${key.replaceAll('|', '\\|')}\``;
}
