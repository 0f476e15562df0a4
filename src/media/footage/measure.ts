import type { FootageProfile, FootageSound } from '#core/footage.ts';
import { checkVideo } from '../accept.ts';
import { failedOnFile } from '../ffmpeg.ts';
import { type Probe, unreadable } from '../probe.ts';
import { measureArc } from './arc.ts';
import { measureCutting } from './cutting.ts';
import { type PictureReading, readPictures } from './pictures.ts';
import { readSound, type SoundReading } from './sound-stream.ts';
import { measureSpeech } from './speech-measure.ts';
import { countOnsets, findTempo } from './tempo.ts';

/** Pictures take most of the time. */
const pictureShare = 0.92;

/** Measures a video, in the thread it is called in. Errors as in `analyseFootage`. */
export async function measureFootage(file: string, signal: AbortSignal, onProgress: (share: number) => void): Promise<FootageProfile> {
  const probe = await checkVideo(file, { signal });
  const { video } = probe;
  if (!video) throw unreadable('no video stream');
  const degraded: string[] = [];
  const pictures = await readPictures(file, { ...probe, video }, { signal, onProgress: (share) => onProgress(pictureShare * share) }).catch(
    (error: unknown) => {
      throw failedOnFile(error) ? unreadable(error) : error;
    },
  );
  if (pictures.frames === 0) throw unreadable('no frame could be decoded');
  const sound = await hear(file, probe, signal, degraded);
  onProgress(1);
  degraded.push(...shortcomings(pictures, probe));
  const speech = sound ? measureSpeech(sound.hops) : null;
  return roundNumbers({
    version: 1,
    seconds: pictures.seconds,
    fps: pictures.fps,
    frames: pictures.frames,
    width: video.width,
    height: video.height,
    boundaries: pictures.boundaries,
    shots: pictures.shots,
    cutting: measureCutting(pictures.boundaries, pictures.seconds, speech?.firstPause ?? null),
    motion: pictures.motion,
    arc: measureArc({
      seconds: pictures.seconds,
      momentary: sound?.momentary ?? [],
      motion: pictures.motion.curve,
      cuts: pictures.boundaries.map((boundary) => boundary.seconds),
    }),
    sound: sound && speech ? describeSound(sound, speech) : null,
    color: pictures.color,
    text: pictures.text,
    framing: pictures.framing,
    health: pictures.health,
    degraded,
  });
}

async function hear(file: string, probe: Probe, signal: AbortSignal, degraded: string[]): Promise<SoundReading | null> {
  if (!probe.audio) return null;
  try {
    const sound = await readSound(file, probe, { signal });
    if (sound.hops.level.length > 0) return sound;
  } catch (error) {
    if (!failedOnFile(error)) throw error;
  }
  degraded.push('The sound could not be read, so loudness, tempo and speech are missing.');
  return null;
}

function describeSound({ loudness, range, hops }: SoundReading, speech: ReturnType<typeof measureSpeech>): FootageSound {
  return {
    lufs: loudness.lufs,
    range,
    truePeak: loudness.truePeak,
    silenceShare: speech.silenceShare,
    speechShare: speech.speechShare,
    syllablesPerSecond: speech.syllablesPerSecond,
    onsetsPerSecond: countOnsets(hops.flux),
    tempo: findTempo(hops.flux),
  };
}

function shortcomings({ seconds, frames, transfer }: PictureReading, probe: Probe): string[] {
  const found: string[] = [];
  const promised = probe.video?.seconds ?? probe.seconds;
  if (seconds < 0.9 * promised - 0.5) {
    found.push(`The file ends early: ${seconds.toFixed(1)} of ${promised.toFixed(1)} s could be read.`);
  }
  if (frames < 2) found.push('The video is a single picture, so there is no movement to measure.');
  if (transfer === 'smpte2084' || transfer === 'arib-std-b67') {
    found.push('The video is HDR: its colours and light are measured without tone mapping and read flatter than they look.');
  }
  return found;
}

/** Three digits after the point are more than any of these measures is worth. */
function roundNumbers<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * 1000) / 1000) as T;
  if (Array.isArray(value)) return value.map(roundNumbers) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, roundNumbers(inner)])) as T;
}
