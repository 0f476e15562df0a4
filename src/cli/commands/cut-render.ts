import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Cut } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { oneOf } from '#core/format.ts';
import { renderProfiles } from '#core/render.ts';
import { createLimiter } from '#kit/limiter.ts';
import { checkCut } from '#media/check-cut.ts';
import { type CutMedia, gatherMedia } from '#media/cut-media.ts';
import { type KeptParts, keepPartsIn } from '#media/kept-parts.ts';
import { pictureProfile } from '#media/picture-profile.ts';
import { keepProxiesIn } from '#media/proxy.ts';
import { renderCut } from '#media/render-cut.ts';
import { readCut } from '../cut-file.ts';
import { checkTarget, makeFolder } from '../film-files.ts';
import { answer, clearLine, secondsText, tellOver } from '../terminal.ts';

/** One piece to each core. */
const places = createLimiter(availableParallelism());

export interface RenderFileOptions {
  profile: string;
  out: string;
  keep?: string;
  json?: boolean;
}

/** Ctrl-C, a plain kill, a closed terminal: each ends the work, and nothing is left of it. */
const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `cut render`. Errors: `invalid_input` and those of `gatherMedia` before any work; those of `renderCut`. */
export async function renderFile(file: string, { profile: name, out, keep, json = false }: RenderFileOptions): Promise<number> {
  const profile = pictureProfileOf(name);
  const cut = await readCut(file);
  checkCut(cut, profile(cut.fps));
  const target = resolve(out);
  const sourceOf = (media: string) => resolve(dirname(file), media);
  await checkTarget(target);
  if ([resolve(file), ...mediaOf(cut).map(sourceOf)].includes(target)) {
    throw new HooklineError('invalid_input', `${target} is one of the cut’s own files.`, { hint: 'Choose another --out.' });
  }
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  for (const signal of stopping) process.once(signal, interrupt);
  if (keep !== undefined) await makeFolder(keep);
  // On one disk with what is kept, so that parts are moved and not copied.
  const folder = await mkdtemp(join(keep === undefined ? tmpdir() : resolve(keep), 'hookline-cut-'));
  try {
    const media = await gatherMedia(cut, { fileOf: sourceOf, folder, signal: stop.signal });
    const kept = keep === undefined ? null : await keptIn(resolve(keep), name, media, stop.signal);
    const made = await renderCut(media.cut, {
      profile: profile(cut.fps),
      fileOf: media.fileOf,
      folder,
      file: target,
      title: basename(target).replace(/\.[^.]+$/, ''),
      places,
      signal: stop.signal,
      ...kept,
      onProgress: tellProgress(),
    }).finally(clearLine);
    const { seconds, width, height, lufs } = made.report;
    const lines = [made.file, `${width}×${height} · ${seconds} s · ${lufs ?? 'no'} LUFS`, ...made.degraded.map((words) => `! ${words}`)];
    answer(json, made, lines);
    return 0;
  } finally {
    for (const signal of stopping) process.off(signal, interrupt);
    await rm(folder, { recursive: true, force: true });
  }
}

function pictureProfileOf(name: string) {
  const profile = oneOf('profile', name, renderProfiles);
  return (fps: number) => pictureProfile(profile, fps);
}

function mediaOf({ segments, audio, brand }: Cut): string[] {
  const more = [...audio.voices, audio.music, brand?.watermark, brand?.intro, brand?.outro].flatMap((one) => one?.media ?? []);
  return [...segments.map(({ source }) => source.media), ...more];
}

/** Finished parts from earlier runs and, for a preview, the clips' small copies; what is missing of those is made. */
async function keptIn(
  folder: string,
  profile: string,
  { cut, fileOf }: CutMedia,
  signal: AbortSignal,
): Promise<{ kept: KeptParts; proxyOf?: (media: string) => string | null }> {
  const kept = await keepPartsIn(join(folder, 'parts'));
  if (profile !== 'preview') return { kept };
  const clips = cut.segments.flatMap(({ source }) => (source.kind === 'clip' ? source.media : []));
  return { kept, proxyOf: await keepProxiesIn(join(folder, 'proxies'), clips, { fileOf, places, signal }) };
}

/** Share and time left, which is told from the measured pace once a twentieth is done. */
function tellProgress(): (share: number) => void {
  const begun = performance.now();
  return (share) => {
    const left = (((performance.now() - begun) / 1000) * (1 - share)) / share;
    tellOver(`  … ${Math.round(100 * share)} %${share > 0.05 ? ` · about ${secondsText(left)} left` : ''}`);
  };
}
