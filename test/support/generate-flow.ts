import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a flow of about `steps` steps into `dir` (flow.yaml, text/fr.md, text/en.md): a long chain of questions with values,
 * repairs and second looks between them, a few facts and a part. It lints without an error; 10,000 steps make about 1.3 MB of
 * flow.yaml. The same number gives the same files. The flow is called like its folder.
 */
export function generateFlow(dir: string, steps: number): void {
  const { yaml, fr, en } = generateTexts(dir.split(/[/\\]/).findLast((name) => name !== '') ?? 'generated', steps);
  mkdirSync(join(dir, 'text'), { recursive: true });
  writeFileSync(join(dir, 'flow.yaml'), yaml);
  writeFileSync(join(dir, 'text', 'fr.md'), fr);
  writeFileSync(join(dir, 'text', 'en.md'), en);
}

const CAUSES = 100;

export function generateTexts(id: string, steps: number): { readonly yaml: string; readonly fr: string; readonly en: string } {
  const yaml = [
    `flow: ${id}`,
    'version: 1',
    'base: fr',
    'start: the-fault',
    'symptom: the-fault',
    '',
    'values:',
    '  mailbox: { kind: email }',
    'causes:',
    ...Array.from({ length: CAUSES }, (_, i) => `  cause-${i}: { from: [S${i}] }`),
    'tickets:',
    '  team: { to: vendor, needs: [logs] }',
    '',
    'steps:',
    '  the-fault:',
    '    fault: true',
    '    options: { gone: nothing-wrong, there: step-0, unknown: { go: step-0, park: true } }',
  ];
  const fr = [
    `# flow: ${id}`,
    'Un grand parcours',
    '',
    'Fait pour mesurer.',
    '',
    ...question('the-fault', 'La panne est-elle là ?', ['gone', 'there'], 0),
  ];
  const en = [
    `# flow: ${id}`,
    'A large flow',
    '',
    'Made to measure.',
    '',
    ...question('the-fault', 'Is the fault there?', ['gone', 'there'], 0),
  ];
  for (let i = 0; i < steps; i += 1) {
    const name = `step-${i}`;
    const next = i + 1 < steps ? `step-${i + 1}` : 'hand-over';
    const skip = i + 3 < steps ? `step-${i + 3}` : 'hand-over';
    const cause = `cause-${i % CAUSES}`;
    yaml.push(`  ${name}:`);
    switch (i % 10) {
      case 3:
        yaml.push(
          `    repairs: [${cause}]`,
          '    undo: easy',
          `    from: [S${i % 30}]`,
          `    options: { done: ${next}, not-mine: ${skip} }`,
        );
        fr.push(...question(name, `Réparez la chose numéro ${i}.`, ['done', 'not-mine'], i));
        en.push(...question(name, `Repair thing number ${i}.`, ['done', 'not-mine'], i));
        break;
      case 4:
        yaml.push('    again: the-fault', '    after: 2h', `    options: { gone: fixed, there: ${next}, unknown: ${next} }`);
        break;
      case 7:
        yaml.push('    asks: mailbox', `    go: ${next}`, `    from: [S${i % 30}]`);
        fr.push(`# ${name}`, 'Quelle est l’adresse ?', '');
        en.push(`# ${name}`, 'What is the address?', '');
        break;
      default:
        if (i % 10 === 1) yaml.push(`    sets: fact-${i % 50}`);
        yaml.push(
          `    from: [S${i % 30}]`,
          '    options:',
          `      yes: { go: ${next}, rules-out: [${cause}] }`,
          ...(i % 10 === 8 && i > 50
            ? [
                '      no:',
                `        - { when: { fact-${(i - 7) % 50}: [yes] }, go: ${skip}, points-to: [${cause}] }`,
                `        - { go: ${next} }`,
              ]
            : [`      no: { go: ${skip}, points-to: [${cause}] }`]),
          `      unknown: { go: ${next}, park: true }`,
        );
        fr.push(...question(name, `La chose numéro ${i} est-elle en place ?`, ['yes', 'no'], i));
        en.push(...question(name, `Is thing number ${i} in place?`, ['yes', 'no'], i));
    }
  }
  yaml.push('  fixed: { end: resolved }', '  nothing-wrong: { end: advice }', '  hand-over: { end: handover, ticket: team }', '');
  for (const text of [fr, en]) {
    for (const end of ['fixed', 'nothing-wrong', 'hand-over']) text.push(`# ${end}`, `${end}.`, '');
    text.push(
      '# value: mailbox',
      'Mailbox',
      '',
      'adele@contoso.com',
      '',
      '# ticket: team',
      'Team',
      '',
      '# need: logs',
      'Logs',
      '',
    );
    for (let i = 0; i < CAUSES; i += 1) text.push(`# cause: cause-${i}`, `Cause ${i}`, '');
  }
  return { yaml: yaml.join('\n'), fr: fr.join('\n'), en: en.join('\n') };
}

function question(id: string, words: string, options: readonly string[], i: number): string[] {
  return [
    `# ${id}`,
    words,
    '',
    '> Could you open the page and read it to me?',
    '',
    `*short:* ${i}`,
    '',
    '*where:* admin centre.',
    '',
    'Open **Users › Active users**, pick the person, then **Licences**.',
    '',
    ...[...options, ...(options[0] === 'done' ? [] : ['unknown'])].flatMap((option) => [
      `- ${option}: What one sees (${option})`,
      `  It is ${option}.`,
    ]),
    '',
  ];
}
