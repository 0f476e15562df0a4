'use client';

import { BookOpen, ImageOff, Package } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Chip } from '#web/components/ui/chip.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { ListView } from '#web/features/lists/list-view.tsx';
import { SearchBox } from '#web/features/lists/search-box.tsx';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { useSearch } from '#web/features/lists/use-search.ts';
import { Page } from '#web/features/shell/page.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { keys } from '#web/lib/queries.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { type Product, useProducts } from './product-queries.ts';
import { ReadProduct } from './read-product.tsx';
import { showMoney } from './show-product.ts';

const text = roomWords.products;
const grid = 'grid grid-cols-[repeat(auto-fill,minmax(min(10.5rem,100%),1fr))] gap-x-4 gap-y-6 max-sm:grid-cols-2 max-sm:gap-x-3';

/** Everything that is sold, as cards. */
export function ProductsRoom() {
  const search = useSearch();
  const list = useProducts({ q: search.q });
  useRefreshOn(['product-changed', 'product-read', 'created', 'changed', 'binned', 'restored'], [keys.products]);
  const [reading, setReading] = useState(false);
  const canCreate = useCan('create');
  const read = (look: 'primary' | 'secondary') => (
    <Button look={look} icon={<BookOpen />} onClick={() => setReading(true)}>
      {text.read}
    </Button>
  );
  return (
    <Page title={words.shell.products} quiet actions={canCreate ? read('primary') : undefined}>
      <SearchBox label={text.search} text={search.text} onText={search.setText} className="mb-5" />
      <ListView
        list={list}
        q={search.q}
        skeleton={<CardSkeletons />}
        empty={
          <EmptyState icon={<Package />} title={text.empty} about={text.emptyHint}>
            {canCreate ? read('secondary') : undefined}
          </EmptyState>
        }
      >
        {(products) => (
          <ul className={grid}>
            {products.map((product) => (
              <li key={product.id} className="min-w-0">
                <ProductCard product={product} />
              </li>
            ))}
          </ul>
        )}
      </ListView>
      {reading ? <ReadProduct onClose={() => setReading(false)} /> : null}
    </Page>
  );
}

function ProductCard({ product }: { product: Product }) {
  const { id, name, brand, price, images, videos, edited, degraded } = product;
  const about = [brand, price && showMoney(price)].filter(Boolean).join(' · ');
  return (
    <Link href={`/products/${id}`} className="group block rounded-lg outline-offset-4">
      <span className="relative block aspect-square overflow-hidden rounded-lg border border-line bg-surface">
        <ProductPicture image={images[0]} />
        {degraded === null ? null : (
          <Chip tone="accent" className="absolute bottom-2 left-2 bg-overlay">
            {text.degraded}
          </Chip>
        )}
      </span>
      <span dir="auto" className="mt-2 line-clamp-2 font-medium text-sm group-hover:text-accent-text">
        {name}
      </span>
      {about === '' ? null : <span className="block truncate text-muted text-sm">{about}</span>}
      <span className="block truncate text-faint text-xs">
        {videos === 0 ? roomWords.lists.notUsed : words.units.videos(videos)}
        {edited.length > 0 ? ` · ${text.edited}` : null}
      </span>
    </Link>
  );
}

function ProductPicture({ image }: { image: Product['images'][number] | undefined }) {
  if (!image) {
    return (
      <span className="grid size-full place-items-center text-faint">
        <ImageOff className="size-6 stroke-[1.5]" aria-hidden />
        <span className="sr-only">{text.noPicture}</span>
      </span>
    );
  }
  return (
    <img
      src={mediaUrl(image, { width: 320 })}
      alt=""
      loading="lazy"
      decoding="async"
      className="size-full object-cover transition-transform duration-300 group-hover:scale-[1.03]"
    />
  );
}

function CardSkeletons() {
  return (
    <div className={grid}>
      {Array.from({ length: 12 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
        <div key={index}>
          <Skeleton className="aspect-square rounded-lg" />
          <Skeleton className="mt-3 h-4 w-4/5" />
          <Skeleton className="mt-2 h-4 w-1/2" />
        </div>
      ))}
    </div>
  );
}
