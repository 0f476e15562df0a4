'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { SearchBox } from '#web/features/lists/search-box.tsx';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { useSearch } from '#web/features/lists/use-search.ts';
import { Page } from '#web/features/shell/page.tsx';
import { PageFailure } from '#web/features/shell/page-failure.tsx';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { ProjectMenu } from './project-menu.tsx';
import { projectKey, projectQuery } from './project-queries.ts';
import { ProjectVideos } from './project-videos.tsx';

const crumbs = [{ label: words.shell.projects, href: '/projects' }];

/** One project: its videos, newest first. */
export function ProjectRoom({ id }: { id: string }) {
  const router = useRouter();
  const search = useSearch();
  const { data, error, refetch, isRefetchError } = useQuery(projectQuery(id));
  useRefreshOn(['project-changed', 'created', 'changed', 'binned', 'restored'], [projectKey(id)]);
  if (!data && error) return <PageFailure error={error} retry={() => void refetch()} />;
  return (
    <Page
      title={data?.data.name ?? '…'}
      crumbs={crumbs}
      beside={data ? <span className="text-faint text-sm">{words.units.videos(data.data.videos)}</span> : undefined}
      actions={data ? <ProjectMenu project={data.data} onBinned={() => router.push('/projects')} /> : undefined}
    >
      {isRefetchError ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-4" /> : null}
      <SearchBox label={roomWords.projects.searchVideos} text={search.text} onText={search.setText} className="mb-5" />
      <ProjectVideos project={id} q={search.q} />
    </Page>
  );
}
