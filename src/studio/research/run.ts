import { logEvent } from '#db/queries/events.ts';
import { setProduct } from '#db/queries/videos.ts';
import type { Stage, StageWork } from '../stage.ts';
import { readProduct } from './read.ts';

/** Research: what is being sold, each fact with the sentence it came from. A product is read once and used by many videos. */
export const research: Stage = {
  name: 'research',
  plan: () => [],
  async run(work) {
    await work.once('read product', () => researchVideo(work));
  },
};

async function researchVideo({ house, video, signal }: StageWork): Promise<{ productId: string }> {
  const { workspaceId, id: videoId, brief, settings } = video;
  const again = settings.slots['product']?.variation ?? 0;
  const { id: productId, analysis } = await readProduct(house, { workspaceId, videoId, brief, again }, signal);
  await house.db.inWorkspace(workspaceId, async (tx) => {
    await setProduct(tx, videoId, productId, analysis.name.value.slice(0, 200));
    await logEvent(tx, { workspaceId, videoId, type: 'product-read', data: { facts: analysis.facts.length } });
  });
  return { productId };
}
