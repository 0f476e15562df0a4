import { advance, gates, gateTable, isRefusal, type PipelineState, type StageName } from '#core/pipeline-state.ts';
import type { PageRoom, Room, StageLine, Video } from './video-types.ts';

/** In the order they are passed. */
export const rooms: readonly Room[] = gates;
export const pageRooms: readonly PageRoom[] = [...rooms, 'cut'];

/** The rooms after each stage. */
export const roomsAfter = (stage: StageName): Room[] => rooms.filter((room) => gateTable[room].after === stage);

/** The room that shows what a stage made. */
export function roomOfStage(stage: StageName): Room {
  const own = roomsAfter(stage)[0];
  if (own) return own;
  return stage === 'voice' ? 'assets' : 'final';
}

type Made = Pick<Video, 'productRead' | 'script' | 'assets' | 'film' | 'stage' | 'gate'>;

/** The rooms that stand under a stage on the spine, in order. The cut is there as soon as its takes are. */
export function roomsUnder(video: Made, { stage, state }: Pick<StageLine, 'stage' | 'state'>): PageRoom[] {
  const own = state === 'todo' ? [] : roomsAfter(stage).filter((room) => hasRoom(video, room) || video.gate === room);
  return stage === 'edit' && hasRoom(video, 'cut') ? ['cut', ...own] : own;
}

/** Whether there is anything to see in a room. */
export function hasRoom(video: Made, room: PageRoom): boolean {
  if (room === 'brief') return video.productRead !== null;
  if (room === 'script' || room === 'character') return video.script !== null;
  if (room === 'storyboard') return video.assets.some(({ kind }) => kind === 'keyframe');
  if (room === 'assets') return video.assets.some(({ kind }) => kind === 'clip' || kind === 'voice');
  if (room === 'cut') return video.gate === 'assets' || video.stage === 'edit' || video.stage === 'release';
  return video.film !== null;
}

/** What the middle of the page shows: a room, how the next one comes about, or what went wrong. */
export type View = PageRoom | 'payment' | 'making' | 'trouble';

/** The room that was asked for where there is one, else what the video waits for. */
export function viewOf(video: Video, asked: PageRoom | null): View {
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
