'use client';

import { Plus, X } from 'lucide-react';
import { holdLengths, leastShot, withShotLength } from '#core/shot-list.ts';
import { type Action, actions, type CameraMove, cameraMoves, type Framing, framings, type Shot } from '#core/shot-prompt.ts';
import { Button } from '#web/components/ui/button.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { shotWords as words } from '#web/words/video-shot.ts';

interface ShotListProps {
  shots: readonly Shot[];
  /** Of the segment. */
  seconds: number;
  onChange: (shots: Shot[]) => void;
  className?: string;
}

const most = 12;

/** The shots of a segment in order. A length that is changed is taken from or given to the others. */
export function ShotList({ shots, seconds, onChange, className }: ShotListProps) {
  const change = (at: number, part: Partial<Shot>) => onChange(shots.map((shot, index) => (index === at ? { ...shot, ...part } : shot)));
  const add = () => {
    const last = shots.at(-1);
    if (!last) return;
    const half = last.share / 2;
    onChange(holdLengths([...shots.slice(0, -1), { ...last, share: half }, { ...last, share: half }], seconds));
  };
  const remove = (at: number) => {
    const left = 1 - (shots[at]?.share ?? 0);
    onChange(shots.filter((_, index) => index !== at).map((shot) => ({ ...shot, share: shot.share / left })));
  };
  return (
    <fieldset className={className}>
      <legend className="mb-1.5 font-medium text-muted text-xs">{words.shots}</legend>
      <ol className="space-y-2">
        {shots.map((shot, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: shots are known by their place.
            key={at}
            className="grid grid-cols-[1.25rem_repeat(2,minmax(0,1fr))_2rem] items-center gap-1.5 sm:grid-cols-[1.25rem_repeat(3,minmax(0,1fr))_5rem_2rem]"
          >
            <span className="text-faint text-sm tabular-nums">{at + 1}</span>
            <Pick
              label={`${words.shot(at + 1)}: ${words.framing}`}
              value={shot.framing}
              of={framings}
              onPick={(framing: Framing) => change(at, { framing })}
            />
            <Pick
              label={`${words.shot(at + 1)}: ${words.camera}`}
              value={shot.camera}
              of={cameraMoves}
              onPick={(camera: CameraMove) => change(at, { camera })}
            />
            <IconButton
              size="sm"
              label={words.removeShot(at + 1)}
              disabled={shots.length === 1}
              onClick={() => remove(at)}
              className="sm:order-last"
            >
              <X />
            </IconButton>
            <span className="max-sm:col-start-2">
              <Pick
                label={`${words.shot(at + 1)}: ${words.action}`}
                value={shot.action}
                of={actions}
                onPick={(action: Action) => change(at, { action })}
              />
            </span>
            <Input
              type="number"
              min={leastShot}
              max={seconds}
              step={0.1}
              aria-label={`${words.shot(at + 1)}: ${words.length}`}
              value={Math.round(shot.share * seconds * 10) / 10}
              disabled={shots.length === 1}
              onChange={(event) =>
                Number.isFinite(event.target.valueAsNumber) && onChange(withShotLength(shots, at, event.target.valueAsNumber, seconds))
              }
            />
          </li>
        ))}
      </ol>
      <Button size="sm" look="ghost" icon={<Plus />} disabled={shots.length >= most} onClick={add} className="mt-2">
        {words.addShot}
      </Button>
      {shots.length >= most ? <p className="text-faint text-xs">{words.mostShots}</p> : null}
    </fieldset>
  );
}

interface PickProps<T extends string> {
  label: string;
  value: T;
  of: readonly T[];
  onPick: (value: T) => void;
}

function Pick<T extends SetWord>({ label, value, of, onPick }: PickProps<T>) {
  return (
    <Select aria-label={label} value={value} onChange={(event) => onPick(event.target.value as T)} className="w-full">
      {of.map((name) => (
        <option key={name} value={name}>
          {words.spaced(name)}
        </option>
      ))}
    </Select>
  );
}

type SetWord = Framing | CameraMove | Action;
