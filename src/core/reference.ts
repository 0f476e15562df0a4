/** Where a reference video came from. `url` is the address of the file itself, never of a platform's page. */
export type ReferenceSource =
  | {
      kind: 'upload';
      file: string;
      /** Database id of the upload that its file came with; null for one that was given on the machine. */
      upload: string | null;
    }
  | { kind: 'url'; url: string };

export const referenceStates = ['queued', 'running', 'ready', 'failed', 'cancelled'] as const;
export type ReferenceState = (typeof referenceStates)[number];

/** What is said in it, when a transcription provider is there. Used to keep our words apart from these, never as words to use. */
export interface Transcript {
  text: string;
  /** ISO 639-1, where the provider says. */
  language: string | null;
  provider: string;
}
