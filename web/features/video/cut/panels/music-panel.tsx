'use client';

import { useState } from 'react';
import { type MusicChoice, moods } from '#core/cut.ts';
import { Button } from '#web/components/ui/button.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Segmented } from '#web/components/ui/segmented.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { cutWords as words } from '#web/words/video-cut.ts';
import { useCut } from '../use-cut.tsx';
import { OwnMusic } from './own-music.tsx';

/** Where the level stands without a choice, in dB. */
const usualGainDb = -16;

/** What plays under the voice, and how loud. */
export function MusicPanel() {
  const { choices, saved, change, canEdit, ownMusic } = useCut();
  const { music } = choices;
  /** Asked for, while there is no file yet. */
  const [wantsOwn, setWantsOwn] = useState(false);
  const kind = wantsOwn || ownMusic.state.step === 'sending' ? 'own' : music.kind;
  const set = (next: MusicChoice, name?: string) => change({ ...choices, music: next }, name);
  const gainDb = music.kind === 'none' ? null : music.gainDb;
  const choose = (next: MusicChoice['kind']) => {
    setWantsOwn(next === 'own');
    if (next !== 'own') ownMusic.cancel();
    if (next === 'none') set({ kind: 'none' });
    else if (next === 'bed') set({ kind: 'bed', mood: null, gainDb });
    else if (saved.music.kind === 'own') set({ ...saved.music, gainDb });
  };
  return (
    <div className="max-w-lg space-y-4">
      <Segmented
        label={words.musicKind}
        value={kind}
        onChange={choose}
        disabled={!canEdit}
        options={(['bed', 'own', 'none'] as const).map((value) => ({ value, label: words.musicKinds[value] }))}
      />
      {kind === 'bed' && music.kind === 'bed' ? (
        <Field label={words.mood} className="max-w-60">
          <Select
            value={music.mood ?? ''}
            disabled={!canEdit}
            onChange={({ target }) => set({ ...music, mood: moods.find((mood) => mood === target.value) ?? null })}
          >
            <option value="">{words.fits}</option>
            {moods.map((mood) => (
              <option key={mood} value={mood}>
                {words.moods[mood]}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {kind === 'own' ? <OwnMusic chosen={music.kind === 'own'} /> : null}
      {kind === 'none' ? <p className="text-muted text-sm">{words.noMusic}</p> : null}
      {music.kind === 'none' || kind !== music.kind ? null : (
        <Field label={words.level} aside={<span className="text-muted text-xs tabular-nums">{words.decibel(gainDb ?? usualGainDb)}</span>}>
          <div className="flex items-center gap-3">
            <Level value={gainDb ?? usualGainDb} disabled={!canEdit} onChange={(value) => set({ ...music, gainDb: value }, 'level')} />
            <Button size="sm" look="ghost" disabled={!canEdit || gainDb === null} onClick={() => set({ ...music, gainDb: null })}>
              {words.usualLevel}
            </Button>
          </div>
        </Field>
      )}
    </div>
  );
}

function Level({ value, disabled, onChange }: { value: number; disabled: boolean; onChange: (value: number) => void }) {
  return (
    <input
      type="range"
      aria-label={words.level}
      aria-valuetext={words.decibel(value)}
      min={-34}
      max={0}
      step={1}
      value={value}
      disabled={disabled}
      onChange={({ target }) => onChange(target.valueAsNumber)}
      className="h-6 min-w-0 flex-1 accent-accent"
    />
  );
}
