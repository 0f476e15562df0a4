import type { FileView } from '#contract/shared.ts';
import type { BinKind } from '#web/features/lists/use-bin.ts';
import type { ListPage } from '#web/features/lists/use-list.ts';
import { listQuery, useList } from '#web/features/lists/use-list.ts';
import { api } from '#web/lib/api.ts';

/** A thing in the bin, whatever it is. */
export interface BinItem {
  id: string;
  name: string;
  deletedAt: string;
  picture: FileView | null;
}

interface Asked {
  query: ReturnType<typeof listQuery>;
  signal: AbortSignal;
}

const pages: Record<BinKind, (asked: Asked) => Promise<ListPage<BinItem>>> = {
  video: async (asked) => shown(await api('GET /videos', asked), ({ title, cover }) => ({ name: title, picture: cover })),
  project: async (asked) => shown(await api('GET /projects', asked), ({ name }) => ({ name, picture: null })),
  product: async (asked) => shown(await api('GET /products', asked), ({ name, images }) => ({ name, picture: images[0] ?? null })),
  character: async (asked) => shown(await api('GET /characters', asked), ({ name, portrait }) => ({ name, picture: portrait })),
  reference: async (asked) => shown(await api('GET /references', asked), ({ name }) => ({ name, picture: null })),
  prompt: async (asked) => shown(await api('GET /prompts', asked), ({ title }) => ({ name: title, picture: null })),
  brand: async (asked) => shown(await api('GET /brand-kits', asked), ({ name, logo }) => ({ name, picture: logo })),
};

function shown<T extends { id: string; deletedAt: string | null }>(
  { items, next }: ListPage<T>,
  part: (item: T) => Pick<BinItem, 'name' | 'picture'>,
): ListPage<BinItem> {
  return { next, items: items.map((item) => ({ id: item.id, deletedAt: item.deletedAt ?? '', ...part(item) })) };
}

/** Named below each kind's own lists, so that whatever refreshes those concerns its bin. */
export const binKey = (kind: BinKind) => [`${kind}s`, 'bin'] as const;

export function useBinList(kind: BinKind, q: string) {
  return useList([...binKey(kind), q], ({ cursor, signal }) => pages[kind]({ query: listQuery({ q, bin: true }, cursor), signal }));
}
