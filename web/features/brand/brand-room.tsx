'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2, TriangleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { useBin } from '#web/features/lists/use-bin.ts';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { RefusedDialog, VideoLinks } from '#web/features/lists/used-by.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { PageFailure } from '#web/features/shell/page-failure.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { api } from '#web/lib/api.ts';
import { brandWords as text } from '#web/words/brand.ts';
import { words } from '#web/words/en.ts';
import { BrandFile } from './brand-file.tsx';
import { BrandForm } from './brand-form.tsx';
import { type BrandPatch, brandEvents, brandKey, brandQuery, changeBrand } from './brand-queries.ts';

const crumbs = [{ label: words.shell.brand, href: '/brand' }];

/** One brand kit: its files, colours and style, what would be hard to read, and where it is applied. */
export function BrandRoom({ id }: { id: string }) {
  const queries = useQueryClient();
  const { data: seen, error, refetch } = useQuery(brandQuery(id));
  useRefreshOn(brandEvents, [brandKey(id)]);
  const canCreate = useCan('create');
  if (!seen) return error ? <PageFailure error={error} retry={() => void refetch()} /> : <Skeleton className="m-6 h-64 rounded-lg" />;
  const kit = seen.data;
  const put = (what: keyof Pick<BrandPatch, 'logo' | 'intro' | 'outro' | 'music'>) => (upload: string | null) =>
    changeBrand(queries, seen, { [what]: upload });
  return (
    <Page title={kit.name} crumbs={crumbs} actions={<DeleteKit id={id} name={kit.name} />}>
      <div className="grid max-w-5xl gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-5">
          <BrandForm key={id} seen={seen} />
          <Card>
            <CardHead title={text.files} />
            <CardBody className="grid gap-5 sm:grid-cols-2">
              <BrandFile label={text.logo} file={kit.logo} accept="image/*" disabled={!canCreate} onFile={put('logo')} />
              <BrandFile
                label={text.intro}
                hint={text.introHint}
                file={kit.intro}
                accept="image/*"
                disabled={!canCreate}
                onFile={put('intro')}
              />
              <BrandFile label={text.outro} file={kit.outro} accept="image/*" disabled={!canCreate} onFile={put('outro')} />
              <BrandFile
                label={text.music}
                hint={text.musicHint}
                file={kit.music}
                accept="audio/*"
                disabled={!canCreate}
                onFile={put('music')}
              />
            </CardBody>
          </Card>
        </div>
        <div className="space-y-5">
          <Findings findings={kit.findings} />
          <UsedBy id={id} />
        </div>
      </div>
    </Page>
  );
}

function Findings({ findings }: { findings: readonly string[] }) {
  return (
    <Card>
      <CardHead title={text.findings} />
      <CardBody>
        {findings.length === 0 ? <p className="text-muted text-sm">{text.fine}</p> : null}
        <ul className="space-y-2">
          {findings.map((finding) => (
            <li key={finding} className="flex gap-2 text-sm">
              <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warning-text" aria-hidden />
              {finding}
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

function UsedBy({ id }: { id: string }) {
  const queryKey = ['videos', 'of-brand', id];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api('GET /brand-kits/{id}/videos', { params: { id }, signal }),
    refetchOnMount: 'always',
  });
  useRefreshOn(['created', 'changed', 'binned', 'restored'], [queryKey]);
  return (
    <Card>
      <CardHead title={text.usedBy} />
      <CardBody>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-2" /> : null}
        {data?.items.length === 0 ? <p className="text-muted text-sm">{text.unused}</p> : null}
        {data && data.items.length > 0 ? <VideoLinks videos={data.items} /> : null}
      </CardBody>
    </Card>
  );
}

function DeleteKit({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const canManage = useCan('manage');
  const bin = useBin('brand', { onBinned: () => router.push('/brand') });
  if (!canManage) return null;
  return (
    <>
      <Button look="ghost" icon={<Trash2 />} disabled={bin.busy} onClick={() => bin.remove({ id, name })}>
        {text.delete}
      </Button>
      <RefusedDialog refused={bin.refused} onClose={bin.dismiss} />
    </>
  );
}
