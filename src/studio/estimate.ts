import { type FormatName, type ProfileName, requireNewFormat, segmentsOf } from '#core/format.ts';
import type { Micros } from '#core/money.ts';
import { type ShotPrompt, untold } from '#core/shot-prompt.ts';
import type { Tx } from '#db/database.ts';
import { listKnownKeys } from '#db/queries/assets.ts';
import { readyCharacters } from '#library/characters/ready.ts';
import type { House } from './house.ts';
import { makersOf } from './load-film.ts';
import { asksFrom, planFilm } from './pipeline.ts';
import type { Film, Making } from './stage.ts';

/** What a film still needs, before anything is spent. */
export interface Estimate {
  make: Making[];
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
  return sumUp(make, specs.length - make.length, places);
}

/** The same with more to make, which comes first. */
export function withMore(more: readonly Making[], { make, reuse }: Estimate, places: number): Estimate {
  return sumUp([...more, ...make], reuse, places);
}

function sumUp(make: Making[], reuse: number, places: number): Estimate {
  const price = make.reduce((sum, spec) => sum + spec.price, 0);
  return { make, reuse, price, seconds: Math.ceil(make.reduce((sum, spec) => sum + spec.seconds, 0) / places) };
}

/** What a video of this format would make, for how much and how long, before there is a product or a script: nothing is reused. Error: `invalid_input` (format). */
export function estimateNewVideo(
  house: Pick<House, 'providers' | 'config'>,
  { format, profile }: { format: FormatName; profile: ProfileName },
): Estimate {
  requireNewFormat(format);
  return sumUp([...asksFrom('research', house.providers), ...planFilm(blankFilm(house, format, profile))], 0, house.config.renderSlots);
}

/** As many segments, as long as the format has them, and nothing in them. */
function blankFilm({ providers }: Pick<House, 'providers'>, format: FormatName, profile: ProfileName): Film {
  const [character] = readyCharacters;
  if (!character) throw new Error('there are no ready characters');
  return {
    settings: { format, profile, tone: 'calm-pro', character: null, seed: 0, autoApprove: false, slots: {} },
    product: { name: '', brand: null, price: null, rating: null, description: null, kind: 'general', facts: [], url: null, readAt: '' },
    images: [],
    brand: null,
    character,
    script: {
      tone: 'calm-pro',
      hooks: [],
      hook: 0,
      segments: segmentsOf(format, profile).map(({ role, seconds }) => ({
        role,
        seconds,
        text: blankText(seconds),
        placement: 'none',
        overlays: [],
        claims: [],
        syllables: 0,
        spokenSeconds: 0,
        shot: blankShot,
      })),
      reasons: [],
      taken: [],
      lint: [],
    },
    makers: makersOf(providers),
  };
}

/** As many letters as anybody speaks in that time: whoever speaks for money counts them. */
function blankText(seconds: number): string {
  return 'a'.repeat(Math.ceil(18 * seconds));
}

const blankShot: ShotPrompt = { ...untold, set: 'studio', mood: 'flat', shots: [] };
