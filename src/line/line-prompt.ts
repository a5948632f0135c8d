import { createPrompt, isEnterKey, makeTheme, useEffect, useKeypress, usePrefix, useRef, useState } from '@inquirer/core';

export interface LinePrompt {
  readonly message: string;
  /** Several lines, up to one that holds only `.`. */
  readonly many: boolean;
  /** Characters that are kept; more is dropped and said. */
  readonly limit: number;
}

export interface Typed {
  readonly text: string;
  readonly cut: boolean;
  /** Ctrl+D, or the terminal is gone. */
  readonly ended: boolean;
}

/**
 * An Inquirer prompt for one line or for a pasted text. One prompt stays open for the whole paste, because between two
 * prompts Inquirer throws away what arrives.
 */
export const linePrompt = createPrompt<Typed, LinePrompt>((config, done) => {
  const theme = makeTheme({});
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [shown, setShown] = useState('');
  const [count, setCount] = useState(0);
  const [before, setBefore] = useState('');
  const prefix = usePrefix({ status, theme });
  // A paste comes as many keys in one go, faster than states settle.
  const typed = useRef('');
  const lines = useRef<string[]>([]);
  const size = useRef(0);
  const cut = useRef(false);
  const over = useRef(false);

  const finish = (ended: boolean) => {
    if (over.current) return;
    over.current = true;
    const rest = ended && typed.current !== '' ? [typed.current] : [];
    const text = [...lines.current, ...rest].join('\n');
    setStatus('done');
    done({ text: text.slice(0, config.limit), cut: cut.current || text.length > config.limit, ended });
  };

  useEffect((rl) => {
    // Ctrl+D on an empty line closes the reader, and Inquirer would wait for ever.
    rl.on('close', () => finish(true));
  }, []);

  useKeypress((key, rl) => {
    if (over.current) return;
    if (!isEnterKey(key)) {
      typed.current = rl.line;
      setShown(rl.line.length > config.limit ? rl.line.slice(0, config.limit) : rl.line);
      return;
    }
    const line = typed.current;
    typed.current = '';
    if (config.many && line === '.') return finish(false);
    size.current += line.length + 1;
    if (size.current > config.limit + 1) cut.current = true;
    else lines.current.push(line);
    if (!config.many) return finish(false);
    setCount(lines.current.length);
    setBefore(line);
    setShown('');
  });

  const message = theme.style.message(config.message, status);
  if (!config.many) return `${prefix} ${message} ${status === 'done' ? theme.style.answer(shown) : shown}`;
  const last = count === 0 ? '' : `${theme.style.help(`${count}: ${before.slice(0, 60)}`)}\n`;
  return `${prefix} ${message}\n${last}${status === 'done' ? '' : shown}`;
});
