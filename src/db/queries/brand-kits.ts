import type { Tx } from '../database.ts';
import { eq } from '../orm.ts';
import { type BrandKitRow, brandKit } from '../schema/library.ts';

/** Also from the bin: a film keeps the kit it was edited with. */
export async function findBrandKit({ q }: Tx, id: string): Promise<BrandKitRow | undefined> {
  return (await q.select().from(brandKit).where(eq(brandKit.id, id)))[0];
}
