import type { FootageProfile } from '#core/footage.ts';
import type { Tx } from '../database.ts';
import { eq } from '../orm.ts';
import { reference } from '../schema/library.ts';

/** Null until it is measured, and for one that is gone. */
export async function findProfile({ q }: Tx, id: string): Promise<FootageProfile | null> {
  const rows = await q.select({ profile: reference.profile }).from(reference).where(eq(reference.id, id));
  return rows[0]?.profile ?? null;
}

/** Also of one in the bin. */
export async function findReferenceName({ q }: Tx, id: string): Promise<{ id: string; name: string } | undefined> {
  return (await q.select({ id: reference.id, name: reference.name }).from(reference).where(eq(reference.id, id)))[0];
}
