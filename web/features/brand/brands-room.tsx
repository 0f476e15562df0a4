'use client';

import { Palette } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Chip } from '#web/components/ui/chip.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { ListView } from '#web/features/lists/list-view.tsx';
import { NameDialog } from '#web/features/lists/name-dialog.tsx';
import { SearchBox } from '#web/features/lists/search-box.tsx';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { useSearch } from '#web/features/lists/use-search.ts';
import { Page } from '#web/features/shell/page.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { api, asApiError } from '#web/lib/api.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { keys } from '#web/lib/queries.ts';
import { useAction } from '#web/lib/use-action.ts';
import { brandWords as text } from '#web/words/brand.ts';
import { words } from '#web/words/en.ts';
import { type BrandKit, brandEvents, useBrands } from './brand-queries.ts';

const grid = 'grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-3';

/** All brand kits. */
export function BrandsRoom() {
  const search = useSearch();
  const list = useBrands({ q: search.q });
  useRefreshOn([...brandEvents, 'created', 'changed'], [keys.brands]);
  const [making, setMaking] = useState(false);
  const canCreate = useCan('create');
  const make = (look: 'primary' | 'secondary') => (
    <Button look={look} icon={<Palette />} onClick={() => setMaking(true)}>
      {text.new}
    </Button>
  );
  return (
    <Page title={words.shell.brand} actions={canCreate ? make('primary') : undefined}>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <SearchBox label={text.search} text={search.text} onText={search.setText} />
        <Button asChild look="ghost">
          <Link href="/brand/captions">{text.captionStyles}</Link>
        </Button>
      </div>
      <ListView
        list={list}
        q={search.q}
        skeleton={<Skeleton className="h-20 rounded-lg" />}
        empty={
          <EmptyState icon={<Palette />} title={text.empty} about={text.emptyHint}>
            {canCreate ? make('secondary') : undefined}
          </EmptyState>
        }
      >
        {(kits) => (
          <ul className={grid}>
            {kits.map((kit) => (
              <KitCard key={kit.id} kit={kit} />
            ))}
          </ul>
        )}
      </ListView>
      {making ? <NewKit onClose={() => setMaking(false)} /> : null}
    </Page>
  );
}

function KitCard({ kit: { id, name, logo, accent, second, standard, videos } }: { kit: BrandKit }) {
  return (
    <li className="relative flex min-w-0 items-center gap-3 rounded-lg border border-line bg-surface p-3.5 transition-colors hover:border-line-strong">
      <span className="grid size-12 shrink-0 place-items-center overflow-hidden rounded-md border border-line bg-raised">
        {logo ? (
          <img src={mediaUrl(logo, { width: 160 })} alt="" className="size-full object-contain p-1" />
        ) : (
          <Palette className="size-5 text-faint" aria-hidden />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <Link
          href={`/brand/${id}`}
          dir="auto"
          className="block truncate font-medium outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-ring"
        >
          {name}
        </Link>
        <p className="truncate text-muted text-sm">{words.units.videos(videos)}</p>
      </div>
      <span className="flex shrink-0 items-center gap-1.5">
        {standard ? <Chip>{text.standard}</Chip> : null}
        {accent ? <Swatch color={accent} /> : null}
        {second ? <Swatch color={second} /> : null}
      </span>
    </li>
  );
}

function Swatch({ color }: { color: string }) {
  return <span aria-hidden className="size-4 rounded-full border border-line" style={{ background: color }} />;
}

function NewKit({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const create = useAction((name: string, idempotencyKey) => api('POST /brand-kits', { body: { name }, idempotencyKey }), {
    onSuccess: ({ id }) => router.push(`/brand/${id}`),
  });
  return (
    <NameDialog
      title={text.new}
      label={text.name}
      example={text.example}
      verb={text.create}
      name=""
      busy={create.isPending}
      error={create.error ? asApiError(create.error) : null}
      onClose={onClose}
      onName={create.start}
    />
  );
}
