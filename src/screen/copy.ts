import { wordsOf } from './frame.ts';
import type { Hands } from './screen-model.ts';

/** Copies on an explicit key only, and says how it went; what cannot be copied is shown, to be selected by hand. */
export function copy(text: string, { input, model }: Hands): void {
  const words = wordsOf(model.view());
  const failed = (message: string) => {
    if (model.ui.overlay === undefined) model.set({ overlay: { kind: 'text', text, scroll: 0 } });
    model.say(message, true);
  };
  input.desk.copy(text).then(
    (copied) => (copied.ok ? model.say(copied.how === 'done' ? words.copied : words.copyAsked) : failed(copied.message)),
    (error: unknown) => failed(error instanceof Error ? error.message : String(error)),
  );
}

export function copyCommand(hands: Hands): void {
  const { model } = hands;
  const commands = model.page.blocks.filter((block) => block.kind === 'command');
  const words = wordsOf(model.view());
  if (commands.length === 0) return model.say(words.nothingToCopy, true);
  if (commands.length > 1) return model.set({ overlay: { kind: 'which' } });
  copyOne(hands, 0);
}

/** Never with a value missing: a command with `<mailbox>` in it would do something else. */
export function copyOne(hands: Hands, index: number): void {
  const { model } = hands;
  const command = model.page.blocks.filter((block) => block.kind === 'command')[index];
  if (command?.kind !== 'command') return;
  const words = wordsOf(model.view());
  if (command.missing.length > 0) return model.say(words.missing(command.missing.join(', ')), true);
  copy(command.text, hands);
}
