import { z } from 'zod';
import { type CaptionTheme, captionFonts } from '#core/caption-theme.ts';
import { captionThemes } from '#core/caption-themes.ts';
import { type Cut, type CutChoices, moods, noChoices, overlayKinds, platforms, stillMoves, transitionKinds } from '#core/cut.ts';
import { color, exampleSha, sha256 } from './shared.ts';

const share = z.number().min(0).max(1);
const time = z.number().min(0).max(600);
export const platformName = z.enum(platforms);

export const captionThemeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    name: z.string().min(1).max(60),
    layout: z.enum(['words', 'one', 'lines', 'typed', 'stack']),
    font: z.enum(captionFonts),
    weight: z.enum(['medium', 'heavy']),
    size: z.number().min(20).max(160),
    uppercase: z.boolean(),
    words: z.int().min(1).max(12),
    text: color,
    active: color,
    mark: z.enum(['box', 'marker', 'color', 'sweep', 'underline', 'scale', 'none']),
    box: color,
    reveal: z.enum(['together', 'spoken']),
    plate: z.strictObject({ color, opacity: share }).nullable(),
    outline: z.strictObject({ color, width: z.number().min(0).max(20) }).nullable(),
    glow: color.nullable(),
    shadow: share,
    enter: z.enum(['pop', 'rise', 'none']),
    place: z.enum(['low', 'middle', 'high']),
  })
  .meta({ id: 'CaptionTheme' }) satisfies z.ZodType<CaptionTheme>;

export const overlaySchema = z.strictObject({ kind: z.enum(overlayKinds), text: z.string().max(200), start: time, end: time });
const box = z.strictObject({ x: share, y: share, width: share, height: share });
const clearBox = box.extend({ start: time.optional(), end: time.optional() });
const word = z.strictObject({ text: z.string().max(100), start: time, end: time });
/** A blob's SHA-256, or in a file of its own a path relative to it. */
const mediaName = z.string().min(1).max(1000);

const card = z.strictObject({ media: mediaName, seconds: z.number().min(0.5).max(1.5) });

/** The edit as data: what `GET /videos/{id}/cut` answers and `hookline cut render` reads. */
export const cutSchema = z
  .strictObject({
    form: z.literal(1),
    fps: z.int().min(10).max(60),
    segments: z
      .array(
        z.strictObject({
          source: z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('clip'), media: mediaName, from: time, own: z.boolean().optional() }),
            z.strictObject({ kind: z.literal('still'), media: mediaName, move: z.enum(stillMoves) }),
          ]),
          seconds: z.number().gt(0).max(120),
          words: z.array(word).max(800),
          overlays: z.array(overlaySchema).max(40),
          keepClear: z.array(clearBox).max(100),
        }),
      )
      .min(1)
      .max(60),
    transitions: z
      .array(z.strictObject({ after: z.int().min(1).max(60), kind: z.enum(transitionKinds), seconds: z.number().min(0.1).max(1) }))
      .max(60),
    audio: z.strictObject({
      voices: z.array(z.strictObject({ media: mediaName, at: z.number().min(0).max(3600) })).max(60),
      music: z.strictObject({ media: mediaName, gainDb: z.number().min(-60).max(12) }).nullable(),
      loudness: z.strictObject({ lufs: z.number().min(-30).max(-5), truePeak: z.number().min(-9).max(0) }),
    }),
    captions: captionThemeSchema,
    platform: platformName,
    disclosure: z.string().max(60),
    brand: z
      .strictObject({
        watermark: z
          .strictObject({
            media: mediaName,
            corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']).nullable(),
            width: z.number().min(0.02).max(0.5),
            opacity: share,
          })
          .nullable(),
        accent: color.nullable(),
        intro: card.nullable(),
        outro: card.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Cut' }) satisfies z.ZodType<Cut>;

const gain = z.number().min(-40).max(6).nullable();

/** What a person decided about the edit; brand kits are named by their public id. */
export const choicesSchema = z
  .strictObject({
    captions: z.string().max(40).nullable(),
    brand: z.string().max(100).nullable(),
    platform: platformName,
    transitions: z.record(z.string().regex(/^\d{1,2}$/), z.enum([...transitionKinds, 'cut'])),
    music: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('bed'), mood: z.enum(moods).nullable(), gainDb: gain }),
      z.strictObject({ kind: z.literal('own'), blob: sha256, gainDb: gain }),
      z.strictObject({ kind: z.literal('none') }),
    ]),
    spelling: z.record(z.string().regex(/^\d{1,2}:\d{1,3}$/), z.string().trim().min(1).max(60)),
    overlays: z.record(z.string().regex(/^\d{1,2}$/), z.array(overlaySchema).max(12)),
  })
  .meta({ id: 'CutChoices' }) satisfies z.ZodType<CutChoices>;

export const exampleChoices: CutChoices = { ...noChoices, captions: 'boxed', spelling: { '2:5': 'Nord' } };
export const exampleCut: Cut = {
  form: 1,
  fps: 30,
  segments: [
    {
      source: { kind: 'clip', media: exampleSha, from: 0 },
      seconds: 4,
      words: [{ text: 'Warm', start: 0.2, end: 0.5 }],
      overlays: [{ kind: 'hook', text: 'Warm by lunch?', start: 0, end: 3 }],
      keepClear: [],
    },
  ],
  transitions: [],
  audio: { voices: [{ media: exampleSha, at: 0 }], music: null, loudness: { lufs: -14, truePeak: -1.5 } },
  captions: captionThemes[0] as CaptionTheme,
  platform: 'all',
  disclosure: 'Ad · AI-made',
  brand: null,
};
