import { keepCompiledCode } from '../terminal/code-cache.ts';
import { localeLangs } from '../terminal/locale.ts';
import { printNow } from '../terminal/print-now.ts';
import { systemLocale } from '../terminal/system-locale.ts';
import { watchOutput } from '../terminal/watch-output.ts';
import { clean } from '../text/clean.ts';
import { type OwnLang, ownLang } from '../text/lang.ts';
import { exitCode } from './exit-codes.ts';
import { parseArguments } from './parse-arguments.ts';
import { peekLang } from './settings/peek-lang.ts';

interface Program {
  readonly version: string;
  readonly ownFlows: string;
}

/**
 * The only place that catches. Help and version are answered with next to nothing loaded: they must cost hardly more than
 * Node itself. Gives the exit code; what is still to be written drains by itself.
 */
export async function frontDoor(program: Program): Promise<number> {
  const { argv, env } = process;
  const locale = localeLangs(env);
  const [command, of, ...words] = argv.slice(2);
  // A Tab waits for it. The line being written is no command line of ours: it may hold anything.
  if (command === 'completion' && of === 'words') {
    const { complete } = await import('./completion/complete.ts');
    const lang: OwnLang = ownLang(locale[0] ?? peekLang({ flag: undefined, env }) ?? localeLangs(env, systemLocale())[0] ?? '');
    print(`${await complete(words[0] === '--' ? words.slice(1) : words, { lang, ownFlows: program.ownFlows })}\n`);
    return exitCode('done');
  }
  const read = parseArguments(argv.slice(2));
  const flags = read.ok ? read.parsed.flags : read.flags;
  // Chosen once for the whole machine: what this person's settings say comes before it.
  const usual = locale.length > 0 ? [] : localeLangs(env, systemLocale());
  if (read.ok && flags.version) {
    print(`ariane ${clean(program.version)}\n`);
    return exitCode('done');
  }
  if (read.ok && flags.help) {
    const { writeGroupHelp, writeHelp } = await import('./write-help.ts');
    const { command, group } = read.parsed;
    const lang: OwnLang = ownLang(flags.lang ?? locale[0] ?? peekLang({ flag: flags.home, env }) ?? usual[0] ?? '');
    print(group === undefined ? writeHelp(lang, command) : writeGroupHelp(lang, group));
    return exitCode('done');
  }
  keepCompiledCode({ flag: flags.home, env });
  const { serve } = await import('./serve.ts');
  return serve({ ...program, read, locale, usual });
}

function print(text: string): void {
  printNow(text, (rest) => {
    const { stdout, stderr } = process;
    watchOutput(stdout, { code: exitCode('usage'), full: ({ message }) => stderr.write(`ariane: ${message}\n`) });
    stdout.write(rest);
  });
}
