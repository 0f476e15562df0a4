import type { Tx } from '../database.ts';
import { eq } from '../orm.ts';
import { type BrandKitRow, brandKit } from '../schema/library.ts';

/** Also from the bin: a film keeps the kit it was edited with. With `hold`, nobody can put it there until the transaction ends. */
export async function findBrandKit({ q }: Tx, id: string, { hold = false } = {}): Promise<BrandKitRow | undefined> {
  const found = q.select().from(brandKit).where(eq(brandKit.id, id));
  return (await (hold ? found.for('share') : found))[0];
}
