import { type FormatName, formats, oneOf } from '#core/format.ts';
import { stages } from '#core/pipeline-state.ts';
import { createStorage } from '#storage/blobs.ts';
import { endStateOf, faultsAtHome, faultsOf, stageLengths, type Where } from '../test/kill-checks.ts';
import {
  type Kill,
  liveThrough,
  type Moment,
  momentText,
  takeOver,
  uncommitted,
  unrecorded,
  unsettled,
  untilEnded,
} from '../test/kill-life.ts';
import { openRig, type Rig, rigWorkspace, startRigVideo } from '../test/kill-rig.ts';

/**
 * Kills the worker and all it started (SIGKILL) at each of the seven stages, at three moments each: shortly after its start, at a
 * random place in its middle, and right at its end. One kill in four takes PostgreSQL along. Then two workers, one of them killed.
 * Every video must end as one that nobody killed. `node bench/kills.ts [format=ugc-60]`, draft profile, a home of its own.
 */
const format = oneOf('format', process.argv[2] ?? 'ugc-60', Object.keys(formats) as FormatName[]);
const patience = 600;
const begun = performance.now();
const faults: string[] = [];

const rig = await openRig();
try {
  await killAll(rig);
} finally {
  await rig.close();
}
console.log(`${faults.length} faults; ${seconds(performance.now() - begun)} s in all`);
for (const fault of faults) console.log(`✗ ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function killAll(open: Rig): Promise<void> {
  const peaceful = await newVideo(open, 'Left in peace');
  const worker = open.startWorker();
  await untilEnded(open, peaceful.workspaceId, peaceful.videoId, patience, [worker]);
  await worker.kill('tree');
  await compare(open, peaceful, peaceful);
  const lengths = await stageLengths(open.house, peaceful);
  console.log(`unkilled: ${stages.map((stage) => `${stage} ${seconds(lengths[stage])}`).join(', ')} s`);

  const rounds: Moment[][] = [
    stages.map((stage) => (lengths[stage] > 2000 ? { after: Math.random() * 400 } : uncommitted(stage))),
    stages.map((stage) => (lengths[stage] > 2000 ? { after: lengths[stage] * (0.15 + Math.random() * 0.35) } : unrecorded(stage))),
    stages.map((stage, index) => (index % 2 === 0 ? unsettled : unrecorded(stage))),
  ];
  console.log(`\n${['stage', 'killed', 'with PostgreSQL', 'found', 'back after'].map((title) => title.padEnd(18)).join('')}`);
  const back: number[] = [];
  for (const [round, moments] of rounds.entries()) {
    const kills: Kill[] = stages.map((stage, index) => ({
      stage,
      moment: moments[index] ?? unsettled,
      database: (round + index) % 4 === 3,
    }));
    const video = await newVideo(open, `Round ${round + 1}`);
    const struck = await liveThrough(open, video.workspaceId, video.videoId, kills, patience);
    for (const { stage, moment, database, found, back: ms } of struck) {
      const cells = [stage, momentText(moment), database ? 'yes' : '', found, `${seconds(ms)} s`];
      console.log(cells.map((cell) => cell.padEnd(18)).join(''));
      back.push(ms);
    }
    await compare(open, video, peaceful);
  }
  back.sort((one, other) => one - other);
  console.log(
    `${back.length} kills; back after ${seconds(back[back.length >> 1] ?? 0)} s (median), ${seconds(back.at(-1) ?? 0)} s (worst)\n`,
  );

  for (const stage of ['cast', 'shoot', 'edit'] as const) {
    const video = await newVideo(open, `Taken over in ${stage}`);
    const took = await takeOver(open, video.workspaceId, video.videoId, stage, patience);
    console.log(`two workers, the one in ${stage} killed: the other goes on after ${seconds(took)} s`);
    if (took > 15_000) faults.push(`the takeover in ${stage} took ${seconds(took)} s`);
    await compare(open, video, peaceful);
  }
}

/** The same film every time, in a workspace of its own, so that nothing is reused. */
async function newVideo(open: Rig, name: string): Promise<Where> {
  const workspaceId = await rigWorkspace(open, name);
  return { workspaceId, videoId: await startRigVideo(open, workspaceId, format, 1) };
}

async function compare(open: Rig, video: Where, peaceful: Where): Promise<void> {
  createStorage(open.home); // what the next process to start does
  faults.push(...(await faultsOf(open, video)), ...(await faultsAtHome(open)));
  const [found, wanted] = [await endStateOf(open.house, video), await endStateOf(open.house, peaceful)];
  for (const name of Object.keys(wanted) as (keyof typeof wanted)[]) {
    if (JSON.stringify(found[name]) !== JSON.stringify(wanted[name])) faults.push(`${video.videoId} ended with another ${name}`);
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
