'use client';

import { Pause, Play, StepBack, StepForward, Volume2, VolumeX } from 'lucide-react';
import { platforms } from '#core/cut.ts';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Segmented } from '#web/components/ui/segmented.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { cutWords as words } from '#web/words/video-cut.ts';
import { lengthOf } from '../film-time.ts';
import { usePlayheadAt, usePlaying } from '../playhead.ts';
import { useCut } from '../use-cut.tsx';
import type { Looking } from './cut-player.tsx';

/** Plays, steps, says where in the film one is, and how it is looked at. */
export function Transport({ looking, onLooking }: { looking: Looking; onLooking: (looking: Looking) => void }) {
  const { cut, playhead, changed, film } = useCut();
  const playing = usePlaying(playhead);
  const { muted, zones, asMade } = looking;
  const playable = film !== null;
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
      <IconButton look="solid" label={playing ? words.pause : words.play} keys="K" disabled={!playable} onClick={playhead.toggle}>
        {playing ? <Pause /> : <Play />}
      </IconButton>
      <IconButton label={words.frameBack} keys="←" onClick={() => playhead.step(-1 / cut.fps)}>
        <StepBack />
      </IconButton>
      <IconButton label={words.frameOn} keys="→" onClick={() => playhead.step(1 / cut.fps)}>
        <StepForward />
      </IconButton>
      <IconButton label={muted ? words.unmute : words.mute} disabled={!playable} onClick={() => onLooking({ ...looking, muted: !muted })}>
        {muted ? <VolumeX /> : <Volume2 />}
      </IconButton>
      <Clock />
      <span className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-2">
        {playable && changed ? (
          <Segmented
            label={words.showing}
            value={asMade ? 'made' : 'changed'}
            onChange={(value) => onLooking({ ...looking, asMade: value === 'made' })}
            options={[
              { value: 'made', label: words.asMade },
              { value: 'changed', label: words.asChanged },
            ]}
          />
        ) : playable ? null : (
          <span className="text-faint text-xs">{words.noFilm}</span>
        )}
        <Select
          bare
          aria-label={words.zones}
          value={zones ?? ''}
          onChange={({ target }) => onLooking({ ...looking, zones: platforms.find((one) => one === target.value) ?? null })}
        >
          <option value="">{words.zonesOff}</option>
          {platforms.map((platform) => (
            <option key={platform} value={platform}>
              {words.zonesOf(words.platforms[platform])}
            </option>
          ))}
        </Select>
      </span>
    </div>
  );
}

function Clock() {
  const { cut, playhead } = useCut();
  const at = usePlayheadAt(playhead, 0.1);
  return (
    <span className="ml-1 text-muted text-sm tabular-nums">
      {words.time(at)} / {words.time(lengthOf(cut))}
    </span>
  );
}
