'use client';

import { ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { cutWords as words } from '#web/words/video-cut.ts';
import { useVideo } from '../../use-video.tsx';
import { lengthOf } from '../film-time.ts';
import { useCut } from '../use-cut.tsx';
import { ClipLane } from './clip-lane.tsx';
import { laneHeights } from './lane-heights.ts';
import { MusicLane } from './music-lane.tsx';
import { OverlayLane, overlayRows } from './overlay-lane.tsx';
import { PlayheadLine } from './playhead-line.tsx';
import { Ruler } from './ruler.tsx';
import { VoiceLane } from './voice-lane.tsx';
import { WordLane } from './word-lane.tsx';

/** How many times closer than the whole film. */
const zooms = [1, 2, 4, 8] as const;

/** The film along its seconds: clips and what joins them, voice, captions, overlays, music. */
export function Timeline() {
  const { script } = useVideo();
  const here = useCut();
  const length = lengthOf(here.cut);
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [zoom, setZoom] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const scale = (Math.max(240, width - 2) / length) * (zooms[zoom] ?? 1);
  const rows = overlayRows(here, script);
  const gutter = [
    { name: words.lanes.clips, height: laneHeights.clips },
    { name: words.lanes.voice, height: laneHeights.voice },
    { name: words.lanes.words, height: laneHeights.words },
    { name: words.lanes.overlays, height: laneHeights.overlays * rows },
    { name: words.lanes.music, height: laneHeights.music },
  ];
  return (
    <section aria-label={words.timeline} className="isolate rounded-lg border bg-surface">
      <div className="flex">
        <div className="w-17 shrink-0 sm:w-20 border-r text-faint text-xs">
          <div style={{ height: laneHeights.ruler }} className="flex items-center justify-center gap-1 border-b">
            <Zoom label={words.farther} icon={<ZoomOut />} disabled={zoom === 0} onPress={() => setZoom(zoom - 1)} />
            <Zoom label={words.closer} icon={<ZoomIn />} disabled={zoom === zooms.length - 1} onPress={() => setZoom(zoom + 1)} />
          </div>
          {gutter.map(({ name, height }) => (
            <div
              key={name}
              aria-hidden
              className="flex items-center border-line border-b px-2 last:border-b-0"
              style={{ height: height + 5 }}
            >
              {name}
            </div>
          ))}
        </div>
        <div ref={box} className="relative min-w-0 flex-1 overflow-x-auto">
          <div className="relative" style={{ width: length * scale }}>
            <Ruler scale={scale} length={length} />
            {width === 0 ? null : (
              <div className="[&>*]:box-content [&>*]:border-line [&>*]:border-b [&>*]:py-[2px] [&>*:last-of-type]:border-b-0">
                <ClipLane scale={scale} />
                <VoiceLane scale={scale} />
                <WordLane scale={scale} />
                <OverlayLane scale={scale} rows={rows} />
                <MusicLane scale={scale} />
              </div>
            )}
            <PlayheadLine scale={scale} box={box} />
          </div>
        </div>
      </div>
    </section>
  );
}

interface ZoomProps {
  label: string;
  icon: ReactElement;
  disabled: boolean;
  onPress: () => void;
}

/** Keeps the focus when it has come to its end. */
function Zoom({ label, icon, disabled, onPress }: ZoomProps) {
  return (
    <IconButton
      size="sm"
      label={label}
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
      className="size-6! aria-disabled:opacity-50"
    >
      {icon}
    </IconButton>
  );
}
