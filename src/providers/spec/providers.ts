import type { Animator } from './clip.ts';
import type { FootageProvider } from './footage.ts';
import type { ImageProvider, Sketcher } from './image.ts';
import type { MusicProvider } from './music.ts';
import type { PageReader } from './page.ts';
import type { Narrator, SpeechProvider } from './speech.ts';
import type { TextProvider } from './text.ts';
import type { TranscriptionProvider } from './transcription.ts';

/** The provider chosen for each port. */
export interface Providers {
  page: PageReader;
  /** Draws portraits and samples, which are never paid for. */
  sketch: Sketcher;
  image: ImageProvider;
  /** Moves keyframes where no model films. */
  clip: Animator;
  /** Null where no model was chosen: clips are then animated from keyframes. */
  footage: FootageProvider | null;
  /** Speaks auditions, which are never paid for. */
  narrator: Narrator;
  speech: SpeechProvider;
  music: MusicProvider;
  /** Null without a key: the embedded writer and agents do without. */
  text: TextProvider | null;
  /** Null without a key. */
  transcription: TranscriptionProvider | null;
}
