'use client';

import { Plus, RotateCcw } from 'lucide-react';
import { Button } from '#web/components/ui/button.tsx';
import { cutWords as words } from '#web/words/video-cut.ts';
import { useVideo } from '../../use-video.tsx';
import { overlay } from '../choose.ts';
import type { Overlay } from '../cut-types.ts';
import { momentOf } from '../film-time.ts';
import { overlaysOf } from '../shown-cut.ts';
import { useCut } from '../use-cut.tsx';
import { OverlayEditor } from './overlay-editor.tsx';
import { SegmentChoice } from './segment-choice.tsx';

/** Most overlays of one segment. */
const most = 12;
/** A new one stands this long, in seconds. */
const usualLength = 2;

/** What lies over a segment: headline, chips, price, button; their texts and times. */
export function OverlaysPanel() {
  const { script } = useVideo();
  const { cut, saved, choices, change, canEdit, picked, pick, playhead } = useCut();
  const { segment, item } = picked;
  const overlays = overlaysOf(cut, script?.script, saved, choices, segment);
  const seconds = cut.segments[segment - 1]?.seconds ?? 0;
  const set = (next: Overlay[] | null, name?: string) => change(overlay(choices, segment, next), name);
  const add = () => {
    const moment = momentOf(cut, playhead.at());
    const start = Math.round(Math.min(moment.segment === segment ? moment.at : 0, Math.max(0, seconds - 0.5)) * 10) / 10;
    const end = Math.round(Math.min(seconds, start + usualLength) * 10) / 10;
    set([...overlays, { kind: 'chip', text: words.newOverlay, start, end }]);
    pick({ panel: 'overlays', segment, item: overlays.length + 1 });
  };
  return (
    <div className="space-y-4">
      <SegmentChoice />
      {overlays.length === 0 ? <p className="text-muted text-sm">{words.noOverlays}</p> : null}
      <ul className="space-y-3">
        {overlays.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: overlays are known by their place.
          <li key={`${segment}:${index}`}>
            <OverlayEditor
              name={words.overlayOf(index + 1, segment)}
              overlay={one}
              seconds={seconds}
              picked={item === index + 1}
              disabled={!canEdit}
              onChange={(next) => set(overlays.with(index, next), `overlay ${segment}:${index}`)}
              onRemove={() => set(overlays.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" icon={<Plus />} disabled={!canEdit || overlays.length >= most} onClick={add}>
          {words.addOverlay}
        </Button>
        {choices.overlays[segment] === undefined ? null : (
          <Button size="sm" look="ghost" icon={<RotateCcw />} disabled={!canEdit} onClick={() => set(null)}>
            {words.asScript}
          </Button>
        )}
      </div>
    </div>
  );
}
