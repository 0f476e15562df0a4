import type { SegmentRole } from '#core/format.ts';
import type { FactRole, ProductView } from '#core/product.ts';
import type { Claim, Overlay } from '#core/script.ts';
import type { Tone } from '#core/vocabulary.ts';
import type { Frame } from './frame.ts';
import type { Plan } from './plan.ts';
import type { WriteRequest } from './request.ts';
import type { Telling } from './telling.ts';
import type { Beat, TonePack } from './tone.ts';

/** A part of a fact as a verb phrase after "it", or with a subject of its own. */
export interface Clause {
  verb: string;
  subject: string | null;
  /** The thing alone when the verb is only "has". */
  thing: string | null;
}

/** A page fact as the writer can say it: `verb` follows "it" or the clause's own subject. */
export interface Saying extends Clause {
  factId: string;
  role: FactRole;
  chip: string;
  syllables: number;
  /** A bare size or weight: true, and nothing to build a film on. */
  dull: boolean;
  /** Higher is worth saying first. */
  worth: number;
}

/** How a product is spoken of. */
export interface Subject {
  /** "the Gorilla tape" */
  name: string;
  /** "tape" */
  noun: string;
  many: boolean;
  /** A book, film or game: what its page tells is mostly its plot. */
  story: boolean;
  /** Ways a page's sentence may start when it speaks of the product. */
  spellings: Set<string>;
  /** Single words that belong to the name and keep their capitals. */
  names: Set<string>;
}

/** One way to fill a slot, and the facts it carries. */
export interface Filling {
  text: string;
  sayings: readonly Saying[];
  /** What must have been named before this can be said, as stems. */
  after?: readonly string[];
}

export type Slots = Record<string, Filling[]>;

/** What the note of a person asks for; the rest of the note changes nothing. */
export interface Wishes {
  /** The product without what shall not be said. */
  product: ProductView;
  /** Share of the usual number of syllables. */
  length: number;
  /** What of the note was understood, in words for the person; empty without a note, or when nothing was. */
  understood: string[];
}

/** What the writer has to know of one language; search, plan and repair know none. */
export interface Writing {
  tonePacks: Record<Tone, TonePack>;
  /** Orders for segments under 7 s. */
  shortForms: Record<Exclude<SegmentRole, 'shot'>, readonly (readonly Beat[])[]>;
  shotForms: readonly (readonly Beat[])[];
  tinyShotForms: readonly (readonly Beat[])[];
  /** What goes before the last step of a solution when the page gives few facts. */
  filling: readonly Beat[];
  /** The same for a call to action without a price or without ratings. */
  closing: readonly Beat[];
  frameFor(product: ProductView): Frame;
  /** The frame's problems told whole in one tone; none where nobody wrote them. */
  tellingsFor(frame: Frame, tone: Tone): Telling[];
  nameSubject(product: ProductView, frame: Frame): Subject;
  /** Every way the page's facts can be said well; facts that can't are left out. */
  sayFacts(product: ProductView, subject: Subject): Saying[];
  /** Everything a tone's alternatives may refer to, for one plan. A slot the product can't fill is empty. */
  fillSlots(plan: Plan, pack: TonePack, product: ProductView, seed: number): Slots;
  /** Agreement, contractions, capitals and spaces of a finished wording. */
  finish(text: string, contracted: boolean): string;
  /** A tone's line about one thing, for several; null when it only works for one. */
  aboutSeveral(line: string): string | null;
  /** The words of weight in a text, cut to where their forms agree. */
  stemsOf(text: string): Set<string>;
  /** Whether a finished wording stumbles over itself. */
  stumbles(text: string): boolean;
  readWishes(request: WriteRequest): Wishes;
  /** At most seven words for the first frame, never the spoken line itself. */
  hookOverlay(plan: Plan, text: string, seed: number): string;
  chipOverlays(text: string, sayings: readonly Saying[]): Overlay[];
  closingOverlays(text: string, product: ProductView): Overlay[];
  claimsOf(text: string, sayings: readonly Saying[], product: ProductView): Claim[];
}
