import type { Words } from '../text/lang.ts';

interface PreviewCommandWords {
  noStep(step: string): string;
  didYouMean(step: string): string;
}

/** What `ariane flow preview` says before there is a preview. */
export const PREVIEW_COMMAND_WORDS: Words<PreviewCommandWords> = {
  fr: {
    noStep: (step) => `Le parcours n’a pas d’étape «\u00a0${step}\u00a0».`,
    didYouMean: (step) => `Vouliez-vous dire «\u00a0${step}\u00a0»\u00a0?`,
  },
  en: {
    noStep: (step) => `The flow has no step "${step}".`,
    didYouMean: (step) => `Did you mean "${step}"?`,
  },
};
