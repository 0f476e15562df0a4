import { contentKey } from '#core/asset.ts';
import type { Cut } from '#core/cut.ts';
import { filmSeconds, profiles } from '#core/format.ts';
import { uuidv7 } from '#core/ids.ts';
import type { ReleaseRecord } from '#core/recipe.ts';
import { listAssets } from '#db/queries/assets.ts';
import { logEvent } from '#db/queries/events.ts';
import { findProductOf } from '#db/queries/library.ts';
import { findLatestRelease, insertRelease } from '#db/queries/releases.ts';
import { findScript } from '#db/queries/scripts.ts';
import { sumCost } from '#db/queries/videos.ts';
import { mayStand } from '#media/standstills.ts';
import { type MasterReport, verifyMaster } from '#media/verify.ts';
import { madeWith } from '../made-with.ts';
import type { Stage, StageWork } from '../stage.ts';

/** Release: the immutable record of how the film came to be. The same film released twice in a row stays one release. */
export const release: Stage = {
  name: 'release',
  plan: () => [],
  async run(work) {
    const checks = await work.once('check', () => check(work));
    await work.once('release', () => record(work, checks));
  },
};

/** The film decoded from its first frame to its last, once, before it becomes a record. */
async function check(work: StageWork): Promise<MasterReport> {
  const { settings } = await work.film();
  const { workspaceId, blob, meta } = await work.take('master');
  const { cut } = meta as unknown as { cut: Cut };
  const seconds = filmSeconds(settings.format, settings.profile);
  const expected = { ...profiles[settings.profile], seconds, loudness: cut.audio.loudness, mayStand: mayStand(cut) };
  return verifyMaster(work.house.storage.path(workspaceId, blob), expected, { signal: work.signal });
}

async function record(work: StageWork, checks: MasterReport): Promise<{ n: number }> {
  const { house, video } = work;
  const { workspaceId, id: videoId } = video;
  const film = await work.film();
  const specs = await work.allSpecs();
  const master = await work.take('master');
  const { cut } = master.meta as unknown as { cut: Cut };
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const key = contentKey({ master: master.key, script: film.script });
    // The latest says what the film is: one that was released before another is released again.
    const latest = await findLatestRelease(tx, videoId);
    if (latest?.key === key) return { n: latest.n };
    const product = await findProductOf(tx, video);
    const takes = await listAssets(tx, videoId);
    // In planned order: the order they were finished in says nothing about the film.
    const assets = specs.flatMap((spec) => takes.find((take) => take.slot === spec.slot && take.key === spec.key) ?? []);
    const { width, height, fps } = profiles[film.settings.profile];
    const seconds = filmSeconds(film.settings.format, film.settings.profile);
    const written = video.scriptN === null ? undefined : await findScript(tx, videoId, video.scriptN);
    const document: ReleaseRecord = {
      film: { blob: master.blob, bytes: master.bytes, seconds, width, height, fps },
      brief: video.brief,
      settings: film.settings,
      product: film.product,
      productImages: film.images,
      character: film.character,
      script: film.script,
      cut,
      assets: assets.map(({ slot, kind, take, key: assetKey, blob, provider }) => ({ slot, kind, take, key: assetKey, blob, provider })),
      madeWith: madeWith({ reader: house.providers.page.id, degraded: product?.degraded ?? null, script: written ?? null }, assets),
      cost: await sumCost(tx, videoId),
      checks: { ...checks },
      aiMade: true,
    };
    const n = await insertRelease(tx, { workspaceId, id: uuidv7(), videoId, key, record: document });
    await logEvent(tx, { workspaceId, videoId, type: 'released', data: { n } });
    return { n };
  });
}
