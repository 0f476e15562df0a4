import type { AssetSpec } from '#core/asset.ts';
import type { BrandKit } from '#core/brand.ts';
import type { VideoSettings } from '#core/brief.ts';
import type { Character } from '#core/character.ts';
import type { StageName } from '#core/pipeline-state.ts';
import type { ProductView } from '#core/product.ts';
import type { StageProgress } from '#core/recipe.ts';
import type { Script } from '#core/script.ts';
import type { AssetRow, VideoRow } from '#db/schema/studio.ts';
import type { Providers } from '#providers/spec/providers.ts';
import type { House } from './house.ts';

/** Who makes what, and in which version: part of every asset's key. */
export interface Maker {
  id: string;
  version: string;
}

/** Everything a film is made from: what planning needs, and all it needs. */
export interface Film {
  settings: VideoSettings;
  product: ProductView;
  /** SHA-256 of the product's pictures, best first. */
  images: string[];
  character: Character;
  script: Script;
  /** Applied to the edit; null for none. */
  brand: BrandKit | null;
  makers: { image: Maker; clip: Maker; speech: Maker; music: Maker };
}

/** A file a provider made, before it is kept. */
export interface Made {
  file: string;
  mime: string;
  meta: Record<string, unknown>;
  /** Further files; kept as blobs and listed in `meta.layers`. */
  layers?: { name: string; file: string }[];
  degraded: string | null;
}

/** One asset being made: a scratch folder that goes when it is done, and ways to stop and to tell. */
export interface Bench {
  dir: string;
  /** A person's own file for this slot, to be fitted instead of making one. */
  upload: string | null;
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/** What a running stage can do. */
export interface StageWork {
  house: House;
  video: VideoRow;
  signal: AbortSignal;
  /** Runs once, also over crashes; for work that makes no asset. */
  once<T>(name: string, run: () => Promise<T>): Promise<T>;
  /** Tells who at the roundtable is in the middle of a sentence; undefined when nobody is. */
  say(saying: StageProgress['saying']): void;
  /** The film as planned at the stage's start. Only from cast on. */
  film(): Promise<Film>;
  /** This stage's assets, in planned order. */
  specs(): Promise<AssetSpec[]>;
  /** Every asset of the film, all stages. */
  allSpecs(): Promise<AssetSpec[]>;
  /** Makes every spec that is not there yet, as many at once as the machine takes; keeps each as soon as it is done. */
  makeAll(specs: AssetSpec[], produce: (spec: AssetSpec, bench: Bench) => Promise<Made>): Promise<void>;
  /** The kept take of a slot, as the plan selects it. */
  take(slot: string): Promise<AssetRow>;
}

/** One thing to be made, with its price; an asset, or what a text model is asked. */
export type Making = Pick<AssetSpec, 'stage' | 'slot' | 'price' | 'seconds'>;

export interface Stage {
  name: StageName;
  /** What the stage may pay for beside its assets, at most. */
  asks?(providers: Providers): Making[];
  /** Pure: the assets this stage makes for a film, given those planned before it. */
  plan(film: Film, before: AssetSpec[]): AssetSpec[];
  run(work: StageWork): Promise<void>;
}
