import type { AssetSpec } from '#core/asset.ts';
import type { Micros } from '#core/money.ts';
import type { Tx } from '#db/database.ts';
import { listKnownKeys } from '#db/queries/assets.ts';
import { planFilm } from './pipeline.ts';
import type { Film } from './stage.ts';

/** What a film still needs, before anything is spent. */
export interface Estimate {
  make: AssetSpec[];
  reuse: number;
  price: Micros;
  /** Expected wall time on this machine. */
  seconds: number;
}

/** Compares a film's plan with what the workspace has: only what is missing will be made. */
export async function estimateFilm(tx: Tx, film: Film, places: number): Promise<Estimate> {
  const specs = planFilm(film);
  const known = await listKnownKeys(
    tx,
    specs.map((spec) => spec.key),
  );
  const make = specs.filter((spec) => !known.has(spec.key));
  return {
    make,
    reuse: specs.length - make.length,
    price: make.reduce((sum, spec) => sum + spec.price, 0),
    seconds: Math.ceil(make.reduce((sum, spec) => sum + spec.seconds, 0) / places),
  };
}
