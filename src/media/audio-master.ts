import { rename, rm } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { fitMusic } from './fit-music.ts';
import { type Loudness, loudnessMeter, measureLoudness, readLoudness } from './loudness.ts';
import { safeInput, sniff } from './probe.ts';

export interface AudioMasterRequest {
  /** One voice per segment and the second of the film it begins at. */
  voices: readonly { file: string; at: number }[];
  /** `gainDb`: level under the voice (−14 is a usual bed); both are brought to one loudness first. */
  music: { file: string; gainDb: number } | null;
  /** Length of the film. */
  seconds: number;
  /** Wanted integrated loudness and true-peak ceiling. */
  loudness: Loudness;
  /** The finished track: 48 kHz stereo AAC in MP4. */
  file: string;
  signal?: AbortSignal;
  /** Share done, 0..1, in a few steps. */
  onProgress?: (share: number) => void;
}

export interface AudioMaster {
  file: string;
  /** Measured on the finished file; null for a silent film. */
  loudness: Loudness | null;
}

/** Part of the audio master's asset key: changes when the same request would sound different. */
export const audioMasterVersion = '2';

/** Level everything is brought to before mixing, so that gains mean the same for every voice and song. */
const reference = -20;
/** The ceiling of the encoded file: AAC may add up to half a decibel to the mix's peaks. */
const encodedCeiling = -1;
const tolerance = 0.4;
/** The meter's own floor (LUFS). */
const silence = -70;
/** How far the last limiter looks ahead, and how much later the film's sound is for it (ms). */
export const limiterAttack = 4;

/**
 * The film's sound: voices at their times, music ducked under them, brought to the wanted loudness by plain gain with a
 * true-peak limiter as guard, encoded, and measured again as encoded. Exactly `seconds` long.
 * Errors: `provider_failed` when the loudness cannot be met, `cancelled`, `disk_full`, `tool_missing`.
 */
export async function masterAudio(request: AudioMasterRequest): Promise<AudioMaster> {
  const { file, seconds, signal } = request;
  const abort = signal ? { signal } : {};
  const scratch = { voice: `${file}.voice.wav`, mix: `${file}.mix.wav`, part: `${file}.part` };
  try {
    if (request.voices.length === 0 && request.music === null) {
      await runFfmpeg(['-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=stereo', '-t', String(seconds), ...aac, scratch.part], abort);
      await rename(scratch.part, file);
      return { file, loudness: null };
    }
    const mixed = await mixTracks(request, scratch);
    request.onProgress?.(0.45);
    if (mixed.lufs <= silence) {
      throw new HooklineError('provider_failed', 'The voices and the music are silent.', {
        hint: 'Make the voice again, or choose other music.',
      });
    }
    const loudness = await encodeToLoudness(request, mixed, scratch);
    await rename(scratch.part, file);
    return { file, loudness };
  } finally {
    await Promise.all(Object.values(scratch).map((path) => rm(path, { force: true })));
  }
}

