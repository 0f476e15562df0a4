import type { AssetSpec } from '#core/asset.ts';
import { splitSeconds } from '#core/footage-lengths.ts';
import { profiles } from '#core/format.ts';
import { planAsset, planned, seedOf } from '../spec.ts';
import type { Film, Makers } from '../stage.ts';
import { promptOf } from './prompt.ts';

/** Frames shot beyond either end of a segment: what its transitions show of it. */
export const handles = 6;

/** Fits a model's clips into their segment. */
export const fitter = { id: 'local-fit', version: '1' };

/** Of a model's own time nothing is known before it has been asked. */
const waitSeconds = 90;

/** One clip a segment: animated from its two keyframes and its voice, or put together from what a model films. */
export function planShoot(film: Film, before: AssetSpec[]): AssetSpec[] {
  const { footage } = film.makers;
  return film.script.segments.flatMap((_, index) => {
    // A person's own clip stands in for whatever would be made.
    if (footage && !film.settings.slots[`clip:${index + 1}`]?.upload) return planFootage(film, footage, before, index + 1);
    return [planAnimation(film, before, index + 1)];
  });
}

function planAnimation(film: Film, before: AssetSpec[], number: number): AssetSpec {
  const { width, height, fps } = profiles[film.settings.profile];
  const segment = segmentOf(film, number);
  const slot = `clip:${number}`;
  return planAsset(film, {
    stage: 'shoot',
    kind: 'clip',
    slot,
    maker: film.makers.clip,
    seconds: (segment.seconds * fps * (width > 500 ? 0.09 : 0.012)) / 2,
    parts: {
      first: planned(before, `keyframe:${number}:open`).key,
      last: planned(before, `keyframe:${number}:close`).key,
      voice: planned(before, `voice:${number}`).key,
      shot: segment.shot,
      handles,
      seed: seedOf(film, slot),
      fit: { seconds: segment.seconds, width, height, fps },
    },
  });
}

/** What a model films of a segment, each clip going on from the last picture of the one before, and the clip made of it. */
function planFootage(film: Film, footage: NonNullable<Makers['footage']>, before: AssetSpec[], number: number): AssetSpec[] {
  const { width, height, fps } = profiles[film.settings.profile];
  const segment = segmentOf(film, number);
  const clip = `clip:${number}`;
  const lengths = footageLengths(film, footage, number);
  const close = planned(before, `keyframe:${number}:close`).key;
  const parts: AssetSpec[] = [];
  for (const [index, seconds] of lengths.entries()) {
    const isLast = index === lengths.length - 1;
    parts.push(
      planAsset(film, {
        stage: 'shoot',
        kind: 'footage',
        slot: footageSlot(number, index + 1),
        maker: footage,
        price: footage.price(seconds),
        seconds: waitSeconds,
        parts: {
          first: parts.at(-1)?.key ?? planned(before, `keyframe:${number}:open`).key,
          ...(isLast && footage.limits.lastFrame ? { last: close } : {}),
          ...(footage.limits.references > 0 ? { references: film.images.slice(0, footage.limits.references) } : {}),
          prompt: promptOf(film, footage, number),
          seconds,
          width,
          height,
          // A wish for another take of the clip is one for other footage.
          seed: seedOf(film, clip),
        },
      }),
    );
  }
  const made = { footage: parts.map(({ key }) => key), fit: { seconds: segment.seconds, width, height, fps } };
  return [
    ...parts,
    planAsset(film, { stage: 'shoot', kind: 'clip', slot: clip, maker: fitter, seconds: segment.seconds / 5, parts: made }),
  ];
}

/** Whole seconds of each clip that a model films of a segment. */
export function footageLengths(film: Film, { limits }: Pick<NonNullable<Makers['footage']>, 'limits'>, number: number): number[] {
  return splitSeconds(segmentOf(film, number).seconds, limits.seconds);
}

/** `footage:2:1`: the first clip that a model films of segment 2. */
function footageSlot(segment: number, part: number): string {
  return `footage:${segment}:${part}`;
}

function segmentOf(film: Film, number: number) {
  const segment = film.script.segments[number - 1];
  if (!segment) throw new Error(`there is no segment ${number}`);
  return segment;
}
