/** What is known of a reference video's making. Pure data: measured in `media/footage`, shown and used elsewhere. */

export const boundaryKinds = ['cut', 'dissolve', 'fade-black', 'fade-white'] as const;
export type BoundaryKind = (typeof boundaryKinds)[number];

export const cameraKinds = ['static', 'pan', 'zoom', 'handheld'] as const;
export type CameraKind = (typeof cameraKinds)[number];

export const arcShapes = ['front-loaded', 'rising', 'wave', 'flat', 'drop'] as const;
export type ArcShape = (typeof arcShapes)[number];

export const textBands = ['top', 'middle', 'bottom'] as const;
export type TextBand = (typeof textBands)[number];

/** Frames are numbered as decoded, from 0. A cut has `first` = `last` = the new shot's first frame; `seconds` is its middle. */
export interface FootageBoundary {
  kind: BoundaryKind;
  first: number;
  last: number;
  seconds: number;
}

export interface FootageShot {
  start: number;
  seconds: number;
  motion: number;
  camera: CameraKind;
}

/** Units and methods of every number stand in `footageMeasures`. */
export interface FootageProfile {
  version: 1;
  seconds: number;
  fps: number;
  frames: number;
  width: number;
  height: number;
  boundaries: FootageBoundary[];
  shots: FootageShot[];
  cutting: {
    shotsPerMinute: number;
    meanSeconds: number;
    medianSeconds: number;
    p90Seconds: number;
    /** Mean length of the shots that begin in each quarter; null where none does. */
    byQuarter: (number | null)[];
    firstCut: number | null;
    hookSeconds: number;
    hookEndsWith: 'cut' | 'pause' | 'limit' | 'end';
  };
  motion: { level: number; curve: number[]; cameras: Record<CameraKind, number> };
  arc: { points: number[]; shape: ArcShape };
  /** Null without sound. */
  sound: FootageSound | null;
  color: {
    palette: { hex: string; share: number }[];
    light: number;
    contrast: number;
    saturation: number;
    warmth: number;
  };
  text: { share: number; band: TextBand | null; bands: Record<TextBand, number> };
  framing: { subject: { x: number; y: number; width: number; height: number } | null; size: 'close' | 'medium' | 'wide' | null };
  health: { blackShare: number; frozenShare: number; letterbox: { top: number; bottom: number; left: number; right: number } };
  /** What is missing or worth less than usual, in words for people. */
  degraded: string[];
}

export interface FootageSound {
  lufs: number;
  range: number;
  truePeak: number;
  silenceShare: number;
  speechShare: number;
  /** Null where too little is spoken. */
  syllablesPerSecond: number | null;
  onsetsPerSecond: number;
  /** Null without a steady beat. */
  tempo: { bpm: number; confidence: number } | null;
}

export interface MeasureNote {
  unit: string;
  method: string;
  /** Not a measurement but a guess by rule. */
  estimate?: true;
}

