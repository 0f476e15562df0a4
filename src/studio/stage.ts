import type { AssetSpec } from '#core/asset.ts';
import type { BrandKit } from '#core/brand.ts';
import type { VideoSettings } from '#core/brief.ts';
import type { Casting } from '#core/character.ts';
import type { Micros } from '#core/money.ts';
import type { StageName } from '#core/pipeline-state.ts';
import type { ProductView } from '#core/product.ts';
import type { StageProgress } from '#core/recipe.ts';
import type { Script } from '#core/script.ts';
import type { AssetRow, VideoRow } from '#db/schema/studio.ts';
import type { FootageProvider } from '#providers/spec/footage.ts';
import type { ImageProvider } from '#providers/spec/image.ts';
import type { Errand, Maker } from '#providers/spec/maker.ts';
import type { Providers } from '#providers/spec/providers.ts';
import type { SpeechProvider } from '#providers/spec/speech.ts';
import type { House } from './house.ts';

/** Who makes what, and in which version: part of every asset's key. */
export type Stamp = Pick<Maker, 'id' | 'version'>;

/** Who makes a film's assets, and for how much. */
export interface Makers {
  image: Stamp & Pick<ImageProvider, 'price' | 'likenesses'>;
  clip: Stamp;
  /** Null where clips are animated from keyframes. */
  footage: (Stamp & Pick<FootageProvider, 'price' | 'limits' | 'dialect'>) | null;
  speech: Stamp & Pick<SpeechProvider, 'price'>;
  music: Stamp;
}

/** Everything a film is made from: what planning needs, and all it needs. */
export interface Film {
  settings: VideoSettings;
  product: ProductView;
  /** SHA-256 of the product's pictures, best first. */
  images: string[];
  character: Casting;
  script: Script;
  /** Applied to the edit; null for none. */
  brand: BrandKit | null;
  makers: Makers;
}

/** A file a provider made, before it is kept. */
export interface Made {
  file: string;
  mime: string;
  meta: Record<string, unknown>;
  /** Further files; kept as blobs and listed in `meta.layers`. */
  layers?: { name: string; file: string }[];
  degraded: string | null;
  /** What it cost; its price where the maker doesn't say. */
  cost?: Micros;
}

/** One asset being made: a scratch folder that goes when it is done, and ways to stop and to tell. */
export interface Bench extends Errand {
  dir: string;
  /** A person's own file for this slot, to be fitted instead of making one. */
  upload: string | null;
}

/** Nothing but this machine's time. */
export const ownWork: Terms = { repeat: 'free', account: null };

/** On which terms a maker is called. */
export type Terms = Pick<Maker, 'repeat' | 'account'>;

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
  /** Makes every spec that is not there yet, as many at once as the machine or the maker's account takes; keeps each as soon as it is done. */
  makeAll(specs: AssetSpec[], produce: (spec: AssetSpec, bench: Bench) => Promise<Made>, terms?: Terms): Promise<void>;
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
