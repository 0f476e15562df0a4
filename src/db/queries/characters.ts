import type { Character } from '#core/character.ts';
import type { Tx } from '../database.ts';
import { and, asc, eq, getTableColumns, isNotNull, isNull, sql } from '../orm.ts';
import type { Page, PageRequest } from '../page.ts';
import { character } from '../schema/library.ts';
import { beyond, containing, type Order, orderedBy, readPage } from './keyset.ts';

export type CharacterRow = typeof character.$inferSelect;

export async function insertCharacters(
  { q }: Tx,
  rows: { workspaceId: string; id: string; slug: string; character: Character }[],
): Promise<void> {
  await q.insert(character).values(rows);
}

/** Everybody who can be cast, in a fixed order: casting counts in it. */
export async function allCharacters({ q }: Tx): Promise<CharacterRow[]> {
  return q.select().from(character).where(isNull(character.deletedAt)).orderBy(asc(character.createdAt), asc(character.slug));
}

/** By short name, also from the bin: a film keeps whom it was cast with. */
export async function findCharacterBySlug({ q }: Tx, slug: string): Promise<CharacterRow | undefined> {
  const newest = sql`${character.deletedAt} desc nulls first`;
  return (await q.select().from(character).where(eq(character.slug, slug)).orderBy(newest).limit(1))[0];
}

/** A character with the number of videos outside the bin that are cast with it. */
export type CharacterView = CharacterRow & { videos: number };

/** In the bin or not. */
export async function findCharacterView({ q }: Tx, id: string): Promise<CharacterView | undefined> {
  const videos = sql<number>`(select count(*)::int from video
    where video.workspace_id = character.workspace_id and video.settings->>'character' = character.slug and video.deleted_at is null)`;
  return (
    await q
      .select({ ...getTableColumns(character), videos })
      .from(character)
      .where(eq(character.id, id))
  )[0];
}

/** Every short name that is taken, bin included: whoever lies there may come back. */
export async function listSlugs({ q }: Tx): Promise<string[]> {
  return (await q.select({ slug: character.slug }).from(character)).map(({ slug }) => slug);
}

/** The whole cast, bin included, locked until the transaction ends: how many are left is decided by one at a time. */
export async function lockCast({ q }: Tx): Promise<CharacterRow[]> {
  return q.select().from(character).orderBy(asc(character.id)).for('no key update');
}

const order: Order = { table: 'character', columns: ['character.created_at', 'character.slug', 'character.id'] };

export async function pageCharacters(tx: Tx, request: PageRequest): Promise<Page<CharacterView>> {
  const { q, bin, cursor, limit } = request;
  const pattern = q === undefined ? undefined : containing(q);
  const use = sql`(select video.settings->>'character' as slug, count(*)::int as videos from video
    where video.deleted_at is null group by 1) as use`;
  const rows = await tx.q
    .select({ ...getTableColumns(character), videos: sql<number>`coalesce(use.videos, 0)` })
    .from(character)
    .leftJoin(use, sql`use.slug = character.slug`)
    .where(
      and(
        bin ? isNotNull(character.deletedAt) : isNull(character.deletedAt),
        pattern === undefined ? undefined : sql`(character.slug ilike ${pattern} or character.character->>'name' ilike ${pattern})`,
        beyond(order, cursor),
      ),
    )
    .orderBy(orderedBy(order))
    .limit(limit + 1);
  return readPage(tx, order, request, rows, (row) => row.id);
}

export async function lockCharacter({ q }: Tx, id: string): Promise<CharacterRow | undefined> {
  return (await q.select().from(character).where(eq(character.id, id)).for('no key update'))[0];
}

export async function updateCharacter(
  { q }: Tx,
  id: string,
  change: Partial<Pick<CharacterRow, 'character' | 'images' | 'portrait'>>,
): Promise<void> {
  await q
    .update(character)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(character.id, id));
}

export async function setCharacterDeleted({ q }: Tx, id: string, deleted: boolean): Promise<void> {
  await q
    .update(character)
    .set({ deletedAt: deleted ? sql`now()` : null, updatedAt: sql`now()` })
    .where(eq(character.id, id));
}
