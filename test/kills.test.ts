import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StageName, stages } from '#core/pipeline-state.ts';
import { createStorage } from '#storage/blobs.ts';
import { endStateOf, faultsAtHome, faultsOf, stageLengths, type Where } from './kill-checks.ts';
import { type Kill, liveThrough, loseDatabase, takeOver, uncommitted, unrecorded, unsettled, untilEnded } from './kill-life.ts';
import { openRig, type Rig, rigWorkspace, startRigVideo } from './kill-rig.ts';

const format = 'single-shot-4';
const patience = 60;

let rig: Rig;
/** What two videos become, and how long their stages take, when nothing kills their worker. */
const unkilled: Where[] = [];
let lengths: Record<StageName, number>;

beforeAll(async () => {
  rig = await openRig();
  const workspaceId = await rigWorkspace(rig, 'Left in peace');
  for (const number of [1, 2]) unkilled.push({ workspaceId, videoId: await startRigVideo(rig, workspaceId, format, number) });
  const worker = rig.startWorker();
  for (const { videoId } of unkilled) await untilEnded(rig, workspaceId, videoId, 2 * patience, [worker]);
  await worker.kill('tree');
  lengths = await stageLengths(rig.house, unkilled[0] as Where);
}, 300_000);
afterAll(() => rig.close());

async function newVideo(number: number): Promise<Where> {
  const workspaceId = await rigWorkspace(rig, `Killed ${number}`);
  return { workspaceId, videoId: await startRigVideo(rig, workspaceId, format, number) };
}

async function expectSameEnd(killed: Where, number: number): Promise<void> {
  createStorage(rig.home); // what the next process to start does
  expect(await faultsOf(rig, killed)).toEqual([]);
  expect(await faultsAtHome(rig)).toEqual([]);
  expect(await endStateOf(rig.house, killed)).toEqual(await endStateOf(rig.house, unkilled[number - 1] as Where));
}

async function live(number: number, kills: Kill[]): Promise<void> {
  const where = await newVideo(number);
  const struck = await liveThrough(rig, where.workspaceId, where.videoId, kills, patience);
  expect(struck.map(({ stage }) => stage)).toEqual(stages);
  await expectSameEnd(where, number);
}

describe('kill -9 of the worker and all it started, once in every stage', () => {
  it('in the middle, before anything or while a result is being kept', { timeout: 300_000 }, async () => {
    const long = (stage: StageName) => lengths[stage] > 300;
    await live(
      1,
      stages.map((stage, index) => ({
        stage,
        moment: long(stage) && index % 2 === 0 ? { after: Math.random() * Math.min(400, lengths[stage] / 2) } : uncommitted(stage),
        database: index === 4,
      })),
    );
  });

  it('right at its end, when its work is kept and the engine does not know', { timeout: 300_000 }, async () => {
    await live(
      2,
      stages.map((stage, index) => ({ stage, moment: index % 2 === 0 ? unrecorded(stage) : unsettled, database: index === 3 })),
    );
  });
});

describe('two workers on one database', () => {
  it('the one that lives goes on within 15 s when the other is killed in a stage', { timeout: 180_000 }, async () => {
    const where = await newVideo(1);
    expect(await takeOver(rig, where.workspaceId, where.videoId, 'shoot', patience)).toBeLessThan(15_000);
    await expectSameEnd(where, 1);
  });
});

describe('kill -9 of PostgreSQL alone', () => {
  it('is lived through by a worker in the middle of a stage', { timeout: 240_000 }, async () => {
    const where = await newVideo(2);
    await loseDatabase(rig, where, ['cast', 'shoot', 'edit'], patience);
    await expectSameEnd(where, 2);
  });
});
