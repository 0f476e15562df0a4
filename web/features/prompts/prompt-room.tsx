'use client';

import { useQuery } from '@tanstack/react-query';
import { MoreHorizontal, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Menu, MenuItem } from '#web/components/ui/menu.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { useBin } from '#web/features/lists/use-bin.ts';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { Page } from '#web/features/shell/page.tsx';
import { PageFailure } from '#web/features/shell/page-failure.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { showAgo } from '#web/lib/show-values.ts';
import { words } from '#web/words/en.ts';
import { promptWords as text } from '#web/words/en-prompts.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { scriptWords } from '#web/words/video-script.ts';
import { CopyButton, PromptForms } from './prompt-forms.tsx';
import { PromptHead } from './prompt-head.tsx';
import { type Prompt, promptEvents, promptKey, promptQuery } from './prompt-queries.ts';
import { sectionsOf } from './prompt-sections.ts';

const crumbs = [{ label: words.shell.prompts, href: '/prompts' }];
const columns = 'grid max-w-6xl gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]';

/** One prompt: what a person calls it, all it says, and as each kind of model gets it. */
export function PromptRoom({ id }: { id: string }) {
  const { data: seen, error, refetch, isRefetchError } = useQuery(promptQuery(id));
  useRefreshOn(promptEvents, [promptKey(id)]);
  if (!seen) return error ? <PageFailure error={error} retry={() => void refetch()} /> : <PromptSkeleton />;
  return (
    <Page title={seen.data.title} crumbs={crumbs} actions={<PromptActions prompt={seen.data} />}>
      {isRefetchError ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-4" /> : null}
      <div className={columns}>
        <div className="min-w-0 space-y-5">
          <PromptHead seen={seen} />
          <LongForm prompt={seen.data} />
          <PromptForms forms={seen.data.forms} />
        </div>
        <About prompt={seen.data} />
      </div>
    </Page>
  );
}

function LongForm({ prompt: { text: body } }: { prompt: Prompt }) {
  return (
    <Card>
      <CardHead title={text.long} about={text.longAbout}>
        <CopyButton text={body} />
      </CardHead>
      <CardBody className="max-w-prose space-y-3">
        {sectionsOf(body).map(({ name, text: said }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections are known by their place.
          <section key={index}>
            {name === null ? null : <h3 className="font-medium text-faint text-xs tracking-wide">{name}</h3>}
            <p dir="auto" className="whitespace-pre-line text-sm tabular-nums">
              {said}
            </p>
          </section>
        ))}
      </CardBody>
    </Card>
  );
}

function About({ prompt: { role, seconds, shot, uses, video, segment, createdAt } }: { prompt: Prompt }) {
  const lines: [string, string][] = [
    [text.role, scriptWords.roles[role]],
    [text.length, text.seconds(seconds)],
    [text.set, shot.set.replaceAll('-', ' ')],
    [text.mood, shot.mood],
    [text.used, text.times(uses)],
    [text.created, showAgo(createdAt)],
  ];
  return (
    <Card className="self-start">
      <CardHead title={text.details} />
      <CardBody>
        <dl>
          {lines.map(([name, value]) => (
            <div key={name} className="flex items-baseline justify-between gap-4 py-1 text-sm">
              <dt className="text-muted">{name}</dt>
              <dd className="text-right">{value}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-3 border-t pt-3 text-sm">
          <h3 className="text-faint text-xs">{text.settled}</h3>
          {video ? (
            <Link
              href={`/videos/${video.id}?room=script${segment === null ? '' : `&segment=${segment}`}`}
              dir="auto"
              className="mt-1 inline-block rounded-sm font-medium text-accent-text underline-offset-4 hover:underline"
            >
              {segment === null ? video.title : text.segmentOf(segment, video.title)}
            </Link>
          ) : (
            <p className="mt-1 text-muted">{text.settledGone}</p>
          )}
        </div>
      </CardBody>
    </Card>
  );
}

function PromptActions({ prompt: { id, title } }: { prompt: Prompt }) {
  const router = useRouter();
  const canCreate = useCan('create');
  const bin = useBin('prompt', { onBinned: () => router.push('/prompts') });
  if (!canCreate) return null;
  return (
    <Menu
      trigger={
        <IconButton label={text.options(title)} quiet>
          <MoreHorizontal />
        </IconButton>
      }
    >
      <MenuItem icon={<Trash2 />} danger disabled={bin.busy} onSelect={() => bin.remove({ id, name: title })}>
        {text.delete}
      </MenuItem>
    </Menu>
  );
}

function PromptSkeleton() {
  return (
    <Page title="…" crumbs={crumbs}>
      <span className="sr-only">{roomWords.lists.loading}</span>
      <div className={columns} aria-busy>
        <div className="space-y-5">
          <Skeleton className="h-24 rounded-lg" />
          <Skeleton className="h-[28rem] rounded-lg" />
        </div>
        <Skeleton className="h-64 rounded-lg" />
      </div>
    </Page>
  );
}
