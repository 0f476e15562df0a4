'use client';

import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tell, tellError } from '#web/components/ui/toast.tsx';
import { type ApiError, api, asApiError } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';
import { useAction } from '#web/lib/use-action.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import type { ListPage } from './use-list.ts';

export const binKinds = ['video', 'project', 'product', 'character', 'reference', 'prompt', 'brand'] as const;
export type BinKind = (typeof binKinds)[number];
export interface Binned {
  id: string;
  name: string;
}

const calls: Record<BinKind, { remove: (id: string) => Promise<unknown>; restore: (id: string) => Promise<unknown> }> = {
  video: {
    remove: (id) => api('DELETE /videos/{id}', { params: { id } }),
    restore: (id) => api('POST /videos/{id}/restore', { params: { id } }),
  },
  project: {
    remove: (id) => api('DELETE /projects/{id}', { params: { id } }),
    restore: (id) => api('POST /projects/{id}/restore', { params: { id } }),
  },
  product: {
    remove: (id) => api('DELETE /products/{id}', { params: { id } }),
    restore: (id) => api('POST /products/{id}/restore', { params: { id } }),
  },
  character: {
    remove: (id) => api('DELETE /characters/{id}', { params: { id } }),
    restore: (id) => api('POST /characters/{id}/restore', { params: { id } }),
  },
  reference: {
    remove: (id) => api('DELETE /references/{id}', { params: { id } }),
    restore: (id) => api('POST /references/{id}/restore', { params: { id } }),
  },
  prompt: {
    remove: (id) => api('DELETE /prompts/{id}', { params: { id } }),
    restore: (id) => api('POST /prompts/{id}/restore', { params: { id } }),
  },
  brand: {
    remove: (id) => api('DELETE /brand-kits/{id}', { params: { id } }),
    restore: (id) => api('POST /brand-kits/{id}/restore', { params: { id } }),
  },
};

/** Each list counts or names things of the others, so what goes or comes back concerns them all. */
export async function refreshLists(queries: QueryClient): Promise<void> {
  const lists = [['videos'], keys.projects, keys.products, keys.characters, keys.references, keys.prompts, keys.brands];
  await Promise.all(lists.map((queryKey) => queries.invalidateQueries({ queryKey })));
}

/** Out of the lists at once: none may still show it while it is asked anew. */
function takeOut(queries: QueryClient, kind: BinKind, id: string): void {
  queries.setQueriesData<InfiniteData<ListPage<{ id: string }>>>({ queryKey: [`${kind}s`, 'list'] }, (list) => {
    if (!list) return list;
    return { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) })) };
  });
}

interface BinSettings {
  /** What the message says; the thing's name and that it is in the bin without it. */
  say?: (binned: Binned) => string;
  /** When it is in the bin; its page leaves then. */
  onBinned?: () => void;
}

/** Puts a thing in the bin, with a way back; while it is used, `refused` says by what. */
export function useBin(kind: BinKind, { say, onBinned }: BinSettings = {}) {
  const queries = useQueryClient();
  const [refused, setRefused] = useState<{ name: string; error: ApiError } | null>(null);
  const undo = async ({ id, name }: Binned) => {
    try {
      await calls[kind].restore(id);
      tell(roomWords.lists.restored(name));
    } catch (error) {
      tellError(error);
    }
    await refreshLists(queries);
  };
  const { start, isPending } = useAction(({ id }: Binned) => calls[kind].remove(id), {
    onSuccess: async (_, binned) => {
      takeOut(queries, kind, binned.id);
      onBinned?.();
      tell(say?.(binned) ?? roomWords.lists.binned(binned.name), { undo: () => void undo(binned) });
      await refreshLists(queries);
    },
    onError: (thrown, { name }) => {
      const error = asApiError(thrown);
      if (error.code === 'conflict') setRefused({ name, error });
      else tellError(error);
    },
  });
  return { remove: start, busy: isPending, refused, dismiss: () => setRefused(null) };
}

/** Brings a thing back from the bin. */
export function useRestore(kind: BinKind) {
  const queries = useQueryClient();
  const { start, isPending, variables } = useAction(({ id }: Binned) => calls[kind].restore(id), {
    onSuccess: (_, { name }) => tell(roomWords.lists.restored(name)),
    onError: tellError,
    onSettled: () => refreshLists(queries),
  });
  return { restore: start, restoring: isPending ? (variables?.id ?? null) : null };
}
