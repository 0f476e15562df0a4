import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Limiter } from '#kit/limiter.ts';
import { runTogether } from '#kit/run-together.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { readSourceShape } from './source-shape.ts';

/** Part of a proxy's content key: changes when the same clip would give another file. */
export const proxyVersion = '1';

/**
 * A small copy of a clip that is cheap to decode from anywhere, for previews: at most 540 × 960 or 960 × 540, every picture at its own
 * time, a keyframe twice a second. Errors as in `runFfmpeg` and `readSourceShape`; the file appears whole or not at all.
 */
export async function makeProxy(clip: string, file: string, options: { signal?: AbortSignal } = {}): Promise<void> {
  const { reader, toFilm } = await readSourceShape(clip, options);
  const [wide, high] = ["w='if(gt(iw,ih),960,540)'", "h='if(gt(iw,ih),540,960)'"];
  const small = `scale=${wide}:${high}:force_original_aspect_ratio=decrease:force_divisible_by=2:flags=area`;
  // Under a name of its own: two may make the same copy at once.
  const part = `${file}.${randomUUID()}.part`;
  try {
    await runFfmpeg(
      [
        ...['-threads', '1', ...reader, '-i', `file:${clip}`, '-map', '0:V:0', '-an', '-filter_threads', '1'],
        ...['-vf', [small, ...toFilm, 'setsar=1', 'format=yuv420p'].join(','), '-fps_mode', 'passthrough', '-enc_time_base', '-1'],
        ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'fastdecode', '-crf', '26', '-threads', '1'],
        ...['-force_key_frames', 'expr:gte(t,n_forced*0.5)', '-map_metadata', '-1', '-f', 'mp4', part],
      ],
      options.signal ? { signal: options.signal } : {},
    );
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/**
 * Proxies of clips, named by their content, in a folder: what is missing is made, what is there counts as used now. Answers with what
 * `renderCut` takes. Errors as in `makeProxy`.
 */
export async function keepProxiesIn(
  folder: string,
  clips: readonly string[],
  { fileOf, places, signal, onProgress }: ProxyWork,
): Promise<(media: string) => string | null> {
  await mkdir(folder, { recursive: true });
  const names = [...new Set(clips)];
  const proxyOf = (media: string) => join(folder, `${media}-${proxyVersion}.mp4`);
  const there = await Promise.all(names.map((media) => touch(proxyOf(media))));
  const missing = names.filter((_, index) => !there[index]);
  let done = 0;
  const works = missing.map((media) => async (stop: AbortSignal) => {
    await makeProxy(fileOf(media), proxyOf(media), { signal: stop });
    done += 1;
    onProgress?.(done / missing.length, missing.length / names.length);
  });
  await runTogether(places, works, signal);
  return (media) => (names.includes(media) ? proxyOf(media) : null);
}

interface ProxyWork {
  fileOf: (media: string) => string;
  places: Limiter;
  signal: AbortSignal;
  /** Share done of what was missing, and the share of all that this was. */
  onProgress?: (share: number, missing: number) => void;
}

/** False when the file is not there. */
function touch(file: string): Promise<boolean> {
  const now = new Date();
  return utimes(file, now, now).then(
    () => true,
    () => false,
  );
}
