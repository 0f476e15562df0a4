'use client';

import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { refusedBack } from '../rooms-of-video.ts';
import { useVideo } from '../use-video.tsx';
import type { Room } from '../video-types.ts';
import { BackDialog } from './back-dialog.tsx';
import { Bar } from './bar.tsx';

/** In a room that is passed: it can be looked at, and gone back to. */
export function BackBar({ room }: { room: Room }) {
  const video = useVideo();
  const can = useCan('approve');
  const [asking, setAsking] = useState(false);
  const refused = refusedBack(video, room);
  return (
    <Bar about={refused ?? words.looking(common.gates[room])}>
      {can ? (
        <Button icon={<Undo2 />} disabled={refused !== null} onClick={() => setAsking(true)}>
          {words.backHere}
        </Button>
      ) : null}
      <BackDialog room={room} open={asking} onOpenChange={setAsking} />
    </Bar>
  );
}
