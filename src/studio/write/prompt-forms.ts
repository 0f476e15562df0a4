import type { Character } from '#core/character.ts';
import { HooklineError } from '#core/errors.ts';
import { fitPrompt } from '#core/fit-prompt.ts';
import { publicId } from '#core/ids.ts';
import { writeLongPrompt } from '#core/long-prompt.ts';
import { dialects } from '#core/prompt-dialects.ts';
import type { Segment } from '#core/script.ts';
import { findVideo } from '#db/queries/videos.ts';
import type { House } from '../house.ts';
import { loadFilm } from '../load-film.ts';
import { placements } from './writer/placements.ts';
import { writing } from './writer/writings.ts';

/** A shot prompt as one kind of model gets it. */
export interface PromptForm {
  dialect: string;
  name: string;
  text: string;
  /** What must not be in the picture, for models that are told so apart. */
  negative: string | null;
  limit: number;
  leftOut: string[];
}

/** A prompt of the library for each kind of model, with nobody and nothing named in it. */
export function formsOf({ shot, role, seconds }: Pick<Segment, 'shot' | 'role' | 'seconds'>): PromptForm[] {
  return fitAll(shot, { role, seconds, placement: placements[role] });
}

/**
 * Of each segment of a video the long form and the form for each kind of model, with its character and its product. Errors: `not_found`,
 * `conflict` before there is a script.
 */
export async function writeVideoPrompts(
  house: Pick<House, 'db' | 'providers'>,
  workspaceId: string,
  videoId: string,
): Promise<{ segment: number; text: string; forms: PromptForm[] }[]> {
  const { script, product, character } = await house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await findVideo(tx, videoId);
    if (!video) throw new HooklineError('not_found', `There is no video ${publicId('video', videoId)}.`);
    return loadFilm(tx, video, house.providers);
  });
  const { noun } = writing.nameSubject(product, writing.frameFor(product));
  return script.segments.map(({ shot, role, seconds, placement }, index) => {
    const facts = { role, seconds, placement, character, product: { name: product.name, noun } };
    return { segment: index + 1, text: writeLongPrompt(shot, facts), forms: fitAll(shot, facts) };
  });
}

interface Facts extends Pick<Segment, 'role' | 'seconds' | 'placement'> {
  character?: Character;
  product?: { name: string; noun: string };
}

function fitAll(shot: Segment['shot'], facts: Facts): PromptForm[] {
  return dialects.map((dialect) => {
    const { text, negative = null, leftOut } = fitPrompt(shot, facts, dialect);
    return { dialect: dialect.id, name: dialect.name, text, negative, limit: dialect.limit, leftOut };
  });
}
