'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
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
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { castEditWords } from '#web/words/cast-edit.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { CharacterForm, type Traits } from './character-form.tsx';
import { CharacterPictures } from './character-pictures.tsx';
import { type Character, characterEvents, characterKey, characterQuery, type SeenCharacter } from './character-queries.ts';
import { CharacterSamples } from './character-samples.tsx';
import { CharacterVoice } from './character-voice.tsx';
import { Portrait } from './portrait.tsx';

const text = roomWords.cast;
const crumbs = [{ label: words.shell.cast, href: '/cast' }];
const columns = 'grid max-w-5xl gap-5 sm:grid-cols-[14rem_minmax(0,1fr)] lg:grid-cols-[18rem_minmax(0,1fr)]';

/** One character: how it looks and speaks, what it fits, where it plays. */
export function CharacterRoom({ id }: { id: string }) {
  const { data: seen, error, refetch, isRefetchError } = useQuery(characterQuery(id));
  useRefreshOn(characterEvents, [characterKey(id)]);
  if (!seen) return error ? <PageFailure error={error} retry={() => void refetch()} /> : <CharacterSkeleton />;
  const { data } = seen;
  return (
    <Page title={data.name} crumbs={crumbs} actions={<CharacterActions seen={seen} />}>
      {isRefetchError ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-4" /> : null}
      <div className={columns}>
        <Portrait character={data} width={640} className="self-start max-sm:mx-auto max-sm:w-56" />
        <div className="space-y-5">
          <TraitList character={data} />
          <CharacterPictures character={data} />
          <CharacterSamples id={id} />
          <VideosUsing kind="character" id={id} />
        </div>
      </div>
    </Page>
  );
}

function TraitList({ character }: { character: Character }) {
  return (
    <Card>
      <dl className="divide-y divide-line">
        {(['look', 'wardrobe', 'persona'] as const).map((trait) => (
          <div key={trait} className="px-4 py-3">
            <dt className="font-medium text-muted text-xs">{text[trait]}</dt>
            <dd className="mt-1">{character[trait]}</dd>
          </div>
        ))}
        <div className="px-4 py-3">
          <dt className="font-medium text-muted text-xs">{text.voice}</dt>
          <dd className="mt-1">
            <CharacterVoice id={character.voice} />
          </dd>
        </div>
        <div className="px-4 py-3">
          <dt className="font-medium text-muted text-xs">{text.fits}</dt>
          <dd className="mt-1.5 flex flex-wrap gap-1.5">
            {character.fits.length === 0 ? text.fitsNothing : null}
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

function CharacterActions({ seen }: { seen: SeenCharacter }) {
  const { id, name } = seen.data;
  const router = useRouter();
  const canManage = useCan('manage');
  const canCreate = useCan('create');
  const queries = useQueryClient();
  /** As it was looked at when editing began, or after it was refused. */
  const [looked, setLooked] = useState<SeenCharacter | null>(null);
  const save = useAction((body: Traits) => apiWithEtag('PATCH /characters/{id}', { params: { id }, body, ifMatch: looked?.etag }), {
    onSuccess: (changed) => {
      queries.setQueryData(characterKey(id), changed);
      setLooked(null);
    },
    onError: async (reason) => {
      if (asApiError(reason).code !== 'version_mismatch') return;
      await queries.refetchQueries({ queryKey: characterKey(id) });
      setLooked(queries.getQueryData(characterQuery(id).queryKey) ?? null);
    },
  });
  const close = () => {
    setLooked(null);
    save.reset();
  };
  const bin = useBin('character', { onBinned: () => router.push('/cast') });
  if (!canCreate) return null;
  return (
    <>
      <Button icon={<Pencil />} onClick={() => setLooked(seen)}>
        {castEditWords.edit}
      </Button>
      {looked ? (
        <CharacterForm
          character={looked.data}
          busy={save.isPending}
          error={save.error ? asApiError(save.error) : null}
          onClose={close}
          onTraits={(traits) => (Object.keys(traits).length === 0 ? close() : save.start(traits))}
        />
      ) : null}
      {canManage ? (
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
      ) : null}
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
