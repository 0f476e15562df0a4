import type { Video } from '../video-types.ts';

/** Whether the edit may be decided about just now: at the assets gate, at the final one, when it is done, or when making it went wrong. */
export function editableNow({ gate, state, stage }: Pick<Video, 'gate' | 'state' | 'stage'>): boolean {
  if (state === 'queued' || state === 'running') return false;
  return gate === 'assets' || stage === 'edit' || stage === 'release';
}
