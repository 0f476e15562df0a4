'use client';

import { Clapperboard, Film, Folder, type LucideIcon, NotebookText, Package, Palette, RotateCcw, Trash2, UserRound } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { Tab, TabList, TabPanel, Tabs } from '#web/components/ui/tabs.tsx';
import { ListView } from '#web/features/lists/list-view.tsx';
import { SearchBox } from '#web/features/lists/search-box.tsx';
import { type BinKind, binKinds, useRestore } from '#web/features/lists/use-bin.ts';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { setAddress, useSearch } from '#web/features/lists/use-search.ts';
import { Page } from '#web/features/shell/page.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { showAgo } from '#web/lib/show-values.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { type BinItem, binKey, useBinList } from './bin-queries.ts';

const text = roomWords.bin;
const icons: Record<BinKind, LucideIcon> = {
  video: Clapperboard,
  project: Folder,
  product: Package,
  character: UserRound,
  reference: Film,
  prompt: NotebookText,
  brand: Palette,
};
const events = [
  'binned',
  'restored',
  'project-changed',
  'product-changed',
  'character-changed',
  'reference-changed',
  'prompt-changed',
  'brand-changed',
];
/** Days a thing lies in the bin, as the server has it. */
const keptDays = 30;

/** What was deleted, with the way back. */
export function BinRoom() {
  const asked = useSearchParams().get('kind');
  const [kind, setKind] = useState<BinKind>(() => binKinds.find((one) => one === asked) ?? 'video');
  const search = useSearch();
  const choose = (next: BinKind) => {
    setKind(next);
    setAddress('kind', next === 'video' ? '' : next);
  };
  return (
    <Page title={words.shell.bin} quiet>
      <p className="mb-4 max-w-xl text-muted text-sm">{text.about}</p>
      <Tabs value={kind} onValueChange={(next) => choose(next as BinKind)} className="max-w-3xl">
        <TabList label={text.tabsLabel} className="mb-4">
          {binKinds.map((one) => (
            <Tab key={one} value={one}>
              {text.tabs[one]}
            </Tab>
          ))}
        </TabList>
        <SearchBox label={text.search} text={search.text} onText={search.setText} className="mb-4" />
        {binKinds.map((one) => (
          <TabPanel key={one} value={one}>
            <BinList kind={one} q={search.q} />
          </TabPanel>
        ))}
      </Tabs>
    </Page>
  );
}

function BinList({ kind, q }: { kind: BinKind; q: string }) {
  const list = useBinList(kind, q);
  useRefreshOn(events, [binKey(kind)]);
  const { restore, restoring } = useRestore(kind);
  const canRestore = useCan(kind === 'prompt' ? 'create' : 'manage');
  return (
    <ListView list={list} q={q} skeleton={<RowSkeletons />} empty={<EmptyState icon={<Trash2 />} title={text.empty[kind]} />}>
      {(items) => (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {items.map((item) => (
            <li key={item.id} className="flex items-center gap-3 px-3.5 py-2.5">
              <Sign kind={kind} item={item} />
              <div className="min-w-0 flex-1">
                <p dir="auto" className="truncate font-medium">
                  {item.name}
                </p>
                <p className="truncate text-faint text-xs">
                  {text.deleted(showAgo(item.deletedAt))} · {text.daysLeft(daysLeft(item.deletedAt))}
                </p>
                {kind === 'project' ? <p className="truncate text-faint text-xs">{text.withVideos}</p> : null}
              </div>
              {canRestore ? (
                <Button
                  size="sm"
                  icon={<RotateCcw />}
                  aria-label={text.restore(item.name)}
                  busy={restoring === item.id}
                  onClick={() => restore(item)}
                >
                  {words.actions.restore}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </ListView>
  );
}

function Sign({ kind, item: { picture } }: { kind: BinKind; item: BinItem }) {
  const Icon = icons[kind];
  return (
    <span className="grid size-10 shrink-0 place-items-center overflow-hidden rounded-md bg-hover text-faint">
      {picture ? (
        <img src={mediaUrl(picture, { width: 160 })} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
      ) : (
        <Icon className="size-5 stroke-[1.5]" aria-hidden />
      )}
    </span>
  );
}

function daysLeft(deletedAt: string): number {
  return Math.ceil(keptDays - (Date.now() - new Date(deletedAt).getTime()) / 86_400_000);
}

function RowSkeletons() {
  return (
    <div className="divide-y divide-line rounded-lg border border-line">
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className="flex h-15 items-center gap-3 px-3.5">
          <Skeleton className="size-10" />
          <Skeleton className="h-4 w-48" />
        </div>
      ))}
    </div>
  );
}