/** Unit and method of each number of a profile, by its path; lists are read through (`shots.motion` is the motion of each shot). */
export const footageMeasures: Readonly<Record<string, MeasureNote>> = {
  version: { unit: '', method: 'the form of this record' },
  seconds: { unit: 's', method: 'time of the last decoded frame and its length' },
  fps: { unit: 'frames/s', method: 'decoded frames over their time' },
  frames: { unit: 'frames', method: 'frames decoded' },
  width: { unit: 'px', method: 'header, upright' },
  height: { unit: 'px', method: 'header, upright' },
  'boundaries.first': { unit: 'frame', method: 'first frame of the new shot; for dissolves and fades the last untouched frame before' },
  'boundaries.last': { unit: 'frame', method: 'as first; for dissolves and fades the first untouched frame after' },
  'boundaries.seconds': { unit: 's', method: 'time of the cut, or the middle of a dissolve or fade' },
  'shots.start': { unit: 's', method: 'time of the boundary before' },
  'shots.seconds': { unit: 's', method: 'time to the boundary after' },
  'shots.motion': { unit: 'levels of 255 per 1/30 s', method: 'mean difference of block means between frames' },
  'cutting.shotsPerMinute': { unit: 'shots/min', method: 'shots over the whole length' },
  'cutting.meanSeconds': { unit: 's', method: 'mean shot length' },
  'cutting.medianSeconds': { unit: 's', method: 'median shot length' },
  'cutting.p90Seconds': { unit: 's', method: 'nine of ten shots are no longer' },
  'cutting.byQuarter': { unit: 's', method: 'mean length of the shots beginning in each quarter' },
  'cutting.firstCut': { unit: 's', method: 'time of the first boundary' },
  'cutting.hookSeconds': { unit: 's', method: 'to the first boundary or the first pause over 0.35 s after speech, at most 5' },
  'motion.level': { unit: 'levels of 255 per 1/30 s', method: 'mean difference of block means between frames, boundaries left out' },
  'motion.curve': { unit: 'levels of 255 per 1/30 s', method: 'the same, twice a second' },
  'motion.cameras.static': { unit: 'share of time', method: 'best shift and scale over half a second', estimate: true },
  'motion.cameras.pan': { unit: 'share of time', method: 'best shift and scale over half a second', estimate: true },
  'motion.cameras.zoom': { unit: 'share of time', method: 'best shift and scale over half a second', estimate: true },
  'motion.cameras.handheld': { unit: 'share of time', method: 'shift from frame to frame that leads nowhere', estimate: true },
  'arc.points': { unit: 'steps of about 6 dB', method: 'loudness, motion and cut rate against their means, twelve equal parts' },
  'sound.lufs': { unit: 'LUFS', method: 'EBU R 128 integrated' },
  'sound.range': { unit: 'LU', method: 'EBU R 128 loudness range' },
  'sound.truePeak': { unit: 'dBTP', method: 'EBU R 128 true peak' },
  'sound.silenceShare': { unit: 'share of time', method: 'under −35 dB for at least 0.3 s' },
  'sound.speechShare': { unit: 'share of time', method: 'energy at 300–3400 Hz that swells 2 to 8 times a second', estimate: true },
  'sound.syllablesPerSecond': { unit: 'syllables/s of speech', method: 'peaks of the 300–3000 Hz envelope', estimate: true },
  'sound.onsetsPerSecond': { unit: 'onsets/s', method: 'peaks of spectral flux' },
  'sound.tempo.bpm': { unit: 'beats/min', method: 'autocorrelation of spectral flux, prior around 120' },
  'sound.tempo.confidence': { unit: '0 to 1', method: 'height of the autocorrelation at the beat' },
  'color.palette.share': { unit: 'share of picture', method: 'k-means in OKLab, samples twice a second' },
  'color.light': { unit: '0 to 1', method: 'mean luma' },
  'color.contrast': { unit: '0 to 1', method: 'luma, 95th less 5th percentile' },
  'color.saturation': { unit: 'OKLab chroma', method: 'mean' },
  'color.warmth': { unit: 'OKLab b', method: 'mean; above 0 warm, below cool' },
  'text.share': { unit: 'share of time', method: 'rows of dense, alternating strokes, twice a second', estimate: true },
  'text.bands.top': { unit: 'share of time', method: 'the same, upper third', estimate: true },
  'text.bands.middle': { unit: 'share of time', method: 'the same, middle third', estimate: true },
  'text.bands.bottom': { unit: 'share of time', method: 'the same, lower third', estimate: true },
  'framing.subject.x': { unit: 'share of width', method: 'skin, movement and contrast to the edges; left', estimate: true },
  'framing.subject.y': { unit: 'share of height', method: 'skin, movement and contrast to the edges; top', estimate: true },
  'framing.subject.width': { unit: 'share of width', method: 'the same', estimate: true },
  'framing.subject.height': { unit: 'share of height', method: 'the same', estimate: true },
  'health.blackShare': { unit: 'share of time', method: 'mean luma under 5 % and no contrast' },
  'health.frozenShare': { unit: 'share of time', method: 'no change for at least 2 s' },
  'health.letterbox.top': { unit: 'share of height', method: 'rows that are black throughout' },
  'health.letterbox.bottom': { unit: 'share of height', method: 'rows that are black throughout' },
  'health.letterbox.left': { unit: 'share of width', method: 'columns that are black throughout' },
  'health.letterbox.right': { unit: 'share of width', method: 'columns that are black throughout' },
};
