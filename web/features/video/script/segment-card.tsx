'use client';

import { Pencil, RefreshCw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Chip } from '#web/components/ui/chip.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { cn } from '#web/lib/cn.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import { goTo, usePlace } from '../room-address.ts';
import { ShotSection } from '../shot/shot-section.tsx';
import { useDraft } from '../use-draft.ts';
import type { Finding, SegmentView } from '../video-types.ts';
import { ClaimList } from './claim-list.tsx';
import { FindingList } from './finding-list.tsx';
import { RewriteDialog } from './rewrite-dialog.tsx';
import { SegmentEditor } from './segment-editor.tsx';
import { SegmentWords } from './segment-words.tsx';
import { SpeechMeter } from './speech-meter.tsx';

interface SegmentCardProps {
  /** Counts from 1. */
  number: number;
  segment: SegmentView;
  findings: readonly Finding[];
  canEdit: boolean;
}

/** One segment of the script: what is said, whether it fits, what carries it, what is seen. */
export function SegmentCard({ number, segment, findings, canEdit }: SegmentCardProps) {
  const draft = useDraft(segment.text);
  const [rewriting, setRewriting] = useState(false);
  const card = useRef<HTMLElement>(null);
  const { segment: here } = usePlace();
  const isHere = here === number;
  useEffect(() => {
    if (isHere && !card.current?.contains(document.activeElement)) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  const { role, seconds, syllables, spokenSeconds, overlays, placement } = segment;
  return (
    <article
      ref={card}
      aria-label={words.segment(number, words.roles[role])}
      onPointerDown={() => isHere || goTo({ room: 'script', segment: number })}
      className={cn('scroll-m-20 rounded-lg border bg-surface px-4 pt-3 pb-3.5', isHere ? 'border-line-strong' : 'border-line')}
    >
      <header className="mb-1.5 flex items-center gap-2">
        <span className="text-faint text-sm tabular-nums">{number}</span>
        <h3 className="font-semibold text-base">{words.roles[role]}</h3>
        <span className="text-faint text-sm tabular-nums">{words.seconds(seconds)}</span>
        <span className="ml-auto flex gap-0.5">
          {canEdit && !draft.editing ? (
            <>
              <IconButton size="sm" label={words.editWords(number)} onClick={draft.begin}>
                <Pencil />
              </IconButton>
              <IconButton size="sm" label={words.rewrite(number)} onClick={() => setRewriting(true)}>
                <RefreshCw />
              </IconButton>
            </>
          ) : null}
        </span>
      </header>
      {draft.editing && canEdit ? (
        <SegmentEditor number={number} segment={segment} draft={draft} onClose={draft.end} />
      ) : (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the button above does the same. */}
          <div onDoubleClick={canEdit ? draft.begin : undefined}>
            <SegmentWords segment={segment} findings={findings} />
          </div>
          <div className="mt-2.5">
            <SpeechMeter syllables={syllables} spoken={spokenSeconds} seconds={seconds} />
          </div>
        </>
      )}
      <FindingList findings={findings} />
      <div className="mt-3 flex flex-wrap gap-1.5 empty:hidden">
        {placement === 'none' ? null : <Chip>{words.placements[placement]}</Chip>}
        {overlays.map(({ kind, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: overlays have no id, and the same text may come twice.
          <Chip key={index} tone="line" title={words.overlayKinds[kind]} className="h-auto whitespace-normal py-0.5">
            {words.onScreen(text)}
          </Chip>
        ))}
      </div>
      <ClaimList claims={segment.claims} />
      <ShotSection number={number} segment={segment} role={words.roles[role]} canEdit={canEdit} />
      <RewriteDialog number={number} role={words.roles[role]} open={rewriting} onOpenChange={setRewriting} />
    </article>
  );
}
