import { describe, expect, it } from 'vitest';
import { runProgram, tempFolder } from './run-program.ts';

const MAIL = `Hello,
since yesterday adele@contoso.com gets this in the setup:
   Error code:
   0X00000006
thanks`;

interface Found {
  readonly step: string;
  readonly option: string | null;
  readonly shown: boolean;
  readonly flow: string;
  readonly answers: readonly { readonly step: string; readonly answer: string; readonly voice: string }[];
}

describe('ariane find', () => {
  it('names the step, the answer and what leads there, as text and as JSON', async () => {
    const said = await runProgram(['find', 'Error code: 0x0000006']);
    expect(said).toMatchObject({ code: 0, stderr: '' });
    expect(said.stdout).toMatch(/^1\. {2}Which message or code is shown\? → 0x6/);
    const { stdout } = await runProgram(['find', 'Error', 'code:', '0x0000006', '--json']);
    const [first] = JSON.parse(stdout) as Found[];
    expect(first).toMatchObject({ step: 'set-up-message', flow: 'exchange-connector' });
    expect(first?.answers.at(-1)?.step).toBe(first?.step);
  });

  it('reads a whole mail from standard input, and takes what the text itself says as shown', async () => {
    const { stdout } = await runProgram(['find', '-', '--json'], { input: MAIL });
    const [first] = JSON.parse(stdout) as Found[];
    expect(first).toMatchObject({ step: 'set-up-message', shown: true });
    expect(first?.answers.map(({ voice }) => voice)).toEqual(['assumed', 'assumed', 'assumed', 'shown']);
  });

  it.each([
    ['UTF-16, as Windows PowerShell writes it', Buffer.from('\ufeffLe téléphone n’apparaît pas\r\n', 'utf16le')],
    ['Windows-1252, as an old Notepad saves it', Buffer.from('Le téléphone n\x92apparaît pas\r\n', 'latin1')],
  ])('reads %s', async (_name, input) => {
    const found = await runProgram(['find', '-', '--lang', 'fr', '--json'], { input });
    const plain = await runProgram(['find', 'Le téléphone n’apparaît pas', '--lang', 'fr', '--json']);
    expect(JSON.parse(found.stdout)[0]).toEqual(JSON.parse(plain.stdout)[0]);
  });

  it('finds nothing without an error, and never the tour', async () => {
    expect(await runProgram(['find', 'zzzz qqqq'])).toMatchObject({ code: 0 });
    expect(JSON.parse((await runProgram(['find', 'zzzz qqqq', '--json'])).stdout)).toEqual([]);
    const tour = JSON.parse((await runProgram(['find', 'noon report', '--json'])).stdout) as Found[];
    expect(tour.map(({ flow }) => flow)).not.toContain('tour');
  });

  it('speaks the running language', async () => {
    const { stdout } = await runProgram(['find', 'telephone bloque', '--lang', 'fr']);
    expect(stdout).toContain('Un téléphone est bloqué');
  });

  it('without a text is wrong use', async () => {
    expect(await runProgram(['find'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('"/" in line mode', () => {
  const walk = (input: string, home: string) => runProgram(['exchange-connector', '--lang', 'en'], { input, home });

  it('goes straight to the step of a pasted mail, and keeps it as the exact error text, hidden names apart', async () => {
    const home = tempFolder();
    const walked = await walk(`/\n${MAIL}\n.\n1\ny\nq\n`, home);
    expect(walked.stdout).toContain('(the text says so itself)');
    expect(walked.stdout).toMatch(/Go there \(y\/n\): ?\n?Question 5\./);
    const { stdout: ticket } = await runProgram(['export', '--lang', 'en', '--format', 'json'], { home });
    const { error } = JSON.parse(ticket) as { error: { text: string } };
    expect(error.text).toContain('Error code: 0X00000006');
    expect(error.text).toContain('user-1@domain-1');
    for (const format of ['md', 'txt', 'html', 'jira', 'servicenow', 'json']) {
      const { stdout } = await runProgram(['export', '--lang', 'en', '--format', format], { home });
      expect(stdout).not.toMatch(/adele|contoso/i);
      expect(stdout).toContain('0X00000006');
    }
    const own = await runProgram(['export', '--lang', 'en', '--profile', 'own'], { home });
    expect(own.stdout).toContain('adele@contoso.com');
  });

  it('takes words typed behind it, and ":/" where a value is typed', async () => {
    const walked = await walk('/ mail disconnected connector\n\n2\n1\n1\n1\n:/ phone blokced\n\n:q\n', tempFolder());
    expect(walked.stdout.match(/steps may fit/g)?.length).toBe(2);
  });

  it('leaves everything as it was when nothing is picked, or the way is refused', async () => {
    const walked = await walk('/ phone blocked\n\n/ phone blocked\n1\nn\nq\n', tempFolder());
    expect(walked.code).toBe(5);
    expect(walked.stdout).not.toContain('Question 2.');
  });
});

describe('the picker', () => {
  it('begins from a description, on a terminal or not', async () => {
    const walked = await runProgram(['--lang', 'en'], { input: '/ phone blocked although compliant\n1\ny\nq\n' });
    expect(walked.stdout).toContain('A phone is blocked or quarantined although it is compliant');
    expect(walked.stdout).toMatch(/Question [2-9]\./);
  });
});
