import { meant } from '../flow/meant.ts';
import { cleanLine } from '../text/clean.ts';
import { COMMANDS } from './command-table.ts';
import { OPTIONS } from './option-table.ts';
import type { Wrong } from './parse-arguments.ts';
import { UserError } from './user-error.ts';
import type { CliWords } from './words.ts';

/** A command line that is not understood, as an error that says what to do next. */
export function explainWrong(wrong: Wrong, words: CliWords): UserError {
  const because = (message: string, hint: string = words.seeHelp) => new UserError(message, { hint });
  const shown = short(wrong.name);
  switch (wrong.wrong) {
    case 'option': {
      const near = meant(
        wrong.name.replace(/^-+/, ''),
        OPTIONS.map(({ name }) => name),
      );
      return because(words.unknownOption(shown), near && words.didYouMean(`--${near}`));
    }
    case 'command': {
      const near = meant(wrong.name, commandNames());
      return because(words.unknownCommand(shown), near && words.didYouMean(`ariane ${near}`));
    }
    case 'needs-value':
      return because(words.needsValue(wrong.name, wrong.value));
    case 'takes-no-value':
      return because(words.takesNoValue(wrong.name));
    case 'choice': {
      const near = meant(wrong.given, wrong.choices);
      return because(
        words.badChoice(wrong.name, short(wrong.given)),
        near ? words.didYouMean(near) : words.choices(wrong.choices),
      );
    }
    case 'elsewhere':
      return because(words.elsewhere(wrong.name, wrong.commands));
    case 'operand':
      return because(words.tooMany(shown), words.usage(wrong.usage));
    case 'missing':
      return because(words.missingOperand, words.usage(wrong.usage));
  }
}

/** What somebody may have meant by a word that is neither flow nor command. */
export function commandNames(): string[] {
  return COMMANDS.filter(({ name }) => name !== 'walk').map(({ name }) => name);
}

/** A word of the command line as it may be shown. */
export function short(text: string): string {
  const line = cleanLine(text);
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
