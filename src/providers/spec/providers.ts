import type { ClipProvider } from './clip.ts';
import type { ImageProvider } from './image.ts';
import type { MusicProvider } from './music.ts';
import type { PageReader } from './page.ts';
import type { SpeechProvider } from './speech.ts';
import type { TextProvider } from './text.ts';
import type { TranscriptionProvider } from './transcription.ts';

/** The provider chosen for each port. */
export interface Providers {
  page: PageReader;
  image: ImageProvider;
  clip: ClipProvider;
  speech: SpeechProvider;
  music: MusicProvider;
  /** Null without a key: the embedded writer and agents do without. */
  text: TextProvider | null;
  /** Null without a key. */
  transcription: TranscriptionProvider | null;
}
