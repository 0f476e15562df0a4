import { type AssetKind, type AssetSpec, contentKey } from '#core/asset.ts';
import type { Micros } from '#core/money.ts';
import type { StageName } from '#core/pipeline-state.ts';
import type { Film, Stamp } from './stage.ts';

/** A planned asset. Its key covers the maker, the person's wishes for the slot, and all `parts`. */
export function planAsset(
  film: Film,
  asset: { stage: StageName; kind: AssetKind; slot: string; maker: Stamp; parts: Record<string, unknown>; seconds: number; price?: Micros },
): AssetSpec {
  const { stage, kind, slot, maker, parts, seconds, price = 0 } = asset;
  const wish = film.settings.slots[slot];
  const made = { kind, maker: `${maker.id}@${maker.version}`, variation: wish?.variation ?? 0, note: wish?.note, ...parts };
  const { upload, from, move } = wish ?? {};
  const key = contentKey(upload ? { kind, upload, from, move, fit: parts['fit'] } : made);
  return { stage, kind, slot, key, provider: upload ? 'person' : maker.id, price: upload ? 0 : price, seconds };
}

/** The seed for a slot: the video's own, moved on by each wish for another variation. */
export function seedOf(film: Film, slot: string): number {
  return film.settings.seed + 7919 * (film.settings.slots[slot]?.variation ?? 0);
}

/** The spec of a slot that an earlier stage planned. */
export function planned(before: AssetSpec[], slot: string): AssetSpec {
  const spec = before.find((candidate) => candidate.slot === slot);
  if (!spec) throw new Error(`nothing is planned for ${slot}`);
  return spec;
}
