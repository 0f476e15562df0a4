'use client';

import { useQuery } from '@tanstack/react-query';
import { MoreHorizontal, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Card } from '#web/components/ui/card.tsx';
import { Chip } from '#web/components/ui/chip.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Menu, MenuItem } from '#web/components/ui/menu.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { useBin } from '#web/features/lists/use-bin.ts';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { RefusedDialog } from '#web/features/lists/used-by.tsx';
import { VideosUsing } from '#web/features/lists/videos-using.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { PageFailure } from '#web/features/shell/page-failure.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { type Character, characterEvents, characterKey, characterQuery } from './character-queries.ts';
import { Portrait } from './portrait.tsx';

const text = roomWords.cast;
const crumbs = [{ label: words.shell.cast, href: '/cast' }];
const columns = 'grid max-w-5xl gap-5 sm:grid-cols-[14rem_minmax(0,1fr)] lg:grid-cols-[18rem_minmax(0,1fr)]';

/** One character: how it looks and speaks, what it fits, where it plays. */
export function CharacterRoom({ id }: { id: string }) {
  const { data, error, refetch, isRefetchError } = useQuery(characterQuery(id));
  useRefreshOn(characterEvents, [characterKey(id)]);
  if (!data) return error ? <PageFailure error={error} retry={() => void refetch()} /> : <CharacterSkeleton />;
  return (
    <Page title={data.name} crumbs={crumbs} actions={<CharacterActions character={data} />}>
      {isRefetchError ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-4" /> : null}
      <div className={columns}>
        <Portrait character={data} width={640} className="self-start max-sm:mx-auto max-sm:w-56" />
        <div className="space-y-5">
          <Traits character={data} />
          <VideosUsing kind="character" id={id} />
        </div>
      </div>
    </Page>
  );
}

function Traits({ character }: { character: Character }) {
  return (
    <Card>
      <dl className="divide-y divide-line">
        {(['look', 'wardrobe', 'persona', 'voice'] as const).map((trait) => (
          <div key={trait} className="px-4 py-3">
            <dt className="font-medium text-muted text-xs">{text[trait]}</dt>
            <dd className="mt-1">{character[trait]}</dd>
          </div>
        ))}
        <div className="px-4 py-3">
          <dt className="font-medium text-muted text-xs">{text.fits}</dt>
          <dd className="mt-1.5 flex flex-wrap gap-1.5">
            {character.fits.map((kind) => (
              <Chip key={kind}>{roomWords.categories[kind]}</Chip>
            ))}
          </dd>
        </div>
        <div className="px-4 py-3">
          <dt className="font-medium text-muted text-xs">{text.slug}</dt>
          <dd className="mt-1">
            <code className="font-mono text-sm">{character.slug}</code>
            <p className="mt-1 text-faint text-xs">{text.slugHint}</p>
          </dd>
        </div>
      </dl>
    </Card>
  );
}

function CharacterActions({ character: { id, name } }: { character: Character }) {
  const router = useRouter();
  const canManage = useCan('manage');
  const bin = useBin('character', { onBinned: () => router.push('/cast') });
  if (!canManage) return null;
  return (
    <>
      <Menu
        trigger={
          <IconButton label={words.actions.more} quiet>
            <MoreHorizontal />
          </IconButton>
        }
      >
        <MenuItem icon={<Trash2 />} danger disabled={bin.busy} onSelect={() => bin.remove({ id, name })}>
          {text.delete}
        </MenuItem>
      </Menu>
      <RefusedDialog refused={bin.refused} onClose={bin.dismiss} />
    </>
  );
}

function CharacterSkeleton() {
  return (
    <Page title="…" crumbs={crumbs}>
      <span className="sr-only">{roomWords.lists.loading}</span>
      <div className={columns} aria-busy>
        <Skeleton className="aspect-3/4 rounded-lg max-sm:mx-auto max-sm:w-56" />
        <Card className="space-y-7 self-start p-4">
          {[0, 1, 2, 3, 4, 5].map((line) => (
            <div key={line}>
              <Skeleton className="h-3 w-20" />
              <Skeleton className="mt-2 h-4 w-2/3" />
            </div>
          ))}
        </Card>
      </div>
    </Page>
  );
}
