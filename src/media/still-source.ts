import type { StillMove } from '#core/cut.ts';
import { fitFilters } from './fit-picture.ts';
import { placePicture } from './picture-place.ts';
import type { PictureProfile } from './picture-profile.ts';
import type { SourceFile, SourceGraph, Stretch } from './source-stretch.ts';

/** How far a still travels over its segment, as a share of its size. */
const travel = 0.08;

/** A still that moves as a whole, by parts of a pixel: fitted once, then shown anew for every frame of the stretch. */
export function readStill(
  move: StillMove,
  { file, shape }: SourceFile,
  stretch: Stretch,
  profile: PictureProfile,
  label: string,
): SourceGraph {
  const { width, height, fps } = profile;
  const spread = (amount: number) => Math.round((amount * (1 + travel)) / 2) * 2;
  const larger = { ...profile, width: spread(width), height: spread(height) };
  // 0 at the segment's first frame, 1 at its last; eased so that it neither starts nor stops with a jerk.
  const raw = `clip((on-1+${stretch.from})/${Math.max(1, stretch.whole - 1)}\\,0\\,1)`;
  const share = `(${raw}*${raw}*(3-2*${raw})*0.4+${raw}*0.6)`;
  const filters = [
    ...(shape.clear ? [onWhite(label)] : []),
    ...shape.toFilm,
    fitFilters(placePicture(shape, profile), larger, label),
    `loop=loop=-1:size=1,settb=1/${fps},setpts=N`,
    `perspective=${corners(move, share)}:eval=frame:interpolation=cubic`,
    `scale=${width}:${height}:flags=bicubic`,
    `trim=end_frame=${stretch.to - stretch.from}`,
  ];
  return { input: [...shape.reader, '-i', `file:${file}`], filters: filters.join(',') };
}

/** A see-through picture on white, as shops show what is cut out: where nothing is, it would be black. */
function onWhite(label: string): string {
  const [top, under, ground] = ['top', 'under', 'ground'].map((name) => `[${label}${name}]`);
  return `format=rgba,split${top}${under};${under}lutrgb=r=255:g=255:b=255:a=255${ground};${ground}${top}overlay=format=rgb`;
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
