/** What flow.yaml says before anything is taken over or inherited, each reference with its place: what lint looks at. */
import type { EndKind, IntakeField, Undo } from './types.ts';
import type { Named } from './yaml-file.ts';

export interface RawEffects {
  readonly pointsTo: readonly Named[];
  readonly confirms: readonly Named[];
  readonly rulesOut: readonly Named[];
}

export interface RawArm {
  readonly at: number;
  readonly go: Named;
  readonly when: readonly { readonly fact: Named; readonly values: readonly Named[] }[];
  readonly park: boolean | undefined;
  readonly effects: RawEffects | undefined;
}

export interface RawOption {
  readonly id: string;
  readonly at: number;
  readonly arms: readonly RawArm[];
  readonly park: boolean | undefined;
  readonly effects: RawEffects | undefined;
  readonly from: readonly string[];
}

export type RawKind = 'question' | 'repair' | 'again' | 'value' | 'part' | 'end';

export interface RawStep {
  readonly id: string;
  readonly at: number;
  readonly in: string | undefined;
  readonly kind: RawKind;
  readonly from: readonly string[];
  readonly after: number | undefined;
  readonly fills: IntakeField | undefined;
  readonly options: ReadonlyMap<string, RawOption>;
  readonly sets: Named | undefined;
  readonly check: Named | undefined;
  readonly fault: boolean;
  readonly repairs: readonly Named[];
  readonly undo: Undo | undefined;
  readonly again: Named | undefined;
  readonly asks: Named | undefined;
  readonly go: RawOption | undefined;
  readonly part: Named | undefined;
  readonly exits: ReadonlyMap<string, RawOption>;
  readonly end: EndKind | undefined;
  readonly ticket: Named | undefined;
}

export interface RawPart {
  readonly id: string;
  readonly at: number;
  readonly start: Named | undefined;
  readonly exits: readonly Named[];
  readonly steps: ReadonlyMap<string, RawStep>;
}

export interface RawTicket {
  readonly at: number;
  readonly to: Named | undefined;
  readonly needs: readonly Named[];
}

export interface RawFlow {
  readonly id: Named;
  readonly version: number;
  readonly base: string;
  readonly source: { readonly title: string; readonly date: string | undefined } | undefined;
  readonly sources: ReadonlyMap<string, { readonly at: number; readonly title: string; readonly date: string | undefined }>;
  readonly reviewBy: string | undefined;
  readonly retired: { readonly on: string; readonly source: string | undefined } | undefined;
  readonly start: Named;
  readonly symptom: Named | undefined;
  readonly values: ReadonlyMap<string, { readonly at: number; readonly kind: string }>;
  readonly causes: ReadonlyMap<string, { readonly at: number; readonly from: readonly string[] }>;
  readonly tickets: ReadonlyMap<string, RawTicket>;
  readonly steps: ReadonlyMap<string, RawStep>;
  readonly parts: ReadonlyMap<string, RawPart>;
  readonly all: ReadonlyMap<string, RawStep>;
}
