import type { ClipProvider } from './clip.ts';
import type { ImageProvider } from './image.ts';
import type { MusicProvider } from './music.ts';
import type { PageReader } from './page.ts';
import type { SpeechProvider } from './speech.ts';

/** The provider chosen for each port. */
export interface Providers {
  page: PageReader;
  image: ImageProvider;
  clip: ClipProvider;
  speech: SpeechProvider;
  music: MusicProvider;
}
