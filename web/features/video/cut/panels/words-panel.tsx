'use client';

import { Mic } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { cn } from '#web/lib/cn.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { goTo } from '../../room-address.ts';
import { spell } from '../choose.ts';
import { beginsOf } from '../film-time.ts';
import { type ShownWord, wordsOf } from '../shown-cut.ts';
import { moveFocus } from '../timeline/move-focus.ts';
import { useCut } from '../use-cut.tsx';
import { SegmentChoice } from './segment-choice.tsx';

/** A segment's words as they are shown; one of them can be spelled otherwise. */
export function WordsPanel() {
  const { cut, saved, choices, spoken, picked, pick, playhead } = useCut();
  const { segment, item } = picked;
  const shown = wordsOf(cut, spoken, saved, choices, segment);
  const word = item === null ? undefined : shown[item - 1];
  const go = (index: number, { start, end }: ShownWord) => {
    playhead.seek((beginsOf(cut)[segment - 1] ?? 0) + (start + end) / 2);
    pick({ panel: 'words', segment, item: index + 1 });
  };
  return (
    <div className="space-y-4">
      <SegmentChoice />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in. */}
      <div role="group" aria-label={words.wordsOf(segment)} dir="auto" className="flex flex-wrap gap-y-1 text-base" onKeyDown={moveFocus}>
        {shown.map((one, index) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: words are known by their place.
            key={index}
            type="button"
            data-item
            tabIndex={index === Math.max(0, (item ?? 1) - 1) ? 0 : -1}
            aria-pressed={item === index + 1}
            onClick={() => go(index, one)}
            className={cn(
              'min-h-7 rounded-sm px-1 hover:bg-hover aria-pressed:bg-accent aria-pressed:text-accent-ink pointer-coarse:min-h-10',
              choices.spelling[`${segment}:${index + 1}`] !== undefined && 'underline decoration-2 decoration-accent underline-offset-4',
            )}
          >
            {one.shown}
            {one.changed ? <span className="sr-only"> ({words.changed})</span> : null}
          </button>
        ))}
      </div>
      {word && item !== null ? <WordEditor key={`${segment}:${item}`} segment={segment} place={item} word={word} /> : null}
      {word ? null : <p className="text-muted text-sm">{words.pickWord}</p>}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t pt-3">
        <p className="min-w-0 flex-1 basis-60 text-muted text-sm">{words.sayOtherAbout(segment)}</p>
        <Button size="sm" icon={<Mic />} onClick={() => goTo({ room: 'script', segment })}>
          {words.sayOther}
        </Button>
      </div>
    </div>
  );
}

function WordEditor({ segment, place, word }: { segment: number; place: number; word: ShownWord }) {
  const { choices, change, canEdit } = useCut();
  const [text, setText] = useState(word.shown);
  const keep = (next: string) => change(spell(choices, { segment, word: place }, next, word.spoken), `word ${segment}:${place}`);
  return (
    <div className="flex max-w-md flex-wrap items-end gap-2">
      <Field label={words.shownAs} hint={words.spoken(word.spoken)} className="min-w-40 flex-1">
        <Input
          // Opened by a press on the word, it is what one types into next.
          autoFocus
          value={text}
          maxLength={60}
          disabled={!canEdit}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep(text);
            if (event.key === 'Escape') setText(word.shown);
          }}
        />
      </Field>
      <div className="mb-5.5 flex gap-2">
        <Button disabled={!canEdit || text.trim() === '' || text.trim() === word.shown} onClick={() => keep(text)}>
          {words.keep}
        </Button>
        <Button
          look="ghost"
          disabled={!canEdit || word.shown === word.spoken}
          onClick={() => {
            setText(word.spoken);
            keep(word.spoken);
          }}
        >
          {words.asSpoken}
        </Button>
      </div>
    </div>
  );
}
