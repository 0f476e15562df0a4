import type { Character } from '#core/character.ts';
import type { ProductAnalysis, ProductOverrides } from '#core/product.ts';
import type { Tx } from '../database.ts';
import { and, asc, desc, eq, isNotNull, isNull, sql } from '../orm.ts';
import { character, product, project } from '../schema/library.ts';
import { video } from '../schema/studio.ts';

export type ProjectRow = typeof project.$inferSelect;
export type ProductRow = typeof product.$inferSelect;
export type CharacterRow = typeof character.$inferSelect;

export async function insertProject({ q }: Tx, row: { workspaceId: string; id: string; name: string }): Promise<void> {
  await q.insert(project).values(row);
}

export async function findProject({ q }: Tx, id: string): Promise<ProjectRow | undefined> {
  return (
    await q
      .select()
      .from(project)
      .where(and(eq(project.id, id), isNull(project.deletedAt)))
  )[0];
}

export async function listProjects({ q }: Tx, { bin = false } = {}): Promise<(ProjectRow & { videos: number })[]> {
  const rows = await q
    .select({ project, videos: sql<number>`count(${video.id})::int` })
    .from(project)
    .leftJoin(video, and(eq(video.workspaceId, project.workspaceId), eq(video.projectId, project.id), isNull(video.deletedAt)))
    .where(bin ? isNotNull(project.deletedAt) : isNull(project.deletedAt))
    .groupBy(project.workspaceId, project.id)
    .orderBy(asc(project.createdAt));
  return rows.map((row) => ({ ...row.project, videos: row.videos }));
}

export async function updateProject({ q }: Tx, id: string, change: { name?: string; deleted?: boolean }): Promise<void> {
  await q
    .update(project)
    .set({
      updatedAt: sql`now()`,
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.deleted === undefined ? {} : { deletedAt: change.deleted ? sql`now()` : null }),
    })
    .where(eq(project.id, id));
}

/** Adds a product unless one was read from the same source just now. */
export async function insertProduct({ q }: Tx, row: typeof product.$inferInsert): Promise<void> {
  await q.insert(product).values(row).onConflictDoNothing();
}

export async function findProduct({ q }: Tx, id: string): Promise<ProductRow | undefined> {
  return (
    await q
      .select()
      .from(product)
      .where(and(eq(product.id, id), isNull(product.deletedAt)))
  )[0];
}

export async function findProductBySource({ q }: Tx, sourceKey: string): Promise<ProductRow | undefined> {
  return (
    await q
      .select()
      .from(product)
      .where(and(eq(product.sourceKey, sourceKey), isNull(product.deletedAt)))
  )[0];
}

export async function listProducts({ q }: Tx): Promise<ProductRow[]> {
  return q.select().from(product).where(isNull(product.deletedAt)).orderBy(desc(product.createdAt)).limit(200);
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

export async function insertCharacters(
  { q }: Tx,
  rows: { workspaceId: string; id: string; slug: string; character: Character }[],
): Promise<void> {
  await q.insert(character).values(rows);
}

export async function listCharacters({ q }: Tx): Promise<CharacterRow[]> {
  return q.select().from(character).where(isNull(character.deletedAt)).orderBy(asc(character.createdAt), asc(character.slug));
}
