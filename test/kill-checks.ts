import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { filmSeconds, profiles } from '#core/format.ts';
import { type StageName, stages } from '#core/pipeline-state.ts';
import { listGenerations } from '#db/queries/generations.ts';
import { verifyMaster } from '#media/verify.ts';
import type { House } from '#studio/house.ts';
import { showVideo } from '#studio/videos.ts';
import type { Rig } from './kill-rig.ts';

/** A video in its workspace. */
export interface Where {
  workspaceId: string;
  videoId: string;
}

/** Everything about an ended video that must not depend on how often its workers died. Times and ids are left out. */
export async function endStateOf(house: House, { workspaceId, videoId }: Where) {
  const { video, takes, release, script } = await showVideo(house, workspaceId, videoId);
  const calls = await house.db.inWorkspace(workspaceId, (tx) => listGenerations(tx, videoId));
  const count = async (table: string) => {
    const sql = `select count(*)::int as n from ${table} where video_id = $1`;
    return (await house.db.inWorkspace(workspaceId, ({ client }) => client.query(sql, [videoId]))).rows[0].n as number;
  };
  return {
    ...{ state: video.state, stage: video.stage, attempt: video.attempt, version: video.version, error: video.error, title: video.title },
    assets: takes.map(({ slot, take, key, blob, provider, degraded }) => ({ slot, take, key, blob, provider, degraded })).sort(bySlot),
    doneCalls: calls
      .filter((call) => call.state === 'done')
      .map((call) => `${call.slot} ${call.key}`)
      .sort(),
    otherCalls: calls
      .filter((call) => call.state !== 'done' && call.error?.code !== 'cancelled') // stopped in good order, and begun anew
      .map((call) => `${call.slot} ${call.state} ${call.error?.code ?? ''}`),
    costs: await count('cost_entry'),
    scripts: await count('script'),
    releases: await count('release'),
    script: script?.script,
    record: release && { ...release.record, product: { ...release.record.product, readAt: null } },
  };
}

/** What is wrong with an ended video whatever it was made from; empty when all is well. */
export async function faultsOf({ house }: Rig, where: Where): Promise<string[]> {
  const { workspaceId, videoId } = where;
  const faults: string[] = [];
  const { video, selected } = await showVideo(house, workspaceId, videoId);
  if (video.state !== 'done') return [`the video is ${video.state} in ${video.stage}: ${JSON.stringify(video.error)}`];
  const { doneCalls, otherCalls, costs, assets } = await endStateOf(house, where);
  if (new Set(doneCalls).size !== doneCalls.length) faults.push(`a call was made twice: ${doneCalls.join(', ')}`);
  if (otherCalls.length > 0) faults.push(`calls left over: ${otherCalls.join(', ')}`);
  if (costs !== doneCalls.length) faults.push(`${costs} cost rows for ${doneCalls.length} calls`);
  if (doneCalls.length !== assets.length + 1) faults.push(`${doneCalls.length} calls for ${assets.length} assets and a product`);
  for (let attempt = 1; attempt <= video.attempt; attempt++) {
    const id = `${videoId}:${stages[attempt - 1]}:${attempt}`;
    const status = await house.engine.status(id);
    if (status !== 'done') faults.push(`the workflow of ${stages[attempt - 1]} is ${status}`);
  }
  const master = selected.find((asset) => asset.slot === 'master');
  if (!master) return [...faults, 'there is no master'];
  const { width, height, fps } = profiles[video.settings.profile];
  const seconds = filmSeconds(video.settings.format, video.settings.profile);
  const file = house.storage.path(workspaceId, master.blob);
  await verifyMaster(file, { width, height, fps, seconds, loudness: { lufs: -14, truePeak: -1.5 } }).catch((error: Error) =>
    faults.push(error.message),
  );
  return faults;
}

/** What is wrong with the files and rows of the whole home once no worker lives any more and a process has started since. */
export async function faultsAtHome({ home, house }: Rig): Promise<string[]> {
  const faults: string[] = [];
  const blobs = new Set<string>();
  for (const file of await readdir(join(home, 'media'), { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    if ((await sha256Of(path)) === file.name) blobs.add(`${basename(join(file.parentPath, '..'))} ${file.name}`);
    else faults.push(`${path} is no whole blob`);
  }
  for (const name of await readdir(join(home, 'tmp'))) faults.push(`tmp/${name} is left over`);
  const wanted = await house.db.asOwner(({ client }) => client.query<{ workspace: string; blob: string }>(referenced));
  if (wanted.rows.length === 0) faults.push('no row refers to a file');
  for (const { workspace, blob } of wanted.rows)
    if (!blobs.has(`${workspace} ${blob}`)) faults.push(`the file ${blob} of a row is missing`);
  for (const [what, sql] of Object.entries(orphans)) {
    const { rowCount } = await house.db.asOwner(({ client }) => client.query(sql));
    if (rowCount !== 0) faults.push(`${rowCount} × ${what}`);
  }
  return faults;
}

const referenced = `
  select workspace_id as workspace, blob from asset
  union select workspace_id, layer ->> 'blob' from asset, jsonb_array_elements(coalesce(meta -> 'layers', '[]')) layer
  union select workspace_id, unnest(images) from product
  union select workspace_id, record -> 'film' ->> 'blob' from release`;

const orphans = {
  'a call without an end': "select from generation_log where state not in ('done', 'failed')",
  'a cost without a finished call': `select from cost_entry c where not exists
    (select from generation_log g where g.workspace_id = c.workspace_id and g.id = c.generation_id and g.state = 'done')`,
  'an asset that no call made': `select from asset a where reused_from is null and not exists
    (select from generation_log g where g.video_id = a.video_id and g.slot = a.slot and g.key = a.key and g.state = 'done')`,
  'money still reserved': 'select from budget where reserved_micros <> 0',
  'a product no video uses': 'select from product p where not exists (select from video v where v.product_id = p.id)',
  'a workflow that has not ended well': "select from dbos.workflow_status where status <> 'SUCCESS'",
};

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function bySlot(one: { slot: string; take: number }, other: { slot: string; take: number }): number {
  return one.slot < other.slot ? -1 : one.slot > other.slot ? 1 : one.take - other.take;
}

/** How long each stage of an ended video ran, in ms. */
export async function stageLengths(house: House, { workspaceId, videoId }: Where): Promise<Record<StageName, number>> {
  const sql = "select type, created_at as at from event where video_id = $1 and type in ('stage-started', 'stage-done') order by id";
  const { rows } = await house.db.inWorkspace(workspaceId, ({ client }) => client.query<{ type: string; at: Date }>(sql, [videoId]));
  const at = (type: string) => rows.filter((row) => row.type === type).map((row) => row.at.getTime());
  const [started, done] = [at('stage-started'), at('stage-done')];
  return Object.fromEntries(stages.map((stage, index) => [stage, (done[index] ?? 0) - (started[index] ?? 0)])) as Record<StageName, number>;
}
