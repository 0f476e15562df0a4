import { setTimeout as sleep } from 'node:timers/promises';
import { type StageName, stages } from '#core/pipeline-state.ts';
import { stageWorkflowId } from '#studio/advance-video.ts';
import { getVideo } from '#studio/videos.ts';
import { type Hold, type Rig, until, type Worker } from './kill-rig.ts';

/** When a stage's worker dies: some time after the stage shows as running, or while a transaction is held at a telling place. */
export type Moment = { after: number } | { held: Hold };

export interface Kill {
  stage: StageName;
  moment: Moment;
  /** PostgreSQL dies as well. */
  database: boolean;
}

/** What a kill did. Times in ms. */
export interface Struck extends Kill {
  /** Where the video stood when its worker was dead: `shoot running`. A kill that came late hit the stage after. */
  found: string;
  /** From the kill to the first sign of life of the worker that went on. */
  back: number;
}

/** What each stage writes when it keeps what it made, and the step in which it does. */
const kept: Record<StageName, { event: string; step: string }> = {
  research: { event: 'product-read', step: 'read product' },
  write: { event: 'script-written', step: 'write script' },
  cast: { event: 'asset-kept', step: 'make %' },
  voice: { event: 'asset-kept', step: 'make %' },
  shoot: { event: 'asset-kept', step: 'make %' },
  edit: { event: 'asset-kept', step: 'make %' },
  release: { event: 'released', step: 'release' },
};

/** Inside the transaction that keeps what the stage made: all of it is lost. */
export const uncommitted = (stage: StageName): Moment => ({ held: { at: 'event', name: kept[stage].event } });
/** What the stage made is kept, and the engine does not know. */
export const unrecorded = (stage: StageName): Moment => ({ held: { at: 'step', name: kept[stage].step } });
/** The video is in the next stage already, and the engine does not know that this one has ended. */
export const unsettled: Moment = { held: { at: 'step', name: 'settle' } };

export function momentText(moment: Moment): string {
  return 'after' in moment ? `after ${Math.round(moment.after)} ms` : `${moment.held.at} ${moment.held.name}`;
}

/** Takes a queued video through its whole life, killed as planned (one kill a stage, in running order), until it has ended. */
export async function liveThrough(rig: Rig, workspaceId: string, videoId: string, kills: Kill[], seconds: number): Promise<Struck[]> {
  const look = () => getVideo(rig.house, workspaceId, videoId);
  const isFit = async () => {
    const { stage, state, error } = await look();
    if (state === 'failed') throw new Error(`${stage} failed: ${JSON.stringify(error)}`);
    return { stage, state };
  };
  const struck: Struck[] = [];
  // All at once and before anything runs, so that no stage can slip through between two kills.
  for (const { stage, moment } of kills) if ('held' in moment) await rig.hold(videoId, stage, moment.held);
  let worker = rig.startWorker();
  for (const { stage, moment, database } of kills) {
    const workers = [worker];
    if ('held' in moment) {
      await until(`${stage} is held at ${moment.held.name}`, async () => (await isFit()) && rig.isHeld(), { seconds, workers });
    } else {
      const isRunning = async () => {
        const now = await isFit();
        return (now.stage === stage && now.state === 'running') || stages.indexOf(now.stage) > stages.indexOf(stage);
      };
      await until(`${stage} runs`, isRunning, { seconds, workers });
      await sleep(moment.after);
    }
    const killedAt = performance.now();
    await worker.kill('tree');
    if (database) await rig.killDatabase();
    await until('the database is back', () => rig.release(videoId, stage), { seconds });
    const before = await look();
    worker = rig.startWorker();
    const signOfLife = async () => {
      // A video that was done already does not change any more; its last workflow still has to end.
      if (before.state === 'done') return (await rig.house.engine.status(stageWorkflowId(videoId, stage, before.attempt))) === 'done';
      const now = await look();
      return now.version !== before.version || (now.heartbeatAt?.getTime() ?? 0) > (before.heartbeatAt?.getTime() ?? 0);
    };
    await until('a sign of life', signOfLife, { seconds, workers: [worker] });
    struck.push({ stage, moment, database, found: `${before.stage} ${before.state}`, back: performance.now() - killedAt });
  }
  await untilEnded(rig, workspaceId, videoId, seconds, [worker]);
  await worker.kill('tree');
  return struck;
}

