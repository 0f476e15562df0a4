import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createApi } from '#api/app.ts';
import { publicId } from '#core/ids.ts';
import type { Role } from '#core/roles.ts';
import { createToken } from '#identity/tokens.ts';
import { chooseWorkspace, createWorkspace } from '#identity/workspaces.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import { createReference, getReference } from '#library/references.ts';
import { appendUpload, startUpload } from '#library/uploads.ts';
import { getRender, requestRender } from '#studio/renders/renders.ts';
import { approve } from '#studio/review.ts';
import { openHouse } from '../../src/open-house.ts';
import { freshDatabase, quiet, testConfig, testHome } from '../database.ts';
import { bottlePicture, startVideo, type TestHouse, untilSettled } from '../house.ts';
import { referenceClip } from '../reference-clip.ts';

/** A workspace with one thing of every kind, by public id. */
export interface Furnished {
  workspaceId: string;
  token: string;
  ids: Record<
    | 'workspace'
    | 'project'
    | 'product'
    | 'character'
    | 'reference'
    | 'video'
    | 'written'
    | 'take'
    | 'token'
    | 'upload'
    | 'unfinished'
    | 'prompt'
    | 'render',
    string
  >;
  /** Content of a picture in storage. */
  sha256: string;
}

/** The API over a house in which nothing is at work, and workspaces full of things. */
export interface FullHouse {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  house: TestHouse['house'];
  workspaces: Furnished[];
  /** What the API logged as failed. */
  failures: unknown[];
  close(): Promise<void>;
}

const host = 'http://127.0.0.1:4321';

/** Makes the workspaces, each with a finished film and one at its script gate, and then stops all work. */
export async function openFullHouse(names: string[]): Promise<FullHouse> {
  const home = await testHome();
  const { url, drop } = await freshDatabase();
  const config = testConfig({ home: home.dir, databaseUrl: url });
  const studio = await openHouse(config, quiet, { work: true });
  const workspaces: Furnished[] = [];
  for (const [n, name] of names.entries()) {
    const { id } = await (n === 0
      ? chooseWorkspace(studio.house.db, undefined, furnishWorkspace)
      : createWorkspace(studio.house.db, name, furnishWorkspace));
    workspaces.push(await furnish(studio.house, id));
  }
  await studio.close();
  const { house, close } = await openHouse(config, quiet, { work: false });
  const failures: unknown[] = [];
  const api = await createApi(
    { ...house, log: Object.assign(Object.create(house.log), { error: (told: unknown) => failures.push(told) }) },
    {
      version: '0.0.0',
      cookie: 'hookline_session',
      worker: false,
      perSecond: 1_000_000,
      checkAnswers: true,
    },
  );
  return {
    fetch: async (path, init = {}) => api.fetch(new Request(`${host}/api${path}`, init)),
    house,
    workspaces,
    failures,
    async close() {
      await api.close();
      await close();
      await drop();
      await home[Symbol.asyncDispose]();
    },
  };
}

async function furnish(house: TestHouse['house'], workspaceId: string): Promise<Furnished> {
  const { sha256 } = await house.storage.keepBytes(workspaceId, await bottlePicture(), 'image/jpeg');
  const test: TestHouse = { house, workspaceId, picture: sha256, close: async () => undefined };
  const video = await startVideo(test);
  const written = await startVideo(test, { settings: { autoApprove: false, seed: 2 } });
  const { video: atBrief } = await untilSettled(test, written);
  await approve(house, workspaceId, written, { gate: 'brief', version: atBrief.version });
  await untilSettled(test, written);
  const { takes, video: row } = await untilSettled(test, video);
  if (row.state !== 'done') throw new Error(`the film is ${row.state}: ${JSON.stringify(row.error)}`);
  const roleToken = async (role: Role) => createToken(house.db, workspaceId, { name: role, role, expiresInDays: 1 });
  const { token } = await roleToken('owner');
  const { id: tokenId } = await roleToken('viewer');
  const { rows } = await house.db.inWorkspace(workspaceId, ({ client }) =>
    client.query<Record<'project' | 'product' | 'character' | 'prompt', string>>(
      'select (select id from project limit 1) as project, (select id from product limit 1) as product, (select id from character order by id limit 1) as character, (select id from prompt limit 1) as prompt',
    ),
  );
  const [things] = rows;
  const take = takes.find(({ slot }) => slot.startsWith('clip:'));
  if (!things || !take) throw new Error('the workspace was not furnished');
  return {
    workspaceId,
    token,
    sha256,
    ids: {
      workspace: publicId('workspace', workspaceId),
      project: publicId('project', things.project),
      product: publicId('product', things.product),
      character: publicId('character', things.character),
      prompt: publicId('prompt', things.prompt),
      video: publicId('video', video),
      written: publicId('video', written),
      take: publicId('asset', take.id),
      render: publicId('render', await madeRender(house, workspaceId, video)),
      token: publicId('token', tokenId),
      reference: publicId('reference', await measuredReference(house, workspaceId)),
      ...(await uploads(house, workspaceId)),
    },
  };
}

/** A film's subtitles. */
async function madeRender(house: TestHouse['house'], workspaceId: string, video: string): Promise<string> {
  const id = await requestRender(house, workspaceId, video, { kind: 'srt' });
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) {
    if ((await getRender(house, workspaceId, id)).state === 'ready') return id;
  }
  throw new Error('the subtitles were not made');
}

/** A measured reference whose file is kept. */
async function measuredReference(house: TestHouse['house'], workspaceId: string): Promise<string> {
  await using folder = await testHome();
  const file = await referenceClip(join(folder.dir, 'clip.mp4'), { seconds: 2 });
  const id = await createReference(house, workspaceId, { source: { kind: 'file', file }, keepFile: true });
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) {
    if ((await getReference(house.db, workspaceId, id)).state === 'ready') return id;
  }
  throw new Error('the reference was not measured');
}

/** A finished upload and one that waits for its first byte. */
async function uploads({ db, storage }: TestHouse['house'], workspaceId: string): Promise<{ upload: string; unfinished: string }> {
  const bytes = await bottlePicture();
  const { id } = await startUpload(db, storage, workspaceId, { name: 'bottle.jpg', bytes: bytes.length });
  await appendUpload({ db, storage }, workspaceId, id, 0, bytes);
  const { id: unfinished } = await startUpload(db, storage, workspaceId, { name: 'later.bin', bytes: 1000 });
  return { upload: publicId('upload', id), unfinished: publicId('upload', unfinished) };
}

/** A digest of every row of a workspace, by table: equal only while nothing has changed. */
export async function digestOf({ db }: Pick<TestHouse['house'], 'db'>, workspaceId: string): Promise<Record<string, string>> {
  return db.asOwner(async ({ client }) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1",
    );
    const digest: Record<string, string> = {};
    for (const { name } of [...tables, { name: 'workspace' }]) {
      const column = name === 'workspace' ? 'id' : 'workspace_id';
      const { rows } = await client.query<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${name} t where ${column} = $1`,
        [workspaceId],
      );
      digest[name] = rows[0]?.digest ?? '';
    }
    return digest;
  });
}
