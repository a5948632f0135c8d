import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runLine } from '../../src/line/run-line.ts';
import type { Leave } from '../../src/session/front.ts';
import { fakeLineLive } from '../support/fake-line-live.ts';
import { sink } from './talk-to.ts';

/** Line mode with Inquirer's prompts on streams that behave like a terminal; keys are sent once their prompt is there. */
function onTerminal() {
  const fake = fakeLineLive();
  const out = sink();
  const stdin = new PassThrough();
  const controller = new AbortController();
  const left: Promise<Leave> = runLine({
    ...fake,
    now: () => 0,
    ascii: true,
    colour: false,
    share: false,
    leave: controller.signal,
    stdin,
    stdout: Object.assign(out.stream, { columns: 40 }),
    stderr: sink().stream,
    interactive: true,
  });
  const until = async (words: string, from = 0) => {
    while (!out.text().includes(words, from)) await setImmediate();
    return out.text().indexOf(words, from) + words.length;
  };
  return { ...fake, left, out, stdin, controller, until };
}

describe('prompts on a terminal', () => {
  it('print the same text, wrapped by cells, and take the same answers', async () => {
    const { until, stdin, out, left, done, copied } = onTerminal();
    let at = await until('Votre choix');
    expect(out.text()).toContain('Cette personne a-t-elle une licence\nIntune ?\n');
    expect(out.text()).toContain("Get-Mailbox -Identity 'adele@contoso.com'  |  Format-List\n");
    stdin.write('c\r');
    at = await until('Copi', at);
    expect(copied).toEqual(["Get-Mailbox -Identity 'adele@contoso.com'  |  Format-List"]);
    at = await until('Votre choix', at);
    stdin.write('2\r');
    at = await until('Votre r', at);
    stdin.write(':p\r');
    at = await until('Collez', at);
    stdin.write('une\rdeux\r.\r');
    at = await until('Votre r', at);
    stdin.write(':q\r');
    expect(await left).toBe('stopped');
    expect(done).toMatchObject([
      { do: 'answer', choice: { answer: 'unlicensed' } },
      { do: 'paste', text: 'une\ndeux' },
    ]);
  });

  it('take Ctrl+C as an interruption', async () => {
    const { until, stdin, left } = onTerminal();
    await until('Votre choix');
    stdin.write('\x03');
    expect(await left).toBe('interrupted');
  });

  it('take Ctrl+D as the end of the input', async () => {
    const { until, stdin, left } = onTerminal();
    await until('Votre choix');
    stdin.write('\x04');
    expect(await left).toBe('input-ended');
  });

  it('take a terminal that goes away as the end of the input', async () => {
    const { until, stdin, left } = onTerminal();
    await until('Votre choix');
    stdin.end();
    expect(await left).toBe('input-ended');
  });

  it('keep a paste whose terminal goes away', async () => {
    const { until, stdin, left, done } = onTerminal();
    await until('Votre choix');
    stdin.write('p\r');
    await until('Collez');
    stdin.write('moiti\u00e9\r');
    await until('moiti');
    stdin.end();
    expect(await left).toBe('input-ended');
    expect(done).toEqual([{ do: 'paste', text: 'moitié' }]);
  });

  it('are left on a signal in the middle of a prompt', async () => {
    const { until, controller, left } = onTerminal();
    await until('Votre choix');
    controller.abort('terminated');
    expect(await left).toBe('terminated');
  });
});
