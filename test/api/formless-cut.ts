/** The cut of a draft of three segments as releases recorded it before cuts had a form. */
export const formlessCut = {
  fps: 30,
  segments: [
    {
      clip: '52d5fbb2b1bd5d1f6d1f4bb4f6f0f4ac2a4b5cb9b1f6b9d1cbcd9a3a2e6f2c01',
      seconds: 4,
      words: [
        { text: 'Warm', start: 0.12, end: 0.41 },
        { text: 'again.', start: 0.41, end: 0.93 },
      ],
      overlays: [{ kind: 'hook', text: 'Warm by lunch?', start: 0, end: 3.6 }],
      keepClear: [{ x: 0.31, y: 0.12, width: 0.36, height: 0.24 }],
    },
    {
      clip: '3bd1d6f2a1e5c79a6d0b4c3f5e8897ab6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f',
      seconds: 4,
      words: [{ text: 'Still', start: 0.1, end: 0.5 }],
      overlays: [{ kind: 'chip', text: '24 hours', start: 0.5, end: 4 }],
      keepClear: [],
    },
    {
      clip: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0',
      seconds: 4,
      words: [{ text: 'cold.', start: 0.1, end: 0.6 }],
      overlays: [{ kind: 'cta', text: 'Get yours', start: 0, end: 4 }],
      keepClear: [],
    },
  ],
  audio: {
    voices: [
      { blob: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f809', at: 0 },
      { blob: '2a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f809', at: 4 },
      { blob: '3a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f809', at: 8 },
    ],
    music: { blob: '4a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f809', gainDb: -16 },
    loudness: { lufs: -14, truePeak: -1.5 },
  },
  captions: { font: 'Montserrat', text: '#FFFFFF', active: '#FFFFFF', box: '#F6295A', uppercase: true },
  disclosure: 'Ad · AI-made',
};