export async function untilEnded(rig: Rig, workspaceId: string, videoId: string, seconds: number, workers: Worker[]): Promise<void> {
  const hasEnded = async () => {
    const { state, stage, attempt } = await getVideo(rig.house, workspaceId, videoId);
    return (
      !['queued', 'running'].includes(state) && (await rig.house.engine.status(stageWorkflowId(videoId, stage, attempt))) !== 'running'
    );
  };
  await until(`video ${videoId} has ended`, hasEnded, { seconds, workers });
}

/**
 * Two workers; the one that runs `stage` dies by SIGKILL, what it had started lives on. Returns the ms until the other has written
 * something for the video: a heartbeat, an asset, its next state.
 */
export async function takeOver(rig: Rig, workspaceId: string, videoId: string, stage: StageName, seconds: number): Promise<number> {
  const workers = [rig.startWorker(), rig.startWorker()];
  const runsIt = async () => {
    const { rows } = await rig.house.db.asOwner(({ client }) => client.query<{ by: string }>(claimer, [`${videoId}:${stage}:%`]));
    return workers.find((worker) => rows[0]?.by.includes(`-${worker.pid}-`)) ?? null;
  };
  const seen = () =>
    rig.house.db.inWorkspace(workspaceId, ({ client }) =>
      client.query<{ version: number; beat: Date | null; assets: number }>(signs, [videoId]),
    );
  const isRunning = async () => {
    const video = await getVideo(rig.house, workspaceId, videoId);
    return video.stage === stage && video.state === 'running' ? runsIt() : null;
  };
  const killed = await until(`${stage} runs`, isRunning, { seconds, workers });
  const other = workers.find((worker) => worker !== killed) as Worker;
  await sleep(Math.random() * 200);
  await killed.kill('worker');
  const killedAt = performance.now();
  const before = (await seen()).rows[0];
  if (!before || (await runsIt()) === other) throw new Error(`${stage} was over before its worker was killed`);
  const hasSign = async () => {
    const now = (await seen()).rows[0];
    return now !== undefined && (now.version > before.version || now.assets > before.assets || Number(now.beat) > Number(before.beat));
  };
  await until('the other has taken over', hasSign, { seconds, workers: [other] });
  const took = performance.now() - killedAt;
  await untilEnded(rig, workspaceId, videoId, seconds, [other]);
  await Promise.all(workers.map((worker) => worker.kill('tree')));
  return took;
}

const claimer = "select executor_id as by from dbos.workflow_status where status = 'PENDING' and workflow_uuid like $1";
const signs = `select version, heartbeat_at as beat, (select count(*)::int from asset a where a.video_id = v.id) as assets
  from video v where id = $1`;

/** PostgreSQL alone dies, once in each of `hits`; the worker lives through it all. */
export async function loseDatabase(
  rig: Rig,
  { workspaceId, videoId }: { workspaceId: string; videoId: string },
  hits: StageName[],
  seconds: number,
): Promise<void> {
  // Held where a result is about to commit: a short stage could otherwise be over before anybody looks.
  for (const stage of hits) await rig.hold(videoId, stage, { at: 'event', name: kept[stage].event });
  const worker = rig.startWorker();
  const workers = [worker];
  for (const stage of hits) {
    const isRunning = async () => {
      const video = await getVideo(rig.house, workspaceId, videoId);
      return video.stage === stage && video.state === 'running' && (await rig.isHeld());
    };
    await until(`${stage} runs`, isRunning, { seconds, workers });
    await rig.killDatabase();
    await until('the database is back', () => rig.release(videoId, stage), { seconds });
  }
  await untilEnded(rig, workspaceId, videoId, seconds, workers);
  await worker.kill('tree');
}
