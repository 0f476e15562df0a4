import type { ProductAnalysis, ProductOverrides } from '#core/product.ts';
import type { Tx } from '../database.ts';
import { and, asc, eq, getTableColumns, isNotNull, isNull, sql } from '../orm.ts';
import type { Page, PageRequest } from '../page.ts';
import { product, project } from '../schema/library.ts';
import { beyond, containing, type Order, orderedBy, readPage } from './keyset.ts';

export type ProjectRow = typeof project.$inferSelect;
export type ProductRow = typeof product.$inferSelect;

/** False when there is a project with that id. */
export async function insertProject({ q }: Tx, row: { workspaceId: string; id: string; name: string }): Promise<boolean> {
  return (await q.insert(project).values(row).onConflictDoNothing().returning({ id: project.id })).length === 1;
}

/** Not from the bin. `hold` keeps it out of the bin until the transaction ends. */
export async function findProject({ q }: Tx, id: string, { hold = false } = {}): Promise<ProjectRow | undefined> {
  const found = q
    .select()
    .from(project)
    .where(and(eq(project.id, id), isNull(project.deletedAt)));
  return (await (hold ? found.for('share') : found))[0];
}

/** Also of one in the bin: its videos are shown there. */
export async function nameOfProject({ q }: Tx, id: string): Promise<string> {
  return (await q.select({ name: project.name }).from(project).where(eq(project.id, id)))[0]?.name ?? '';
}

export async function findOldestProject({ q }: Tx): Promise<ProjectRow | undefined> {
  return (await q.select().from(project).where(isNull(project.deletedAt)).orderBy(asc(project.createdAt), asc(project.id)).limit(1))[0];
}

/** In the bin or not, locked until the transaction ends. */
export async function lockProject({ q }: Tx, id: string): Promise<ProjectRow | undefined> {
  return (await q.select().from(project).where(eq(project.id, id)).for('no key update'))[0];
}

/** A project with the number of its videos outside the bin. */
export type ProjectView = ProjectRow & { videos: number };

const projectView = {
  ...getTableColumns(project),
  videos: sql<number>`(select count(*)::int from video
    where video.workspace_id = project.workspace_id and video.project_id = project.id and video.deleted_at is null)`,
};

/** In the bin or not. */
export async function findProjectView({ q }: Tx, id: string): Promise<ProjectView | undefined> {
  return (await q.select(projectView).from(project).where(eq(project.id, id)))[0];
}

const projectOrder: Order = { table: 'project', columns: ['project.created_at', 'project.id'] };

export async function pageProjects(tx: Tx, request: PageRequest): Promise<Page<ProjectView>> {
  const { q, bin, cursor, limit } = request;
  const rows = await tx.q
    .select(projectView)
    .from(project)
    .where(
      and(
        bin ? isNotNull(project.deletedAt) : isNull(project.deletedAt),
        q === undefined ? undefined : sql`project.name ilike ${containing(q)}`,
        beyond(projectOrder, cursor),
      ),
    )
    .orderBy(orderedBy(projectOrder))
    .limit(limit + 1);
  return readPage(tx, projectOrder, request, rows, (row) => row.id);
}

export async function renameProjectRow({ q }: Tx, id: string, name: string): Promise<void> {
  await q.update(project).set({ name, updatedAt: sql`now()` }).where(eq(project.id, id));
}

/** Puts a project and its videos in the bin, all with one time, by which `takeOutProject` knows them again. */
export async function binProjectRows({ q }: Tx, id: string): Promise<void> {
  await q.execute(sql`
    with gone as (update video set deleted_at = now(), updated_at = now()
      where project_id = ${id} and deleted_at is null returning workspace_id, id)
    insert into event (workspace_id, video_id, type) select workspace_id, id, 'binned' from gone`);
  await q.execute(sql`update project set deleted_at = now(), updated_at = now() where id = ${id}`);
}

/** Takes a project out of the bin, with the videos that went along; those deleted before stay. */
export async function takeOutProject({ q }: Tx, id: string): Promise<void> {
  await q.execute(sql`
    with back as (update video set deleted_at = null, updated_at = now()
      where project_id = ${id} and deleted_at = (select deleted_at from project where id = ${id}) returning workspace_id, id)
    insert into event (workspace_id, video_id, type) select workspace_id, id, 'restored' from back`);
  await q.execute(sql`update project set deleted_at = null, updated_at = now() where id = ${id}`);
}

/** Adds a product unless one was read from the same source just now. */
export async function insertProduct({ q }: Tx, row: typeof product.$inferInsert): Promise<void> {
  await q.insert(product).values(row).onConflictDoNothing();
}

/** The product of a video, also when it lies in the bin: a video keeps its own. */
export async function findProductOf({ q }: Tx, { productId }: { productId: string | null }): Promise<ProductRow | undefined> {
  return productId === null ? undefined : (await q.select().from(product).where(eq(product.id, productId)))[0];
}

/** In the bin or not, locked until the transaction ends. */
export async function lockProduct({ q }: Tx, id: string): Promise<ProductRow | undefined> {
  return (await q.select().from(product).where(eq(product.id, id)).for('no key update'))[0];
}

export async function findProductBySource({ q }: Tx, sourceKey: string): Promise<ProductRow | undefined> {
  return (
    await q
      .select()
      .from(product)
      .where(and(eq(product.sourceKey, sourceKey), isNull(product.deletedAt)))
  )[0];
}

/** A product with the number of videos outside the bin that use it. */
export type ProductRowInUse = ProductRow & { videos: number };

const productInUse = {
  ...getTableColumns(product),
  videos: sql<number>`(select count(*)::int from video
    where video.workspace_id = product.workspace_id and video.product_id = product.id and video.deleted_at is null)`,
};

/** In the bin or not. */
export async function findProductInUse({ q }: Tx, id: string): Promise<ProductRowInUse | undefined> {
  return (await q.select(productInUse).from(product).where(eq(product.id, id)))[0];
}

const productOrder: Order = { table: 'product', columns: ['product.created_at', 'product.id'], descending: true };

export async function pageProducts(tx: Tx, request: PageRequest): Promise<Page<ProductRowInUse>> {
  const { q, bin, cursor, limit } = request;
  const rows = await tx.q
    .select(productInUse)
    .from(product)
    .where(
      and(
        bin ? isNotNull(product.deletedAt) : isNull(product.deletedAt),
        q === undefined ? undefined : sql`coalesce(overrides->>'name', analysis->'name'->>'value') ilike ${containing(q)}`,
        beyond(productOrder, cursor),
      ),
    )
    .orderBy(orderedBy(productOrder))
    .limit(limit + 1);
  return readPage(tx, productOrder, request, rows, (row) => row.id);
}

export async function updateProduct(
  { q }: Tx,
  id: string,
  change: { analysis?: ProductAnalysis; overrides?: ProductOverrides; images?: string[]; degraded?: string | null },
): Promise<void> {
  await q
    .update(product)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(product.id, id));
}

export async function setProductDeleted({ q }: Tx, id: string, deleted: boolean): Promise<void> {
  await q
    .update(product)
    .set({ deletedAt: deleted ? sql`now()` : null, updatedAt: sql`now()` })
    .where(eq(product.id, id));
}
