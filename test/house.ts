import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import type { Brief, VideoSettings } from '#core/brief.ts';
import { chooseWorkspace } from '#identity/workspaces.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import { chooseProject } from '#library/projects.ts';
import type { House } from '#studio/house.ts';
import { createVideo, getVideo, showVideo, type VideoDetail } from '#studio/videos.ts';
import { openHouse } from '../src/open-house.ts';
import { freshDatabase, quiet, testConfig, testHome } from './database.ts';

export interface TestHouse {
  house: House;
  workspaceId: string;
  /** A picture of a product on white, kept as a blob. */
  picture: string;
  close(): Promise<void>;
}

/**
 * The whole product on a fresh database and home: what the command line opens, without the command line. `reach` may lead to the
 * database another way.
 */
export async function openTestHouse({
  work = true,
  allowFetch = [] as string[],
  reach = async (url: string) => url,
} = {}): Promise<TestHouse> {
  const home = await testHome();
  const { url, drop } = await freshDatabase();
  const { house, close } = await openHouse(testConfig({ home: home.dir, databaseUrl: await reach(url), allowFetch }), quiet, { work });
  const { id: workspaceId } = await chooseWorkspace(house.db, undefined, furnishWorkspace);
  const { sha256 } = await house.storage.keepBytes(workspaceId, await bottlePicture(), 'image/jpeg');
  return {
    house,
    workspaceId,
    picture: sha256,
    async close() {
      await close();
      await drop();
      await home[Symbol.asyncDispose]();
    },
  };
}

/** A plain product photo: a bottle with a label on white. */
export async function bottlePicture(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="#fefefe"/>
    <rect x="250" y="90" width="100" height="90" rx="16" fill="#22333f"/><rect x="200" y="170" width="200" height="540" rx="60" fill="#2f7f6f"/>
    <rect x="200" y="360" width="200" height="170" fill="#f3e7c9"/><text x="300" y="460" font-size="44" text-anchor="middle" fill="#22333f">NORD</text></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}

export const bottleBrief = `The Nord insulated bottle. It keeps drinks cold for 24 hours. Double-wall stainless steel.
The lid opens with one hand. It holds 750 ml. It is not dishwasher safe. It costs $34.`;

export async function startVideo(
  { house, workspaceId, picture }: TestHouse,
  more: { settings?: Partial<VideoSettings>; brief?: Partial<Brief> } = {},
): Promise<string> {
  const project = await chooseProject(house.db, workspaceId);
  const brief: Brief = { source: { kind: 'text', text: bottleBrief, url: null }, images: [picture], ...more.brief };
  const settings: VideoSettings = {
    format: 'single-shot-4',
    profile: 'draft',
    tone: 'tired-expert',
    character: null,
    seed: 1,
    autoApprove: true,
    slots: {},
    ...more.settings,
  };
  return createVideo(house, workspaceId, { projectId: project.id, title: 'Test', brief, settings });
}

/** Waits until the video needs a person or has ended. */
export async function untilSettled({ house, workspaceId }: TestHouse, id: string, seconds = 120): Promise<VideoDetail> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
    const { state } = await getVideo(house, workspaceId, id);
    if (state !== 'queued' && state !== 'running') return showVideo(house, workspaceId, id);
  }
  throw new Error(`the video did not settle within ${seconds} s`);
}

/** Takes every place for heavy work; the answer gives them back. */
export function fillSlots({ renderSlots, config }: House): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const busy = Array.from({ length: config.renderSlots }, () => renderSlots.run(() => promise));
  return async () => {
    resolve();
    await Promise.all(busy);
  };
}
