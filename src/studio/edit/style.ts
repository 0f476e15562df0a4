import type { CaptionTheme, CutAudio } from '#core/cut.ts';

/** The one caption theme so far; brand kits and a gallery choose among many. */
export const captions: CaptionTheme = { font: 'Montserrat', text: '#FFFFFF', active: '#FFFFFF', box: '#FF3B5C', uppercase: true };

/** Burnt in from the first frame. */
export const disclosure = 'Ad · AI-made';

/** −14 LUFS is where the platforms play; −1.5 dBTP leaves room for their own encoding. */
export const loudness: CutAudio['loudness'] = { lufs: -14, truePeak: -1.5 };

export const musicGainDb = -16;
