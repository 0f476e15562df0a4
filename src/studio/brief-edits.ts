import type { Brief } from '#core/brief.ts';
import { HooklineError } from '#core/errors.ts';
import type { PipelineState } from '#core/pipeline-state.ts';
import type { Tx } from '#db/database.ts';
import { findProductOf, lockProduct, updateProduct } from '#db/queries/library.ts';
import { updateVideo } from '#db/queries/videos.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { applyCorrection, type ProductCorrection } from '#library/correct-product.ts';
import { keepPicture } from '#library/pictures.ts';
import { logProductChange } from '#library/products.ts';
import { keepUploadedPicture } from '#library/uploads.ts';
import { changeVideo } from './advance-video.ts';
import type { House } from './house.ts';

/**
 * Corrects the product at the brief gate. The analysis stays as read; corrections lie over it and hold for every video of
 * this product. Errors: `conflict` elsewhere, `invalid_input`, `version_mismatch`.
 */
export async function correctProduct(
  house: House,
  workspaceId: string,
  videoId: string,
  change: ProductCorrection,
  seen?: number,
): Promise<PipelineState> {
  return atBriefGate(house, workspaceId, videoId, seen, async (video, tx) => {
    const product = video.productId === null ? undefined : await lockProduct(tx, video.productId);
    if (!product) throw new HooklineError('conflict', 'The video has no product yet.');
    await updateProduct(tx, product.id, { overrides: applyCorrection(product.analysis, product.overrides, change) });
    await logProductChange(tx, workspaceId, product.id);
  });
}

/** Puts a picture of the product, from a file, before all others of this video. */
export async function addImage(house: House, workspaceId: string, videoId: string, file: string, seen?: number): Promise<PipelineState> {
  const blob = await keepPicture(house.storage, workspaceId, file);
  return atBriefGate(house, workspaceId, videoId, seen, (video, tx) => putFirst(tx, video, blob));
}

/**
 * Puts a picture before all others of this video: a new one by the blob of its finished upload, or one that the video or its
 * product has. Errors: `conflict` away from the brief gate, `not_found`, those of a picture that can't be used, `version_mismatch`.
 */
export async function putImageFirst(
  house: House,
  workspaceId: string,
  videoId: string,
  image: { upload: string } | { blob: string },
  seen?: number,
): Promise<PipelineState> {
  const isNew = 'upload' in image;
  const blob = isNew ? await keepUploadedPicture(house, workspaceId, image.upload) : image.blob;
  return atBriefGate(house, workspaceId, videoId, seen, async (video, tx) => {
    const known = isNew ? [blob] : [...video.brief.images, ...((await findProductOf(tx, video))?.images ?? [])];
    if (!known.includes(blob)) throw new HooklineError('not_found', `There is no picture ${blob.slice(0, 64)}.`);
    await putFirst(tx, video, blob);
  });
}

/** Takes away a picture that a person gave this video. Errors: `conflict` for one that was read with the product, `version_mismatch`. */
export async function removeImage(house: House, workspaceId: string, videoId: string, blob: string, seen?: number): Promise<PipelineState> {
  return atBriefGate(house, workspaceId, videoId, seen, async (video, tx) => {
    if (!video.brief.images.includes(blob)) {
      throw new HooklineError('conflict', 'This picture belongs to the product, not to the video.', {
        hint: 'Change the pictures of the product in the library.',
      });
    }
    await saveImages(
      tx,
      video,
      video.brief.images.filter((image) => image !== blob),
    );
  });
}

async function putFirst(tx: Tx, video: VideoRow, blob: string): Promise<void> {
  await saveImages(tx, video, [blob, ...video.brief.images.filter((image) => image !== blob)]);
}

async function saveImages(tx: Tx, video: VideoRow, images: string[]): Promise<void> {
  const brief: Brief = { ...video.brief, images };
  await updateVideo(tx, video.id, { brief });
}

async function atBriefGate(
  house: House,
  workspaceId: string,
  videoId: string,
  seen: number | undefined,
  edit: (video: VideoRow, tx: Tx) => Promise<void>,
): Promise<PipelineState> {
  return changeVideo(
    house,
    workspaceId,
    videoId,
    async (video, tx) => {
      if (video.gate !== 'brief') {
        throw new HooklineError('conflict', 'The product is corrected at the brief gate.', {
          hint: 'Go back to the brief gate first.',
        });
      }
      await edit(video, tx);
      return { type: 'edited' };
    },
    seen,
  );
}
