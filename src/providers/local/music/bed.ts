import { setImmediate as breathe } from 'node:timers/promises';
import { HooklineError } from '#core/errors.ts';
import { writeWav } from '#media/samples.ts';
import type { MusicRequest } from '#providers/spec/music.ts';
import { type Arrangement, arrange } from './arrangement.ts';
import { type Chance, createChance } from './chance.ts';
import { drum, type Hit } from './drums.ts';
import { blend, finish, pingPong, pump, reverb } from './effects.ts';
import { buildKit, overtones, play, rate, riser, silence, strike, type Track } from './instruments.ts';
import { moodStyles } from './moods.ts';
import { type Style, styles } from './style.ts';

const longest = 600;
/** −3 dBFS: room for the mix. */
const peak = 0.708;

/** Composes, plays and writes a bed. Errors: `invalid_input` for a length that can't be, `cancelled`. */
export async function composeBed({ tone, mood, seconds, cuts, seed, file }: MusicRequest, signal: AbortSignal): Promise<{ file: string }> {
  if (!(seconds > 0 && seconds <= longest)) {
    throw new HooklineError('invalid_input', `Music of ${seconds} s cannot be made.`, { hint: `Ask for up to ${longest} s.` });
  }
  const { left, right } = await perform(mood === null ? styles[tone] : moodStyles[mood], seconds, cuts, seed, signal);
  await writeWav(file, [left, right], rate);
  return { file };
}

/** Plays the bed part by part; between parts it may be told to stop. */
async function perform(style: Style, seconds: number, cuts: readonly number[], seed: number, signal: AbortSignal): Promise<Track> {
  const chance = createChance(seed);
  const plan = arrange(style, seconds, cuts, chance);
  const hits = drum(style, plan, chance);
  const frames = Math.round(seconds * rate);
  const mix = silence(frames);
  const room = silence(frames);
  const rest = async () => {
    await breathe();
    if (signal.aborted) throw new HooklineError('cancelled', 'The music was stopped.');
  };

  await rest();
  playDrums(hits, mix, room, chance);
  await rest();
  const pads = playPads(style, plan, frames);
  await rest();
  const bass = playBass(style, plan, frames);
  const kicks = hits.filter((hit) => hit.drum === 'kick').map((hit) => hit.at);
  pump(pads, kicks, style.groove === 'four' ? 0.6 : 0.25, style.groove === 'four' ? 0.28 : 0.2);
  pump(bass, kicks, 0.5, 0.12);
  blend(pads, mix, 1);
  blend(pads, room, 0.35);
  blend(bass, mix, 1);
  await rest();
  const lead = playMelody(style, plan, frames);
  blend(lead, mix, 1);
  blend(lead, room, 0.5);
  const echo = pingPong(lead, (plan.barSeconds / 16) * 3, 0.42, 0.4);
  blend(echo, mix, 1);
  await rest();
  playRiser(style, plan, mix, room, chance);
  reverb(room, mix, 0.5);
  await rest();
  finish(mix, peak);
  return mix;
}

function playDrums(hits: readonly Hit[], mix: Track, room: Track, chance: Chance): void {
  const kit = buildKit(chance);
  const levels = { kick: 0.58, snare: 0.44, hat: 0.34, open: 0.24, crash: 0.26 };
  const pans = { kick: 0, snare: 0.04, hat: 0.28, open: 0.24, crash: -0.3 };
  for (const { drum: name, at, loud } of hits) {
    strike(mix, kit[name], at, levels[name] * loud, pans[name]);
    if (name === 'snare' || name === 'crash') strike(room, kit[name], at, levels[name] * loud * 0.5, pans[name]);
  }
}

/** Two detuned voices a note, left and right: wide, but quiet in the middle where the speaker is. */
function playPads(style: Style, { bars }: Arrangement, frames: number): Track {
  const track = silence(frames);
  const table = overtones(Array.from({ length: 14 }, (_, index) => (index + 1) ** -(1.9 - 0.9 * style.bright)));
  const level = { intro: 0.075, verse: 0.07, build: 0.075, drop: 0.085, ending: 0.095 };
  for (const bar of bars) {
    const ending = bar.section === 'ending';
    const seconds = ending ? bar.seconds * 0.55 : bar.seconds - 0.06;
    const release = ending ? bar.seconds * 0.45 : 0.4;
    for (const [index, midi] of bar.chord.entries()) {
      for (const side of [-1, 1]) {
        const shared = {
          table,
          midi,
          at: bar.start,
          seconds,
          attack: bar.progress === 0 || ending ? 0.02 : 0.09,
          release,
          decay: Number.POSITIVE_INFINITY,
        };
        play(track, {
          ...shared,
          detune: side * (5 + index),
          loud: level[bar.section],
          pan: side * 0.75,
          phase: index * 0.23 + (side + 1) * 0.31,
        });
      }
    }
  }
  return track;
}

