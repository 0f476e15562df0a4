'use client';

import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords } from '#web/words/video.ts';
import { finalWords as words } from '#web/words/video-final.ts';
import { BackDialog } from '../frame/back-dialog.tsx';
import { refusedBack, rooms } from '../rooms-of-video.ts';
import { useVideo } from '../use-video.tsx';
import type { Room } from '../video-types.ts';

/** The ways back from the film, for when something should be different. */
export function BackLinks() {
  const video = useVideo();
  const can = useCan('approve');
  const [asked, setAsked] = useState<Room | null>(null);
  const open = rooms.filter((room) => room !== video.gate && room !== 'final' && refusedBack(video, room) === null);
  if (!can || open.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold text-base">{words.change}</h3>
      <p className="mb-2 text-muted text-sm">{words.changeAbout}</p>
      <div className="flex flex-wrap gap-2">
        {open.map((room) => (
          <Button key={room} size="sm" icon={<Undo2 />} onClick={() => setAsked(room)}>
            {videoWords.backTo(common.gates[room])}
          </Button>
        ))}
      </div>
      {asked ? <BackDialog room={asked} open onOpenChange={(next) => !next && setAsked(null)} /> : null}
    </section>
  );
}
