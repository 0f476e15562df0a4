import { aspectSizes, type RenderProfile } from '#core/render.ts';

/** Size, rate and quality of a picture that is rendered. */
export interface PictureProfile {
  width: number;
  height: number;
  fps: number;
  quality: 'master' | 'preview';
}

/** A render profile by its name: the master's size, 540 × 960 for a preview, or another shape. */
export function pictureProfile(name: RenderProfile, fps: number): PictureProfile {
  if (name === 'preview') return { width: 540, height: 960, fps, quality: 'preview' };
  const { width, height } = aspectSizes[name === 'master' ? '9:16' : name];
  return { width, height, fps, quality: 'master' };
}
