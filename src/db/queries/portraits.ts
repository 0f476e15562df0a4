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

/** Keeps a portrait's blob beside its character; false when that has changed since it was `drawn`, or has a portrait. */
export async function setPortrait({ q }: Tx, id: string, drawn: Character, blob: string): Promise<boolean> {
  const asDrawn = and(eq(character.id, id), isNull(character.portrait), eq(character.character, drawn));
  return (await q.update(character).set({ portrait: blob }).where(asDrawn).returning({ id: character.id })).length === 1;
}
