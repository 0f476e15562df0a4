import type { House } from '#studio/house.ts';
import { listStageLines } from '#studio/stage-lines.ts';
import { showVideo } from '#studio/videos.ts';
import type { Present } from './present/present.ts';
import { presentVideo, videoTag } from './present/videos.ts';

/** A video with all its page needs, as the answer of whatever showed or changed it. */
export async function describeVideo(house: House, present: Present, workspaceId: string, id: string) {
  const detail = await showVideo(house, workspaceId, id);
  const stages = await listStageLines(house, detail.video);
  return { answer: presentVideo(present, detail, stages), etag: videoTag(detail.video) };
}
