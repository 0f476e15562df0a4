import type { Answered } from '#contract/api.ts';
import { footageMeasures } from '#core/footage.ts';
import { publicId } from '#core/ids.ts';
import { styleOf } from '#core/reference-style.ts';
import type { ReferenceView } from '#library/references.ts';
import { type Present, timeOrNull, timeText } from './present.ts';

type Summary = Answered<'GET /references'>['items'][number];
type Detail = Answered<'GET /references/{id}'>;

export function presentReferenceSummary(row: ReferenceView): Summary {
  const { source, profile } = row;
  return {
    id: publicId('reference', row.id),
    name: row.name,
    source: source.kind === 'upload' ? { kind: 'upload', file: source.file } : { kind: 'url', url: source.url },
    state: row.state,
    progress: row.progress,
    error: row.error,
    seconds: profile?.seconds ?? null,
    shotsPerMinute: profile?.cutting.shotsPerMinute ?? null,
    palette: profile?.color.palette.map(({ hex }) => hex) ?? [],
    videos: row.videos,
    createdAt: timeText(row.createdAt),
    updatedAt: timeText(row.updatedAt),
    deletedAt: timeOrNull(row.deletedAt),
  };
}

export function presentReference(present: Present, row: ReferenceView): Detail {
  const { profile, blob } = row;
  return {
    ...presentReferenceSummary(row),
    keepFile: row.keepFile,
    file: blob === null ? null : present.file(row.workspaceId, { blob, mime: 'video/mp4' }),
    profile,
    style: profile && styleOf(profile),
    measures: footageMeasures,
    transcript: row.transcript,
    degraded: row.degraded,
  };
}
