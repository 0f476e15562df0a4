import type { Tx } from '../database.ts';
import { and, asc, eq, getTableColumns, isNotNull, isNull, sql } from '../orm.ts';
import type { Page, PageRequest } from '../page.ts';
import { type BrandKitRow, brandKit } from '../schema/library.ts';
import { beyond, containing, type Order, orderedBy, readPage } from './keyset.ts';

/** A brand kit with the number of videos outside the bin that it is applied to. */
export type BrandKitView = BrandKitRow & { videos: number };

const order: Order = { table: 'brand_kit', columns: ['brand_kit.name', 'brand_kit.id'] };

const videos = sql<number>`(select count(*)::int from video
  where video.workspace_id = brand_kit.workspace_id and video.settings->'cut'->>'brand' = brand_kit.id::text and video.deleted_at is null)`;

/** By name. Error: `invalid_input` for a cursor that is no brand kit's id. */
export async function pageBrandKits(tx: Tx, request: PageRequest): Promise<Page<BrandKitView>> {
  const { q, bin, cursor, limit } = request;
  const rows = await tx.q
    .select({ ...getTableColumns(brandKit), videos })
    .from(brandKit)
    .where(
      and(
        bin ? isNotNull(brandKit.deletedAt) : isNull(brandKit.deletedAt),
        q === undefined ? undefined : sql`brand_kit.name ilike ${containing(q)}`,
        beyond(order, cursor),
      ),
    )
    .orderBy(orderedBy(order))
    .limit(limit + 1);
  return readPage(tx, order, request, rows, (row) => row.id);
}

/** Also from the bin: a film keeps the kit it was edited with. With `hold`, nobody can put it there until the transaction ends. */
export async function findBrandKit({ q }: Tx, id: string, { hold = false } = {}): Promise<BrandKitRow | undefined> {
  const found = q.select().from(brandKit).where(eq(brandKit.id, id));
  return (await (hold ? found.for('share') : found))[0];
}

/** In the bin or not. */
export async function findBrandKitView({ q }: Tx, id: string): Promise<BrandKitView | undefined> {
  return (
    await q
      .select({ ...getTableColumns(brandKit), videos })
      .from(brandKit)
      .where(eq(brandKit.id, id))
  )[0];
}

/** The one that new videos get. */
export async function findStandardKit({ q }: Tx): Promise<BrandKitRow | undefined> {
  return (
    await q
      .select()
      .from(brandKit)
      .where(and(eq(brandKit.standard, true), isNull(brandKit.deletedAt)))
      .orderBy(asc(brandKit.id))
  )[0];
}

export async function insertBrandKit({ q }: Tx, row: Pick<BrandKitRow, 'workspaceId' | 'id' | 'name' | 'kit'>): Promise<void> {
  await q.insert(brandKit).values(row);
}

export async function lockBrandKit({ q }: Tx, id: string): Promise<BrandKitRow | undefined> {
  return (await q.select().from(brandKit).where(eq(brandKit.id, id)).for('no key update'))[0];
}

/** Every kit, bin included, locked until the transaction ends. */
export async function lockBrandKits({ q }: Tx): Promise<BrandKitRow[]> {
  return q.select().from(brandKit).orderBy(asc(brandKit.id)).for('no key update');
}

/** Only one is the standard: marking it takes the mark off the others. */
export async function updateBrandKit(
  { q }: Tx,
  id: string,
  change: Partial<Pick<BrandKitRow, 'name' | 'kit' | 'standard'>>,
): Promise<void> {
  if (change.standard) await q.update(brandKit).set({ standard: false }).where(eq(brandKit.standard, true));
  await q
    .update(brandKit)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(brandKit.id, id));
}

export async function setBrandKitDeleted({ q }: Tx, id: string, deleted: boolean): Promise<void> {
  await q
    .update(brandKit)
    .set({ deletedAt: deleted ? sql`now()` : null, standard: false, updatedAt: sql`now()` })
    .where(eq(brandKit.id, id));
}
