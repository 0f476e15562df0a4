import { z } from 'zod';
import { arcShapes, boundaryKinds, cameraKinds, type FootageProfile, textBands } from '#core/footage.ts';
import type { ReferenceStyle } from '#core/reference-style.ts';
import { cameraMoves, framings } from '#core/shot-prompt.ts';
import { hookKinds } from '#core/vocabulary.ts';

const share = z.number().min(0).max(1);
const size = z.enum(['close', 'medium', 'wide']);

/** What is known of a reference video's making; units and methods stand beside it. */
export const profileSchema = z
  .strictObject({
    version: z.literal(1),
    seconds: z.number(),
    fps: z.number(),
    frames: z.int(),
    width: z.int(),
    height: z.int(),
    boundaries: z.array(z.strictObject({ kind: z.enum(boundaryKinds), first: z.int(), last: z.int(), seconds: z.number() })),
    shots: z.array(z.strictObject({ start: z.number(), seconds: z.number(), motion: z.number(), camera: z.enum(cameraKinds) })),
    cutting: z.strictObject({
      shotsPerMinute: z.number(),
      meanSeconds: z.number(),
      medianSeconds: z.number(),
      p90Seconds: z.number(),
      byQuarter: z.array(z.number().nullable()),
      firstCut: z.number().nullable(),
      hookSeconds: z.number(),
      hookEndsWith: z.enum(['cut', 'pause', 'limit', 'end']),
    }),
    motion: z.strictObject({ level: z.number(), curve: z.array(z.number()), cameras: z.record(z.enum(cameraKinds), share) }),
    arc: z.strictObject({ points: z.array(z.number()), shape: z.enum(arcShapes) }),
    sound: z
      .strictObject({
        lufs: z.number(),
        range: z.number(),
        truePeak: z.number(),
        silenceShare: share,
        speechShare: share,
        syllablesPerSecond: z.number().nullable(),
        onsetsPerSecond: z.number(),
        tempo: z.strictObject({ bpm: z.number(), confidence: z.number() }).nullable(),
      })
      .nullable(),
    color: z.strictObject({
      palette: z.array(z.strictObject({ hex: z.string(), share })),
      light: z.number(),
      contrast: z.number(),
      saturation: z.number(),
      warmth: z.number(),
    }),
    text: z.strictObject({ share, band: z.enum(textBands).nullable(), bands: z.record(z.enum(textBands), share) }),
    framing: z.strictObject({
      subject: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
      size: size.nullable(),
    }),
    health: z.strictObject({
      blackShare: share,
      frozenShare: share,
      letterbox: z.strictObject({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
    }),
    degraded: z.array(z.string()),
  })
  .meta({ id: 'FootageProfile' }) satisfies z.ZodType<FootageProfile>;

/** What a film takes from it. */
export const styleSchema = z
  .strictObject({
    hookSeconds: z.number(),
    openings: z.array(z.enum(hookKinds)),
    syllablesPerSecond: z.number().nullable(),
    shotSeconds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    arc: z.enum(arcShapes),
    motion: z.enum(['still', 'calm', 'lively']),
    moves: z.array(z.enum(cameraMoves)),
    framing: z.enum(framings).nullable(),
    palette: z.array(z.string()),
    temperature: z.enum(['warm', 'neutral', 'cool']),
    contrast: z.enum(['low', 'medium', 'high']),
    textBand: z.enum(textBands).nullable(),
    tempo: z.number().nullable(),
  })
  .meta({ id: 'ReferenceStyle' }) satisfies z.ZodType<ReferenceStyle>;

export const exampleProfile: FootageProfile = {
  version: 1,
  seconds: 24.5,
  fps: 30,
  frames: 735,
  width: 1080,
  height: 1920,
  boundaries: [{ kind: 'cut', first: 41, last: 41, seconds: 1.37 }],
  shots: [
    { start: 0, seconds: 1.37, motion: 4.1, camera: 'handheld' },
    { start: 1.37, seconds: 23.13, motion: 2.2, camera: 'static' },
  ],
  cutting: {
    shotsPerMinute: 4.9,
    meanSeconds: 12.25,
    medianSeconds: 12.25,
    p90Seconds: 23.13,
    byQuarter: [12.25, null, null, null],
    firstCut: 1.37,
    hookSeconds: 1.37,
    hookEndsWith: 'cut',
  },
  motion: { level: 2.3, curve: [4.1, 2.2], cameras: { static: 0.9, pan: 0, zoom: 0, handheld: 0.1 } },
  arc: { points: [1.2, 0.4, 0, 0, -0.2, 0, 0, 0.1, 0, 0, 0, 0], shape: 'front-loaded' },
  sound: {
    lufs: -14.2,
    range: 5.1,
    truePeak: -1.2,
    silenceShare: 0.04,
    speechShare: 0.7,
    syllablesPerSecond: 4.4,
    onsetsPerSecond: 3.1,
    tempo: { bpm: 120, confidence: 0.6 },
  },
  color: { palette: [{ hex: '#c9a27e', share: 0.4 }], light: 0.52, contrast: 0.6, saturation: 0.07, warmth: 0.03 },
  text: { share: 0.4, band: 'bottom', bands: { top: 0.05, middle: 0.1, bottom: 0.4 } },
  framing: { subject: { x: 0.3, y: 0.2, width: 0.4, height: 0.6 }, size: 'medium' },
  health: { blackShare: 0, frozenShare: 0, letterbox: { top: 0, bottom: 0, left: 0, right: 0 } },
  degraded: [],
};

export const exampleStyle: ReferenceStyle = {
  hookSeconds: 1.37,
  openings: ['call-out', 'object-reveal', 'side-by-side', 'mistake'],
  syllablesPerSecond: 4.4,
  shotSeconds: [12.25, 23.13, 23.13, 23.13],
  arc: 'front-loaded',
  motion: 'calm',
  moves: ['float'],
  framing: 'medium',
  palette: ['#c9a27e'],
  temperature: 'warm',
  contrast: 'medium',
  textBand: 'bottom',
  tempo: 120,
};
