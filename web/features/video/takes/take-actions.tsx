'use client';

import { Check, History, RefreshCw, Upload, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { FilePicker } from '#web/components/ui/file-picker.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { useUpload } from '#web/lib/uploads.ts';
import { videoWords } from '#web/words/video.ts';
import { takeWords as words } from '#web/words/video-takes.ts';
import { ChangeError } from '../change-error.tsx';
import { UploadLine } from '../upload-line.tsx';
import { useVideo } from '../use-video.tsx';
import type { Take } from '../video-types.ts';
import { EarlierTakes } from './earlier-takes.tsx';
import { RetakeDialog } from './retake-dialog.tsx';
import { useNewTake, useVerdict, type Verdict } from './use-take-change.ts';

const accepts: Partial<Record<Take['kind'], string>> = { keyframe: 'image/*', clip: 'video/*,image/*', voice: 'audio/*' };

/** What can be done about one take: approve, reject, make again, bring one's own, look at earlier ones. */
export function TakeActions({ take }: { take: Take }) {
  const { state } = useVideo();
  const canReview = useCan('approve') && state === 'review';
  const canMake = useCan('create') && state !== 'queued' && state !== 'running';
  const [asking, setAsking] = useState<'again' | 'earlier' | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const upload = useUpload();
  const verdict = useVerdict(take);
  const own = useNewTake(upload.cancel);
  const name = videoWords.slot(take.slot);
  const mark = (wanted: Verdict) => verdict.start(take.review === wanted ? null : wanted);
  const bring = async (file: File | undefined) => {
    if (!file) return;
    const id = await upload.send(file);
    if (id) own.start({ slot: take.slot, upload: id });
  };
  const busy = verdict.isPending || own.isPending || upload.state.step === 'sending';
  const toggle = (which: 'again' | 'earlier') => (open: boolean) => setAsking(open ? which : null);
  return (
    <div>
      <div className="flex flex-wrap items-center gap-0.5">
        {canReview ? (
          <>
            <IconButton
              size="sm"
              label={words.approveTake(name)}
              aria-pressed={take.review === 'approved'}
              className="aria-pressed:bg-good-soft aria-pressed:text-good-text"
              disabled={busy}
              onClick={() => mark('approved')}
            >
              <Check />
            </IconButton>
            <IconButton
              size="sm"
              label={words.rejectTake(name)}
              aria-pressed={take.review === 'rejected'}
              className="aria-pressed:bg-danger-soft aria-pressed:text-danger-text"
              disabled={busy}
              onClick={() => mark('rejected')}
            >
              <X />
            </IconButton>
          </>
        ) : null}
        {canMake ? (
          <>
            <IconButton size="sm" label={words.again(name)} disabled={busy} onClick={() => setAsking('again')}>
              <RefreshCw />
            </IconButton>
            <IconButton size="sm" label={words.own(name)} disabled={busy} onClick={() => picker.current?.click()}>
              <Upload />
            </IconButton>
            <FilePicker ref={picker} label={words.own(name)} accept={accepts[take.kind] ?? '*/*'} onFiles={([file]) => void bring(file)} />
          </>
        ) : null}
        {take.take > 1 ? (
          <IconButton size="sm" label={words.earlier(name)} onClick={() => setAsking('earlier')}>
            <History />
          </IconButton>
        ) : null}
      </div>
      <UploadLine upload={upload} />
      <ChangeError error={verdict.error ?? own.error ?? (upload.state.step === 'failed' ? upload.state.error : null)} className="mt-2" />
      <RetakeDialog take={take} open={asking === 'again'} onOpenChange={toggle('again')} />
      <EarlierTakes take={take} open={asking === 'earlier'} onOpenChange={toggle('earlier')} />
    </div>
  );
}
