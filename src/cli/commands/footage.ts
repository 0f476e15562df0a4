import type { Command } from 'commander';
import { type FootageProfile, footageMeasures } from '#core/footage.ts';
import { analyseFootage } from '#media/footage/analyse.ts';
import { checkFile } from '../given-file.ts';
import { reporting } from '../reporting.ts';
import { answer, clearLine, secondsText, tellOver } from '../terminal.ts';

export function registerFootage(program: Command): void {
  const footage = program.command('footage').description('reference videos: how they are made, in numbers');
  footage
    .command('analyse <file>')
    .description('cuts, pace, motion, energy, sound, colour, text and framing of a video; nothing is kept')
    .option('--json', 'one JSON record on standard output and nothing else')
    .action((file: string, { json = false }: { json?: boolean }) => reporting(json, () => analyse(file, json)));
}

async function analyse(file: string, json: boolean): Promise<number> {
  await checkFile(file);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const onProgress = (share: number) => tellOver(`  … ${Math.round(100 * share)} %`);
    const profile = await analyseFootage(file, { signal: stop.signal, onProgress }).finally(clearLine);
    answer(json, recordOf(profile), profileLines(profile));
    return 0;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** Boundaries as bare frame numbers come first, for programs that need no more. */
function recordOf({ fps, frames, ...profile }: FootageProfile) {
  const { boundaries } = profile;
  return {
    fps,
    frames,
    cuts: boundaries.filter(({ kind }) => kind === 'cut').map(({ first }) => first),
    gradual: boundaries.filter(({ kind }) => kind !== 'cut').map(({ first, last }) => [first, last]),
    ...profile,
    measures: footageMeasures,
  };
}

/** What a profile says, for people. */
export function profileLines({
  cutting,
  motion,
  arc,
  sound,
  color,
  text,
  framing,
  health,
  degraded,
  ...profile
}: FootageProfile): string[] {
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const cameras = Object.entries(motion.cameras).filter(([, share]) => share > 0);
  return [
    `${profile.width}×${profile.height} · ${secondsText(profile.seconds)} · ${profile.fps} frames/s`,
    `Cutting  ${profile.shots.length} shots · ${cutting.shotsPerMinute.toFixed(1)} a minute · median ${cutting.medianSeconds.toFixed(1)} s`,
    `Hook     ${cutting.hookSeconds.toFixed(1)} s, to the ${cutting.hookEndsWith}`,
    `Camera   ${cameras.map(([kind, share]) => `${kind} ${percent(share)}`).join(' · ')} (estimate)`,
    `Energy   ${arc.shape}: ${arc.points.join(' ')}`,
    ...(sound ? soundLines(sound) : ['Sound    none']),
    `Colour   ${color.palette.map(({ hex }) => hex).join(' ')} · ${color.warmth > 0 ? 'warm' : 'cool'}`,
    `Text     ${percent(text.share)} of the time${text.band ? `, ${text.band}` : ''} (estimate)`,
    `Framing  ${framing.size ?? 'unknown'} (estimate)`,
    ...(health.blackShare > 0 ? [`Black    ${percent(health.blackShare)}`] : []),
    ...(health.frozenShare > 0 ? [`Frozen   ${percent(health.frozenShare)}`] : []),
    ...degraded.map((words) => `! ${words}`),
  ];
}

function soundLines(sound: NonNullable<FootageProfile['sound']>): string[] {
  const rate = sound.syllablesPerSecond === null ? '' : ` · ${sound.syllablesPerSecond.toFixed(1)} syllables/s`;
  return [
    `Sound    ${sound.lufs} LUFS · range ${sound.range} LU · peak ${sound.truePeak} dBTP`,
    `Tempo    ${sound.tempo ? `${sound.tempo.bpm} beats a minute` : 'no steady beat'}`,
    `Speech   ${Math.round(100 * sound.speechShare)} %${rate} (estimate)`,
  ];
}
