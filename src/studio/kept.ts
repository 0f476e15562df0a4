import type { Box, ClearBox, StillMove } from '#core/cut.ts';
import type { Word } from '#core/timing.ts';
import type { AssetRow } from '#db/schema/studio.ts';
import type { Keyframe, NoteAnswer } from '#providers/spec/image.ts';
import type { Storage } from '#storage/blobs.ts';

/** A kept keyframe, back in the shape its provider gave it; an uploaded one has no staging and no boxes. */
export function keyframeOf(storage: Storage, asset: AssetRow): Keyframe {
  const { face, product, staging, layers } = asset.meta as {
    face?: Box | null;
    product?: Box | null;
    staging?: unknown;
    layers?: { name: string; blob: string }[];
  };
  return {
    file: storage.path(asset.workspaceId, asset.blob),
    face: face ?? null,
    product: product ?? null,
    staging: staging ?? null,
    layers: (layers ?? []).map(({ name, blob }) => ({ name, file: storage.path(asset.workspaceId, blob) })),
    note: noteOf(asset),
    degraded: asset.degraded,
  };
}

/** What became of the note a kept keyframe was asked for with; null without one. */
export function noteOf(asset: Pick<AssetRow, 'meta'>): NoteAnswer | null {
  return (asset.meta as { note?: NoteAnswer | null }).note ?? null;
}

/** The word times of a kept voice. */
export function wordsOf(asset: AssetRow): Word[] {
  return (asset.meta as { words?: Word[] }).words ?? [];
}

/** A person's own file behind a clip: how long their video is and where it begins, in seconds, or how their photo moves. */
export type OwnFile = { kind: 'video'; seconds: number; from: number } | { kind: 'picture'; move: StillMove };

/**
 * Of a kept clip: seconds of picture before its segment begins (as many follow its end), where face and product are in it (null where
 * only its stills tell), and what of it is a person's own.
 */
export function clipOf(asset: Pick<AssetRow, 'meta'>): { lead: number; seen: ClearBox[] | null; own: OwnFile | null } {
  const meta = asset.meta as { handles?: number; fps?: number; seen?: ClearBox[] | null; own?: OwnFile | null };
  const { handles = 0, fps = 30, seen = null, own = null } = meta;
  return { lead: handles / fps, seen, own };
}
