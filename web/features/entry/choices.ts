import type { FormatName } from '#core/format.ts';
import type { Tone } from '#core/vocabulary.ts';

/** What a person decides about a video before it is made. */
export interface Choices {
  format: FormatName;
  tone: Tone;
  /** A slug; null leaves it to the casting. */
  character: string | null;
  /** Id of the reference video to follow. */
  reference: string | null;
  draft: boolean;
  autoApprove: boolean;
}

export const firstChoices: Choices = {
  format: 'ugc-60',
  tone: 'tired-expert',
  character: null,
  reference: null,
  draft: false,
  autoApprove: false,
};
