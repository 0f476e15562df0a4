import type { Placement } from './picture-place.ts';
import type { PictureProfile } from './picture-profile.ts';

/** To the picture's size: filled where the shape is near, else nearly whole on its own blurred self. */
export function fitFilters({ at, seen, grounded }: Placement, { width, height }: PictureProfile, label: string): string {
  const even = (length: number) => Math.max(2, Math.round(length / 2) * 2);
  const crop = seen.width < 1 || seen.height < 1 ? `crop=iw*${seen.width.toFixed(5)}:ih*${seen.height.toFixed(5)},` : '';
  if (!grounded) return `${crop}scale=${width}:${height}:flags=bicubic,setsar=1,format=yuv420p`;
  const small = { width: even(width / 12), height: even(height / 12) };
  // Blurred with the ground, it lies behind the picture like a soft shadow.
  const behind = [at.x * small.width, at.y * small.height, at.width * small.width, at.height * small.height].map(Math.round);
  const shadow = `drawbox=${behind.join(':')}:color=black@0.6:t=fill`;
  const ground = [
    `scale=${small.width}:${small.height}:force_original_aspect_ratio=increase:flags=area`,
    `crop=${small.width}:${small.height}`,
    // Whole colour planes: ffmpeg 5's blur spoils the half ones of a draft's small ground.
    'format=yuv444p',
    shadow,
    `gblur=sigma=${(Math.min(small.width, small.height) / 14).toFixed(1)}`,
    'eq=brightness=-0.1:saturation=0.85',
    `scale=${width}:${height}:flags=bilinear`,
  ].join(',');
  return [
    `split[${label}g][${label}p];[${label}g]${ground}[${label}b]`,
    `[${label}p]${crop}scale=${even(at.width * width)}:${even(at.height * height)}:flags=bicubic,format=yuv420p[${label}f]`,
    `[${label}b][${label}f]overlay=x=${2 * Math.round((at.x * width) / 2)}:y=${2 * Math.round((at.y * height) / 2)}:format=yuv420,setsar=1,format=yuv420p`,
  ].join(';');
}
