import type { LookProgress } from '../check/types.ts';
import type { Preview, Profile } from '../redact/types.ts';
import type { Finder, FoundPlace, WayThere } from '../session/finding.ts';
import type { LookOffer, ShownFinding } from '../session/looking.ts';
import type { CleanText } from '../text/clean.ts';
import { EMPTY, type Field } from './field.ts';

/** What lies over the page, if anything. Only what is on the screen: everything that matters is in the session. */
export type Overlay =
  | { readonly kind: 'help' | 'ticket'; readonly scroll: number }
  /** What could not be copied, to be selected by hand. */
  | { readonly kind: 'text'; readonly text: string; readonly scroll: number }
  | { readonly kind: 'answers'; readonly cursor: number }
  | { readonly kind: 'change'; readonly index: number; readonly cursor: number; readonly field: Field }
  | { readonly kind: 'note'; readonly field: Field; readonly for: 'internal' | 'customer' }
  /** What is wrong with this step, for its author. */
  | { readonly kind: 'wrong'; readonly field: Field }
  | { readonly kind: 'paste'; readonly field: Field; readonly leaving: boolean }
  /** What a check would do, before it does. */
  | { readonly kind: 'check'; readonly offer: LookOffer; readonly scroll: number }
  | {
      readonly kind: 'looking';
      readonly what: string;
      readonly progress: LookProgress | undefined;
      /** Milliseconds. */
      readonly elapsed: number;
      readonly stop: () => void;
    }
  | { readonly kind: 'finding'; readonly finding: ShownFinding; readonly scroll: number }
  | { readonly kind: 'which' }
  | {
      readonly kind: 'find';
      readonly field: Field;
      /** Undefined while the index is being built. */
      readonly finder: Finder | undefined;
      readonly places: readonly FoundPlace[];
      readonly cursor: number;
      /** The way to the place picked, before it is taken. */
      readonly way: WayThere | undefined;
      readonly scroll: number;
      readonly busy: boolean;
    }
  /** What will be hidden in what is about to leave. */
  | {
      readonly kind: 'preview';
      readonly act: 'save' | 'copy';
      readonly profile: Profile;
      /** Undefined while it is being made. */
      readonly preview: Preview | undefined;
      readonly cursor: number;
      /** A word to be hidden, being typed. */
      readonly field: Field | undefined;
      /** A decision is being kept, or what was shown is leaving: nothing else is begun meanwhile. */
      readonly busy?: 'deciding' | 'leaving' | undefined;
    };

export interface Ui {
  readonly overlay: Overlay | undefined;
  readonly cursor: number;
  readonly scroll: number;
  /** The value being typed; `isTyping` false once Esc left it. */
  readonly field: Field;
  readonly isTyping: boolean;
  readonly share: boolean;
  /** What was passed over of what the ticket lacks, on this end. */
  readonly skipped: ReadonlySet<string>;
  /** A thing the ticket must carry cannot be had: what is typed is why. */
  readonly cannot: boolean;
  readonly message: { readonly text: CleanText; readonly isTrouble: boolean } | undefined;
}

/** The screen as it is when a step is reached. */
export function freshUi(share: boolean): Ui {
  return {
    overlay: undefined,
    cursor: 0,
    scroll: 0,
    field: EMPTY,
    isTyping: true,
    share,
    skipped: new Set(),
    cannot: false,
    message: undefined,
  };
}
