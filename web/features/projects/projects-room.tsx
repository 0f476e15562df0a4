'use client';

import { Folder, FolderPlus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { ListView } from '#web/features/lists/list-view.tsx';
import { SearchBox } from '#web/features/lists/search-box.tsx';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { useSearch } from '#web/features/lists/use-search.ts';
import { Page } from '#web/features/shell/page.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { keys } from '#web/lib/queries.ts';
import { showAgo } from '#web/lib/show-values.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { ProjectMenu } from './project-menu.tsx';
import { NewProject } from './project-name.tsx';
import { type Project, useProjects } from './project-queries.ts';

const text = roomWords.projects;
const grid = 'grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-3';

/** All folders of videos. */
export function ProjectsRoom() {
  const search = useSearch();
  const list = useProjects({ q: search.q });
  useRefreshOn(['project-changed', 'created', 'changed', 'binned', 'restored'], [keys.projects, ['project']]);
  const router = useRouter();
  const [making, setMaking] = useState(false);
  const canCreate = useCan('create');
  const make = (look: 'primary' | 'secondary') => (
    <Button look={look} icon={<FolderPlus />} onClick={() => setMaking(true)}>
      {text.new}
    </Button>
  );
  return (
    <Page title={words.shell.projects} quiet actions={canCreate ? make('primary') : undefined}>
      <SearchBox label={text.search} text={search.text} onText={search.setText} className="mb-5" />
      <ListView
        list={list}
        q={search.q}
        skeleton={<CardSkeletons />}
        empty={
          <EmptyState icon={<Folder />} title={text.empty} about={text.emptyHint}>
            {canCreate ? make('secondary') : undefined}
          </EmptyState>
        }
      >
        {(projects) => (
          <ul className={grid}>
            {projects.map((project) => (
              <ProjectCard key={project.id} project={project} />
            ))}
          </ul>
        )}
      </ListView>
      {making ? <NewProject onClose={() => setMaking(false)} onDone={({ id }) => router.push(`/projects/${id}`)} /> : null}
    </Page>
  );
}

function ProjectCard({ project }: { project: Project }) {
  const { id, name, videos, createdAt } = project;
  return (
    <li className="relative flex min-w-0 items-center gap-3 rounded-lg border border-line bg-surface p-3.5 pr-2 transition-colors hover:border-line-strong">
      <Folder className="size-5 shrink-0 stroke-[1.5] text-faint" aria-hidden />
      <div className="min-w-0 flex-1">
        {/* The link covers the card; the menu stands above it. */}
        <Link
          href={`/projects/${id}`}
          dir="auto"
          className="block truncate font-medium outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-ring"
        >
          {name}
        </Link>
        <p className="truncate text-muted text-sm">
          {words.units.videos(videos)} <span className="text-faint">· {text.created(showAgo(createdAt))}</span>
        </p>
      </div>
      <div className="relative z-10">
        <ProjectMenu project={project} />
      </div>
    </li>
  );
}

function CardSkeletons() {
  return (
    <div className={grid}>
      {[0, 1, 2, 3, 4, 5].map((card) => (
        <Skeleton key={card} className="h-18 rounded-lg" />
      ))}
    </div>
  );
}
