import { KEYS, type KeyCommand } from './keys.ts';

/** The keys of the drawn screen as they are for this person. */
export interface KeyMap {
  /** The key that does it, as it is printed. */
  shown(command: KeyCommand): string;
  /** What a typed letter means, as the letter of the table; empty where it does nothing any more. */
  meant(letter: string): string;
  /** A hint whose first word is a key of the table, with the key it is now. */
  hint(text: string): string;
  /** A sentence with `{command}` in it. */
  fill(text: string): string;
}

/** Keys that may be another letter: those that are one letter or sign, and the way back, whose arrow goes on working. */
export const CHANGEABLE: readonly KeyCommand[] = KEYS.filter(
  ({ command, screen }) => command === 'back' || (screen !== undefined && /^[^\d↑↓←→]$/u.test(screen)),
).map(({ command }) => command);

/** One printable sign; digits answer, and a tilde alone is nothing at all in YAML. */
export const ONE_KEY = /^(?!~)[\p{L}\p{P}\p{S}]$/u;

/** `own`: other keys than those of the table, by command. */
export function keyMap(own: ReadonlyMap<KeyCommand, string> = new Map()): KeyMap {
  const table = new Map(KEYS.flatMap(({ command, screen }) => (screen === undefined ? [] : [[command, screen] as const])));
  const shown = (command: KeyCommand): string => own.get(command) ?? table.get(command) ?? '';
  const byKey = new Map([...own].map(([command, key]) => [key, table.get(command) ?? '']));
  const moved = new Set([...own.keys()].map((command) => table.get(command)));
  const commandOf = new Map([...table].map(([command, key]) => [key, command]));
  return {
    shown,
    meant: (letter) => byKey.get(letter) ?? (moved.has(letter) ? '' : letter),
    hint: (text) => {
      if (own.size === 0) return text;
      const [first = '', ...rest] = text.split(' ');
      const command = commandOf.get(first);
      return command === undefined ? text : [shown(command), ...rest].join(' ');
    },
    fill: (text) => text.replace(/\{([a-z-]+)\}/g, (whole, name: string) => shown(name as KeyCommand) || whole),
  };
}

/** Two commands on one key, where the second stands: a key given twice, or one that another command still has. */
export function keyClashes(
  own: ReadonlyMap<KeyCommand, string>,
): readonly { readonly command: KeyCommand; readonly other: KeyCommand }[] {
  const commands = [...own.keys()];
  return commands.flatMap((command, index) => {
    const key = own.get(command)!;
    const twin = commands.slice(0, index).find((each) => own.get(each) === key);
    const holder = KEYS.find((each) => each.screen === key && !own.has(each.command))?.command;
    const other = twin ?? holder;
    return other === undefined ? [] : [{ command, other }];
  });
}
