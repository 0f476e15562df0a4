'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tellError } from '#web/components/ui/toast.tsx';
import { asApiError } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { changeProduct, type ProductPatch, type SeenProduct } from './product-queries.ts';

/**
 * One thing of a product being edited in place, from what was seen when it was opened. `conflict` says that the same thing has changed
 * meanwhile; from then on `save` starts from what is there now, so that a second press is meant.
 */
export function useProductEdit(seen: SeenProduct) {
  const queries = useQueryClient();
  const [opened, setOpened] = useState<SeenProduct | null>(null);
  const { start, isPending, error, reset } = useAction(
    ({ body, base }: { body: ProductPatch; base: SeenProduct }) => changeProduct(queries, base, body),
    { onSuccess: () => setOpened(null) },
  );
  const failure = error ? asApiError(error) : null;
  const conflict = failure?.code === 'version_mismatch';
  return {
    isOpen: opened !== null,
    open: () => {
      reset();
      setOpened(seen);
    },
    close: () => {
      reset();
      setOpened(null);
    },
    save: (body: ProductPatch) => start({ body, base: conflict ? seen : (opened ?? seen) }),
    busy: isPending,
    conflict,
    error: conflict ? null : failure,
  };
}

export type ProductEdit = ReturnType<typeof useProductEdit>;

/** A change that is made at once, by one press. */
export function useProductChange(seen: SeenProduct, onSuccess?: (body: ProductPatch) => void) {
  const queries = useQueryClient();
  const { start, isPending } = useAction((body: ProductPatch) => changeProduct(queries, seen, body), {
    onSuccess: (_, body) => onSuccess?.(body),
    onError: tellError,
  });
  return { change: start, busy: isPending };
}
