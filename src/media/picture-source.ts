import type { CutSource, StillMove } from '#core/cut.ts';
import type { PictureProfile } from './picture-profile.ts';

/** A stretch of a segment's picture, in frames of the film from the segment's first; may reach beyond its ends. */
export interface Stretch {
  from: number;
  to: number;
  /** Frames of the whole segment: what a still moves over. */
  whole: number;
}

export interface SourceGraph {
  /** Arguments before and with `-i`. */
  input: string[];
  /** Filters that give exactly the stretch, from time 0 on, at the profile's size. */
  filters: string;
}

/** Shapes that differ by more than this are shown whole on a blurred ground instead of being cropped. */
const croppable = 0.12;

/** How ffmpeg reads a source for one stretch. `label` keeps names apart where a graph has two. Pure. */
export function readSource(source: CutSource, file: string, stretch: Stretch, profile: PictureProfile, label: string): SourceGraph {
  const fit = fitFilters(source.kind === 'clip' ? sourceShape : null, profile, label);
  return source.kind === 'clip' ? readClip(source, file, stretch, profile, fit) : readStill(source.move, file, stretch, profile);
}

/** Clips are made or fitted upright. */
const sourceShape = 9 / 16;

function readClip({ from }: { from: number }, file: string, stretch: Stretch, { fps }: PictureProfile, fit: string): SourceGraph {
  // Frames before the clip's first are that frame again.
  const lead = Math.max(0, -stretch.from - Math.floor(from * fps));
  const first = from + (stretch.from + lead) / fps;
  const frames = stretch.to - stretch.from;
  // A little before the wanted frame, so that rounding never skips it.
  const seek = first > 0 ? ['-ss', (first - 0.4 / fps).toFixed(4)] : [];
  const filters = [
    'setpts=PTS-STARTPTS',
    `fps=${fps}`,
    fit,
    // A clip that ends a few frames early holds its last picture; a shorter one is an error (the frame count is checked).
    `tpad=start=${lead}:start_mode=clone:stop_mode=clone:stop_duration=0.5`,
    `trim=end_frame=${frames}`,
  ];
  return { input: ['-threads', '1', ...seek, '-i', `file:${file}`], filters: filters.join(',') };
}

/** To the picture's size: filled where the shape is near, whole on its own blurred self where it is not. */
function fitFilters(shape: number | null, { width, height }: PictureProfile, label: string): string {
  const wanted = width / height;
  const fill = `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=bicubic,crop=${width}:${height}`;
  if (shape === null || Math.abs(wanted / shape - 1) <= croppable) return `${fill},setsar=1,format=yuv420p`;
  const { x } = pictureColumn(width, height);
  const small = [Math.round(width / 16) * 2, Math.round(height / 16) * 2];
  const ground = `scale=${small[0]}:${small[1]}:force_original_aspect_ratio=increase:flags=fast_bilinear,crop=${small[0]}:${small[1]},gblur=sigma=7,eq=brightness=-0.08,scale=${width}:${height}:flags=bilinear`;
  return [
    `split[${label}g][${label}p];[${label}g]${ground}[${label}b]`,
    `[${label}p]scale=-2:${height}:flags=bicubic[${label}f]`,
    `[${label}b][${label}f]overlay=x=${Math.round(x * width)}-w/2:y=0,setsar=1,format=yuv420p`,
  ].join(';');
}

/** Middle of an upright picture on another shape, and where text has its place, as shares of the width. */
export function pictureColumn(width: number, height: number): { x: number; text: { x: number; width: number } } {
  return width / height > 1.2 ? { x: 0.3, text: { x: 0.47, width: 0.5 } } : { x: 0.5, text: { x: 0, width: 1 } };
}

/** How far a still travels over its segment, as a share of its size. */
const travel = 0.08;

function readStill(move: StillMove, file: string, stretch: Stretch, { width, height, fps }: PictureProfile): SourceGraph {
  const frames = stretch.to - stretch.from;
  const spread = (amount: number) => Math.round((amount * (1 + travel)) / 2) * 2;
  const [wide, high] = [spread(width), spread(height)];
  // 0 at the segment's first frame, 1 at its last; eased so that it neither starts nor stops with a jerk.
  const raw = `clip((on-1+${stretch.from})/${Math.max(1, stretch.whole - 1)}\\,0\\,1)`;
  const share = `(${raw}*${raw}*(3-2*${raw})*0.4+${raw}*0.6)`;
  const inset = corners(move, share);
  const filters = [
    `scale=${wide}:${high}:force_original_aspect_ratio=increase:flags=bicubic,crop=${wide}:${high},setsar=1,format=yuv420p`,
    `perspective=${inset}:eval=frame:interpolation=cubic`,
    `scale=${width}:${height}:flags=bicubic`,
    `trim=end_frame=${frames}`,
  ];
  return {
    input: ['-loop', '1', '-framerate', String(fps), '-t', ((frames + 1) / fps).toFixed(4), '-i', `file:${file}`],
    filters: filters.join(','),
  };
}

/** The four corners that are spread over the picture, for `perspective`. */
function corners(move: StillMove, share: string): string {
  const most = travel / (1 + travel);
  const edge = (amount: string) => ({ left: `W*${amount}`, top: `H*${amount}`, right: `W*(1-${amount})`, bottom: `H*(1-${amount})` });
  const window = (x: string, y: string) => ({
    left: `W*${x}`,
    top: `H*${y}`,
    right: `W*(${x}+${1 - most})`,
    bottom: `H*(${y}+${1 - most})`,
  });
  const there = `${most}*${share}`;
  const back = `${most}*(1-${share})`;
  const half = String(most / 2);
  const box = {
    push: edge(`(${most}/2*${share})`),
    pull: edge(`(${most}/2*(1-${share}))`),
    left: window(`(${there})`, half),
    right: window(`(${back})`, half),
    up: window(half, `(${there})`),
    down: window(half, `(${back})`),
  }[move];
  const { left, top, right, bottom } = box;
  return `x0='${left}':y0='${top}':x1='${right}':y1='${top}':x2='${left}':y2='${bottom}':x3='${right}':y3='${bottom}'`;
}
