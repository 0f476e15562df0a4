import type { z } from 'zod';
import type { EstimateView } from '#contract/shared.ts';
import type { videoSchema, videoSummary } from '#contract/videos.ts';
import { fileNameOf } from '#core/film-name.ts';
import { filmSeconds } from '#core/format.ts';
import { publicId } from '#core/ids.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import type { Estimate } from '#studio/estimate.ts';
import type { StageLine } from '#studio/stage-lines.ts';
import type { VideoDetail, VideoTile } from '#studio/videos.ts';
import { type Present, picture, timeOrNull, timeText } from './present.ts';
import { presentProduct } from './products.ts';
import { presentTake } from './takes.ts';

type Summary = z.output<typeof videoSummary>;
type Detail = z.output<typeof videoSchema>;

export function presentTile(present: Present, tile: VideoTile): Summary {
  const { video, projectName, productName, cover, costMicros } = tile;
  const { title, stage, state, gate, failedStage, error, version } = video;
  const { format, profile, tone, character } = video.settings;
  return {
    id: publicId('video', video.id),
    title,
    project: { id: publicId('project', video.projectId), name: projectName },
    product: video.productId === null ? null : { id: publicId('product', video.productId), name: productName ?? title },
    format,
    profile,
    tone,
    character,
    stage,
    state,
    gate,
    failedStage,
    error,
    progress: state === 'running' ? video.progress : null,
    version,
    seconds: filmSeconds(format, profile),
    costMicros,
    cover: cover && present.file(video.workspaceId, { blob: cover.blob, mime: 'image/*' }),
    createdAt: timeText(video.createdAt),
    updatedAt: timeText(video.updatedAt),
    deletedAt: timeOrNull(video.deletedAt),
  };
}

/** A video with all its page needs. */
export function presentVideo(present: Present, detail: VideoDetail, stages: StageLine[]): Detail {
  const { video, product, script, selected, release } = detail;
  const chosen = new Set(selected.map(({ id }) => id));
  const given = new Set(video.brief.images);
  const images = [...new Set([...video.brief.images, ...(product?.images ?? [])])];
  const { source } = video.brief;
  return {
    ...presentTile(present, tileOf(detail)),
    reference: detail.reference && { id: publicId('reference', detail.reference.id), name: detail.reference.name },
    seed: video.settings.seed,
    autoApprove: video.settings.autoApprove,
    brief: {
      kind: source.kind,
      url: source.url,
      text: source.kind === 'text' ? source.text : null,
      images: images.map((blob) => ({ ...present.file(video.workspaceId, picture(blob)), given: given.has(blob) })),
    },
    productRead: product && presentProduct(present, { ...product, videos: 0 }),
    script: script && {
      n: script.n,
      origin: script.origin,
      note: script.note,
      provider: script.provider,
      degraded: script.degraded,
      script: script.script,
    },
    remarks: script?.remarks ?? [],
    stages,
    assets: selected.map((asset) => presentTake(present, asset, chosen.has(asset.id))),
    estimate: detail.estimate && presentEstimate(detail.estimate),
    madeWith: detail.madeWith,
    film: presentFilm(present, detail),
    release: release && { n: release.n, createdAt: timeText(release.createdAt) },
  };
}

/** A video's own tile, from all that is known of it. */
function tileOf({ video, projectName, product, takes, cost }: VideoDetail): VideoTile {
  const newest = takes.toReversed();
  const cover = newest.find(({ slot }) => slot === 'poster') ?? newest.find(({ slot }) => slot === 'keyframe:1:open') ?? null;
  const productName = product && (product.overrides.name ?? product.analysis.name.value);
  return { video, projectName, productName, cover, costMicros: cost };
}

function presentFilm(present: Present, detail: VideoDetail): Detail['film'] {
  const { video, product, selected } = detail;
  const master = selected.find(({ slot }) => slot === 'master');
  if (!master) return null;
  const poster = selected.find(({ slot }) => slot === 'poster');
  const file = { blob: master.blob, mime: master.mime };
  const name = `${fileNameOf(product?.overrides.name ?? product?.analysis.name.value ?? video.title)}-${video.settings.format}.mp4`;
  return {
    file: present.file(video.workspaceId, file),
    download: present.download(video.workspaceId, file, name),
    bytes: master.bytes,
    poster: poster ? present.file(video.workspaceId, { blob: poster.blob, mime: 'image/*' }) : null,
  };
}

export function presentEstimate({ make, reuse, price, seconds }: Estimate): EstimateView {
  return {
    make: make.map((spec) => ({ slot: spec.slot, stage: spec.stage, priceMicros: spec.price, seconds: spec.seconds })),
    reuse,
    priceMicros: price,
    seconds,
  };
}

/** What If-Match names of a video: the pipeline's counter. */
export function videoTag({ version }: VideoRow): string {
  return String(version);
}
