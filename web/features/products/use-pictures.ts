'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { tellError } from '#web/components/ui/toast.tsx';
import { ApiError } from '#web/lib/api.ts';
import { picturesOf } from './product-change.ts';
import { changeProduct, productQuery, type SeenProduct } from './product-queries.ts';

/** A change of the pictures' order, as a function of whatever order there is: so it fits also after somebody else's. */
export type Reorder = (pictures: readonly string[]) => string[];

export const movedTo =
  (picture: string, place: number): Reorder =>
  (pictures) => {
    if (!pictures.includes(picture)) return [...pictures];
    const others = pictures.filter((one) => one !== picture);
    return others.toSpliced(place, 0, picture);
  };
export const without =
  (picture: string): Reorder =>
  (pictures) =>
    pictures.filter((one) => one !== picture);
export const withNew =
  (picture: string): Reorder =>
  (pictures) => [...pictures, picture];

/**
 * The pictures of a product as the person has put them: shown at once, sent one change after the other. `arrange` resolves with whether it
 * was kept; what was refused goes back by itself.
 */
export function usePictures(seen: SeenProduct) {
  const queries = useQueryClient();
  const [pending, setPending] = useState<Reorder[]>([]);
  const tail = useRef<Promise<unknown>>(Promise.resolve());
  const { id } = seen.data;

  const send = async (reorder: Reorder): Promise<void> => {
    const query = productQuery(id);
    const now = queries.getQueryData<SeenProduct>(query.queryKey) ?? (await queries.fetchQuery(query));
    const attempt = (base: SeenProduct) => changeProduct(queries, base, { images: reorder(picturesOf(base.data)) });
    try {
      await attempt(now);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'version_mismatch') throw error;
      await attempt(await queries.fetchQuery({ ...query, staleTime: 0 }));
    }
  };
  /** With `shown`, the page does not wait for the answer. Throws what the API says when `loud`. */
  const arrange = (reorder: Reorder, { shown = true, loud = false } = {}): Promise<boolean> => {
    if (shown) setPending((before) => [...before, reorder]);
    const sent = tail.current.then(async () => {
      try {
        await send(reorder);
        return true;
      } catch (error) {
        if (loud) throw error;
        tellError(error);
        return false;
      } finally {
        if (shown) setPending((before) => before.filter((one) => one !== reorder));
      }
    });
    tail.current = sent.catch(() => undefined);
    return sent;
  };

  const files = new Map(seen.data.images.map((file) => [file.sha256, file]));
  const order = pending.reduce<readonly string[]>((pictures, reorder) => reorder(pictures), picturesOf(seen.data));
  return { pictures: order.flatMap((sha256) => files.get(sha256) ?? []), arrange };
}

export type Arrange = ReturnType<typeof usePictures>['arrange'];
