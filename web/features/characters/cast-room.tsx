'use client';

import { UserRoundPlus, UsersRound } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Sent } from '#contract/api.ts';
import { Button } from '#web/components/ui/button.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { ListView } from '#web/features/lists/list-view.tsx';
import { SearchBox } from '#web/features/lists/search-box.tsx';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { useSearch } from '#web/features/lists/use-search.ts';
import { Page } from '#web/features/shell/page.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { api, asApiError } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';
import { useAction } from '#web/lib/use-action.ts';
import { castEditWords } from '#web/words/cast-edit.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { CharacterForm } from './character-form.tsx';
import { type Character, characterEvents, useCharacters } from './character-queries.ts';
import { Portrait } from './portrait.tsx';

const text = roomWords.cast;
const grid = 'grid grid-cols-[repeat(auto-fill,minmax(min(10.5rem,100%),1fr))] gap-x-4 gap-y-6 max-sm:grid-cols-2 max-sm:gap-x-3';

/** Everybody who can be on screen. */
export function CastRoom() {
  const search = useSearch();
  const canCreate = useCan('create');
  const list = useCharacters({ q: search.q });
  useRefreshOn([...characterEvents, 'created', 'changed', 'binned', 'restored'], [keys.characters]);
  return (
    <Page title={words.shell.cast} actions={canCreate ? <NewCharacter /> : undefined}>
      <SearchBox label={text.search} text={search.text} onText={search.setText} className="mb-5" />
      <ListView
        list={list}
        q={search.q}
        skeleton={<CardSkeletons />}
        empty={
          <EmptyState icon={<UsersRound />} title={text.empty} about={text.emptyHint}>
            <Button asChild>
              <Link href="/bin?kind=character">{text.toBin}</Link>
            </Button>
          </EmptyState>
        }
      >
        {(characters) => (
          <ul className={grid}>
            {characters.map((character) => (
              <li key={character.id} className="min-w-0">
                <CharacterCard character={character} />
              </li>
            ))}
          </ul>
        )}
      </ListView>
    </Page>
  );
}

function NewCharacter() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const create = useAction((body: Sent<'POST /characters'>['body'], idempotencyKey) => api('POST /characters', { body, idempotencyKey }), {
    onSuccess: ({ id }) => router.push(`/cast/${id}`),
  });
  return (
    <>
      <Button look="primary" icon={<UserRoundPlus />} onClick={() => setOpen(true)}>
        {castEditWords.new}
      </Button>
      {open ? (
        <CharacterForm
          busy={create.isPending}
          error={create.error ? asApiError(create.error) : null}
          onClose={() => setOpen(false)}
          onTraits={({ name = '', look = '', ...more }) => create.start({ name, look, ...more })}
        />
      ) : null}
    </>
  );
}

function CharacterCard({ character }: { character: Character }) {
  const { id, name, fits, videos } = character;
  return (
    <Link href={`/cast/${id}`} className="group block rounded-lg outline-offset-4">
      <Portrait character={character} width={320} />
      <span dir="auto" className="mt-2 block truncate font-medium text-sm group-hover:text-accent-text">
        {name}
      </span>
      <span className="block truncate text-muted text-sm">{fits.map((kind) => roomWords.categories[kind]).join(', ')}</span>
      <span className="block truncate text-faint text-xs">{videos === 0 ? roomWords.lists.notUsed : words.units.videos(videos)}</span>
    </Link>
  );
}

function CardSkeletons() {
  return (
    <div className={grid}>
      {Array.from({ length: 11 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
        <div key={index}>
          <Skeleton className="aspect-3/4 rounded-lg" />
          <Skeleton className="mt-3 h-4 w-1/2" />
          <Skeleton className="mt-2 h-4 w-3/4" />
        </div>
      ))}
    </div>
  );
}
