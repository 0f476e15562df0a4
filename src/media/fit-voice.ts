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

/**
 * Brings a person's own voice track into a segment: 48 kHz mono, exactly `seconds` long, sped up by at most a quarter, and
 * its words found by their sound. Errors as in `runFfmpeg` and `probe`.
 */
export async function fitVoice(
  source: string,
  file: string,
  { text, seconds }: { text: string; seconds: number },
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
    const paced = tempo === 1 ? spoken : changeTempo(spoken, rate, tempo);
    const track = new Float32Array(Math.round(seconds * rate));
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
    const cut = paced.length / rate - seconds;
    const notes = [
      tempo > 1.02 ? `the uploaded voice is played ${Math.round((tempo - 1) * 100)} % faster to fit` : null,
      cut > 0.05 ? `its last ${cut.toFixed(1)} s are cut` : null,
    ].filter(Boolean);
    return { words, degraded: notes.length > 0 ? notes.join('; ') : null };
  } finally {
    await rm(plain, { force: true });
  }
}
