'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardBody } from '#web/components/ui/card.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { VideosUsing } from '#web/features/lists/videos-using.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { PageFailure } from '#web/features/shell/page-failure.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { words } from '#web/words/en.ts';
import { profileWords, referenceWords as text } from '#web/words/en-references.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { FileCard } from './file-card.tsx';
import { CourseCard } from './profile/course-card.tsx';
import { FrameCards } from './profile/frame-card.tsx';
import { MeasuresContext } from './profile/measure.tsx';
import { Fold, MeasureList } from './profile/measure-list.tsx';
import { ColourCard, CuttingCard, HealthCard, SoundCard } from './profile/number-cards.tsx';
import { StyleCard } from './profile/style-card.tsx';
import { ReferenceMenu, useSteering } from './reference-menu.tsx';
import { type Profile, type Reference, referenceEvents, referenceKey, referenceQuery, useReferenceProgress } from './reference-queries.ts';
import { ReferenceChip, ReferenceProgress } from './reference-state.tsx';

const crumbs = [{ label: words.shell.references, href: '/references' }];
const columns = 'grid max-w-6xl gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]';

/** One reference: how it is made, in numbers; what a film takes from it; who follows it. */
export function ReferenceRoom({ id }: { id: string }) {
  const router = useRouter();
  const { data: seen, error, refetch, isRefetchError } = useQuery(referenceQuery(id));
  useRefreshOn(referenceEvents, [referenceKey(id)]);
  useReferenceProgress();
  if (!seen) return error ? <PageFailure error={error} retry={() => void refetch()} /> : <ReferenceSkeleton />;
  const { name, state, profile, style } = seen.data;
  return (
    <Page
      title={name}
      crumbs={crumbs}
      beside={<ReferenceChip state={state} />}
      actions={<ReferenceMenu reference={seen.data} onBinned={() => router.push('/references')} />}
    >
      {isRefetchError ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-4" /> : null}
      <div className={columns}>
        <div className="min-w-0 space-y-5">
          <Degraded reference={seen.data} />
          {profile ? (
            <MeasuresContext value={seen.data.measures}>
              <CourseCard profile={profile} />
            </MeasuresContext>
          ) : (
            <NotMeasured reference={seen.data} />
          )}
        </div>
        <div className="space-y-5 lg:row-span-2">
          {style ? (
            <StyleCard style={style} changes={profile?.cutting.hookEndsWith === 'cut' || profile?.cutting.hookEndsWith === 'pause'} />
          ) : null}
          <VideosUsing kind="reference" id={id} title={text.followers} />
          <FileCard seen={seen} />
        </div>
        {profile ? <Numbers reference={seen.data} profile={profile} /> : null}
      </div>
    </Page>
  );
}

function Numbers({ reference, profile }: { reference: Reference; profile: Profile }) {
  const { measures, style, transcript } = reference;
  return (
    <MeasuresContext value={measures}>
      <div className="min-w-0 space-y-5">
        <div className="grid gap-5 md:grid-cols-2">
          <CuttingCard profile={profile} />
          <SoundCard profile={profile} />
          <ColourCard profile={profile} style={style} />
          <HealthCard profile={profile} />
          <FrameCards profile={profile} />
        </div>
        {transcript ? (
          <Card>
            <Fold title={profileWords.transcript}>
              <p className="px-4 text-faint text-xs">{profileWords.transcriptAbout}</p>
              <p dir="auto" className="whitespace-pre-line px-4 pt-2 pb-2 text-sm">
                {transcript.text}
              </p>
            </Fold>
          </Card>
        ) : null}
        <MeasureList profile={profile} measures={measures} />
      </div>
    </MeasuresContext>
  );
}

/** What a person should know before they trust the numbers. */
function Degraded({ reference: { degraded } }: { reference: Reference }) {
  if (degraded.length === 0) return null;
  return (
    <div className="rounded-lg border border-accent-text/25 bg-accent-soft px-4 py-3 text-sm">
      <p className="font-medium">{text.degraded}</p>
      <ul className="mt-1 list-disc space-y-0.5 pl-4 text-muted">
        {degraded.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

/** While it is measured, or why it is not. */
function NotMeasured({ reference }: { reference: Reference }) {
  const { id, state, error, progress } = reference;
  const canCreate = useCan('create');
  const steer = useSteering(id);
  const again = canCreate && steer.canRetry(state) ? () => steer.start('retry') : undefined;
  if (state === 'failed' && error) return <ErrorNotice error={error} retry={again} />;
  return (
    <Card>
      <CardBody className="space-y-3 pt-4">
        {state === 'cancelled' ? (
          <>
            <p className="font-medium">{text.stoppedTitle}</p>
            <p className="text-muted text-sm">{text.stoppedAbout}</p>
          </>
        ) : (
          <>
            <p className="font-medium first-letter:uppercase">{progress?.making ?? text.states[state]}</p>
            <ReferenceProgress reference={reference} />
          </>
        )}
        {again ? (
          <Button look="primary" busy={steer.busy} onClick={again}>
            {text.again}
          </Button>
        ) : canCreate && steer.canStop(state) ? (
          <Button busy={steer.busy} onClick={() => steer.start('cancel')}>
            {text.stop}
          </Button>
        ) : null}
      </CardBody>
    </Card>
  );
}

function ReferenceSkeleton() {
  return (
    <Page title="…" crumbs={crumbs}>
      <span className="sr-only">{roomWords.lists.loading}</span>
      <div className={columns} aria-busy>
        <Skeleton className="h-[28rem] rounded-lg" />
        <Skeleton className="h-[28rem] rounded-lg" />
      </div>
    </Page>
  );
}
