import type { TransitionKind } from '#core/cut.ts';
import type { PictureProfile } from './picture-profile.ts';

/**
 * Filters from `[a]` and `[b]`, both `frames` long, to one picture of the same length. The first frame still looks like `a`, the last one
 * like `b`, so that nothing jumps at the joints.
 */
export function transitionFilters(kind: TransitionKind, frames: number, profile: PictureProfile): string {
  const going = eased(frames);
  switch (kind) {
    case 'dissolve':
      return fade('fade', frames, profile);
    case 'flash':
      return fade('fadewhite', frames, profile);
    case 'zoom':
      return punchIn(frames, profile);
    case 'whip-left':
      return whip('[a][b]hstack', 'x', going, frames, profile);
    case 'whip-right':
      return whip('[b][a]hstack', 'x', `(1-${going})`, frames, profile);
    case 'whip-up':
      return whip('[a][b]vstack', 'y', going, frames, profile);
    case 'slide-left':
      return slide('x', frames, profile);
    case 'slide-up':
      return slide('y', frames, profile);
  }
}

/** How far the transition is at frame `n`: the body's last frame would be 0, the next body's first 1. */
function time(frames: number): string {
  return `((n+1)/${frames + 1})`;
}

/** How far a move that speeds up and slows down again has come. */
function eased(frames: number): string {
  const p = time(frames);
  return `if(lt(${p}\\,0.5)\\,4*pow(${p}\\,3)\\,1-pow(2-2*${p}\\,3)/2)`;
}

/** A fade of `[a]` into `[b]` over `share` of the transition, in its middle. */
function fade(name: string, frames: number, { fps }: PictureProfile, share = 1): string {
  // xfade begins with the first picture alone and gives the last frame of its inputs untouched: one frame more at either end.
  const [seconds, from] = [((frames + 1) * share) / fps, ((frames + 1) * (1 - share)) / 2 / fps - 1 / fps];
  const longer = 'tpad=stop=2:stop_mode=clone';
  return `[a]${longer}[a+];[b]${longer}[b+];[a+][b+]xfade=transition=${name}:duration=${seconds.toFixed(4)}:offset=${from.toFixed(4)},trim=end_frame=${frames},format=yuv420p`;
}

/** A fast pan from one picture to the other, side by side, smeared along its way while it is fast. */
function whip(stack: string, axis: 'x' | 'y', share: string, frames: number, { width, height }: PictureProfile): string {
  const across = axis === 'x';
  const way = `'2*trunc(${(across ? width : height) / 2}*${share})'`;
  const smear = (from: number, to: number, reach: number) => {
    const [first, last] = [Math.ceil(from * frames), Math.floor(to * frames) - 1];
    // Exactly 0 makes the filter fail.
    const [along, aside] = [(reach * Math.max(width, height)).toFixed(1), '0.1'];
    return `gblur=sigma=${across ? along : aside}:sigmaV=${across ? aside : along}:steps=2:enable='between(n\\,${first}\\,${last})'`;
  };
  return `${stack},crop=${width}:${height}:${across ? `${way}:0` : `0:${way}`},${smear(0.1, 0.9, 0.015)},${smear(0.3, 0.7, 0.04)},format=yuv420p`;
}

/** The second picture comes in over the first, which gives way slowly beneath it. */
function slide(axis: 'x' | 'y', frames: number, { width, height }: PictureProfile): string {
  const across = axis === 'x';
  const p = time(frames);
  const gone = `(${p}*${p}*(3-2*${p}))`;
  const side = across ? width : height;
  const [under, over] = [`'2*trunc(${side * 0.15}*${gone})'`, `'2*trunc(${side / 2}*(1-${gone}))'`];
  const room = across ? `pad=${2 * width}:${height}` : `pad=${width}:${2 * height}`;
  const crop = `crop=${width}:${height}:${across ? `${under}:0` : `0:${under}`}`;
  return `[a]${room},${crop}[under];[under][b]overlay=${across ? `${over}:0` : `0:${over}`}:format=yuv420,format=yuv420p`;
}

/** The camera jumps forward into the first picture and lands in the second, which settles to its size. */
function punchIn(frames: number, profile: PictureProfile): string {
  const { width, height } = profile;
  const p = time(frames);
  const zoomed = (scale: string) => {
    const size = (length: number) => `'2*ceil(${length / 2}*(${scale}))'`;
    const start = (length: number) => `'2*trunc(${length / 4}*(${scale}-1))'`;
    return `scale=w=${size(width)}:h=${size(height)}:eval=frame:flags=bilinear,crop=${width}:${height}:${start(width)}:${start(height)}`;
  };
  const into = `1+1.1*pow(min(1\\,1.7*${p})\\,2)`;
  const out = `1+0.6*pow(1-${p}\\,3)`;
  // Both are seen together only while the move is fastest.
  return `[a]${zoomed(into)},setsar=1[za];[b]${zoomed(out)},setsar=1[zb];${fade('fade', frames, profile, 0.3).replaceAll(/\[([ab])\]/g, '[z$1]')}`;
}
