'use client';

import type { ReactNode } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Kbd } from '#web/components/ui/kbd.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { apiWithEtag } from '#web/lib/api.ts';
import { useShortcut } from '#web/lib/use-shortcut.ts';
import { videoWords as words } from '#web/words/video.ts';
import { ChangeError } from '../change-error.tsx';
import { goTo } from '../room-address.ts';
import { useVideo } from '../use-video.tsx';
import { useVideoChange } from '../use-video-change.ts';
import type { Room } from '../video-types.ts';
import { Bar } from './bar.tsx';

interface DecisionBarProps {
  gate: Room;
  /** "Approve script" */
  label: string;
  /** What happens next, what it makes and costs. */
  about: ReactNode;
  /** Why it can't be approved as it is. */
  held?: string | null;
  withoutImage?: boolean;
  children?: ReactNode;
}

/** The one decision of a gate. It names the version that is on the screen. */
export function DecisionBar({ gate, label, about, held = null, withoutImage = false, children }: DecisionBarProps) {
  const { version } = useVideo();
  const can = useCan('approve');
  const approve = useVideoChange(
    (body: { gate: Room; version: number; withoutImage: boolean }, { params, idempotencyKey }) =>
      apiWithEtag('POST /videos/{id}/approve', { params, body, idempotencyKey }),
    {
      onDone: () => {
        goTo({});
        window.scrollTo({ top: 0 });
      },
    },
  );
  const ready = held === null && can && !approve.isPending;
  const start = () => ready && approve.start({ gate, version, withoutImage });
  useShortcut('a', start);
  return (
    <Bar
      about={held === null ? can ? about : words.notYours : <span className="text-danger-text">{held}</span>}
      error={<ChangeError error={approve.error} className="mb-3" />}
    >
      {children}
      <Button look="primary" size="lg" disabled={!ready} busy={approve.isPending} onClick={start}>
        {label}
        <Kbd className="border-accent-ink/30 text-accent-ink pointer-coarse:hidden">A</Kbd>
      </Button>
    </Bar>
  );
}
