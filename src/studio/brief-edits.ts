import { readFile } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';
import type { PipelineState } from '#core/pipeline-state.ts';
import type { ProductOverrides } from '#core/product.ts';
import { findProduct, updateProduct } from '#db/queries/library.ts';
import { updateVideo } from '#db/queries/videos.ts';
import { acceptPicture } from '#media/picture.ts';
import { changeVideo } from './advance-video.ts';
import type { House } from './house.ts';

/**
 * Corrects the product at the brief gate. The analysis stays as read; corrections lie over it and hold for every video of
 * this product. `text` of a fact is replaced, an empty text drops the fact.
 */
export async function correctProduct(
  house: House,
  workspaceId: string,
  videoId: string,
  change: ProductOverrides & { fact?: { id: string; text: string } },
): Promise<PipelineState> {
  return changeVideo(house, workspaceId, videoId, async (video, tx) => {
    if (video.gate !== 'brief') throw atBriefGate();
    const product = video.productId === null ? undefined : await findProduct(tx, video.productId);
    if (!product) throw new HooklineError('conflict', 'The video has no product yet.');
    const { fact, ...fields } = change;
    const overrides: ProductOverrides = { ...product.overrides, ...fields };
    if (fields.name !== undefined) overrides.name = checkName(fields.name);
    if (fact) {
      const facts = product.overrides.facts ?? product.analysis.facts;
      if (!facts.some((known) => known.id === fact.id))
        throw new HooklineError('invalid_input', `There is no fact "${fact.id.slice(0, 20)}".`);
      const text = fact.text.trim().slice(0, 300);
      overrides.facts = facts.flatMap((known) => {
        if (known.id !== fact.id) return [known];
        return text === '' ? [] : [{ ...known, text, source: 'person' }];
      });
    }
    await updateProduct(tx, product.id, { overrides });
    return { type: 'edited' };
  });
}

/** Puts a picture of the product before all others of this video. */
export async function addImage(house: House, workspaceId: string, videoId: string, file: string): Promise<PipelineState> {
  const picture = await acceptPicture(
    await readFile(file).catch((cause: unknown) => {
      throw new HooklineError('invalid_input', `${file} can't be read.`, { hint: 'Check the path.', cause });
    }),
  );
  const { sha256 } = await house.storage.keepBytes(workspaceId, picture.bytes, picture.mime);
  return changeVideo(house, workspaceId, videoId, async (video, tx) => {
    if (video.gate !== 'brief') throw atBriefGate();
    await updateVideo(tx, videoId, {
      brief: { ...video.brief, images: [sha256, ...video.brief.images.filter((blob) => blob !== sha256)] },
    });
    return { type: 'edited' };
  });
}

function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed !== '' && trimmed.length <= 200) return trimmed;
  throw new HooklineError('invalid_input', "A product's name has 1 to 200 characters.");
}

function atBriefGate(): HooklineError {
  return new HooklineError('conflict', 'The product is corrected at the brief gate.', {
    hint: 'Go back to it first: videos back ID brief.',
  });
}
