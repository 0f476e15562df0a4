'use client';

import { Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { mediaUrl } from '#web/lib/media-url.ts';
import { scriptWords } from '#web/words/video-script.ts';
import { takeWords as words } from '#web/words/video-takes.ts';
import { steer } from '../player-keys.ts';
import { goTo } from '../room-address.ts';
import { DegradedNote } from '../takes/degraded-note.tsx';
import { TakeActions } from '../takes/take-actions.tsx';
import { VerdictChip } from '../takes/verdict-chip.tsx';
import type { SegmentView, Take } from '../video-types.ts';
import { ClipPlayer } from './clip-player.tsx';
import { OwnUse } from './own-use.tsx';
import { SpokenWords } from './spoken-words.tsx';

export interface SegmentPlayer {
  play(): void;
  stop(): void;
}

interface SegmentTakesProps {
  /** Counts from 1. */
  number: number;
  segment: SegmentView;
  clip: Take | null;
  voice: Take | null;
  still: Take | null;
  register: (player: SegmentPlayer | null) => void;
  onEnd: () => void;
}

/** A segment's clip and voice: played together, judged one by one. */
export function SegmentTakes({ number, segment, clip, voice, still, register, onEnd }: SegmentTakesProps) {
  const film = useRef<HTMLVideoElement>(null);
  const sound = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const { role, seconds, text } = segment;

  const play = () => {
    for (const player of [film.current, sound.current]) {
      if (!player) continue;
      // A clip begins before its segment does: what lies there is for transitions.
      player.currentTime = player === film.current ? (clip?.lead ?? 0) : 0;
      player.muted = false;
      if (player === film.current) player.loop = false;
      // A browser may refuse to begin; then it simply stays still.
      void player.play().catch(() => undefined);
    }
  };
  const stop = () => {
    film.current?.pause();
    sound.current?.pause();
  };
  const latest = useRef({ play, stop });
  useEffect(() => {
    latest.current = { play, stop };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered once; what it calls is always the latest.
  useEffect(() => {
    register({ play: () => latest.current.play(), stop: () => latest.current.stop() });
    return () => register(null);
  }, []);

  return (
    <section
      aria-label={scriptWords.segment(number, scriptWords.roles[role])}
      onPointerDown={() => goTo({ room: 'assets', segment: number })}
      className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-3 border-t pt-4 sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-x-6"
    >
      <div>
        {clip ? (
          <>
            <ClipPlayer
              ref={film}
              clip={clip}
              poster={still}
              label={words.playClip(number)}
              sounding={playing}
              onPress={() => (playing ? stop() : play())}
              onEnd={voice ? undefined : onEnd}
            />
            <div className="mt-1.5 flex flex-wrap items-center gap-1">
              <TakeActions take={clip} />
              <VerdictChip review={clip.review} />
            </div>
            <DegradedNote note={clip.degraded} />
          </>
        ) : (
          <p className="text-faint text-sm">{words.noClip}</p>
        )}
      </div>
      <div className="min-w-0">
        <h3 className="mb-2 font-semibold text-base">
          <span className="text-faint tabular-nums">{number}</span> {scriptWords.roles[role]}{' '}
          <span className="font-normal text-faint text-sm tabular-nums">{scriptWords.seconds(seconds)}</span>
        </h3>
        {voice ? (
          <>
            {/* biome-ignore lint/a11y/useMediaCaption: its words stand below it. */}
            <audio
              ref={sound}
              src={mediaUrl(voice.file)}
              preload="metadata"
              onPlay={() => setPlaying(true)}
              onPause={() => setPlaying(false)}
              onEnded={onEnd}
            />
            <div className="flex items-start gap-3">
              <IconButton
                look="solid"
                label={playing ? words.stop : words.playVoice(number)}
                onClick={() => {
                  if (playing) stop();
                  else void sound.current?.play().catch(() => undefined);
                }}
                onKeyDown={(event) => {
                  if ((event.key === 'j' || event.key === 'l' || event.key === 'k') && sound.current) steer(sound.current, event.key);
                }}
              >
                {playing ? <Pause /> : <Play />}
              </IconButton>
              <SpokenWords player={sound} words={voice.words} text={text} />
            </div>
            <div className="mt-2 flex flex-wrap items-center gap-2">
              <span className="text-muted text-sm">{words.voice}</span>
              <TakeActions take={voice} />
              <VerdictChip review={voice.review} />
            </div>
            <DegradedNote note={voice.degraded} />
          </>
        ) : (
          <p className="text-faint text-sm">{words.noVoice}</p>
        )}
        {clip?.own ? <OwnUse take={clip} own={clip.own} seconds={seconds} /> : null}
      </div>
    </section>
  );
}
