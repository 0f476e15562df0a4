import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFfmpeg } from '#media/ffmpeg.ts';
import { writeWav } from '#media/samples.ts';
import { contractOf } from './footage/vendor.ts';
import type { Mind } from './server.ts';

export const elevenLabsContract = contractOf('elevenlabs');

const rate = 44_100;

/** What ElevenLabs answers: an MP3 in which every letter is a bit of a tone, and when each character was spoken. */
export function speakLikeElevenLabs(said: string[] = []): Mind {
  return async ({ body }) => {
    const { text } = body as { text: string };
    said.push(text);
    const alignment = spell(text);
    return { json: { audio_base64: (await soundOf(alignment)).toString('base64'), alignment, normalized_alignment: null } };
  };
}

/** Sixteen letters a second, and a breath after a sentence. */
function spell(text: string) {
  let at = 0.1;
  const characters = [...text];
  const spans = characters.map((character) => {
    const start = at;
    at += /[.!?]/.test(character) ? 0.35 : character === ' ' ? 0.05 : 0.06;
    return { start, end: at };
  });
  return {
    characters,
    character_start_times_seconds: spans.map(({ start }) => start),
    character_end_times_seconds: spans.map(({ end }) => end),
  };
}

async function soundOf({ characters, character_start_times_seconds: starts, character_end_times_seconds: ends }: ReturnType<typeof spell>) {
  const samples = new Float32Array(Math.ceil(((ends.at(-1) ?? 0) + 0.2) * rate));
  for (const [index, character] of characters.entries()) {
    if (!/[\p{L}\p{N}]/u.test(character)) continue;
    const from = Math.round((starts[index] ?? 0) * rate);
    const to = Math.round((ends[index] ?? 0) * rate);
    const hertz = 140 + (character.charCodeAt(0) % 24) * 4;
    for (let i = from; i < to; i++) samples[i] = 0.3 * Math.sin((2 * Math.PI * hertz * i) / rate);
  }
  const folder = await mkdtemp(join(tmpdir(), 'hookline-voice-'));
  try {
    await writeWav(join(folder, 'voice.wav'), [samples], rate);
    const files = ['-i', join(folder, 'voice.wav'), '-c:a', 'libmp3lame', '-b:a', '128k', '-f', 'mp3', join(folder, 'voice.mp3')];
    await runFfmpeg(files);
    return await readFile(join(folder, 'voice.mp3'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
