'use client';

import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { apiWithEtag } from '#web/lib/api.ts';
import { videoWords as words } from '#web/words/video.ts';
import { ChangeError } from '../change-error.tsx';
import { describeMake } from '../describe-make.ts';
import { Bar } from '../frame/bar.tsx';
import { RoomBody } from '../frame/room-body.tsx';
import { useVideo } from '../use-video.tsx';
import { useVideoChange } from '../use-video-change.ts';

/** The budget is spent, or nobody can say whether a paid call was accepted: a person decides whether to go on. */
export function PaymentRoom() {
  const { error, version, estimate } = useVideo();
  const can = useCan('spend');
  const pay = useVideoChange((seen: number, { params, idempotencyKey }) =>
    apiWithEtag('POST /videos/{id}/pay', { params, body: { version: seen }, idempotencyKey }),
  );
  return (
    <>
      <RoomBody title={words.paymentTitle} about={words.paymentAbout}>
        {error ? <ErrorNotice error={error} className="max-w-prose" /> : null}
      </RoomBody>
      <Bar
        about={can ? (estimate ? describeMake(estimate) : words.paymentAbout) : words.notYourMoney}
        error={<ChangeError error={pay.error} className="mb-3" />}
      >
        <Button look="primary" size="lg" disabled={!can} busy={pay.isPending} onClick={() => pay.start(version)}>
          {words.goOnSpending}
        </Button>
      </Bar>
    </>
  );
}
