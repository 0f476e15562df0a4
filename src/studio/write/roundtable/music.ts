import type { Tone } from '#core/vocabulary.ts';
import type { Sketch } from './sketch.ts';

/** Beats a minute a voice can stand on: below them it drags, above them the syllables sound late. */
export const tempos: Record<Tone, readonly [number, number]> = {
  'big-sis': [96, 110],
  'tired-expert': [76, 88],
  'converted-skeptic': [84, 96],
  'calm-pro': [80, 92],
  'quiet-minimalist': [64, 74],
  'hype-friend': [112, 122],
  'deadpan-comic': [86, 98],
  'curious-tester': [98, 112],
  'cozy-storyteller': [68, 80],
  'deal-scout': [100, 116],
};

/** What plays, in few words: never a tune anybody could know. */
export const beds: Record<Tone, string> = {
  'big-sis': 'muted electric piano and finger snaps',
  'tired-expert': 'a dry upright bass and brushes',
  'converted-skeptic': 'one plucked guitar string, damped',
  'calm-pro': 'a soft marimba figure',
  'quiet-minimalist': 'two piano notes and air',
  'hype-friend': 'a round kick and hand claps',
  'deadpan-comic': 'pizzicato, very short',
  'curious-tester': 'a ticking shaker and a wooden block',
  'cozy-storyteller': 'a felt piano with its pedal noise',
  'deal-scout': 'a tight bass line and a rim shot',
};

/** How the music meets the product, by what a voice can bear. */
export const reveals: Record<Tone, readonly Sketch['music'][]> = {
  'big-sis': ['runs on', 'hush'],
  'tired-expert': ['hush', 'runs on'],
  'converted-skeptic': ['hush', 'thins', 'runs on'],
  'calm-pro': ['thins', 'runs on'],
  'quiet-minimalist': ['hush', 'thins', 'runs on'],
  'hype-friend': ['runs on'],
  'deadpan-comic': ['hush', 'runs on'],
  'curious-tester': ['thins', 'runs on'],
  'cozy-storyteller': ['thins', 'runs on'],
  'deal-scout': ['runs on', 'hush'],
};

/** Voices whose director wants the music to start with the first word. */
export const firstWord: readonly Tone[] = ['hype-friend', 'deal-scout', 'big-sis', 'curious-tester'];
