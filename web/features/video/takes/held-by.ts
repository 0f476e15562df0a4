import { videoWords } from '#web/words/video.ts';
import { takeWords as words } from '#web/words/video-takes.ts';
import type { Video } from '../video-types.ts';

/** What holds the storyboard's and the takes' gate: rejected takes, by name. Null when there are none. */
export function heldBy({ assets }: Pick<Video, 'assets'>): string | null {
  const rejected = assets.filter(({ review }) => review === 'rejected').map(({ slot }) => videoWords.slot(slot));
  return rejected.length === 0 ? null : words.held(videoWords.list(rejected));
}
