import type { Readable, Writable } from 'node:stream';
import type { FrontInput, Leave } from '../session/front.ts';
import type { Page, PastAnswer } from '../session/page-types.ts';
import { clean } from '../text/clean.ts';
import { converse } from './converse.ts';
import { numberedTalk } from './numbered-talk.ts';
import type { Talk } from './talk.ts';

export interface LineInput extends FrontInput {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  /** Inquirer's prompts, on a real terminal; otherwise the numbered reader, which never writes an escape byte. */
  readonly interactive: boolean;
  readonly page: () => Page;
  readonly past: () => readonly PastAnswer[];
}

/** Runs a session in line mode until it ends or is left. Never throws for what is typed or for streams that break. */
export async function runLine(input: LineInput): Promise<Leave> {
  const { live, desk, stdin, stdout, stderr, interactive, leave, share } = input;
  const talk = interactive ? await promptingTalk(input) : numberedTalk({ stdin, stdout, leave, echoes: isBothTerminal(input) });
  try {
    const report = (text: string) => stderr.write(`${clean(text)}\n`);
    const { page, past, now, profile } = input;
    return await converse({ live, desk, talk, share, leave, report, clipboard: interactive, page, past, now, profile });
  } finally {
    talk.close();
  }
}

function isBothTerminal({ stdin, stdout }: LineInput): boolean {
  return stdin.isTTY === true && stdout.isTTY === true;
}

/** Inquirer is loaded only where it is used. */
async function promptingTalk({ stdin, stdout, leave, ascii }: LineInput): Promise<Talk> {
  const { inquirerTalk } = await import('./inquirer-talk.ts');
  return inquirerTalk({ stdin, stdout, leave, ascii });
}
