'use client';

import { useQuery } from '@tanstack/react-query';
import { mediaUrl } from '#web/lib/media-url.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { useVideo } from '../../use-video.tsx';
import type { Take } from '../../video-types.ts';
import { useCut } from '../use-cut.tsx';
import { laneHeights } from './lane-heights.ts';
import { peaksOf } from './peaks.ts';

/** Bars in a second. */
const density = 24;

/** How loud the voice is along the film. What is said stands in the lane of the captions. */
export function VoiceLane({ scale }: { scale: number }) {
  const { assets } = useVideo();
  const { cut } = useCut();
  return (
    <div role="img" aria-label={words.lanes.voice} className="relative text-muted" style={{ height: laneHeights.voice }}>
      {cut.audio.voices.map(({ at }, index) => {
        const voice = assets.find(({ slot }) => slot === `voice:${index + 1}`);
        return voice ? <Wave key={voice.id} voice={voice} left={at * scale} scale={scale} /> : null;
      })}
    </div>
  );
}

function Wave({ voice, left, scale }: { voice: Take; left: number; scale: number }) {
  const { data } = useQuery({
    queryKey: ['peaks', voice.file.sha256],
    queryFn: async ({ signal }) => {
      const answer = await fetch(mediaUrl(voice.file), { signal });
      if (!answer.ok) throw new Error(`the voice answered ${answer.status}`);
      const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(await answer.arrayBuffer());
      return { seconds: sound.duration, peaks: peaksOf(sound.getChannelData(0), Math.ceil(sound.duration * density)) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (!data) return null;
  const { seconds, peaks } = data;
  const loudest = Math.max(0.05, ...peaks);
  const bars = peaks.map((peak, index) => {
    const half = Math.max(0.02, (peak / loudest) * 0.48);
    return `M${index + 0.5} ${0.5 - half}V${0.5 + half}`;
  });
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${peaks.length} 1`}
      preserveAspectRatio="none"
      className="absolute inset-y-0 h-full"
      style={{ left, width: seconds * scale }}
    >
      <path d={bars.join('')} stroke="currentColor" strokeWidth={1.4} vectorEffect="non-scaling-stroke" fill="none" />
    </svg>
  );
}
