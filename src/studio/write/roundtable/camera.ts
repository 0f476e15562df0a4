import type { CameraMove, Framing } from '#core/shot-prompt.ts';
import type { Tone } from '#core/vocabulary.ts';

/** How near, shot by shot, for each role: several ways, the seed takes one. */
export const framings: Record<string, readonly (readonly Framing[])[]> = {
  hook: [
    ['close', 'medium', 'insert', 'close', 'medium'],
    ['medium', 'close', 'insert', 'medium', 'close'],
    ['wide', 'close', 'medium', 'insert', 'close'],
  ],
  problem: [
    ['insert', 'close', 'medium', 'close', 'insert'],
    ['close', 'insert', 'medium', 'wide', 'close'],
    ['medium', 'insert', 'close', 'medium', 'close'],
  ],
  solution: [
    ['medium', 'insert', 'close', 'insert', 'medium'],
    ['close', 'medium', 'insert', 'close', 'insert'],
    ['medium', 'close', 'medium', 'close', 'medium'],
  ],
  cta: [
    ['medium', 'wide', 'close', 'medium'],
    ['wide', 'medium', 'close', 'medium'],
    ['medium', 'close', 'medium', 'wide'],
  ],
  shot: [
    ['close', 'insert', 'medium', 'close', 'insert'],
    ['medium', 'insert', 'close', 'medium', 'insert'],
    ['wide', 'close', 'insert', 'medium', 'close'],
  ],
};

/** How a tone moves. */
export const moves: Record<Tone, readonly CameraMove[]> = {
  'big-sis': ['push', 'float', 'push', 'pan-left'],
  'tired-expert': ['float', 'push', 'float', 'tilt-up'],
  'converted-skeptic': ['push', 'float', 'pan-right', 'push'],
  'calm-pro': ['float', 'push', 'pan-left', 'pull'],
  'quiet-minimalist': ['float', 'pull', 'float', 'push'],
  'hype-friend': ['push', 'pan-right', 'push', 'tilt-up'],
  'deadpan-comic': ['float', 'push', 'float', 'pull'],
  'curious-tester': ['push', 'tilt-up', 'pan-right', 'push'],
  'cozy-storyteller': ['float', 'push', 'pan-left', 'pull'],
  'deal-scout': ['push', 'pan-right', 'float', 'push'],
};
