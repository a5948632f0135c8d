/** A text being typed: plain data and pure steps, the same for one line and for many. */
export interface Field {
  readonly text: string;
  /** UTF-16 offset, always between two characters as a person counts them. */
  readonly at: number;
}

export const EMPTY: Field = { text: '', at: 0 };

// A field holds what a person types; a paste beyond this is said to be too long by whoever takes it.
const LONGEST = 6 * 1024 * 1024;

export function typed(field: Field, text: string): Field {
  if (field.text.length + text.length > LONGEST) return field;
  return { text: field.text.slice(0, field.at) + text + field.text.slice(field.at), at: field.at + text.length };
}

/** What an editing key does to a field; undefined where the key edits nothing. */
export function edited(field: Field, key: string): Field | undefined {
  const { text, at } = field;
  const before = at - lastCluster(text.slice(0, at)).length;
  const after = at + firstCluster(text.slice(at)).length;
  switch (key) {
    case 'left':
      return { text, at: before };
    case 'right':
      return { text, at: after };
    case 'home':
    case 'ctrl+a':
      return { text, at: text.lastIndexOf('\n', at - 1) + 1 };
    case 'end':
    case 'ctrl+e': {
      const end = text.indexOf('\n', at);
      return { text, at: end === -1 ? text.length : end };
    }
    case 'backspace':
      return { text: text.slice(0, before) + text.slice(at), at: before };
    case 'delete':
      return { text: text.slice(0, at) + text.slice(after), at };
    case 'ctrl+u':
      return { text: text.slice(at), at: 0 };
    default:
      return undefined;
  }
}

// Looked at through a small window: a field may hold megabytes, a character a person counts is short.
const firstCluster = (text: string): string => [...new Intl.Segmenter().segment(text.slice(0, 64))][0]?.segment ?? '';
const lastCluster = (text: string): string => [...new Intl.Segmenter().segment(text.slice(-64))].at(-1)?.segment ?? '';
