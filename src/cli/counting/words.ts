import type { Words } from '../../text/lang.ts';

/** What `ariane stats` says beside its figures. Names of files are shortened and clean already. */
export interface CountingWords {
  /** `why`: a sentence that names the file. */
  readonly skipped: (why: string) => string;
  readonly noFile: (file: string) => string;
  readonly tickets: (count: number) => string;
  readonly copies: (count: number) => string;
  readonly read: (of: { transcripts: number; sessions: number; skipped: number }) => string;
  readonly none: (folder: string) => string;
  readonly noneHint: string;
  readonly tooDeep: (folder: string) => string;
}

export const COUNTING_WORDS: Words<CountingWords> = {
  fr: {
    skipped: (why) => `Laissé de côté : ${why}`,
    noFile: (file) => `« ${file} » n’est pas un fichier ordinaire.`,
    tickets: (count) =>
      count === 1
        ? '1 ticket laissé de côté : seules les transcriptions disent ce qui s’est passé.'
        : `${count} tickets laissés de côté : seules les transcriptions disent ce qui s’est passé.`,
    copies: (count) =>
      count === 1
        ? '1 transcription est une copie d’une session déjà comptée.'
        : `${count} transcriptions sont des copies de sessions déjà comptées.`,
    read: ({ transcripts, sessions, skipped }) =>
      `Transcriptions lues : ${transcripts} ; sessions : ${sessions} ; fichiers laissés de côté : ${skipped}`,
    none: (folder) => `« ${folder} » ne contient aucune transcription.`,
    noneHint: 'Une transcription s’exporte avec : ariane export --what transcript --profile own --out FICHIER',
    tooDeep: (folder) => `« ${folder} » est un dossier trop profond.`,
  },
  en: {
    skipped: (why) => `Left aside: ${why}`,
    noFile: (file) => `"${file}" is not a regular file.`,
    tickets: (count) =>
      count === 1
        ? '1 ticket left aside: only transcripts tell what happened.'
        : `${count} tickets left aside: only transcripts tell what happened.`,
    copies: (count) =>
      count === 1
        ? '1 transcript is a copy of a session already counted.'
        : `${count} transcripts are copies of sessions already counted.`,
    read: ({ transcripts, sessions, skipped }) =>
      `Transcripts read: ${transcripts}; sessions: ${sessions}; files left aside: ${skipped}`,
    none: (folder) => `"${folder}" holds no transcript.`,
    noneHint: 'A transcript is exported with: ariane export --what transcript --profile own --out FILE',
    tooDeep: (folder) => `"${folder}" is a folder too deep.`,
  },
};
