import type { Character } from '#core/character.ts';
import type { Tx } from '../database.ts';
import { and, asc, desc, eq, isNull } from '../orm.ts';
import { character } from '../schema/library.ts';

/** Characters that nobody has drawn yet, the newest first. */
export async function listWithoutPortrait({ q }: Tx): Promise<{ id: string; character: Character }[]> {
  return q
    .select({ id: character.id, character: character.character })
    .from(character)
    .where(and(isNull(character.portrait), isNull(character.deletedAt)))
    .orderBy(desc(character.createdAt), asc(character.slug));
}

/** Keeps a portrait's blob beside its character. */
export async function setPortrait({ q }: Tx, id: string, blob: string): Promise<void> {
  await q.update(character).set({ portrait: blob }).where(eq(character.id, id));
}