/** Starts of bass notes in sixteenths and their lengths, by groove. */
const bassLines: Record<Style['groove'], readonly (readonly [step: number, length: number, octave: number])[]> = {
  lofi: [
    [0, 5, 0],
    [7, 2, 0],
    [10, 4, 0],
  ],
  pop: [
    [0, 3, 0],
    [3, 2, 0],
    [6, 2, 0],
    [8, 3, 0],
    [11, 2, 0],
    [14, 2, 12],
  ],
  four: [
    [2, 2, 0],
    [6, 2, 0],
    [10, 2, 0],
    [14, 1, 0],
    [15, 1, 12],
  ],
  pulse: [0, 2, 4, 6, 8, 10, 12, 14].map((step) => [step, 1, 0] as const),
  sparse: [[0, 10, 0]],
};

function playBass(style: Style, { bars }: Arrangement, frames: number): Track {
  const track = silence(frames);
  // Some overtones, or a phone's speaker plays no bass at all.
  const table = overtones([1, 0.42, 0.2, 0.1, 0.05]);
  for (const bar of bars) {
    const steps = 4 * bar.beats;
    const sixteenth = bar.seconds / steps;
    if (bar.section === 'intro') continue;
    const line =
      bar.section === 'ending' ? ([[0, 10, 0]] as const) : bar.section === 'build' ? ([[0, 14, 0]] as const) : bassLines[style.groove];
    for (const [step, whole, octave] of line) {
      if (step >= steps) continue;
      const length = Math.min(whole, steps - step);
      play(track, {
        table,
        midi: bar.bass + 12 * (bar.bass < 31 ? 1 : 0) + octave,
        detune: 0,
        at: bar.start + step * sixteenth,
        seconds: length * sixteenth * 0.85,
        attack: 0.006,
        release: 0.06,
        decay: bar.section === 'ending' ? 0.9 : 0.55,
        loud: 0.23,
        pan: 0,
        phase: 0,
      });
    }
  }
  return track;
}

/** A soft bell-like pluck. */
function playMelody(style: Style, { melody, bars, barSeconds }: Arrangement, frames: number): Track {
  const track = silence(frames);
  const table = overtones([1, 0.12 + 0.3 * style.bright, 0.1, 0.06 * style.bright, 0.03]);
  const shared = { table, attack: 0.004, release: 0.25, phase: 0 };
  for (const [index, { at, midi, loud }] of melody.entries()) {
    const pan = index % 2 === 0 ? -0.35 : 0.35;
    play(track, { ...shared, midi, detune: 0, at, seconds: 0.5, decay: 0.22, loud: 0.21 * loud, pan });
    play(track, { ...shared, midi: midi + 12, detune: 4, at, seconds: 0.2, decay: 0.06, loud: 0.06 * loud, pan: -pan });
  }
  const last = bars.at(-1);
  // The ending chord, rolled upwards.
  for (const [index, midi] of (last?.chord ?? []).entries()) {
    play(track, {
      ...shared,
      midi: midi + 12,
      detune: 0,
      at: (last?.start ?? 0) + index * 0.045,
      seconds: barSeconds * 0.7,
      decay: 0.5,
      loud: 0.1,
      pan: index * 0.3 - 0.4,
    });
  }
  return track;
}

function playRiser(style: Style, { bars }: Arrangement, mix: Track, room: Track, chance: Chance): void {
  const build = bars.filter((bar) => bar.section === 'build');
  const first = build[0];
  if (!first || style.groove === 'sparse') return;
  const lift = riser(
    build.reduce((sum, bar) => sum + bar.seconds, 0),
    chance,
  );
  strike(mix, lift, first.start, 0.11, 0);
  strike(room, lift, first.start, 0.06, 0);
}
