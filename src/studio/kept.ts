import type { Box } from '#core/cut.ts';
import type { Word } from '#core/timing.ts';
import type { AssetRow } from '#db/schema/studio.ts';
import type { Keyframe } from '#providers/spec/image.ts';
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
    degraded: asset.degraded,
  };
}

/** The word times of a kept voice. */
export function wordsOf(asset: AssetRow): Word[] {
  return (asset.meta as { words?: Word[] }).words ?? [];
}
