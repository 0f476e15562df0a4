/**
 * Scores what is heard in a reference video: `node evals/footage-sound.ts [--espeak <program>]`. Thirty made beats in three kinds of music, spoken sentences at four
 * rates (festival, and espeak-ng where it is), and loudness against ffmpeg's own meter. Prints one table.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { filmLanguage } from '#core/language/languages.ts';
import { run } from '#kit/subprocess.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';
import { readSound } from '#media/footage/sound-stream.ts';
import { measureSpeech } from '#media/footage/speech-measure.ts';
import { findTempo } from '#media/footage/tempo.ts';
import { measureLoudness } from '#media/loudness.ts';
import { probe } from '#media/probe.ts';
import { addAt, writeWav } from '#media/samples.ts';
import { seeded } from './word-times.ts';

const { countSyllables } = filmLanguage;

const rate = 44_100;
const kinds = ['click', 'kick and hat', 'song'] as const;
const tempi = [70, 80, 92, 104, 112, 120, 128, 140, 160, 180];
const texts = [
  'If your tape lets go of brick, it is not the brick. Somebody presses the same strip back onto rough stucco, smooths it down with a thumb, and it peels off again before they have even put the ladder away.',
  'Okay, go find his favorite tee. The one that used to fit. Now hold it up against a brand new one, shoulder to shoulder, and look at what a few months of hot dryers did to that poor thing.',
  'Cord out, plug in, done. Fair warning, some buyers do say it feels a little heavy to carry around. It was a little cheaper when we checked, and people seem to keep it on the desk.',
];

function makeBeat(kind: (typeof kinds)[number], bpm: number, seconds = 20): Float32Array {
  const random = seeded(bpm);
  const out = new Float32Array(seconds * rate);
  const hit = (time: number, length: number, wave: (t: number) => number) =>
    addAt(
      out,
      Float32Array.from({ length: Math.round(length * rate) }, (_, index) => wave(index / rate)),
      Math.round(time * rate),
    );
  const period = 60 / bpm;
  for (let count = 0; count * period < seconds; count++) {
    // Up to 8 ms off, as people play.
    const time = count * period + (kind === 'click' ? 0 : 0.008 * random());
    if (kind === 'click') {
      hit(time, 0.06, (t) => 0.6 * Math.sin(2 * Math.PI * 1000 * t) * Math.exp(-60 * t));
      continue;
    }
    hit(time, 0.3, (t) => 0.6 * Math.sin(2 * Math.PI * (50 + 80 * Math.exp(-40 * t)) * t) * Math.exp(-14 * t));
    hit(time + period / 2, 0.05, (t) => 0.15 * (random() * 2 - 1) * Math.exp(-70 * t));
    if (kind === 'kick and hat') continue;
    if (count % 2 === 1) hit(time, 0.15, (t) => 0.3 * (random() * 2 - 1) * Math.exp(-25 * t));
    const note = [220, 262, 330, 196][Math.floor(count / 4) % 4] ?? 220;
    hit(time, period, (t) => 0.1 * (Math.sin(2 * Math.PI * note * t) + Math.sin(3 * Math.PI * note * t)) * (1 - t / period));
    hit(time + period * 0.75, 0.2, (t) => 0.08 * Math.sin(8 * Math.PI * note * t) * Math.exp(-8 * t));
  }
  return out;
}

async function scoreTempo(folder: string): Promise<void> {
  for (const kind of kinds) {
    const wrong: string[] = [];
    for (const bpm of tempi) {
      const file = join(folder, 'beat.wav');
      await writeWav(file, [makeBeat(kind, bpm)], rate);
      const found = findTempo((await readSound(file, await probe(file))).hops.flux);
      const right = [0.5, 1, 2].some((octave) => Math.abs((found?.bpm ?? 0) / bpm / octave - 1) < 0.02);
      if (!right) wrong.push(`${bpm} as ${found?.bpm ?? 'none'}`);
    }
    stdout.write(`tempo      ${kind.padEnd(14)} ${tempi.length - wrong.length} of ${tempi.length} ${wrong.join(', ')}\n`);
  }
}

type Speak = (text: string, rate: number, file: string, folder: string) => Promise<void>;

const festival: Speak = async (text, speed, file, folder) => {
  const [words, spoken] = [join(folder, 'words.txt'), join(folder, 'spoken.wav')];
  await writeFile(words, text);
  await run('text2wave', ['-eval', '(voice_cmu_us_slt_arctic_hts)', '-o', spoken, words]);
  await runFfmpeg(['-v', 'error', '-i', spoken, '-af', `atempo=${speed}`, file]);
};

async function scoreSpeech(folder: string, name: string, speeds: readonly number[], speak: Speak): Promise<void> {
  for (const speed of speeds) {
    const rows: string[] = [];
    for (const text of texts) {
      const file = join(folder, 'speech.wav');
      await speak(text, speed, file, folder);
      const { hops } = await readSound(file, await probe(file));
      // Truth: all syllables over the time in which something sounds, pauses over 0.35 s left out.
      let spoken = 0;
      let quiet = 0;
      for (const level of hops.level) {
        quiet = level < -45 ? quiet + 1 : 0;
        if (quiet <= 35) spoken += 1;
        else if (quiet === 36) spoken -= 35;
      }
      const truth = (100 * countSyllables(text)) / Math.max(1, spoken);
      const found = measureSpeech(hops).syllablesPerSecond ?? 0;
      rows.push(`${truth.toFixed(2)} → ${found.toFixed(2)} (${Math.round(100 * (found / truth - 1))} %)`);
    }
    stdout.write(`syllables  ${`${name} ${speed}`.padEnd(14)} ${rows.join(', ')}\n`);
  }
}

async function scoreLoudness(folder: string): Promise<void> {
  let worst = 0;
  for (const gain of [0.02, 0.1, 0.4, 0.9]) {
    const file = join(folder, 'loud.wav');
    const sound = makeBeat('song', 120).map((value) => value * gain);
    await writeWav(file, [sound, sound.map((value) => value * 0.5)], rate);
    const [own, other] = [await readSound(file, await probe(file)), await measureLoudness(file)];
    worst = Math.max(worst, Math.abs(own.loudness.lufs - other.lufs));
  }
  stdout.write(`loudness   worst difference to ebur128 ${worst.toFixed(2)} LU\n`);
}

const { values } = parseArgs({ args: argv.slice(2), options: { espeak: { type: 'string' } } });
const folder = await mkdtemp(join(tmpdir(), 'hookline-footage-sound-'));
try {
  await scoreTempo(folder);
  await scoreSpeech(folder, 'festival', [0.85, 1, 1.15, 1.3], festival);
  const { espeak } = values;
  if (espeak !== undefined) {
    await scoreSpeech(folder, 'espeak', [140, 165, 185, 210], async (text, speed, file) => {
      await run(espeak, ['-v', 'en-us', '-s', String(speed), '-w', file, text]);
    });
  }
  await scoreLoudness(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
