'use client';

import { useEffect, useRef } from 'react';
import { transitionKinds } from '#core/cut.ts';
import { Field } from '#web/components/ui/field.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { cutWords as words } from '#web/words/video-cut.ts';
import { join } from '../choose.ts';
import { beginsOf } from '../film-time.ts';
import { useCut } from '../use-cut.tsx';

const kinds = ['cut', ...transitionKinds] as const;

/** What joins each segment to the next. */
export function JoinsPanel() {
  const { cut, picked } = useCut();
  if (cut.segments.length < 2) return <p className="text-muted text-sm">{words.oneSegment}</p>;
  return (
    <div className="grid content-start gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {cut.segments.slice(0, -1).map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boundaries are known by their place.
        <Join key={index} after={index + 1} picked={picked.item === index + 1} />
      ))}
    </div>
  );
}

function Join({ after, picked }: { after: number; picked: boolean }) {
  const { cut, saved, choices, change, canEdit, playhead } = useCut();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (picked) select.current?.focus();
  }, [picked]);
  const chosen = choices.transitions[after];
  const made = cut.transitions.find((transition) => transition.after === after)?.kind ?? 'cut';
  const automatic = saved.transitions[after] === undefined ? words.chosenFor(words.transitions[made]) : words.automatic;
  return (
    <Field label={words.joinAfter(after)}>
      <Select
        ref={select}
        value={chosen ?? ''}
        disabled={!canEdit}
        onFocus={() => playhead.seek((beginsOf(cut)[after] ?? 0) - 0.1)}
        onChange={({ target }) => change(join(choices, after, kinds.find((kind) => kind === target.value) ?? null))}
      >
        <option value="">{automatic}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.transitions[kind]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
