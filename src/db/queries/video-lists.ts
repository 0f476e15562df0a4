import { hash } from 'node:crypto';
import type { FormatName } from '#core/format.ts';
import type { GateName, VideoStateName } from '#core/pipeline-state.ts';
import type { Tone } from '#core/vocabulary.ts';
import type { Tx } from '../database.ts';
import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, type SQL, sql } from '../orm.ts';
import type { Page, PageRequest } from '../page.ts';
import { product, project } from '../schema/library.ts';
import { type VideoRow, video } from '../schema/studio.ts';
import { beyond, containing, type Order, orderedBy, readPage, wordsOf } from './keyset.ts';

export type VideoSort = 'newest' | 'oldest' | 'updated' | 'title';

export interface VideoFilter extends PageRequest {
  states?: VideoStateName[];
  projectId?: string;
  productId?: string;
  tone?: Tone;
  format?: FormatName;
  gate?: GateName;
  sort?: VideoSort;
}

/** A video as a list shows it. */
export interface VideoTile {
  video: VideoRow;
  projectName: string;
  productName: string | null;
  /** The poster, or the opening picture before there is one. */
  cover: { blob: string; mime: string } | null;
  costMicros: number;
}

// Ids are UUIDv7: their order is that of creation.
const orders: Record<VideoSort, Order> = {
  newest: { table: 'video', columns: ['video.id'], descending: true },
  oldest: { table: 'video', columns: ['video.id'] },
  updated: { table: 'video', columns: ['video.updated_at', 'video.id'], descending: true },
  title: { table: 'video', columns: ['lower(video.title)', 'video.id'] },
};

const productName = sql<string | null>`coalesce(product.overrides->>'name', product.analysis->'name'->>'value')`;
const cover = sql<VideoTile['cover']>`(
  select jsonb_build_object('blob', asset.blob, 'mime', asset.mime) from asset
  where asset.workspace_id = video.workspace_id and asset.video_id = video.id and asset.slot in ('poster', 'keyframe:1:open')
  order by asset.slot desc, asset.take desc limit 1)`;
const cost = sql`(
  select coalesce(sum(amount_micros), 0) from cost_entry
  where cost_entry.workspace_id = video.workspace_id and cost_entry.video_id = video.id)`.mapWith(Number);

/** One page in one query. Error: `invalid_input` for a cursor that is no video's id. */
export async function listVideoTiles(tx: Tx, filter: VideoFilter): Promise<Page<VideoTile>> {
  const order = orders[filter.sort ?? 'newest'];
  const rows = await tx.q
    .select({ video: getTableColumns(video), projectName: project.name, productName, cover, costMicros: cost })
    .from(video)
    .innerJoin(project, and(eq(project.workspaceId, video.workspaceId), eq(project.id, video.projectId)))
    .leftJoin(product, and(eq(product.workspaceId, video.workspaceId), eq(product.id, video.productId)))
    .where(and(...conditions(filter), beyond(order, filter.cursor)))
    .orderBy(orderedBy(order))
    .limit(filter.limit + 1)
    .prepare(nameOf(filter))
    .execute();
  return readPage(tx, order, filter, rows, (row) => row.video.id);
}

/** One name for every query of the same shape: the most asked list of all is planned once per connection. */
function nameOf({ sort, states, q = '', ...filter }: VideoFilter): string {
  const shape = Object.entries(filter).map(([name, value]) => (typeof value === 'boolean' ? `${name}=${value}` : name));
  // PostgreSQL keeps 63 characters of a name.
  return `videos ${hash('sha1', `${sort ?? 'newest'} ${states?.length ?? 0} ${wordsOf(q).length} ${shape.sort().join(' ')}`)}`;
}

function conditions({ bin, q, states, projectId, productId, tone, format, gate }: VideoFilter): (SQL | undefined)[] {
  return [
    bin ? isNotNull(video.deletedAt) : isNull(video.deletedAt),
    states && inArray(video.state, states),
    projectId === undefined ? undefined : eq(video.projectId, projectId),
    productId === undefined ? undefined : eq(video.productId, productId),
    gate && eq(video.gate, gate),
    tone && sql`video.settings->>'tone' = ${tone}`,
    format && sql`video.settings->>'format' = ${format}`,
    q === undefined ? undefined : and(...wordsOf(q).map((word) => titled(containing(word)))),
  ];
}

/** Products are searched first and once, not with each video. */
function titled(pattern: string): SQL {
  return sql`(video.title ilike ${pattern} or video.product_id in (
    select id from product where coalesce(overrides->>'name', analysis->'name'->>'value') ilike ${pattern}))`;
}

export async function countByState({ q }: Tx, bin: boolean): Promise<{ state: VideoStateName; count: number }[]> {
  return q
    .select({ state: video.state, count: sql<number>`count(*)::int` })
    .from(video)
    .where(bin ? isNotNull(video.deletedAt) : isNull(video.deletedAt))
    .groupBy(video.state);
}

export interface VideoUse {
  id: string;
  title: string;
}

/** Videos outside the bin that hold on to something of the library, oldest first. */
export async function listVideosUsing(
  { q }: Tx,
  what: { productId: string } | { character: string } | { referenceId: string } | { brandId: string } | { busyProjectId: string },
): Promise<VideoUse[]> {
  const uses =
    'productId' in what
      ? eq(video.productId, what.productId)
      : 'character' in what
        ? sql`${video.settings}->>'character' = ${what.character}`
        : 'referenceId' in what
          ? eq(video.referenceId, what.referenceId)
          : 'brandId' in what
            ? sql`${video.settings}->'cut'->>'brand' = ${what.brandId}`
            : and(eq(video.projectId, what.busyProjectId), inArray(video.state, ['queued', 'running']));
  return q
    .select({ id: video.id, title: video.title })
    .from(video)
    .where(and(isNull(video.deletedAt), uses))
    .orderBy(asc(video.id));
}
