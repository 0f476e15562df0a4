import { advance, gates, gateTable, isRefusal, type PipelineState, type StageName } from '#core/pipeline-state.ts';
import type { Room, Video } from './video-types.ts';

/** In the order they are passed. */
export const rooms: readonly Room[] = gates;

/** The rooms after each stage. */
export const roomsAfter = (stage: StageName): Room[] => rooms.filter((room) => gateTable[room].after === stage);

/** The room that shows what a stage made. */
export function roomOfStage(stage: StageName): Room {
  const own = roomsAfter(stage)[0];
  if (own) return own;
  return stage === 'voice' ? 'assets' : 'final';
}

/** Whether there is anything to see in a room. */
export function hasRoom(video: Pick<Video, 'productRead' | 'script' | 'assets' | 'film'>, room: Room): boolean {
  if (room === 'brief') return video.productRead !== null;
  if (room === 'script' || room === 'character') return video.script !== null;
  if (room === 'storyboard') return video.assets.some(({ kind }) => kind === 'keyframe');
  if (room === 'assets') return video.assets.some(({ kind }) => kind === 'clip' || kind === 'voice');
  return video.film !== null;
}

/** What the middle of the page shows: a room, how the next one comes about, or what went wrong. */
export type View = Room | 'payment' | 'making' | 'trouble';

/** The room that was asked for where there is one, else what the video waits for. */
export function viewOf(video: Video, asked: Room | null): View {
  if (asked && hasRoom(video, asked)) return asked;
  if (video.state === 'queued' || video.state === 'running') return 'making';
  if (video.state === 'failed' || video.state === 'cancelled') return 'trouble';
  if (video.state === 'done') return 'final';
  return video.gate ?? 'making';
}

type Standing = Pick<Video, 'stage' | 'state' | 'gate' | 'failedStage' | 'version'>;

/** Why there is no way back to a gate, in words; null when there is. The server asks the same rules. */
export function refusedBack({ stage, state, gate, failedStage, version }: Standing, room: Room): string | null {
  const standing: PipelineState = { stage, state, gate, failedStage, version, attempt: 0 };
  const next = advance(standing, { type: 'back', gate: room });
  return isRefusal(next) ? [next.message, next.hint].filter(Boolean).join(' ') : null;
}

/** The last gate that a video can go back to. */
export function gateBefore(video: Standing): Room | null {
  return rooms.findLast((room) => room !== video.gate && refusedBack(video, room) === null) ?? null;
}
