import type { Micros } from '#core/money.ts';
import type { Charged, Errand, Maker } from './maker.ts';

/** What a model can film in one go. */
export interface FootageLimits {
  /** Whole seconds a clip may last, ascending. */
  seconds: readonly number[];
  /** Whether it can be told the last picture too. */
  lastFrame: boolean;
  /** Pictures of the product and the character it takes beside the first one. */
  references: number;
  /** Longest prompt in characters. */
  prompt: number;
}

/** One clip to be filmed by a model. Pictures are local files (PNG or JPEG), the first one the clip's first frame. */
export interface FootageOrder {
  prompt: string;
  first: string;
  last: string | null;
  references: string[];
  seconds: number;
  width: number;
  height: number;
  seed: number;
  /** Where the vendor's file is written as it comes. */
  file: string;
}

/** A model that films. What it sends is kept as it is, and fitted to its segment afterwards. */
export interface FootageProvider extends Maker {
  /** The vendor as a person calls it. */
  readonly name: string;
  readonly limits: FootageLimits;
  /** How it likes to be told: a name of `core/prompt-dialects`. */
  readonly dialect: string;
  /** What a person should know about the model, in sentences: its price is not known, it shuts down soon. */
  readonly notes: readonly string[];
  price(seconds: number): Micros;
  film(order: FootageOrder, errand: Errand): Promise<Charged<{ file: string }>>;
}
