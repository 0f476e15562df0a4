'use client';

import { useState } from 'react';
import { stillMoves } from '#core/cut.ts';
import { Button } from '#web/components/ui/button.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { Slider } from '#web/components/ui/slider.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { takeWords as words } from '#web/words/video-takes.ts';
import { ChangeError } from '../change-error.tsx';
import { useNewTake } from '../takes/use-take-change.ts';
import { useVideo } from '../use-video.tsx';
import type { Take } from '../video-types.ts';

type Own = NonNullable<Take['own']>;

/** Of an own video at least this much must be left, in seconds; as the studio has it. */
const leastSeconds = 0.5;

/** How a person's own file is used as a clip: where their video begins, or how their photo moves. */
export function OwnUse({ take, own, seconds }: { take: Take; own: Own; seconds: number }) {
  const { state } = useVideo();
  const changeable = useCan('create') && state !== 'queued' && state !== 'running';
  // What was chosen is forgotten when the take changes.
  return own.kind === 'video' ? (
    <Trim key={`${take.id} ${own.from}`} slot={take.slot} own={own} seconds={seconds} changeable={changeable} />
  ) : (
    <Move key={`${take.id} ${own.move}`} slot={take.slot} own={own} changeable={changeable} />
  );
}

interface PartProps<Kind extends Own['kind']> {
  slot: string;
  own: Extract<Own, { kind: Kind }>;
  changeable: boolean;
}

function Trim({ slot, own, seconds, changeable }: PartProps<'video'> & { seconds: number }) {
  const [from, setFrom] = useState(own.from);
  const change = useNewTake(() => undefined);
  const last = Math.max(0, Math.floor((own.seconds - leastSeconds) * 10) / 10);
  const repeats = own.seconds - from < seconds - 0.05;
  return (
    <div className="mt-4 max-w-md space-y-2">
      <Field
        label={words.ownVideo}
        hint={repeats ? words.repeats : words.enough}
        aside={<Seconds text={words.beginsAt(from, own.seconds)} />}
      >
        <Slider
          min={0}
          max={own.seconds}
          step={0.1}
          value={from}
          reach={seconds}
          disabled={!changeable || change.isPending}
          aria-valuetext={words.beginsAt(from, own.seconds)}
          onChange={(value) => setFrom(Math.min(last, Math.round(value * 10) / 10))}
        />
      </Field>
      <Button size="sm" busy={change.isPending} disabled={!changeable || from === own.from} onClick={() => change.start({ slot, from })}>
        {words.beginHere}
      </Button>
      <ChangeError error={change.error} kept />
    </div>
  );
}

function Move({ slot, own, changeable }: PartProps<'picture'>) {
  const [move, setMove] = useState(own.move);
  const change = useNewTake(() => undefined);
  return (
    <div className="mt-4 max-w-md space-y-2">
      <Field label={words.ownPhoto}>
        <Select
          value={move}
          disabled={!changeable || change.isPending}
          onChange={(event) => setMove(stillMoves.find((one) => one === event.target.value) ?? move)}
        >
          {stillMoves.map((one) => (
            <option key={one} value={one}>
              {words.moves[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Button size="sm" busy={change.isPending} disabled={!changeable || move === own.move} onClick={() => change.start({ slot, move })}>
        {words.moveThus}
      </Button>
      <ChangeError error={change.error} kept />
    </div>
  );
}

function Seconds({ text }: { text: string }) {
  return <span className="text-faint text-xs tabular-nums">{text}</span>;
}
