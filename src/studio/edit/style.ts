import type { CutAudio } from '#core/cut.ts';

/** Burnt in from the first frame. */
export const disclosure = 'Ad · AI-made';

/** −14 LUFS is where the platforms play; −1.5 dBTP leaves room for their own encoding. */
export const loudness: CutAudio['loudness'] = { lufs: -14, truePeak: -1.5 };

export const musicGainDb = -16;
