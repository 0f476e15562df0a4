'use client';

import { NotebookText, SearchX } from 'lucide-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { Chip } from '#web/components/ui/chip.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { ListView } from '#web/features/lists/list-view.tsx';
import { SearchBox } from '#web/features/lists/search-box.tsx';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { setAddress, useSearch } from '#web/features/lists/use-search.ts';
import { Page } from '#web/features/shell/page.tsx';
import { keys } from '#web/lib/queries.ts';
import { showAgo } from '#web/lib/show-values.ts';
import { words } from '#web/words/en.ts';
import { promptWords as text } from '#web/words/en-prompts.ts';
import { scriptWords } from '#web/words/video-script.ts';
import { ClearFilters, PromptFilters, TagFilter } from './prompt-filters.tsx';
import { type Prompt, type PromptFilter, promptEvents, usePrompts } from './prompt-queries.ts';
import { StarButton } from './star-button.tsx';

type Filter = Omit<PromptFilter, 'q'>;
const nothing: Filter = { role: null, tag: null, favourite: false };

/** How segments were to be shot, over all films: searched, marked and tagged. */
export function PromptsRoom() {
  const search = useSearch();
  const { filter, change } = useFilter();
  const list = usePrompts({ q: search.q, ...filter });
  useRefreshOn(promptEvents, [keys.prompts]);
  const isFiltered = filter.role !== null || filter.tag !== null || filter.favourite;
  const clear = () => {
    change(nothing);
    search.setText('');
  };
  return (
    <Page title={words.shell.prompts}>
      <div className="max-w-5xl">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <SearchBox label={text.search} text={search.text} onText={search.setText} />
          <PromptFilters filter={filter} onChange={change} />
        </div>
        <TagFilter filter={filter} onChange={change} />
        <div className="mt-5">
          <ListView
            list={list}
            q={isFiltered ? '' : search.q}
            skeleton={<RowSkeletons />}
            empty={
              isFiltered ? (
                <EmptyState icon={<SearchX />} title={text.noneTitle} about={text.noneHint}>
                  <ClearFilters onClear={clear} />
                </EmptyState>
              ) : (
                <EmptyState icon={<NotebookText />} title={text.empty} about={text.emptyHint} />
              )
            }
          >
            {(prompts) => (
              <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
                {prompts.map((prompt) => (
                  <PromptRow key={prompt.id} prompt={prompt} onTag={(tag) => change({ tag })} />
                ))}
              </ul>
            )}
          </ListView>
        </div>
      </div>
    </Page>
  );
}

/** What is filtered by, kept in the address, so that going back finds it again. */
function useFilter() {
  const params = useSearchParams();
  const [filter, setFilter] = useState<Filter>(() => ({
    role: (Object.keys(scriptWords.roles) as Prompt['role'][]).find((role) => role === params.get('role')) ?? null,
    tag: params.get('tag'),
    favourite: params.get('favourite') === 'true',
  }));
  const change = (part: Partial<Filter>) => {
    const next = { ...filter, ...part };
    setFilter(next);
    setAddress('role', next.role ?? '');
    setAddress('tag', next.tag ?? '');
    setAddress('favourite', next.favourite ? 'true' : '');
  };
  return { filter, change };
}

function PromptRow({ prompt, onTag }: { prompt: Prompt; onTag: (tag: string) => void }) {
  const { id, title, role, seconds, tags, uses, video, segment, shot, createdAt } = prompt;
  const about = [video && segment !== null ? text.segmentOf(segment, video.title) : null, text.uses(uses), showAgo(createdAt)];
  return (
    <li className="relative flex items-start gap-1 py-2.5 pr-4 pl-2 transition-colors hover:bg-hover">
      <StarButton prompt={prompt} className="relative z-1" />
      <div className="min-w-0 flex-1">
        <p className="flex min-h-7 min-w-0 items-center gap-2">
          {/* The whole row is the link, but for its buttons. */}
          <Link href={`/prompts/${id}`} dir="auto" className="min-w-0 truncate font-medium after:absolute after:inset-0">
            {title}
          </Link>
          <Chip className="shrink-0">{scriptWords.roles[role]}</Chip>
          <span className="shrink-0 text-faint text-xs tabular-nums">{text.seconds(seconds)}</span>
        </p>
        <p className="line-clamp-1 text-muted text-sm">{shot.action || shot.look}</p>
        <p className="truncate text-faint text-xs">{about.filter(Boolean).join(' · ')}</p>
        {tags.length === 0 ? null : (
          <p className="mt-1.5 flex flex-wrap gap-1.5">
            {tags.map((tag) => (
              <button
                key={tag}
                type="button"
                onClick={() => onTag(tag)}
                className="relative z-1 flex h-5 max-w-40 items-center rounded-full border border-line-strong px-2 text-muted text-xs hover:text-fg pointer-coarse:h-8"
              >
                <bdi className="truncate">{tag}</bdi>
              </button>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

function RowSkeletons() {
  return (
    <div className="divide-y divide-line rounded-lg border border-line">
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className="flex h-[5.25rem] flex-col justify-center gap-2 px-4">
          <Skeleton className="h-4 w-56" />
          <Skeleton className="h-4 w-96 max-w-full" />
          <Skeleton className="h-3 w-40" />
        </div>
      ))}
    </div>
  );
}
