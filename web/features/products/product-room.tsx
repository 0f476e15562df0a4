'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ExternalLink, MoreHorizontal, RefreshCw, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuLine } from '#web/components/ui/menu.tsx';
import { tell, tellError } from '#web/components/ui/toast.tsx';
import { useBin } from '#web/features/lists/use-bin.ts';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { RefusedDialog } from '#web/features/lists/used-by.tsx';
import { VideosUsing } from '#web/features/lists/videos-using.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { PageFailure } from '#web/features/shell/page-failure.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { apiWithEtag } from '#web/lib/api.ts';
import { showAgo } from '#web/lib/show-values.ts';
import { useAction } from '#web/lib/use-action.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { ProductFacts } from './product-facts.tsx';
import { ProductFields } from './product-fields.tsx';
import { ProductPictures } from './product-pictures.tsx';
import { keepProduct, type Product, productKey, productQuery, type SeenProduct } from './product-queries.ts';
import { ProductSkeleton } from './product-skeleton.tsx';

const text = roomWords.product;
const crumbs = [{ label: words.shell.products, href: '/products' }];

/** One product: its pictures, what was read about it, and what uses it. */
export function ProductRoom({ id }: { id: string }) {
  const { data: seen, error, refetch, isRefetchError } = useQuery(productQuery(id));
  useRefreshOn(['product-changed', 'product-read'], [productKey(id)]);
  if (!seen) return error ? <PageFailure error={error} retry={() => void refetch()} /> : <ProductSkeleton crumbs={crumbs} />;
  return (
    <Page title={seen.data.name} crumbs={crumbs} actions={<ProductActions product={seen.data} />}>
      {isRefetchError ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-4" /> : null}
      <div className="grid max-w-6xl gap-5 lg:grid-cols-[20rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <ProductPictures seen={seen} />
        <div className="space-y-5 lg:row-span-2">
          <Warnings product={seen.data} />
          <ProductFields seen={seen} />
          <ProductFacts seen={seen} />
        </div>
        <VideosUsing kind="product" id={id} footer={<Origin seen={seen} />} />
      </div>
    </Page>
  );
}

/** What a person should know before they trust what was read. */
function Warnings({ product: { degraded, disagreements } }: { product: Product }) {
  if (degraded === null && disagreements.length === 0) return null;
  return (
    <div className="space-y-2 rounded-lg border border-accent-text/25 bg-accent-soft px-4 py-3 text-sm">
      {degraded === null ? null : (
        <p>
          <span className="font-medium">{text.degraded}.</span> {degraded}
        </p>
      )}
      {disagreements.length === 0 ? null : (
        <>
          <p className="font-medium">{text.disagree}</p>
          <ul className="list-disc space-y-0.5 pl-4 text-muted">
            {disagreements.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** When it was read, and from where. */
function Origin({ seen: { data } }: { seen: SeenProduct }) {
  const isWeb = data.url !== null && /^https?:/.test(data.url);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-faint text-xs">
      {text.readAt(showAgo(data.readAt))}
      {isWeb ? (
        <a
          href={data.url ?? undefined}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 rounded-sm text-muted underline-offset-4 hover:underline"
        >
          {text.openPage}
          <ExternalLink className="size-3" aria-hidden />
        </a>
      ) : null}
    </p>
  );
}

function ProductActions({ product }: { product: Product }) {
  const { id, name, url } = product;
  const router = useRouter();
  const queries = useQueryClient();
  const canManage = useCan('manage');
  const canCreate = useCan('create');
  const bin = useBin('product', { onBinned: () => router.push('/products') });
  const again = useAction(
    (from: string, idempotencyKey) =>
      apiWithEtag('POST /products', { body: { source: { kind: 'url', url: from }, again: true }, idempotencyKey }),
    {
      onSuccess: (answer) => {
        keepProduct(queries, answer);
        tell(roomWords.read.rereadDone);
        if (answer.data.id !== id) router.push(`/products/${answer.data.id}`);
      },
      onError: tellError,
    },
  );
  const canRead = canCreate && url !== null && /^https?:/.test(url);
  if (!canManage && !canRead) return null;
  return (
    <>
      {again.isPending ? <Button busy>{roomWords.read.again}</Button> : null}
      <Menu
        trigger={
          <IconButton label={words.actions.more} quiet>
            <MoreHorizontal />
          </IconButton>
        }
      >
        {canRead ? (
          <MenuItem icon={<RefreshCw />} disabled={again.isPending} onSelect={() => again.start(url)}>
            {roomWords.read.again}
          </MenuItem>
        ) : null}
        {canRead && canManage ? <MenuLine /> : null}
        {canManage ? (
          <MenuItem icon={<Trash2 />} danger disabled={bin.busy} onSelect={() => bin.remove({ id, name })}>
            {text.delete}
          </MenuItem>
        ) : null}
      </Menu>
      <RefusedDialog refused={bin.refused} onClose={bin.dismiss} />
    </>
  );
}
