import type { ImageProvider, Sketcher } from './spec/image.ts';
import type { Narrator, SpeechProvider } from './spec/speech.ts';

const free = { repeat: 'free', account: null, price: () => 0 } as const;

/** What this machine draws, as a provider of keyframes. */
export function drawnAtNoCost(sketcher: Sketcher): ImageProvider {
  const { id, version } = sketcher;
  return {
    ...free,
    id,
    version,
    likenesses: 0,
    keyframe: async (request, { signal }) => ({ ...(await sketcher.keyframe(request, signal)), cost: 0 }),
  };
}

/** What this machine speaks, as a provider of voices. */
export function spokenAtNoCost(narrator: Narrator): SpeechProvider {
  const { id, version } = narrator;
  return {
    ...free,
    id,
    version,
    speak: async (request, { signal }) => ({ ...(await narrator.speak(request, signal)), cost: 0 }),
  };
}
