'use client';

import { Square, Volume2 } from 'lucide-react';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { DegradedNote } from '#web/features/video/takes/degraded-note.tsx';
import { castEditWords as text } from '#web/words/cast-edit.ts';
import type { useAudition } from './use-audition.ts';
import type { Voice } from './voice-queries.ts';

interface AuditionProps {
  voice: Voice;
  audition: ReturnType<typeof useAudition>;
}

/** Lets one voice be heard, and ends it. */
export function ListenButton({ voice, audition: { heard, listen, stop } }: AuditionProps) {
  const step = heard?.voice === voice.id ? heard.step : null;
  const playing = step === 'playing';
  return (
    <Button
      size="sm"
      look="ghost"
      className="min-w-20"
      icon={playing ? <Square /> : <Volume2 />}
      busy={step === 'loading'}
      disabled={voice.engine === null}
      aria-label={playing ? text.stop(voice.name) : text.listen(voice.name)}
      onClick={() => (playing ? stop() : void listen(voice))}
    >
      {playing ? text.stopShort : text.listenShort}
    </Button>
  );
}

/** What is to be said of a voice that was just asked for: why it can't be heard, or what it is short of. */
export function AuditionNote({ voice, audition: { heard } }: AuditionProps) {
  if (heard?.voice !== voice.id) return null;
  return heard.error ? <ErrorNotice error={heard.error} className="mt-2" /> : <DegradedNote note={heard.note} />;
}
