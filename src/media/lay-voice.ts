import { rm } from 'node:fs/promises';
import type { Word } from '#core/timing.ts';
import { alignWords } from './align.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { probe, readLimits, safeInput } from './probe.ts';
import { fadeEnds, readWav, writeWav } from './samples.ts';
import { changeTempo } from './speech-fit-tempo.ts';

const rate = 48_000;
/** Faster than this is heard as hurried; longer tracks are cut and the result says so. */
const fastest = 1.25;

/** A voice of a person in `source`, to be fitted into `seconds` and written to `file`; `text` is what it says. */
export interface OwnVoice {
  source: string;
  file: string;
  text: string;
  seconds: number;
}

/** What `fitVoice` does in its thread. */
export async function layVoice(
  { source, file, text, seconds }: OwnVoice,
  signal: AbortSignal,
): Promise<{ words: Word[]; degraded: string | null }> {
  const { container } = await probe(source, { signal });
  const plain = `${file}.plain.wav`;
  try {
    await runFfmpeg([...safeInput(source, container), '-map', '0:a:0', '-ac', '1', '-ar', String(rate), '-c:a', 'pcm_s16le', plain], {
      signal,
      limits: readLimits,
    });
    const spoken = (await readWav(plain)).channels[0] ?? new Float32Array();
    const tempo = Math.min(fastest, Math.max(1, spoken.length / rate / seconds));
    const track = new Float32Array(Math.round(seconds * rate));
    // Ten minutes may have been uploaded: only what will be heard is stretched, with as much after it as its last window looks at.
    const heard = spoken.subarray(0, Math.ceil(track.length * tempo) + rate / 4);
    const paced = tempo === 1 ? spoken : changeTempo(heard, rate, tempo);
    track.set(paced.subarray(0, track.length));
    fadeEnds(track, 240);
    await writeWav(file, [track], rate);
    const words = alignWords(
      track,
      rate,
      text
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => ({ text: word })),
    );
    const cut = spoken.length / tempo / rate - seconds;
    const notes = [
      tempo > 1.02 ? `the uploaded voice is played ${Math.round((tempo - 1) * 100)} % faster to fit` : null,
      cut > 0.05 ? `its last ${cut.toFixed(1)} s are cut` : null,
    ].filter(Boolean);
    return { words, degraded: notes.length > 0 ? notes.join('; ') : null };
  } finally {
    await rm(plain, { force: true });
  }
}
