import { z } from 'zod';
import type { HookScore, Script } from '#core/script.ts';
import type { ShotPrompt } from '#core/shot-prompt.ts';
import { actions, cameraMoves, framings, setNames } from '#core/shot-prompt.ts';
import { hookKinds } from '#core/vocabulary.ts';
import { toneName } from './shared.ts';

const hookScoreSchema = z.strictObject({
  total: z.int().min(0).max(14),
  points: z.array(
    z.strictObject({
      criterion: z.enum(['speed', 'who', 'open-loop', 'concrete', 'payoff', 'first-frame', 'voice']),
      points: z.union([z.literal(0), z.literal(1), z.literal(2)]),
      reason: z.string(),
    }),
  ),
}) satisfies z.ZodType<HookScore>;

const section = z.string().max(2000);

export const shotPromptSchema = z
  .strictObject({
    set: z.enum(setNames),
    mood: z.enum(['tense', 'flat', 'bright', 'warm']),
    look: section,
    lens: section,
    composition: section,
    grade: section,
    light: section,
    wardrobe: section,
    props: section,
    action: section,
    sound: section,
    finishing: section,
    shots: z
      .array(
        z.strictObject({
          share: z.number().gt(0).max(1),
          framing: z.enum(framings),
          camera: z.enum(cameraMoves),
          action: z.enum(actions),
        }),
      )
      .min(1)
      .max(12),
  })
  .meta({ id: 'ShotPrompt' }) satisfies z.ZodType<ShotPrompt>;

export const segmentRole = z.enum(['hook', 'problem', 'solution', 'cta', 'shot']);

/** A whole script, as the writer makes it and a person edits it. */
export const scriptSchema = z
  .strictObject({
    tone: toneName,
    hooks: z.array(z.strictObject({ kind: z.enum(hookKinds), text: z.string(), overlay: z.string(), score: hookScoreSchema })),
    hook: z.int(),
    segments: z.array(
      z.strictObject({
        role: segmentRole,
        seconds: z.number(),
        text: z.string(),
        placement: z.enum(['none', 'subtle', 'hero', 'set_down']),
        overlays: z.array(z.strictObject({ kind: z.enum(['hook', 'chip', 'price', 'cta']), text: z.string(), onWord: z.int().nullable() })),
        claims: z.array(z.strictObject({ words: z.string(), factId: z.string() })),
        syllables: z.number(),
        spokenSeconds: z.number(),
        shot: shotPromptSchema,
      }),
    ),
    reasons: z.array(z.string()),
    taken: z
      .array(z.strictObject({ what: z.string(), from: z.string(), here: z.string() }))
      .meta({ description: 'From the reference video.' }),
    lint: z.array(
      z.strictObject({
        rule: z.enum([
          'absolutes',
          'health',
          'before-after',
          'testimony',
          'unsupported',
          'urgency',
          'comparison',
          'too-close',
          'length',
          'empty',
          'price-age',
          'price-changed',
        ]),
        level: z.enum(['error', 'warning']),
        segment: z.int(),
        words: z.string(),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'Script' }) satisfies z.ZodType<Script>;

export const exampleScript: Script = {
  tone: 'tired-expert',
  hooks: [
    {
      kind: 'question',
      text: 'Why is your water warm by lunch?',
      overlay: 'Warm by lunch?',
      score: { total: 11, points: [{ criterion: 'who', points: 2, reason: 'Speaks to one person.' }] },
    },
  ],
  hook: 0,
  segments: [
    {
      role: 'hook',
      seconds: 15,
      text: 'Why is your water warm by lunch?',
      placement: 'none',
      overlays: [{ kind: 'hook', text: 'Warm by lunch?', onWord: null }],
      claims: [],
      syllables: 8,
      spokenSeconds: 2.1,
      shot: {
        set: 'desk',
        mood: 'tense',
        look: 'vertical phone footage',
        lens: '26 mm, eye level',
        composition: 'face in the upper third',
        grade: 'muted',
        light: 'window from the left',
        wardrobe: 'grey shirt',
        props: 'a glass',
        action: 'shrugs at the glass',
        sound: 'room tone',
        finishing: 'light grain',
        shots: [{ share: 1, framing: 'medium', camera: 'push', action: 'shrug' }],
      },
    },
  ],
  reasons: ['The problem comes before the product.'],
  taken: [],
  lint: [],
};
