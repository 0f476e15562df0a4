/** Of a row of each lane, in pixels. */
export const laneHeights = { ruler: 24, clips: 52, voice: 30, words: 28, overlays: 24, music: 24 } as const;
