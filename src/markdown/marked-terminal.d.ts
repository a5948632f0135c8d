declare module 'marked-terminal' {
  import type { MarkedExtension } from 'marked';
  /** It ships no types of its own. */
  export function markedTerminal(options?: object): MarkedExtension;
}
