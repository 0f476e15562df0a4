/**
 * Scores the analysis of reference videos against clips with known boundaries: `node evals/footage.ts <folder> [--out <file.json>] [--cpu]`. The folder
 * holds `truth.json` and the clips (`evals/footage-clips.ts` makes more). One row per family; `--cpu` also decodes each clip to nowhere and compares.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { FootageBoundary } from '#core/footage.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';
import { analyseFootage } from '#media/footage/analyse.ts';
import type { ClipTruth } from './footage-clips.ts';

interface Score {
  clips: number;
  hits: number;
  misses: number;
  falseAlarms: number;
  gradualHits: number;
  graduals: number;
  seconds: number;
  analysisCpu: number;
  decodeCpu: number;
  wall: number;
}

/** Frames that a cut may be off; a dissolve or fade counts when the middle of ours lies within it, give or take three frames. */
const tolerance = 2;
const margin = 3;

function judge(truth: ClipTruth, found: readonly FootageBoundary[]): { misses: string[]; falseAlarms: string[]; gradualHits: number } {
  const open = found.map((boundary) => ({ ...boundary, at: Math.round((boundary.first + boundary.last) / 2) }));
  const take = (distance: (at: number) => number, limit: number): boolean => {
    const [nearest] = open.filter(({ at }) => distance(at) <= limit).sort((one, other) => distance(one.at) - distance(other.at));
    if (nearest) open.splice(open.indexOf(nearest), 1);
    return nearest !== undefined;
  };
  const misses: string[] = [];
  for (const cut of truth.cuts) if (!take((at) => Math.abs(at - cut), tolerance)) misses.push(`${cut}`);
  let gradualHits = 0;
  for (const [first, last] of truth.gradual) {
    if (take((at) => Math.max(first - at, at - last, 0), margin)) gradualHits += 1;
    else misses.push(`${first}–${last}`);
  }
  return {
    misses,
    falseAlarms: open.map(({ kind, first, last }) => (first === last ? `${first}` : `${first}–${last} ${kind}`)),
    gradualHits,
  };
}

/** CPU seconds of this process and of the children it has waited for; 0 where the system does not tell. */
function cpuSeconds(): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // utime, stime, cutime, cstime in hundredths.
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; cpu: number; wall: number }> {
  const cpu = cpuSeconds();
  const begun = performance.now();
  const result = await work();
  return { result, cpu: cpuSeconds() - cpu, wall: (performance.now() - begun) / 1000 };
}

const none = (): Score => ({
  clips: 0,
  hits: 0,
  misses: 0,
  falseAlarms: 0,
  gradualHits: 0,
  graduals: 0,
  seconds: 0,
  analysisCpu: 0,
  decodeCpu: 0,
  wall: 0,
});

function figures(score: Score) {
  const ratio = (over: number, under: number) => (under === 0 ? null : Math.round((1000 * over) / under) / 1000);
  return {
    clips: score.clips,
    precision: ratio(score.hits, score.hits + score.falseAlarms),
    recall: ratio(score.hits, score.hits + score.misses),
    f1: ratio(2 * score.hits, 2 * score.hits + score.misses + score.falseAlarms),
    gradualRecall: ratio(score.gradualHits, score.graduals),
    falseAlarmsPerMinute: ratio(60 * score.falseAlarms, score.seconds),
    cpuRatio: ratio(score.analysisCpu, score.decodeCpu),
    speed: ratio(score.seconds, score.wall),
  };
}

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { out: { type: 'string', default: 'footage-eval.json' }, cpu: { type: 'boolean', default: false } },
});
const folder = positionals[0];
if (folder === undefined) {
  stdout.write('Usage: node evals/footage.ts <folder> [--out <file.json>] [--cpu]\n');
  process.exit(2);
}
const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as ClipTruth[];
const families = new Map<string, Score>();
const clips: unknown[] = [];
for (const truth of truths) {
  const file = join(folder, `${truth.id}.mp4`);
  const { result, cpu, wall } = await timed(() => analyseFootage(file));
  const { misses, falseAlarms, gradualHits } = judge(truth, result.boundaries);
  const decode = values.cpu ? (await timed(() => runFfmpeg(['-v', 'error', '-i', file, '-f', 'null', '-']))).cpu : 0;
  const total = truth.cuts.length + truth.gradual.length;
  for (const name of [truth.family, 'all']) {
    const score = families.get(name) ?? none();
    families.set(name, score);
    score.clips += 1;
    score.hits += total - misses.length;
    score.misses += misses.length;
    score.falseAlarms += falseAlarms.length;
    score.gradualHits += gradualHits;
    score.graduals += truth.gradual.length;
    score.seconds += truth.frames / truth.fps;
    score.analysisCpu += cpu;
    score.decodeCpu += decode;
    score.wall += wall;
  }
  clips.push({ id: truth.id, frames: [truth.frames, result.frames], misses, falseAlarms });
  if (misses.length + falseAlarms.length > 0)
    stdout.write(`${truth.id}: missed ${misses.join(', ') || 'none'}; false ${falseAlarms.join(', ') || 'none'}\n`);
}
const all = families.get('all');
families.delete('all');
if (all) families.set('all', all);
const columns = ['clips', 'precision', 'recall', 'f1', 'gradualRecall', 'falseAlarmsPerMinute', 'cpuRatio', 'speed'] as const;
const width = (name: string) => Math.max(7, name.length + 2);
stdout.write(`${'family'.padEnd(12)}${columns.map((name) => name.padStart(width(name))).join('')}\n`);
const table: Record<string, ReturnType<typeof figures>> = {};
for (const [name, score] of families) {
  const row = figures(score);
  table[name] = row;
  stdout.write(`${name.padEnd(12)}${columns.map((column) => String(row[column] ?? '–').padStart(width(column))).join('')}\n`);
}
writeFileSync(values.out, `${JSON.stringify({ folder, families: table, clips }, null, 1)}\n`);
