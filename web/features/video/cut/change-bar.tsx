'use client';

import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { tell } from '#web/components/ui/toast.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { ChangedMeanwhile, ChangeError } from '../change-error.tsx';
import { Bar } from '../frame/bar.tsx';
import { CancelDialog } from '../frame/cancel-dialog.tsx';
import { StageProgress } from '../frame/stage-progress.tsx';
import { WaysOut } from '../making/ways-out.tsx';
import { goTo } from '../room-address.ts';
import { useVideo } from '../use-video.tsx';
import { useVideoChange } from '../use-video-change.ts';
import { countChanges } from './choose.ts';
import { cutPriceQuery } from './cut-queries.ts';
import type { Choices } from './cut-types.ts';
import { describeChange } from './describe-change.ts';
import { useCut } from './use-cut.tsx';
import type { useCutDraft } from './use-cut-draft.ts';
import { useSettled } from './use-settled.ts';

/** What a change makes is asked once it has stood this long, in milliseconds. */
const rest = 300;

interface ChangeBarProps {
  draft: ReturnType<typeof useCutDraft>;
  etag: string | undefined;
}

/** What the changes make again and how long that takes, and the two ways on: make them, or take them back. */
export function ChangeBar({ draft, etag }: ChangeBarProps) {
  const { state, error } = useVideo();
  const { changed } = useCut();
  if (state === 'queued' || state === 'running') return <MakingBar />;
  if (changed) return <DraftBar draft={draft} etag={etag} />;
  if (state === 'failed' && error)
    return (
      <Bar about={error.message}>
        <WaysOut />
      </Bar>
    );
  return <RestBar />;
}

function DraftBar({ draft, etag }: ChangeBarProps) {
  const { id, version, film, gate, state, release } = useVideo();
  const { cut, saved, choices, canEdit } = useCut();
  const wanted = useSettled(choices, rest);
  const price = useQuery({ ...cutPriceQuery(id, version, wanted), enabled: canEdit });
  const make = useVideoChange((body: Choices, { params }) => apiWithEtag('PUT /videos/{id}/cut', { params, body, ifMatch: etag }), {
    onDone: () => {
      draft.drop();
      if (gate === 'assets') tell(words.kept);
    },
  });
  const about = price.data && describeChange(price.data, { segments: cut.segments.length, made: film !== null });
  const refusal = price.error ? asApiError(price.error) : null;
  return (
    <Bar
      error={
        draft.changedMeanwhile ? (
          <div className="mb-3">
            <ChangedMeanwhile kept />
          </div>
        ) : refusal ? (
          <ErrorNotice error={refusal} className="mb-3" />
        ) : (
          <ChangeError error={make.error} kept className="mb-3" />
        )
      }
      about={
        <>
          <span className="block font-medium text-fg" role="status">
            {gate === 'assets' && about ? words.dots([words.keptForFilm, about]) : (about ?? (refusal ? '' : words.asking))}
          </span>
          <span className="block text-xs">
            {words.count(countChanges(saved, choices))}
            {state === 'done' && release ? ` · ${words.rerelease}` : ''}
          </span>
        </>
      }
    >
      <Button look="ghost" disabled={make.isPending} onClick={draft.drop}>
        {words.drop}
      </Button>
      <Button icon={<Undo2 />} disabled={make.isPending} onClick={draft.undo}>
        {words.undo}
      </Button>
      <Button look="primary" size="lg" disabled={!canEdit || refusal !== null} busy={make.isPending} onClick={() => make.start(choices)}>
        {gate === 'assets' ? words.keepChanges : words.make_}
      </Button>
    </Bar>
  );
}

function MakingBar() {
  const can = useCan('create');
  const [asking, setAsking] = useState(false);
  return (
    <Bar about={<StageProgress />}>
      {can ? <Button onClick={() => setAsking(true)}>{words.stopMaking}</Button> : null}
      <CancelDialog open={asking} onOpenChange={setAsking} />
    </Bar>
  );
}

function RestBar() {
  const { gate, film, state } = useVideo();
  const to = state === 'review' && (gate === 'assets' || gate === 'final') ? gate : null;
  return (
    <div className="max-md:hidden md:contents">
      <Bar about={film ? words.nothing : words.nothingBefore}>
        {to || film ? <Button onClick={() => goTo({ room: to ?? 'final' })}>{words.toGate[to ?? 'final']}</Button> : null}
      </Bar>
    </div>
  );
}
