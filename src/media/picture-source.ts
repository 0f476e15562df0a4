import type { CutSource } from '#core/cut.ts';
import { fitFilters } from './fit-picture.ts';
import { placePicture } from './picture-place.ts';
import type { PictureProfile } from './picture-profile.ts';
import type { SourceFile, SourceGraph, Stretch } from './source-stretch.ts';
import { readStill } from './still-source.ts';

/** How ffmpeg reads a source for one stretch. `label` keeps names apart where a graph has two. Pure. */
export function readSource(source: CutSource, from: SourceFile, stretch: Stretch, profile: PictureProfile, label: string): SourceGraph {
  return source.kind === 'clip' ? readClip(source, from, stretch, profile, label) : readStill(source.move, from, stretch, profile, label);
}

/** Ticks a second in which all usual frame rates fall on whole ticks. */
const ticks = 120_000;
/** A picture counts as shown this share of a frame early: no usual rate (24, 25, 29.97, 30, 50, 60) then has pictures on the edge between two frames. */
const early = 0.45;
/** Seconds read before the wanted frame, so that the picture standing there is among them, however slow the clip. */
const runUp = 0.3;

function readClip(
  { from }: { from: number },
  { file, shape }: SourceFile,
  stretch: Stretch,
  profile: PictureProfile,
  label: string,
): SourceGraph {
  const { fps } = profile;
  // Frames before the clip's first are that frame again.
  const lead = Math.max(0, -stretch.from - Math.floor(from * fps));
  const first = from + (stretch.from + lead) / fps;
  const seek = Math.max(0, Math.floor((first - runUp) * 100) / 100);
  const shift = Math.round((seek - first) * ticks + (early * ticks) / fps);
  const filters = [
    // Every piece puts the clip's pictures on one grid that begins at `from`: joints neither repeat nor lose one.
    `settb=1/${ticks},setpts=PTS${shift < 0 ? '' : '+'}${shift}`,
    `fps=${fps}:start_time=0:round=down`,
    ...shape.toFilm,
    fitFilters(placePicture(shape, profile), profile, label),
    // A clip that ends a few frames early holds its last picture; a shorter one is an error (the frame count is checked).
    `tpad=start=${lead}:start_mode=clone:stop_mode=clone:stop_duration=0.5`,
    `trim=end_frame=${stretch.to - stretch.from}`,
  ];
  const skip = seek > 0 ? ['-ss', String(seek)] : [];
  return { input: ['-threads', '1', ...shape.reader, ...skip, '-i', `file:${file}`], filters: filters.join(',') };
}
