import { afterEach, expect, it } from 'vitest';
import { KEY, type Program, startProgram } from './start-program.ts';

const MAIL = 'Hello,\nsince yesterday adele@contoso.com gets this:\n  Error code:\n  0X00000006\nthanks';
const started: Program[] = [];
afterEach(async () => {
  for (const program of started.splice(0)) await program.dispose();
});

function start(...args: string[]): Program {
  const program = startProgram({ args: [...args, '--lang', 'en'] });
  started.push(program);
  return program;
}

it('finds while one types, shows the way before it is taken, and comes back from it', async () => {
  const program = start('exchange-connector');
  await program.waitFor('Microsoft stopped the connector');
  program.press('/');
  await program.waitFor('Describe the problem');
  program.press('phone blokced');
  await program.waitFor('A phone is blocked or quarantined');
  program.press(KEY.enter);
  await program.waitFor('Enter go there');
  expect(program.screen()).toContain('(assumed)');
  program.press(KEY.escape);
  await program.waitFor('Enter see the way');
  program.press(KEY.enter);
  await program.waitFor('Enter go there');
  program.press(KEY.enter);
  await program.waitFor('How does this phone get its mail?');
  expect(program.history()).toContain('A phone is blocked or quarantined although it is compliant');
});

it('takes a pasted mail as one text, goes to the step it names, and keeps it for the ticket', async () => {
  const program = start('exchange-connector');
  await program.waitFor('Microsoft stopped the connector');
  program.press('/');
  await program.waitFor('Describe the problem');
  program.press(`\x1b[200~${MAIL}\x1b[201~`);
  await program.waitFor('5 lines');
  await program.waitFor('0x6');
  program.press(KEY.enter);
  await program.waitFor('as the exact error text');
  program.press(KEY.enter);
  await program.waitFor('Test-NetConnection');
  program.press('t');
  await program.waitFor('Error text:');
  expect(program.screen()).toContain('0X00000006');
});

it('is closed by Esc, on a small screen too, and nothing has moved', async () => {
  const program = start('exchange-connector');
  await program.waitFor('Microsoft stopped the connector');
  program.resize(40, 12);
  program.press('/');
  await program.waitFor('Describe the problem');
  program.press('zzzzqqqq');
  await program.waitFor(/zzzzqqqq/);
  program.press(KEY.escape);
  await program.waitFor('Tell me what to do');
});

it('is the last entry of the picker', async () => {
  const program = start();
  await program.waitFor('Describe the problem');
  program.press(KEY.down);
  await program.waitFor(/❯ Intune/);
  program.press(KEY.down);
  await program.waitFor(/❯ Describe the problem/);
  program.press(KEY.enter);
  await program.waitFor('End with a line');
  program.press('phone blocked although compliant');
  await program.waitFor('although compliant');
  program.press(KEY.enter);
  await program.waitFor('1: phone blocked');
  program.press('.', KEY.enter);
  await program.waitForHistory('A phone is blocked or quarantined');
});
