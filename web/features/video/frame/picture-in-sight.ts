import type { Take, Video } from '../video-types.ts';

interface InSight {
  /** What moves, when there is something. */
  film: Take['file'] | null;
  picture: Take['file'] | null;
  caption: 'film' | 'clip' | 'keyframe' | 'product';
  segment: number | null;
}

/** What the preview shows: the film, else the segment's clip, else its keyframe, else what is newest, else the product. */
export function pictureInSight(video: Video, segment: number | null): InSight | null {
  const { film, assets, brief, state } = video;
  if (film && segment === null) return { film: film.file, picture: film.poster, caption: 'film', segment: null };
  const wanted = segment ?? newestSegment(assets, state) ?? 1;
  const find = (slot: string) => assets.find((take) => take.slot === slot) ?? null;
  const clip = find(`clip:${wanted}`);
  const keyframe = find(`keyframe:${wanted}:open`) ?? find(`keyframe:${wanted}:close`);
  if (clip) return { film: clip.file, picture: keyframe?.file ?? null, caption: 'clip', segment: wanted };
  if (keyframe) return { film: null, picture: keyframe.file, caption: 'keyframe', segment: wanted };
  const product = brief.images[0];
  return product ? { film: null, picture: product, caption: 'product', segment: null } : null;
}

/** While things are made the newest is of interest; at a gate the first. */
function newestSegment(assets: readonly Take[], state: Video['state']): number | null {
  if (state !== 'running') return null;
  const seen = assets.filter(({ kind }) => kind === 'keyframe' || kind === 'clip');
  const newest = seen.reduce<Take | null>((last, take) => (last && last.createdAt >= take.createdAt ? last : take), null);
  const number = Number(newest?.slot.split(':')[1]);
  return Number.isInteger(number) ? number : null;
}
