import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cut } from '#core/cut.ts';
import { fileNameOf } from '#core/film-name.ts';
import { profiles } from '#core/format.ts';
import { type Aspect, aspectSizes, type RenderKind } from '#core/render.ts';
import { cuesOf, writeSrt, writeVtt } from '#core/subtitles.ts';
import type { Limiter } from '#kit/limiter.ts';
import { makeAnimation, makeSprite } from '#media/film-pictures.ts';
import { provenance } from '#media/join-master.ts';
import type { PictureProfile } from '#media/picture-profile.ts';
import { keepProxiesIn } from '#media/proxy.ts';
import { type RenderedCut, renderCut } from '#media/render-cut.ts';
import { writeStems } from '#media/stems.ts';
import type { RenderCache } from './cache.ts';
import type { FinishedFilm } from './job.ts';

/** What making a file needs. */
interface RenderBench {
  /** Scratch folder that goes afterwards. */
  folder: string;
  fileOf: (blob: string) => string;
  cache: RenderCache;
  /** Where each piece of heavy work takes its place: films and other renders need the cores too. */
  places: Limiter;
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/** Files before they are kept; the first is the one that most people want. */
interface MadeRender {
  files: { name: string; file: string; mime: string }[];
  degraded: string | null;
}

/** Makes one kind of file from a film, in the bench's folder. Errors: those of the media it is made with. */
export async function makeKind(kind: RenderKind, film: FinishedFilm, bench: RenderBench): Promise<MadeRender> {
  const { folder, fileOf, places, signal } = bench;
  const base = fileNameOf(film.title);
  const seconds = film.cut.segments.reduce((sum, segment) => sum + segment.seconds, 0);
  const made = (suffix: string, mime: string) => ({ name: `${base}-${suffix}`, file: join(folder, suffix), mime });
  switch (kind) {
    case 'preview':
    case '4:5':
    case '1:1':
    case '16:9':
    case 'hook': {
      const file = made(`${kind.replace(':', 'x')}.mp4`, 'video/mp4');
      const degraded = await renderFilm(kind === 'hook' ? openingOf(film.cut) : film.cut, film.title, sizeOf(kind, film), file.file, bench);
      return { files: [file], degraded };
    }
    case 'sprite': {
      const [picture, times] = [made('sprite.jpg', 'image/jpeg'), made('sprite.vtt', 'text/vtt')];
      const output = { file: picture.file, signal };
      const sprite = await places.run(() => makeSprite(fileOf(film.master), seconds, picture.name, output), signal);
      await writeFile(times.file, sprite.times);
      return { files: [picture, times], degraded: null };
    }
    case 'animation': {
      const file = made('animation.webp', 'image/webp');
      const { width, height } = profiles[film.profile];
      await places.run(() => makeAnimation(fileOf(film.master), height / width, { file: file.file, signal }), signal);
      return { files: [file], degraded: null };
    }
    case 'srt':
    case 'vtt': {
      const file = made(`subtitles.${kind}`, kind === 'srt' ? 'application/x-subrip' : 'text/vtt');
      const cues = cuesOf(film.cut);
      await writeFile(file.file, kind === 'srt' ? writeSrt(cues) : writeVtt(cues, provenance));
      return { files: [file], degraded: cues.length === 0 ? 'nothing is said in this film' : null };
    }
    case 'stems': {
      const { voices, music, loudness } = film.cut.audio;
      const sound = {
        voices: voices.map(({ media, at }) => ({ file: fileOf(media), at })),
        music: music && { file: fileOf(music.media), gainDb: music.gainDb },
        seconds,
        loudness,
        signal,
      };
      const stems = await places.run(() => writeStems(sound, { film: fileOf(film.master), folder }), signal);
      const tracks = [
        { track: 'mix', file: stems.mix },
        { track: 'voice', file: stems.voice },
        { track: 'music', file: stems.music },
      ];
      const files = tracks.flatMap(({ track, file }) => (file === null ? [] : [{ name: `${base}-${track}.wav`, file, mime: 'audio/wav' }]));
      return { files, degraded: stems.music === null ? 'the film has no music' : null };
    }
  }
}

type FilmKind = 'preview' | Aspect | 'hook';

/** The pixels of a render: other shapes and the preview are as much smaller as the film's own profile is than the largest. */
function sizeOf(kind: FilmKind, { profile, cut }: Pick<FinishedFilm, 'profile' | 'cut'>): PictureProfile {
  const own = profiles[profile];
  const even = (pixels: number) => 2 * Math.round(pixels / 2);
  if (kind === 'hook') return { width: own.width, height: own.height, fps: cut.fps, quality: 'master' };
  if (kind === 'preview') {
    const width = Math.min(540, own.width);
    return { width, height: even((width * own.height) / own.width), fps: cut.fps, quality: 'preview' };
  }
  const { width, height } = aspectSizes[kind];
  const scale = own.width / aspectSizes['9:16'].width;
  return { width: even(width * scale), height: even(height * scale), fps: cut.fps, quality: 'master' };
}

/** The first segment as a film of its own, with its sound. */
function openingOf(cut: Cut): Cut {
  const segments = cut.segments.slice(0, 1);
  const end = segments[0]?.seconds ?? 0;
  const brand = cut.brand && { ...cut.brand, outro: null };
  return { ...cut, segments, brand, transitions: [], audio: { ...cut.audio, voices: cut.audio.voices.filter(({ at }) => at < end) } };
}

/** Work of making all the small copies a preview reads, where rendering it from them is 1. */
const proxyWork = 1.5;

async function renderFilm(cut: Cut, title: string, profile: PictureProfile, file: string, bench: RenderBench): Promise<string | null> {
  const { cache, ...work } = bench;
  const wanted = { ...work, profile, file, title, kept: cache.parts };
  if (profile.quality !== 'preview') return notesOf(await renderCut(cut, wanted));
  const clips = cut.segments.flatMap(({ source }) => (source.kind === 'clip' ? source.media : []));
  let before = 0;
  const proxyOf = await keepProxiesIn(cache.proxies, clips, {
    ...work,
    onProgress: (share, missing) => {
      before = (proxyWork * missing) / (proxyWork * missing + 1);
      work.onProgress(before * share);
    },
  });
  const onProgress = (share: number) => work.onProgress(before + (1 - before) * share);
  return notesOf(await renderCut(cut, { ...wanted, proxyOf, onProgress }));
}

function notesOf({ degraded }: RenderedCut): string | null {
  return degraded.length > 0 ? degraded.join('; ') : null;
}
