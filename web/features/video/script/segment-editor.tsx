'use client';

import { Button } from '#web/components/ui/button.tsx';
import { Textarea } from '#web/components/ui/textarea.tsx';
import { words as common } from '#web/words/en.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import { ChangedMeanwhile, ChangeError } from '../change-error.tsx';
import type { useDraft } from '../use-draft.ts';
import type { SegmentView } from '../video-types.ts';
import { ChangePrice } from './change-price.tsx';
import { guessSpeech } from './guess-speech.ts';
import { SpeechMeter } from './speech-meter.tsx';
import { useScriptChange } from './use-script-change.ts';

interface SegmentEditorProps {
  /** Counts from 1. */
  number: number;
  segment: SegmentView;
  draft: ReturnType<typeof useDraft<string>>;
  onClose: () => void;
}

/** A segment's words while they are edited, with how long they take to say, and what a change makes again. */
export function SegmentEditor({ number, segment, draft, onClose }: SegmentEditorProps) {
  const change = useScriptChange(onClose);
  const text = draft.text.trim();
  const dirty = text !== '' && text !== segment.text;
  const save = () => (dirty ? change.start({ kind: 'text', segment: number, text }) : onClose());
  const guess = guessSpeech(segment, draft.text);
  return (
    <div className="space-y-2.5">
      <Textarea
        autoFocus
        aria-label={words.wordsOf(number)}
        value={draft.text}
        maxLength={2000}
        disabled={change.isPending}
        className="text-lg leading-relaxed"
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save();
          if (event.key === 'Escape') onClose();
        }}
      />
      <SpeechMeter
        syllables={dirty ? guess.syllables : segment.syllables}
        spoken={dirty ? guess.spoken : segment.spokenSeconds}
        seconds={segment.seconds}
        rough={dirty}
      />
      <ChangePrice change={dirty ? { kind: 'text', segment: number, text } : null} />
      <div className="flex gap-2">
        <Button size="sm" look="primary" busy={change.isPending} disabled={text === ''} onClick={save}>
          {common.actions.save}
        </Button>
        <Button size="sm" look="ghost" disabled={change.isPending} onClick={onClose}>
          {common.actions.cancel}
        </Button>
      </div>
      {draft.changedMeanwhile && !change.isPending ? (
        <ChangedMeanwhile kept theirs={segment.text} />
      ) : (
        <ChangeError error={change.error} kept />
      )}
    </div>
  );
}
