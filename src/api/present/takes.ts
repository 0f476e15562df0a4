import type { z } from 'zod';
import type { takeSchema } from '#contract/takes.ts';
import { publicId } from '#core/ids.ts';
import type { Word } from '#core/timing.ts';
import type { AssetRow } from '#db/schema/studio.ts';
import { clipOf, noteOf } from '#studio/kept.ts';
import { type Present, timeText } from './present.ts';

export function presentTake(present: Present, row: AssetRow, selected: boolean): z.output<typeof takeSchema> {
  const { slot, kind, stage, take, bytes, provider, degraded, review, blob, meta } = row;
  // What a person gave keeps its own kind of picture, whatever the maker's would have been.
  const mime = kind === 'keyframe' || kind === 'poster' ? 'image/*' : row.mime;
  return {
    id: publicId('asset', row.id),
    slot,
    kind,
    stage,
    take,
    selected,
    file: present.file(row.workspaceId, { blob, mime }),
    bytes,
    provider,
    degraded,
    reused: row.reusedFrom !== null,
    review,
    words: kind === 'voice' ? ((meta as { words?: Word[] }).words ?? null) : null,
    lead: kind === 'clip' ? clipOf(row).lead : null,
    own: kind === 'clip' ? clipOf(row).own : null,
    note: kind === 'keyframe' ? noteOf(row) : null,
    createdAt: timeText(row.createdAt),
  };
}