// At this rate the quick search is no worse to the ear by ffmpeg's own manual, and takes a third of the time.
const aac = ['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '192k', '-ar', '48000', '-ac', '2', '-map_metadata', '-1', '-f', 'mp4'];
const wav = ['-c:a', 'pcm_f32le', '-ar', '48000', '-f', 'wav'];

/** Rumble out, gentle compression, the whistle of synthetic voices softened. */
const voiceChain = [
  'highpass=f=85',
  'equalizer=f=260:t=q:w=1:g=-1.5',
  'acompressor=threshold=-24dB:ratio=2.5:attack=8:release=140:knee=6',
  'equalizer=f=2800:t=q:w=1.2:g=1.5',
  'equalizer=f=7200:t=q:w=1.4:g=-3',
];

/** Holds single loud syllables 12 dB above the voice's level, so that the last limiter has little to do. */
const tamer = 'alimiter=limit=0.4:attack=3:release=50:level=0';

/** The mix before its last gain, and its loudness; with `stems` also its tracks by themselves. */
export async function mixTracks(
  request: AudioMasterRequest,
  scratch: { voice: string; mix: string },
  stems: { voice: string; music: string } | null = null,
): Promise<Loudness> {
  const { music, seconds, signal } = request;
  const abort = signal ? { signal } : {};
  const song = `${scratch.mix}.song.wav`;
  try {
    const voice = request.voices.length > 0 ? await layVoices(request, scratch.voice) : null;
    request.onProgress?.(0.15);
    if (music) await fitMusic({ source: music.file, file: song, seconds }, abort);
    const bed = music && { gainDb: music.gainDb, ...(await measureLoudness(song, abort)) };
    request.onProgress?.(0.3);
    const inputs = [...(voice ? ['-i', `file:${scratch.voice}`] : []), ...(bed ? ['-i', `file:${song}`] : [])];
    const outputs = ['-map', '[out]', ...wav, scratch.mix];
    if (stems && voice) outputs.push('-map', '[voicestem]', ...wav, stems.voice);
    if (stems && bed) outputs.push('-map', '[musicstem]', ...wav, stems.music);
    const graph = mixGraph(voice, bed, seconds, stems !== null);
    const { stderr } = await runFfmpeg([...inputs, '-filter_complex', graph, ...outputs], abort);
    return readLoudness(stderr);
  } finally {
    await rm(song, { force: true });
  }
}

/** The voice at the reference level, the bed under it and ducked by it, each as long as the film. Pure. */
function mixGraph(voice: Loudness | null, bed: (Loudness & { gainDb: number }) | null, seconds: number, stems: boolean): string {
  const graph: string[] = [];
  const length = `apad=whole_dur=${seconds},atrim=0:${seconds}`;
  if (voice) {
    graph.push(
      `[0:a]volume=${gain(lift(voice))},${tamer},aformat=channel_layouts=stereo${ends('[voice]', bed && '[key]', stems && '[voicestem]')}`,
    );
  }
  if (bed) {
    const level = gain(lift(bed) + (voice ? bed.gainDb : 0));
    const out = Math.min(1.6, seconds / 3);
    const fades = `afade=t=in:d=0.05,afade=t=out:st=${seconds - out}:d=${out}`;
    graph.push(
      `[${voice ? 1 : 0}:a]aformat=sample_fmts=fltp:channel_layouts=stereo,${length},volume=${level},${fades}${ends('[bed]', !voice && stems && '[musicstem]')}`,
    );
    if (voice) {
      const ducker = 'sidechaincompress=threshold=0.025:ratio=4:attack=25:release=420:knee=4';
      graph.push(`[bed][key]${ducker}${ends('[ducked]', stems && '[musicstem]')}`);
      graph.push('[voice][ducked]amix=inputs=2:normalize=0:duration=first[sum]');
    }
  }
  const last = voice && bed ? '[sum]' : voice ? '[voice]' : '[bed]';
  // A click-free end, whatever stands there.
  graph.push(`${last}afade=t=out:st=${Math.max(0, seconds - 0.12)}:d=0.12,${length},${loudnessMeter}[out]`);
  return graph.join(';');
}

/** Decibels to the reference; silence stays what it is. */
function lift({ lufs }: Loudness): number {
  return lufs <= silence ? 0 : reference - lufs;
}

/** How a chain ends: under one label, or split among several. */
function ends(...given: unknown[]): string {
  const labels = given.filter((label) => typeof label === 'string');
  return labels.length === 1 ? labels.join('') : `,asplit=${labels.length}${labels.join('')}`;
}

/** All voices at their times on one mono track. */
async function layVoices({ voices, seconds, signal }: AudioMasterRequest, file: string): Promise<Loudness> {
  const inputs = (await Promise.all(voices.map(async (voice) => safeInput(voice.file, await sniff(voice.file))))).flat();
  const laid = voices.map(({ at }, index) => {
    const delay = `adelay=delays=${Math.round(at * 48_000)}S:all=1`;
    return `[${index}:a]aresample=48000,aformat=sample_fmts=fltp:channel_layouts=mono,${delay},apad=whole_dur=${seconds},atrim=0:${seconds}[v${index}]`;
  });
  const joined =
    voices.length === 1 ? '[v0]' : `${voices.map((_, index) => `[v${index}]`).join('')}amix=inputs=${voices.length}:normalize=0,`;
  const graph = `${laid.join(';')};${joined}${voiceChain.join(',')},${loudnessMeter}[out]`;
  const { stderr } = await runFfmpeg([...inputs, '-filter_complex', graph, '-map', '[out]', ...wav, file], signal ? { signal } : {});
  return readLoudness(stderr);
}

/** Gain, limiter (at four times the rate, so that it sees true peaks), AAC; corrected by what the encoded file measures. */
async function encodeToLoudness(request: AudioMasterRequest, mixed: Loudness, scratch: { mix: string; part: string }): Promise<Loudness> {
  const { loudness: wanted, seconds, signal } = request;
  const abort = signal ? { signal } : {};
  let raise = wanted.lufs - mixed.lufs;
  let ceiling = wanted.truePeak - 0.3;
  let measured = mixed;
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const limiter = `aresample=192000,alimiter=limit=${(10 ** (ceiling / 20)).toFixed(5)}:attack=${limiterAttack}:release=60:level=0,aresample=48000`;
    const chain = `volume=${gain(raise)},${limiter},atrim=0:${seconds}`;
    await runFfmpeg(['-i', `file:${scratch.mix}`, '-af', chain, ...aac, scratch.part], abort);
    request.onProgress?.(0.8);
    measured = await measureLoudness(scratch.part, abort);
    const off = wanted.lufs - measured.lufs;
    const over = measured.truePeak - Math.min(encodedCeiling, wanted.truePeak + 0.4);
    if (Math.abs(off) <= tolerance + 1e-6 && over <= 0) return measured;
    // What the limiter takes away has to be made up for by more than was missing.
    raise += off > 0 ? off * 1.5 : off;
    if (over > 0) ceiling -= over + 0.1;
  }
  throw new HooklineError('provider_failed', `The sound came out at ${measured.lufs} LUFS, ${measured.truePeak} dBTP.`, {
    hint: 'Check the voice and the music for long silences or clipping, then render again.',
  });
}

function gain(decibels: number): string {
  return `${decibels.toFixed(2)}dB`;
}
