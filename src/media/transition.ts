import type { TransitionKind } from '#core/cut.ts';

/** ffmpeg's own names; `blur` smears the picture along the way it is thrown, as a fast pan does. */
const ways: Record<TransitionKind, { name: string; blur?: 'across' | 'down' }> = {
  dissolve: { name: 'fade' },
  'whip-left': { name: 'slideleft', blur: 'across' },
  'whip-right': { name: 'slideright', blur: 'across' },
  'whip-up': { name: 'slideup', blur: 'down' },
  zoom: { name: 'zoomin' },
  flash: { name: 'fadewhite' },
  'slide-left': { name: 'smoothleft' },
  'slide-up': { name: 'smoothup' },
};

/** Filters from `[a]` and `[b]`, both `frames` long, to one picture of the same length. */
export function transitionFilters(kind: TransitionKind, frames: number, fps: number, height: number): string {
  const { name, blur } = ways[kind];
  const seconds = (frames / fps).toFixed(4);
  const reach = Math.round(height / 28);
  const smear = blur === 'across' ? `,avgblur=sizeX=${reach}:sizeY=1` : blur === 'down' ? `,avgblur=sizeX=1:sizeY=${reach}` : '';
  return `[a][b]xfade=transition=${name}:duration=${seconds}:offset=0${smear},format=yuv420p`;
}
