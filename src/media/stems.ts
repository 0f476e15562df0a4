import { join } from 'node:path';
import { type AudioMasterRequest, limiterAttack, mixTracks } from './audio-master.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { provenance } from './join-master.ts';

/** The tracks of a film by themselves, WAV at 48 kHz and 16 bits, all exactly as long as the film. */
export interface Stems {
  voice: string | null;
  music: string | null;
  /** As heard in the film. */
  mix: string;
}

/**
 * Voice and music of a film as they went into its mix, ducked and at the film's level, and the finished `film`'s own sound. Files are put in `folder`.
 * Errors as in `masterAudio`.
 */
export async function writeStems(
  { voices, music, seconds, loudness, signal }: Omit<AudioMasterRequest, 'file'>,
  { film, folder }: { film: string; folder: string },
): Promise<Stems> {
  const abort = signal ? { signal } : {};
  const place = (name: string) => join(folder, name);
  const convert = async (from: string, name: string, filters: string[] = []): Promise<string> => {
    const tags = ['-map_metadata', '-1', '-metadata', `comment=${provenance}`];
    const level = filters.length === 0 ? [] : ['-af', filters.join(',')];
    const sound = ['-c:a', 'pcm_s16le', '-ar', '48000', '-ac', '2', '-t', String(seconds), '-f', 'wav'];
    await runFfmpeg(['-i', `file:${from}`, '-map', '0:a:0', ...level, ...tags, ...sound, place(name)], abort);
    return place(name);
  };
  const mix = await convert(film, 'mix.wav');
  if (voices.length === 0 && music === null) return { voice: null, music: null, mix };
  const raw = { voice: place('raw-voice.wav'), music: place('raw-music.wav') };
  const scratch = { voice: place('voices.wav'), mix: place('raw-mix.wav') };
  const { lufs } = await mixTracks({ voices, music, seconds, loudness, file: mix, ...abort }, scratch, raw);
  // At the film's level, and as late as its limiter made it, so that the tracks sum up to the mix.
  const asInFilm = [`volume=${(loudness.lufs - lufs).toFixed(2)}dB`, `adelay=delays=${limiterAttack}:all=1`];
  return {
    voice: voices.length > 0 ? await convert(raw.voice, 'voice.wav', asInFilm) : null,
    music: music ? await convert(raw.music, 'music.wav', asInFilm) : null,
    mix,
  };
}
