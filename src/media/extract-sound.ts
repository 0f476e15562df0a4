import { runFfmpeg } from './ffmpeg.ts';
import { readLimits, safeInput, sniff } from './probe.ts';

/** Writes the sound of a video as mono WAV, 16 kHz, 16 bit (32 kB a second): what transcribers take. Errors as in `runFfmpeg`. */
export async function extractSound(video: string, target: string, signal: AbortSignal): Promise<void> {
  const output = ['-map', '0:a:0', '-vn', '-sn', '-dn', '-ac', '1', '-ar', '16000', '-c:a', 'pcm_s16le', '-f', 'wav', target];
  await runFfmpeg(['-threads', '1', ...safeInput(video, await sniff(video)), ...output], { signal, limits: { ...readLimits, cpu: 120 } });
}
